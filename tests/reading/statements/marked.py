"""Sentences in which mentions are marked by hand, and what is read from them, in a few words each.

``{P0:Ada Lind}`` is a mention of the person of chain 0; L is a place, W a work, O an organisation, U a name
of unknown kind.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from testimonia.model import (
    Chain,
    EntityKind,
    Mention,
    MentionForm,
    Name,
    Polarity,
    Reference,
    Section,
    Span,
    Statement,
)
from testimonia.model.text import repaired
from testimonia.reading.clauses import Clause, Participant, Role, Standing, clauses_of
from testimonia.reading.encoder import seen_in
from testimonia.reading.mentions import Mentioned
from testimonia.reading.prose import prose_of
from testimonia.reading.quotations.reader import quotations_of
from testimonia.reading.statements import statements_of
from testimonia.reading.times.voices import times_of

_MARK = re.compile(r"\{([PLWOU])(\d):([^}]+)\}")
_KINDS = {
    "P": EntityKind.PERSON,
    "L": EntityKind.PLACE,
    "W": EntityKind.WORK,
    "O": EntityKind.ORGANISATION,
    "U": EntityKind.OTHER,
}


def unmarked(marked: str, voice: int | None = None) -> tuple[str, Mentioned]:
    """A text without its marks, and the mentions that were marked."""
    parts: list[str] = []
    mentions: list[Mention] = []
    kinds: dict[int, EntityKind] = {}
    names: dict[int, dict[str, int]] = {}
    at = 0
    for found in _MARK.finditer(marked):
        parts.append(marked[at : found.start()])
        start, chain, words = sum(map(len, parts)), int(found[2]), found[3]
        form = MentionForm.NAME if words[0].isupper() and len(words) > 3 else MentionForm.PRONOUN
        mentions.append(Mention(Span(start, start + len(words)), form, chain))
        kinds[chain] = _KINDS[found[1]]
        names.setdefault(chain, {})[words] = 1
        parts.append(words)
        at = found.end()
    parts.append(marked[at:])
    last = max([*kinds, -1 if voice is None else voice], default=-1)
    chains = tuple(
        Chain(
            number,
            kinds.get(number, EntityKind.PERSON),
            tuple(Name(text, count) for text, count in names.get(number, {}).items()),
        )
        for number in range(last + 1)
    )
    voices: dict[int | None, int] = {} if voice is None else {None: voice}
    return "".join(parts), Mentioned(tuple(mentions), chains, voices)


def read_marked(
    marked: str, voice: int | None = None, sections: tuple[Section, ...] = ()
) -> tuple[str, tuple[Statement, ...]]:
    """The text of marked sentences, and its statements."""
    plain, mentioned = unmarked(marked, voice)
    text = repaired(plain)
    prose, times = prose_of(text, sections), times_of(text, sections)
    syntax = seen_in(plain, prose).syntax
    clauses = clauses_of(plain, syntax, mentioned)
    quotations = quotations_of(plain, prose, sections, mentioned, syntax, clauses)
    found = statements_of(text, sections, prose, mentioned, times, clauses, quotations)
    for statement in found:
        assert statement.span.contains(statement.trigger)
    return plain, found


@dataclass(frozen=True, slots=True)
class Hand:
    """A clause written by hand, its stretches given by their words.

    Attributes:
        words: the whole clause.
        verb: the word itself.
        group: with its auxiliaries; empty if it has none.
        relation: to the clause above.
        above: number of that clause.
        parts: role, preposition and words of each participant; the last word is the head.
    """

    words: str
    verb: str
    group: str = ""
    relation: str = "root"
    above: int | None = None
    passive: bool = False
    noun: bool = False
    negated: bool = False
    standing: Standing = Standing.TOLD
    parts: Sequence[tuple[Role, str, str]] = field(default_factory=tuple)


def told_by_hand(marked: str, *clauses: Hand) -> list[str]:
    """What is read where the tree is as given: however well, or badly, the network has it."""
    plain, mentioned = unmarked(marked)
    text = repaired(plain)
    made = [_clause(plain, mentioned, one) for one in clauses]
    prose, times = prose_of(text, ()), times_of(text, ())
    return [in_words(one) for one in statements_of(text, (), prose, mentioned, times, made, ())]


def _clause(plain: str, mentioned: Mentioned, one: Hand) -> Clause:
    span = _span(plain, one.words)
    verb, group = (_span(plain, words, span) for words in (one.verb, one.group or one.verb))
    participants = tuple(
        Participant(
            role,
            _reference(plain, mentioned, words),
            _span(plain, words.split()[-1], _span(plain, words)),
            led,
        )
        for role, led, words in one.parts
    )
    flags = one.negated, one.passive, False, one.noun
    return Clause(
        span, verb, group, verb.of(plain), one.standing, *flags, participants, 0, 0, one.above, one.relation
    )


def _span(plain: str, words: str, within: Span | None = None) -> Span:
    start = plain.index(words, 0 if within is None else within.start)
    return Span(start, start + len(words))


def _reference(plain: str, mentioned: Mentioned, words: str) -> Reference:
    span = _span(plain, words)
    chain = next((m.chain for m in mentioned.mentions if m.span.end == span.end), None)
    return Reference(words, chain, span)


def told(marked: str, voice: int | None = None) -> list[str]:
    """What is read, as "arrest he#0 1833 at Ely from the Guild not 2 hedged by Lind#1"."""
    return [in_words(statement) for statement in read_marked(marked, voice)[1]]


def in_words(statement: Statement) -> str:
    """A statement in a few words; what it does not have is left out."""
    subject = statement.subject
    parts = [statement.predicate, subject.words + ("" if subject.chain is None else f"#{subject.chain}")]
    if statement.happened is not None:
        parts.append(f"{statement.happened.edtf}{'' if statement.dated_by else ' (story)'}")
    if statement.place is not None:
        parts.append(f"at {statement.place.words}")
    if statement.object is not None:
        parts.append(f"with {statement.object.words}")
    parts += ["not"] * statement.negated
    parts += [] if statement.ordinal is None else [str(statement.ordinal)]
    parts += [] if statement.polarity is Polarity.ASSERTED else [statement.polarity.value]
    parts += [
        f"by {h.who.words}" + ("" if h.who.chain is None else f"#{h.who.chain}") for h in statement.holders
    ]
    return " ".join(parts)
