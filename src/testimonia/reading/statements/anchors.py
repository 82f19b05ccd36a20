"""Dates whose year is not written beside them: trusted only where a year has been named shortly before."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from testimonia.model import Date, TimeExpression, TimeKind
from testimonia.reading.marked.dates import MARKED_SO

_DATED = frozenset({TimeKind.DATE, TimeKind.INTERVAL})
_YEAR = re.compile(r"(?<!\d)\d{3,4}(?!\d)|\d{2,4}s\b|\b[MDCLXVI]{4,}\b")
_NEAR = 1_500
"""Code points over which a year that was named is the one that is meant: about two paragraphs."""


def anchored(times: Iterable[TimeExpression]) -> Iterator[TimeExpression]:
    """Expressions of time in order; of those whose year would be taken from far away, the date is let go.

    "In the winter", "on Christmas Eve": in a memoir the year that was named last, pages ago, is seldom
    theirs. Where the document itself marks when that was, nothing is taken from afar.
    """
    named: int | None = None
    for time in times:
        date = time.date
        if date is None or not date.placed or time.kind not in _DATED:
            yield time
        elif _YEAR.search(date.text) is not None or _is_marked(date):
            named = time.span.end
            yield time
        elif named is None or time.span.start - named > _NEAR:
            yield replace(time, date=replace(date, readings=()), parts=())
        else:
            yield time


def _is_marked(date: Date) -> bool:
    return any(reading.reason == MARKED_SO for reading in date.readings)
