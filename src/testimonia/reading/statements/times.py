"""When it happened: the time that belongs to a verb or noun, or the running date of the story."""

from collections.abc import Iterable
from dataclasses import replace

from testimonia.model import Date, EntityKind, Span, TimeExpression, TimeKind
from testimonia.reading.statements.sentence import Sentence

_PLACED = frozenset({TimeKind.DATE, TimeKind.INTERVAL})
_BREAKS = frozenset(";:—–|")
_EVENT = 6
"""Words from "during" to the "of" of a year."""


def dates(
    sentence: Sentence,
    trigger: tuple[int, int],
    start: int | None,
    *,
    alone: bool = False,
    shared: bool = True,
) -> TimeExpression | None:
    """The time that is told of a verb.

    What follows the verb in its clause comes first, then what stands before it.

    Args:
        sentence: the words.
        trigger: the first and the last word of the trigger.
        start: the first word of the verb's group; None if what stands before it is another verb's.
        alone: whether no other verb can share the time: nobody "was born and died in 1947".
        shared: whether the time that ends the clause of an earlier verb, to which this one is joined by
            "and", can be its own: "was arrested in 1833 and deported", not "was born in 1801 and died".
    """
    depth = sentence.depth[trigger[0]]
    after = _after(sentence, trigger[1] + 1, depth, alone=alone)
    if after is not None or start is None:
        return after
    before = _before(sentence, start - 1, depth)
    return None if not shared and _is_earlier(sentence, before, start) else _point(sentence, before)


def _is_earlier(sentence: Sentence, time: TimeExpression | None, start: int) -> bool:
    """Whether a time ends the clause of an earlier verb, to which this is joined: "left in 1833 and died"."""
    joint = start - 1 if sentence.has("grammar.and", start - 1) else start - 2
    if time is None or not sentence.has("grammar.and", joint):
        return False
    first = clause = sentence.at(time.span.start)
    while clause > 0 and sentence.raw[clause - 1] not in _BREAKS and not _new_clause(sentence, clause):
        clause -= 1
    return _verb_between(sentence, clause, first)


def _new_clause(sentence: Sentence, number: int) -> bool:
    return sentence.has("grammar.and", number) and sentence.raw[number - 1] == ","


def _point(sentence: Sentence, time: TimeExpression | None) -> TimeExpression | None:
    """ "Since 1833, when he arrived": he arrived in 1833, not since."""
    if time is None or not time.parts or not time.span.of(sentence.scene.text).lower().startswith("since"):
        return time
    return replace(time, date=time.parts[0].date)


def placed(time: TimeExpression | None) -> bool:
    """Whether an expression is a point or stretch of time with a place."""
    return time is not None and time.kind in _PLACED and time.date is not None and time.date.placed


def narrative_date(times: Iterable[TimeExpression], text: str, since: int, until: int) -> Date | None:
    """The date at which the story stands: the last that opened a sentence shortly before."""
    found = None
    for time in times:
        if not since <= time.span.start < until or not placed(time):
            continue
        before = text[max(time.span.start - 3, 0) : time.span.start].strip()
        if before in ("", ".", "!", "?", "”", '"') or before[-1:] in '.!?”"':
            found = time
    return None if found is None else found.date


def _after(sentence: Sentence, at: int, depth: int, *, alone: bool) -> TimeExpression | None:
    for number in range(at, len(sentence)):
        if sentence.depth[number] != depth:
            if sentence.depth[number] < depth:
                return None
            continue
        time = sentence.time[number]
        if placed(time):
            return None if _leads_on(sentence, number) else time
        if time is not None or sentence.word(number - 1) == "short":
            continue
        if _ends_clause(sentence, number):
            return None
        if sentence.word(number) in ("and", "or") and not _goes_on(sentence, number + 1, alone=alone):
            return None
    return None


def _leads_on(sentence: Sentence, number: int) -> bool:
    """Whether a time belongs to another clause or word: ", and in 1833 he left", "the famine of 1801"."""
    return sentence.word(number - 1) in ("and", "but", "then", "of") or sentence.word(number) == "of"


def _goes_on(sentence: Sentence, number: int, *, alone: bool) -> bool:
    """Whether the clause goes on after "and": another participle, or another noun or place."""
    while sentence.has("grammar.adverbs", number):
        number += 1
    word = sentence.word(number)
    if sentence.has("grammar.determiner", number) or sentence.has("grammar.preposition", number):
        return True
    if sentence.is_name(number):
        after = sentence.word(sentence.last_of(number) + 1)
        return after in (",", ".", "") or sentence.time[min(number + 1, len(sentence) - 1)] is not None
    return not alone and word.endswith(("ed", "en", "wn", "put"))


def _ends_clause(sentence: Sentence, number: int) -> bool:
    word = sentence.word(number)
    if sentence.raw[number] in _BREAKS or sentence.raw[number] in '“”"':
        return True
    if sentence.has("grammar.be", number) or sentence.has("grammar.modal", number):
        return True
    if sentence.has("grammar.have", number) or word in (
        "i",
        "he",
        "she",
        "we",
        "they",
        "but",
        "where",
        "who",
    ):
        return True
    if word == "," and _gapped(sentence, number + 1):
        return True
    if word == "," and (
        sentence.word(number + 1) in ("and", "but", "or") or sentence.has("grammar.relative", number + 1)
    ):
        return True
    return word in (
        "when",
        "while",
        "because",
        "although",
        "though",
        "which",
        "that",
        "whose",
        "if",
        "as",
        "until",
    )


