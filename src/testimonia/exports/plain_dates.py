"""Dates for formats that know years, months and days, and little else.

The invariant: what comes out holds under every reading of a date, and says no more than the document does.
What cannot be said so (a season, one of two years, "early 1828") comes out as nothing, and its words stand
elsewhere.
"""

import re
from dataclasses import dataclass

from testimonia.model import Date

_POINT = re.compile(r"(?P<year>-?\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<mark>[?~%]?)")
_ONE_OF = re.compile(r"\[(?P<first>[^\],]*)\.\.(?P<last>[^\],]*)\]")
_LAST_MONTH = 12
"""Above it are the seasons of EDTF."""


@dataclass(frozen=True, slots=True)
class Point:
    """A year, a month of it, or a day of that; astronomical year, 0 where month or day is not known."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def iso(self) -> str:
        """As much of year-month-day as is known."""
        sign = "-" if self.year < 0 else ""
        parts = (f"{sign}{abs(self.year):04}", *(f"{part:02}" for part in (self.month, self.day) if part))
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class PlainDate:
    """A date in the terms of simple formats.

    Attributes:
        begins: when it was, or began; None if that is open.
        ends: when it ended; None if that is open. The same as ``begins`` for what has one date.
        lasted: whether it lasted from one to the other; else it was some time between.
        about: whether it is only about then.
        doubted: whether the document is unsure of it.
    """

    begins: Point | None
    ends: Point | None
    lasted: bool = False
    about: bool = False
    doubted: bool = False

    @property
    def point(self) -> Point | None:
        """When it was, if that is one year, month or day."""
        return self.begins if self.begins == self.ends else None


def plain_date(date: Date | None, *, as_written: bool = False) -> PlainDate | None:
    """A date in the terms of simple formats; None if it cannot be said in them.

    Args:
        date: as it is understood.
        as_written: in the calendar of the document, if all readings are of one, and not in the Gregorian.

    >>> from testimonia.model import NEW_STYLE, Reading
    >>> plain_date(Date("about 1854", (Reading(NEW_STYLE, "1854~", "1854~", None, None),))).point.iso
    '1854'
    """
    if date is None or not date.placed:
        return None
    texts = [reading.written if as_written else reading.edtf for reading in date.readings]
    found = [_read(text) if text else None for text in texts]
    first = found[0]
    if first is None or len(set(found)) == 1:
        return first
    points = [each.point if each else None for each in found]
    agreed = _agreed([point for point in points if point], all(points))
    return None if agreed is None else PlainDate(agreed, agreed, first.lasted, first.about, first.doubted)


def _agreed(points: list[Point], all_known: bool) -> Point | None:
    """What several readings have in common: the year of two days that differ by calendar."""
    if not all_known or len({point.year for point in points}) > 1:
        return None
    first = points[0]
    if len({point.month for point in points}) > 1:
        return Point(first.year)
    return Point(first.year, first.month)


def _read(edtf: str) -> PlainDate | None:
    one_of = _ONE_OF.fullmatch(edtf)
    if one_of:
        return _bounded(one_of["first"], one_of["last"], lasted=False)
    if edtf.count("/") == 1:
        first, last = edtf.split("/")
        return _bounded(first, last, lasted=True)
    found = _point(edtf)
    return found and PlainDate(found[0], found[0], False, *_marks(found[1]))


def _bounded(first: str, last: str, *, lasted: bool) -> PlainDate | None:
    ends: list[Point | None] = []
    marks = ""
    for text in (first, last):
        if text in ("", ".."):
            ends.append(None)
            continue
        found = _point(text)
        if found is None:
            return None
        ends.append(found[0])
        marks += found[1]
    return PlainDate(ends[0], ends[1], lasted, *_marks(marks)) if any(ends) else None


def _point(text: str) -> tuple[Point, str] | None:
    found = _POINT.fullmatch(text)
    if found is None or int(found["month"] or 0) > _LAST_MONTH:
        return None
    return Point(int(found["year"]), int(found["month"] or 0), int(found["day"] or 0)), found["mark"]


def _marks(marks: str) -> tuple[bool, bool]:
    """About then, and doubted; per cent is both."""
    return bool(set(marks) & set("~%")), bool(set(marks) & set("?%"))
