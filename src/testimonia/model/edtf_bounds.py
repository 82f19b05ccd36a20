"""The first and the last day that a value in EDTF can mean."""

from typing import NamedTuple

from testimonia.model.conventions import CONVENTIONS, Conventions
from testimonia.model.date import Calendar
from testimonia.model.days import YearMonthDay, gregorian_day, julian_day, month_length
from testimonia.model.edtf import Edtf, EdtfDate, EdtfInterval, EdtfRange
from testimonia.model.edtf_components import ANY_DAY, DAYS, extent
from testimonia.model.edtf_grammar import parse_edtf


class Bounds(NamedTuple):
    """A stretch of days, both included.

    Attributes:
        earliest: the first day it can be, as a day number (see `days`); None if it is open.
        latest: the last day it can be; None if it is open.
    """

    earliest: int | None
    latest: int | None


def bounds(
    value: Edtf | str, conventions: Conventions = CONVENTIONS, *, calendar: Calendar = Calendar.GREGORIAN
) -> Bounds | None:
    """The days between which a value lies; None if it cannot be placed (25 December of some year).

    `?` widens nothing: it doubts the value. `~`, and `%` with it, widens on both sides by what is about for
    the component that bears it, a season like a month. Where components one beneath the other bear it they
    are one estimate, as exact as the last: "1938-05~" is about May 1938, not May of about 1938. An interval
    runs from the earliest day of its start to the latest of its end, an unknown end being as good as open; a
    set from its earliest member to its latest. A time of day leaves the day that is named, whatever its zone.

    Args:
        value: or its text.
        conventions: what "about" comes to.
        calendar: in which the days are named, GREGORIAN or JULIAN.

    Raises:
        EdtfError: if the text is not EDTF, or a day does not exist in the calendar.
        ValueError: if the calendar is another.
    """
    if calendar not in (Calendar.GREGORIAN, Calendar.JULIAN):
        raise ValueError(f"EDTF names no days of the {calendar} calendar")
    if isinstance(value, str):
        value = parse_edtf(value, calendar=calendar)
    julian = calendar is Calendar.JULIAN
    if isinstance(value, EdtfDate):
        return _of_date(value, conventions, julian)
    if isinstance(value, EdtfInterval):
        start, end = (e if isinstance(e, EdtfDate) else None for e in (value.start, value.end))
        return _between(start, end, conventions, julian)
    return _around([_of_member(member, conventions, julian) for member in value.members])


def _of_member(member: EdtfDate | EdtfRange, conventions: Conventions, julian: bool) -> Bounds | None:
    if isinstance(member, EdtfDate):
        return _of_date(member, conventions, julian)
    return _between(member.first, member.last, conventions, julian)


def _between(
    start: EdtfDate | None, end: EdtfDate | None, conventions: Conventions, julian: bool
) -> Bounds | None:
    """From the earliest day of one date to the latest of another; None where neither can be placed."""
    first = _of_date(start, conventions, julian) if start else None
    last = _of_date(end, conventions, julian) if end else None
    if first is None and last is None:
        return None
    return Bounds(first.earliest if first else None, last.latest if last else None)


def _around(members: list[Bounds | None]) -> Bounds | None:
    """The bounds of all; None if one of them cannot be placed."""
    placed = [member for member in members if member is not None]
    if len(placed) < len(members):
        return None
    earliest = [member.earliest for member in placed if member.earliest is not None]
    latest = [member.latest for member in placed if member.latest is not None]
    return Bounds(
        min(earliest) if len(earliest) == len(placed) else None,
        max(latest) if len(latest) == len(placed) else None,
    )


def _of_date(date: EdtfDate, conventions: Conventions, julian: bool) -> Bounds | None:
    days = extent(date.year, date.month, date.day, julian=julian)
    if days is None:
        return None
    number = julian_day if julian else gregorian_day
    first, last = days
    if not (date.year_qualifier or date.month_qualifier or date.day_qualifier) or not date.approximate:
        earliest = number(*first)
        return Bounds(earliest, earliest if last == first else number(*last))
    months, more = _width(date, conventions)
    if months:
        fitting = DAYS[date.day or ANY_DAY]
        first = _moved(first, -months, fitting[0], julian)
        length = month_length(*_month(last, months), julian=julian)
        last = _moved(last, months, max((day for day in fitting if day <= length), default=length), julian)
    return Bounds(number(*first) - more, number(*last) + more)


def _width(date: EdtfDate, conventions: Conventions) -> tuple[int, int]:
    """By how many months, and then by how many days, a date is widened on each side."""
    year, month, day = (qualifier.approximate for qualifier in date.qualifiers)
    months = (12 * conventions.about_years if year and not month else 0) + (
        conventions.about_months if month and not day else 0
    )
    return months, conventions.about_days if day else 0


def _month(day: YearMonthDay, months: int) -> tuple[int, int]:
    """Year and month so many months after those of a day."""
    count = day.year * 12 + day.month - 1 + months
    return count // 12, count % 12 + 1


def _moved(day: YearMonthDay, months: int, of_month: int, julian: bool) -> YearMonthDay:
    """A day of the month that lies so many months after another's, or that month's last if it is shorter."""
    year, month = _month(day, months)
    return YearMonthDay(year, month, min(of_month, month_length(year, month, julian=julian)))
