"""What somebody was, said beside his name: "Ada Lind, editor of the Bell", "the printer Tom Moss"."""

from collections.abc import Iterator

from testimonia.model import EntityKind, Mention, Reference, Statement, hull
from testimonia.reading.statements.scene import reference_of
from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.statements.stance.held import held_at
from testimonia.reading.statements.told.places import place_at
from testimonia.reading.statements.told.telling import ARTICLES

_TO_NOUN = 5
"""Words from the comma to the noun that says what somebody is."""
_LONGEST = 14
"""Words of what somebody is said to be."""
_STOPS = frozenset(',;:.()[]—–"“”!?')
_LINKS = frozenset(
    {
        "of",
        "in",
        "at",
        "to",
        "for",
        "the",
        "a",
        "an",
        "and",
        "on",
        "his",
        "her",
        "its",
        "their",
        "&",
        "'s",
        "’",
    }
)
_LEADS = frozenset({"in", "at", "to"})


def offices(sentence: Sentence) -> Iterator[Statement]:
    """The posts, trades and standings that stand beside the names of people in a sentence."""
    for at in range(len(sentence)):
        mention = sentence.mention_starts(at)
        if mention is None or not sentence.is_name(at) or not sentence.is_kind(at, EntityKind.PERSON):
            continue
        behind = _behind(sentence, sentence.last_of(at))
        before = None if behind is not None else _before(sentence, at)
        found = behind or before
        if found is not None:
            yield _statement(sentence, mention, *found)


def _behind(sentence: Sentence, last: int) -> tuple[int, int, int] | None:
    """First word, noun and last word of what follows a name and a comma: ", the editor of the Bell,"."""
    if sentence.word(last + 1) != ",":
        return None
    first = last + 2
    noun = _noun(sentence, first)
    if noun is None:
        return None
    end = noun
    while end + 1 < min(noun + _LONGEST, len(sentence)) and _goes_on(sentence, end + 1):
        end += 1
    while end > noun and sentence.word(end) in _LINKS:
        end -= 1
    closed = end + 1 >= len(sentence) or sentence.raw[end + 1] in _STOPS
    return (first, noun, end) if closed and sentence.word(end + 1) != "and" else None


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether a phrase goes on: with a name, a small word that joins, or what such a word leads to."""
    inside = sentence.owner[at] is not None and sentence.owner[at] == sentence.owner[at - 1]  # "St. Osyth"
    if (sentence.raw[at] in _STOPS and not inside) or sentence.time[at] is not None:
        return False
    verb = sentence.scene.clauses.told_by(sentence.spans[at])
    stops = ("grammar.subordinate", "grammar.be", "grammar.have", "grammar.subject")
    return (verb is None or sentence.scene.clauses.clauses[verb].noun) and not any(
        sentence.has(name, at) for name in stops
    )


def _noun(sentence: Sentence, first: int) -> int | None:
    """The noun of a trade or an office shortly behind a word, if nothing else stands between."""
    for at in range(first, min(first + _TO_NOUN, len(sentence))):
        if _is_role(sentence, at):
            return at
        owned = (
            sentence.word(at) in ARTICLES
            or sentence.has("roles.of_office", at)
            or sentence.word(at).endswith("'s")
        )
        plain = sentence.raw[at][:1].isalpha() and not sentence.has("grammar.preposition", at)
        verb = sentence.scene.clauses.told_by(sentence.spans[at])
        if verb is not None and not sentence.scene.clauses.clauses[verb].noun:
            return None  # "Tom, call the doctor"
        stops = (
            sentence.has("grammar.subordinate", at)
            or sentence.has("grammar.and", at)
            or sentence.has("grammar.be", at)
        )
        if sentence.is_name(at) and sentence.is_kind(at, EntityKind.PERSON) and not owned:
            return None  # a list of people
        if stops or not (owned or plain):
            return None
    return None


def _is_role(sentence: Sentence, at: int) -> bool:
    low = sentence.raw[at][:1].islower() or sentence.owner[at] is None
    return low and sentence.has("roles.nouns", at) and not sentence.word(at + 1).startswith("-")


def _before(sentence: Sentence, name: int) -> tuple[int, int, int] | None:
    """The same before a name: "the printer Tom Moss", "the prime minister, M. Moss,"."""
    noun = name - 2 if sentence.word(name - 1) == "," else name - 1
    if noun < 0 or not _is_role(sentence, noun) or not sentence.raw[noun][:1].islower():
        return None
    first = noun
    while first > 0 and noun - first < _TO_NOUN and sentence.raw[first - 1][:1].isalpha():
        if sentence.has("grammar.preposition", first - 1) or sentence.has("grammar.and", first - 1):
            break
        first -= 1
        if sentence.word(first) in ARTICLES:
            break
    apart = noun != name - 1
    paired = sentence.word(noun - 1) == "and" and _is_role(sentence, noun - 2)
    if sentence.word(first) not in ARTICLES and (apart or (first == noun and not paired)):
        return None
    closed = not apart or sentence.word(sentence.last_of(name) + 1) in _STOPS
    return (first, noun, noun) if closed else None


def _predicate(sentence: Sentence, noun: int) -> str:
    """What a noun tells: a founder founded, a translator translated; else a post or a trade."""
    made = sentence.word(noun + 1) == "of"
    return next(
        (key for key in ("founding", "translation") if made and sentence.has(f"roles.{key}", noun)),
        "position",
    )


def _statement(sentence: Sentence, mention: Mention, first: int, noun: int, last: int) -> Statement:
    scene = sentence.scene
    words = sentence.cover(first, last)
    held = held_at(scene.quoted, scene.text, words.start, scene.voice)
    leads = (n for n in range(noun + 1, last) if sentence.word(n) in _LEADS)
    place = next((found for n in leads for found in [place_at(sentence, n + 1)] if found), None)
    return Statement(
        hull([mention.span, words]),
        sentence.spans[noun],
        _predicate(sentence, noun),
        reference_of(mention, scene.text),
        object=Reference(sentence.written(first, last), None, words),
        place=place,
        holders=held.holders,
    )
