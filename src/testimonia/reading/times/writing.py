"""Points as EDTF, in the figures of the document."""

from testimonia.model.periods import (
    Part,
    century,
    decade,
    part_of_century,
    part_of_decade,
    part_of_month,
    part_of_year,
)
from testimonia.reading.times.forms import Point

_OTHERS = frozenset({"rest", "most", "whole", "later", "earlier"})
"""Parts that have no ends of their own: the whole stands for them."""
_FRACTIONS = frozenset(
    {Part.FIRST_HALF, Part.SECOND_HALF, Part.FIRST_THIRD, Part.SECOND_THIRD, Part.LAST_THIRD}
)
"""Parts of a month that can be counted."""


def edtf_of(point: Point) -> str | None:
    """A Point as EDTF; None if it cannot be placed, or EDTF cannot say it."""
    try:
        text = _period(point) if point.year is None else _dated(point, point.year)
    except ValueError:
        return None
    return None if text is None else text + _qualifier(point, text)


def year_text(year: int) -> str:
    """An astronomical year as EDTF writes it."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def _part(point: Point) -> Part | None:
    if point.part is None or point.part in _OTHERS:
        return None
    try:
        return Part(point.part)
    except ValueError:
        return None


def _dated(point: Point, year: int) -> str | None:
    part = _part(point)
    if point.season is not None:
        if point.season == 24 and part is Part.EARLY_WINTER:
            return part_of_year(year, part)
        return f"{year_text(year)}-{point.season}"
    if point.month is None:
        return part_of_year(year, part) if part else year_text(year)
    # early, mid and late in a month have no ends that anybody agrees on: the month stands for it
    if part in _FRACTIONS and point.day is None:
        return part_of_month(year, point.month, part)
    month = f"{year_text(year)}-{point.month:02}"
    if point.swapped:
        either = sorted((f"{month}-{point.day:02}", f"{year_text(year)}-{point.day:02}-{point.month:02}"))
        return f"[{','.join(either)}]"
    return f"{month}-{point.day:02}" if point.day is not None else month


def _period(point: Point) -> str | None:
    part = _part(point)
    if point.decade is not None:
        before, year = point.decade <= 0, abs(point.decade) * 10
        return part_of_decade(year, part, bce=before) if part else decade(year, bce=before)
    if point.century is not None:
        before, number = point.century < 0, abs(point.century)
        if point.part == "first decade" and not before:
            return f"{(number - 1) * 100 + 1:04}/{(number - 1) * 100 + 10:04}"
        return part_of_century(number, part, bce=before) if part else century(number, bce=before)
    return None


def _qualifier(point: Point, text: str) -> str:
    """The mark at the end; a vague part of a period is vague already."""
    if "/" in text:
        return ""
    if point.about and point.doubted:
        return "%"
    return "~" if point.about else "?" if point.doubted else ""
