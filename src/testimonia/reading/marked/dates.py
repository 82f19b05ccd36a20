"""Dates that a document marks, among the expressions of time that were read in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from testimonia.calendars import dated
from testimonia.model import (
    NEW_STYLE,
    OLD_STYLE,
    Date,
    Marked,
    Problem,
    Reading,
    Span,
    TimeExpression,
    TimeKind,
    TimePart,
    Trouble,
    hull,
)
from testimonia.model.comparing import Reply, may_be_one
from testimonia.model.days import gregorian_name, julian_name
from testimonia.reading.marked.placing import Placed
from testimonia.reading.times.reader import read_times

_OLD = ("julian", "old style", "oldstyle", "o.s.")
"""Words in the name of the Julian calendar, whatever else a file calls it."""
MARKED_SO = "the document marks it so"
"""The reason of a reading that comes of a mark."""


def known_dates(times: Sequence[TimeExpression], marks: Sequence[Placed]) -> Mapping[Span, str]:
    """The marked date of each expression that is marked as a whole, by its core: others are reckoned on.

    Those that were read so anyhow are left out.
    """
    found: dict[Span, str] = {}
    for each in marks:
        inside = _inside(times, each.span)
        date = date_of_mark("", each.mark)
        if inside is not None and len(inside) == 1 and date is not None and not _same(inside[0], date):
            found[inside[0].core] = each.mark.value or ""
    return found


def marked_times(
    layer: str,
    times: Sequence[TimeExpression],
    marks: Sequence[Placed],
    language: str,
    before: Sequence[TimeExpression] = (),
) -> tuple[tuple[TimeExpression, ...], tuple[Problem, ...]]:
    """The expressions of time with the dates that the document marks; and marks that their words contradict.

    A mark over a part of a longer expression ("12 May" in "12 May 1830") changes nothing.

    Args:
        layer: the reading layer.
        times: as they were read, in order.
        marks: of dates, in order, side by side.
        language: of the document, ISO 639-1.
        before: as they were read before anything was reckoned from marks; what was right stays as it is.
    """
    plain = {time.core: time for time in before}
    gone: set[TimeExpression] = set()
    made: list[TimeExpression] = []
    problems: list[Problem] = []
    for each in marks:
        date = date_of_mark(each.span.of(layer), each.mark)
        inside = _inside(times, each.span)
        if date is None or inside is None:
            continue
        problems.extend(_contradicted(layer, each, date, language))
        if len(inside) == 1 and _same(plain.get(inside[0].core), date):
            continue
        gone.update(_touching(times, each.span))
        made.append(_expression(each, inside, date))
    kept = [time for time in times if time not in gone]
    return tuple(sorted([*kept, *made], key=lambda time: (time.span, time.core))), tuple(problems)


def date_of_mark(words: str, mark: Marked) -> Date | None:
    """The Date of marked words; None if the mark says none that can be placed.

    The value is Gregorian, whatever calendar the words are in (TEI P5, 13.4.1).
    """
    found = dated(words, mark.value, style=NEW_STYLE) if mark.value else None
    if found is None or not found.placed:
        return None
    first = replace(found.readings[0], reason=MARKED_SO)
    old = any(name in (mark.calendar or "").lower().replace("_", " ") for name in _OLD)
    return Date(words, (_old_style(first) if old else first,))


def _old_style(reading: Reading) -> Reading:
    day = reading.earliest if reading.earliest == reading.latest else None
    plain = day is not None and reading.edtf == _iso(gregorian_name(day))
    written = _iso(julian_name(day)) if day is not None and plain else None
    return replace(reading, style=OLD_STYLE, written=written or reading.edtf)


def _iso(name: tuple[int, int, int]) -> str:
    year, month, day = name
    return f"{year:04}-{month:02}-{day:02}"


def _touching(times: Sequence[TimeExpression], span: Span) -> list[TimeExpression]:
    """The expressions whose core has words of a stretch."""
    low = bisect_left(times, span.start, key=lambda time: time.span.end)
    high = bisect_right(times, span.end, key=lambda time: time.span.start)
    return [time for time in times[max(low - 4, 0) : high] if time.core.overlaps(span)]


def _inside(times: Sequence[TimeExpression], span: Span) -> list[TimeExpression] | None:
    """The expressions within marked words; None if the mark is over a part of one only."""
    near = _touching(times, span)
    if any(time.core.contains(span) and time.core != span for time in near):
        return None
    return [time for time in near if span.contains(time.core)]


def _same(time: TimeExpression | None, date: Date) -> bool:
    return (
        time is not None
        and time.date is not None
        and [(r.style, r.edtf) for r in time.date.readings] == [(r.style, r.edtf) for r in date.readings]
    )


def _expression(each: Placed, inside: Sequence[TimeExpression], date: Date) -> TimeExpression:
    span = hull((each.span, *(time.span for time in inside)))
    kind = TimeKind.INTERVAL if "/" in (each.mark.value or "") else TimeKind.DATE
    named = f", and its words as of the calendar “{each.mark.calendar}”" if each.mark.calendar else ""
    why = f"The document marks it as {each.mark.value}{named}."
    return TimeExpression(span, each.span, kind, date, why=why, parts=(TimePart(each.span, date),))


def _contradicted(layer: str, each: Placed, date: Date, language: str) -> Iterator[Problem]:
    """A Problem, if the words by themselves say a time that cannot be the marked one."""
    words = each.span.of(layer)
    alone = [t.date for t in read_times(words, language=language) if t.date is not None and t.date.placed]
    if len(alone) != 1 or may_be_one(alone[0], date).answer is not Reply.NO:
        return
    said = " ".join(words.split())
    message = (
        f"The document marks “{said}” as {each.mark.value}, which its words contradict. The mark is "
        "followed; correct the date if it is wrong."
    )
    yield Problem("", message, Trouble.DOUBTFUL, span=each.span)
