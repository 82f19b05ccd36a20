"""Events that a phrase names together with a date: "the siege of Ely in 1833", "Moss's overthrow in 1833".

For nouns that the network does not take for what happens in the sentence, and that no clause tells.
"""

from collections.abc import Iterator, Sequence

from testimonia.model import EntityKind, Mention, Reference, Statement, TimeExpression, hull
from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.statements.stance.held import held_at
from testimonia.reading.statements.told.parties import of_mention
from testimonia.reading.statements.told.places import place_at
from testimonia.reading.statements.told.times import placed

_FAR = 12
"""Words from the noun to the date that belongs to it."""
_TO_OWNER = 3
"""Words from "Moss's" to the noun."""
_STOPS = frozenset(',;:.()[]—–"“”!?')
_DATES = frozenset({"of", "in", "on", "during", "at"})


def events(sentence: Sentence, made: Sequence[Statement]) -> Iterator[Statement]:
    """The events of a sentence that are named with a date.

    Args:
        sentence: its words.
        made: what is told in it already; a date that is of that is not of a noun besides.
    """
    told = [one.trigger for one in made]
    dates = [one.dated_by for one in made if one.dated_by is not None]
    for noun in range(len(sentence)):
        if not _is_event(sentence, noun) or any(span.overlaps(sentence.spans[noun]) for span in told):
            continue
        at = _date_behind(sentence, noun)
        time = None if at is None else sentence.time[at]
        if at is not None and time is not None and not any(date.overlaps(time.span) for date in dates):
            yield _statement(sentence, noun, at, time)


def _is_event(sentence: Sentence, at: int) -> bool:
    known = sentence.has("events.battles", at) or sentence.has("events.others", at)
    return known and sentence.time[at] is None


def _date_behind(sentence: Sentence, noun: int) -> int | None:
    """The first word of the date of a noun; None if a verb, a stop or another event is nearer."""
    for at in range(noun + 1, min(noun + 1 + _FAR, len(sentence))):
        time = sentence.time[at]
        if placed(time):
            led = sentence.word(at) in _DATES or sentence.word(at - 1) in _DATES
            return at if led and not _leads_a_clause(sentence, at) else None
        ends = sentence.raw[at] in _STOPS or sentence.scene.clauses.told_by(sentence.spans[at]) is not None
        if ends or _is_event(sentence, at) or sentence.has("grammar.subordinate", at):
            return None
    return None


def _leads_a_clause(sentence: Sentence, at: int) -> bool:
    """Whether a date belongs to the verb behind it: "the siege in 1833 cost"."""
    time = sentence.time[at]
    end = at
    while end < len(sentence) and sentence.time[end] is time:
        end += 1
    return end < len(sentence) and sentence.scene.clauses.told_by(sentence.spans[end]) is not None


def _statement(sentence: Sentence, noun: int, at: int, time: TimeExpression) -> Statement:
    scene = sentence.scene
    first = _first(sentence, noun)
    mention = _of_whom(sentence, noun, first, at)
    held = held_at(scene.quoted, scene.text, sentence.spans[noun].start, scene.voice)
    last = max(n for n in range(at, len(sentence)) if sentence.time[n] is time)
    leads = (n for n in range(noun + 1, at) if sentence.word(n) in ("in", "at", "of"))
    place = next((found for n in leads for found in [place_at(sentence, n + 1)] if found), None)
    subject = mention or Reference(sentence.written(first, noun), None, sentence.cover(first, noun))
    spans = [sentence.cover(first, last), *([] if subject.span is None else [subject.span])]
    return Statement(
        hull(spans),
        sentence.spans[noun],
        "battle" if sentence.has("events.battles", noun) else "other",
        subject,
        place=place if place is not None and place.chain != subject.chain else None,
        happened=time.date,
        dated_by=time.core,
        holders=held.holders,
    )


def _first(sentence: Sentence, noun: int) -> int:
    """The first word of the phrase of a noun."""
    at = noun
    while at > 0 and noun - at <= _TO_OWNER:
        before = at - 1
        stops = sentence.raw[before] in _STOPS or sentence.has("grammar.preposition", before)
        verb = sentence.scene.clauses.told_by(sentence.spans[before]) is not None
        if stops or verb or sentence.has("grammar.and", before):
            break
        at = before
        if sentence.has("grammar.determiner", at):
            break
    return at


def _of_whom(sentence: Sentence, noun: int, first: int, until: int) -> Reference | None:
    """The event by its name, whose it is, who did it, or to what it was done: whichever is said."""
    own = sentence.owner[noun]
    if own is not None:
        return of_mention(sentence, own, noun).reference
    for at in range(noun - 1, max(first - _TO_OWNER, -1), -1):
        mention = sentence.owner[at]
        owned = sentence.word(at).endswith("'s") or sentence.has("pronouns.owners", at)
        if mention is not None and owned:
            return of_mention(sentence, mention, at).reference
    return _led(sentence, "by", noun, until) or _led(sentence, "of", noun, until)


def _led(sentence: Sentence, word: str, noun: int, until: int) -> Reference | None:
    for at in range(noun + 1, until - 1):
        if sentence.word(at) != word:
            continue
        name = at + 2 if sentence.word(at + 1) == "the" else at + 1
        mention: Mention | None = sentence.mention_starts(name) if name < len(sentence) else None
        if mention is not None and sentence.is_name(name) and not sentence.is_kind(name, EntityKind.WORK):
            return of_mention(sentence, mention, name).reference
    return None