def _gapped(sentence: Sentence, number: int) -> bool:
    """Whether the same is told of somebody else, without the verb: "died at once, Moss on 4 July"."""
    if not (sentence.is_name(number) and sentence.is_kind(number, EntityKind.PERSON)):
        return False
    after = sentence.last_of(number) + 1
    return after < len(sentence) and (
        sentence.word(after) in ("in", "on") or sentence.time[after] is not None
    )


def _before(sentence: Sentence, at: int, depth: int) -> TimeExpression | None:
    for number in range(at, max(at - 45, -1), -1):
        if sentence.depth[number] != depth:
            if sentence.depth[number] < depth:
                return None
            continue
        time = sentence.time[number]
        if placed(time):
            return time if _reaches(sentence, number, at) else None
        if time is not None:
            continue
        if sentence.raw[number] == ",":
            opening = _time_before_comma(sentence, number)
            if opening is not None:
                return sentence.time[opening]
        if sentence.raw[number] in _BREAKS or sentence.raw[number] in '“”"' or _cuts_before(sentence, number):
            return None
    return None


def _time_before_comma(sentence: Sentence, comma: int) -> int | None:
    """ "In 1833, a little after X, he was arrested": the time that opens the sentence before an addition."""
    for number in range(comma - 1, max(comma - 10, 0), -1):
        if sentence.has("grammar.be", number) or sentence.has("grammar.subject", number):
            return None
        if sentence.raw[number] == ",":
            time = sentence.time[number - 1]
            opens = (
                placed(time) and time is not None and time.span.start <= sentence.spans[min(1, number)].start
            )
            return number - 1 if opens else None
    return None


def _cuts_before(sentence: Sentence, number: int) -> bool:
    """Whether a word keeps a time before it from the verb after it."""
    word, before = sentence.word(number), number - 1
    if sentence.raw[before : before + 1] == (",",):
        before -= 1
    if word in ("when", "where") and before >= 0 and placed(sentence.time[before]):
        return False  # "in 1833, when he was arrested"
    if word in (
        "who",
        "which",
        "that",
        "whose",
        "when",
        "while",
        "because",
        "although",
        "though",
        "as",
        "if",
    ):
        return True
    return word in ("before", "after", "until", "since", "where") and sentence.time[number] is None


def _reaches(sentence: Sentence, number: int, at: int) -> bool:
    """Whether a time before a verb is that of its clause: it opens it, or nothing but the subject is between.

    In "after the strike of 1905 he was arrested" the year is the strike's.
    """
    time = sentence.time[number]
    first = number
    while first > 0 and sentence.time[first - 1] is time:
        first -= 1
    if sentence.word(first) == "of" or sentence.word(first - 1) == "of":
        # "during the strike of 1905 he was arrested": in its year
        return "during" in sentence.low[max(first - _EVENT, 0) : first] and not _verb_between(
            sentence, 0, first
        )
    opens = first == 0 or sentence.raw[first - 1] in {*";:—“", ",", '"', "("}
    if opens or sentence.has("grammar.and", first - 1) or sentence.has("grammar.subordinate", first - 1):
        return True
    between = at - number
    return between <= 2 or not _verb_between(sentence, 0, first) or first <= 3


def _verb_between(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a finite verb seems to stand before a time: then the time is that verb's."""
    return any(
        sentence.has("grammar.be", n)
        or sentence.has("grammar.have", n)
        or (sentence.low[n].endswith("ed") and sentence.owner[n] is None)
        for n in range(first, last)
    )


def once_more(sentence: Sentence, time: TimeExpression | None, last: int) -> TimeExpression | None:
    """The second time of "arrested in 1828 and again in 1833"."""
    if time is None:
        return None
    at = next((n for n in range(last + 1, len(sentence)) if sentence.time[n] is time), None)
    while at is not None and at < len(sentence) and sentence.time[at] is time:
        at += 1
    if at is None or sentence.word(at) != "and":
        return None
    at += 3 if sentence.low[at + 1 : at + 3] == ("once", "more") else 2
    found = sentence.time[at] if at < len(sentence) else None
    return found if placed(found) and sentence.word(at - 1) in ("again", "more") else None


def of_noun(sentence: Sentence, last: int) -> tuple[TimeExpression | None, int]:
    """The time that follows a noun at once, or after its place: "his arrest in Ely in 1833"."""
    depth = sentence.depth[last]
    for number in range(last + 1, min(last + 14, len(sentence))):
        time = sentence.time[number]
        if placed(time) and sentence.depth[number] == depth:
            return time, number
        if time is not None or sentence.word(number) == ",":
            continue
        known = sentence.owner[number] is not None or sentence.has("grammar.preposition", number)
        if not known and not sentence.has("grammar.determiner", number):
            return None, last
    return None, last


def clipped(text: str, spans: Iterable[Span]) -> Span:
    """The hull of some spans, without white space."""
    known = tuple(spans)
    start, end = min(s.start for s in known), max(s.end for s in known)
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
