"""Through a Text in order: pronouns to people, other names to names, the first person to the author."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from testimonia.model import Span
from testimonia.reading.mentions.aliases import another_name, another_script, hedged, joins, labelled
from testimonia.reading.mentions.assigning import Nodes
from testimonia.reading.mentions.forms import Named
from testimonia.reading.mentions.pronouns import FIRST, RELATIVE, SUBJECTS, Met, Mind
from testimonia.reading.mentions.shown import spoken, within
from testimonia.reading.mentions.unnamed import unnamed
from testimonia.reading.prose import Paragraph
from testimonia.reading.words import READ_IN

_PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]ers?|[Hh]imself|[Hh]erself|who|whom|whose"
    r"|[Mm]e|[Mm]y|[Mm]yself|I)\b(?!\.[^\W\d_]|-)"
)
_PREPOSITION = re.compile(
    r"\b(?i:of|to|with|by|from|for|against|about|on|in|at|than|and|under|after|before|like|as)\s+$"
)
_BEGINS = re.compile(
    r"(?:[;:(“—–]|\b(?:and|but|when|while|because|if|since|until|though|although|where|whether|nor|so|that))"
    r"\s*(?:(?:an?|the|my|his|her|our|one|another)\s+)?(?:\w+\s+)?$"
)
_CLAUSE = re.compile(r"[,;:—–(]|\b(?:and|than|that|when|while|because|as|before|after|until|who|which)\b")
_CLAUSE_LENGTH = 200
"""Characters; a longer clause is rather two."""
_BACK = 40
"""Characters looked back over for what leads to a name."""
_APPOSED = re.compile(r"[^,;:.()]{0,80},\s+(?:young |old |the )?")
_BESIDE = re.compile(r"[*”\"]{0,2},?\s+|[*”\"]{0,2},? \([^()]{1,40}\),?\s+|,? of [^\W\d_]+,\s+")


class Event(NamedTuple):
    """A name, a pronoun, or somebody without a name, in the order of the Text.

    Attributes:
        start: in the reading layer.
        end: likewise.
        word: the pronoun, in small letters; empty for a name.
        name: number of the name; None for others.
        node: whom it means, if that is known already.
    """

    start: int
    end: int
    word: str = ""
    name: int | None = None
    node: int | None = None


class Meant(NamedTuple):
    """A pronoun and whom it means."""

    span: Span
    node: int


@dataclass(slots=True)
class Walk:
    """What is held on the way through a Text.

    Attributes:
        layer: the reading layer.
        names: in order.
        of: the node of each name.
        nodes: of people and things; joined on the way.
        voices: the node of each section's author.
        about: the node of the one whom the Text is about.
        perhaps: numbers of names of no clear kind that may be people: a pronoun is not taken past them.
        out: the pronouns so far.
    """

    layer: str
    names: Sequence[Named]
    of: Sequence[int]
    nodes: Nodes
    voices: Mapping[int | None, int]
    about: int | None
    perhaps: frozenset[int] = frozenset()
    out: list[Meant] = field(default_factory=list)

    def is_person(self, node: int) -> bool:
        """Whether it is somebody."""
        return self.nodes.people[self.nodes.root(node)]


@dataclass(slots=True)
class Sentence:
    """The sentence that is walked through.

    Attributes:
        number: in the Text.
        span: in the reading layer.
        paragraph: its own.
        mind: who was spoken of in the section.
        guess: whether its words only guess; None before that was asked.
        before: the name or pronoun before.
        person: the last of them that was a person.
        waiting: the node of another name whose bearer is still to come: "Under the name X he wrote".
        opener: one without a name who begins the sentence: "A foe of the guild, Lind was dismissed".
    """

    number: int
    span: Span
    paragraph: Paragraph
    mind: Mind
    guess: bool | None = None
    before: Event | None = None
    person: Event | None = None
    waiting: int | None = None
    opener: Event | None = None


def walk(state: Walk, prose: Sequence[Paragraph], first_names: Sequence[int]) -> tuple[Meant, ...]:
    """Whom each pronoun means; names that the Text says to be one person's are joined in ``state.nodes``.

    Args:
        state: the Text, its names and their nodes.
        prose: its paragraphs.
        first_names: for each paragraph the number of its first name; one more at the end.
    """
    minds: dict[int | None, Mind] = {}
    number = 0
    for at, paragraph in enumerate(prose):
        if paragraph.language == READ_IN:
            fresh = Mind(about=state.about)
            mind = fresh if paragraph.paratext else minds.setdefault(paragraph.section, fresh)
            _paragraph(state, paragraph, mind, number, range(first_names[at], first_names[at + 1]))
        number += len(paragraph.sentences)
    return tuple(state.out)


def _paragraph(state: Walk, paragraph: Paragraph, mind: Mind, number: int, names: range) -> None:
    quotes = spoken(state.layer, paragraph.span)
    starts = [q.start for q in quotes]
    at = names.start
    for offset, span in enumerate(paragraph.sentences):
        first = at
        while at < names.stop and state.names[at].start < span.end:
            at += 1
        sentence = Sentence(number + offset, span, paragraph, mind)
        for event in _events(state, span, range(first, at)):
            _heed(state, sentence, event, within(quotes, starts, event.start))


def _heed(state: Walk, sentence: Sentence, event: Event, quoted: bool) -> None:
    """Take in one name, pronoun, or somebody without a name."""
    if event.name is not None:
        _name(state, sentence, event, quoted)
    elif event.node is not None:
        if not quoted:
            _unnamed(state, sentence, event)
    elif event.word in FIRST:
        _first_person(state, sentence, event, quoted)
    elif not sentence.paragraph.paratext:
        _pronoun(state, sentence, event, quoted)


def _events(state: Walk, span: Span, names: range) -> Iterator[Event]:
    """Names, pronouns and the unnamed of a sentence in order; a word inside a name is no pronoun."""
    rest = [
        Event(f.start(), f.end(), f.group().lower())
        for f in _PRONOUN.finditer(state.layer, span.start, span.end)
    ]
    rest += [Event(start, end, gender, None, -1) for start, end, gender in unnamed(state.layer, span)]
    named = [Event(state.names[n].start, state.names[n].end, "", n, state.of[n]) for n in names]
    end = 0
    for event in sorted(named + rest, key=lambda e: (e.start, e.name is None)):
        if event.start >= end:
            yield event
            end = event.end if event.name is not None else end


def _first_person(state: Walk, sentence: Sentence, event: Event, quoted: bool) -> None:
    voice = state.voices.get(sentence.paragraph.section)
    if voice is not None and not quoted and not sentence.paragraph.paratext:
        state.out.append(Meant(Span(event.start, event.end), voice))


def _pronoun(state: Walk, sentence: Sentence, event: Event, quoted: bool) -> None:
    """Somebody spoken of by a pronoun of the third person, or a relative one."""
    relative = event.word in RELATIVE
    node = _relative(state, sentence, event) if relative else _third_person(state, sentence, event, quoted)
    if node is None:
        return
    if node not in state.nodes.unnamed and state.is_person(node):
        state.out.append(Meant(Span(event.start, event.end), node))
    subject = event.word in SUBJECTS and event.word != "who"
    if not quoted:
        sentence.mind.meet(Met(node, sentence.number, event.start), subject, subject)
    sentence.before = sentence.person = event._replace(node=node)
    if sentence.waiting is not None and subject and node not in state.nodes.unnamed:
        state.nodes.join(sentence.waiting, node)
        sentence.waiting = None


def _third_person(state: Walk, sentence: Sentence, event: Event, quoted: bool) -> int | None:
    """Whom "he" or "she" means; within quotation marks only one who was met in the same sentence."""
    clause = sentence.mind.clause
    near = clause.sentence == sentence.number and event.start - clause.at < _CLAUSE_LENGTH
    bound = near and not _CLAUSE.search(state.layer, clause.at, event.start)
    opening = sentence.span == sentence.paragraph.sentences[0]
    node = sentence.mind.meant(event.word, sentence.number, state.nodes, bound, opening)
    if quoted and node is not None:
        met = sentence.mind.met.get(node)
        return node if met is not None and met.sentence == sentence.number else None
    return node


def _unnamed(state: Walk, sentence: Sentence, event: Event) -> None:
    """Somebody spoken of without a name ("a man"), whom the next pronoun may mean."""
    node = state.nodes.new(True, event.word)
    state.nodes.unnamed.add(node)
    begins = sentence.number not in sentence.mind.subjects
    _meet(state, sentence, event, node)
    sentence.before = sentence.person = event._replace(node=node)
    if begins:
        sentence.opener = sentence.before


def _relative(state: Walk, sentence: Sentence, event: Event) -> int | None:
    """The person right before "who"."""
    before = sentence.person
    if before is None or before.word in ("his", "her") or event.start - before.end > 50:
        return None
    return before.node if _BESIDE.fullmatch(state.layer, before.end, event.start) else None


def _meet(state: Walk, sentence: Sentence, event: Event, node: int) -> None:
    """Keep in mind who is named, or spoken of without a name."""
    low = max(sentence.span.start, event.start - _BACK)
    owned = state.layer[event.end : event.end + 2] in ("'s", "’s")
    subject = not owned and _PREPOSITION.search(state.layer, low, event.start) is None
    begins = subject and _BEGINS.search(state.layer, low, event.start) is not None
    sentence.mind.meet(Met(node, sentence.number, event.start), subject, begins)


def _name(state: Walk, sentence: Sentence, event: Event, quoted: bool) -> None:
    nodes, node = state.nodes, state.of[event.name or 0]
    other = _alias_of(state, sentence, event)
    if other is not None and other not in nodes.unnamed:
        nodes.join(node, other)
        nodes.people[nodes.root(node)] = True
    person = state.is_person(node)
    if (person or (event.name or 0) in state.perhaps) and not quoted:
        _is_the_opener(state, sentence, event)
        _meet(state, sentence, event, nodes.root(node))
    sentence.before = event
    if person:
        sentence.person = event


def _is_the_opener(state: Walk, sentence: Sentence, event: Event) -> None:
    """Forget one without a name who begins the sentence, if he is named right after: it is one person."""
    opener, mind = sentence.opener, sentence.mind
    if opener is None or opener.node is None:
        return
    if _APPOSED.fullmatch(state.layer, opener.end, event.start):
        mind.met.pop(opener.node, None)
        mind.subjects.pop(sentence.number, None)
        sentence.opener = None


def _alias_of(state: Walk, sentence: Sentence, event: Event) -> int | None:
    """The one whose other name this is, if the words say so."""
    if state.about is not None and labelled(state.layer, sentence.span.start, sentence.span.end):
        return None if "?" in sentence.span.of(state.layer) else state.about
    found = _joined(state, sentence, event)
    return None if found is None or _guesses(state, sentence) else found


def _joined(state: Walk, sentence: Sentence, event: Event) -> int | None:
    before, layer, mind = sentence.before, state.layer, sentence.mind
    if before is not None and before.node is not None and event.start - before.end <= 120:
        gap = layer[before.end : event.start]
        words = layer[before.start : before.end], layer[event.start : event.end]
        named = state.is_person(before.node) and before.node not in state.nodes.unnamed
        if named and (joins(gap) or another_script(gap, *words)):
            return before.node
    if another_name(layer, sentence.span.start, event.start):
        if before is not None and before.word in ("who", "he", "she"):
            return before.node
        subject = mind.subjects.get(sentence.number)
        if subject is None:
            sentence.waiting = state.of[event.name or 0]
        return subject
    return None


def _guesses(state: Walk, sentence: Sentence) -> bool:
    if sentence.guess is None:
        sentence.guess = hedged(sentence.span.of(state.layer))
    return sentence.guess
