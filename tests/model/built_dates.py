"""Dates for tests, built by hand: what a reader would make of the words."""

from testimonia.model.date import NEW_STYLE, OLD_STYLE, Calendar, Date, NewYear, Reading, Style
from testimonia.model.days import gregorian_day, gregorian_name, julian_day
from testimonia.model.edtf_bounds import bounds

LADY_DAY = Style(Calendar.JULIAN, NewYear.LADY_DAY)


def iso(day: int) -> str:
    year, month, of_month = gregorian_name(day)
    return f"{year:04}-{month:02}-{of_month:02}"


def new(year: int, month: int, day: int) -> Reading:
    number = gregorian_day(year, month, day)
    return Reading(NEW_STYLE, iso(number), iso(number), number, number)


def old(year: int, month: int, day: int, style: Style = OLD_STYLE, reason: str = "") -> Reading:
    number = julian_day(year, month, day)
    return Reading(style, iso(number), f"{year:04}-{month:02}-{day:02}", number, number, reason)


def old_month(year: int, month: int, last: int, reason: str = "") -> Reading:
    """A whole month by the Julian calendar, which is part of two Gregorian ones."""
    first, end = julian_day(year, month), julian_day(year, month, last)
    return Reading(OLD_STYLE, f"[{iso(first)}..{iso(end)}]", f"{year:04}-{month:02}", first, end, reason)


def spoken(edtf: str) -> Reading:
    """New Style, with the days that EDTF gives it."""
    found = bounds(edtf)
    assert found is not None
    return Reading(NEW_STYLE, edtf, edtf, found.earliest, found.latest)


def dated(text: str, *readings: Reading) -> Date:
    return Date(text, readings or (spoken(text),))


def unstated(text: str, year: int, month: int, day: int) -> Date:
    """A day of which nobody says in which style it is dated."""
    return Date(text, (new(year, month, day), old(year, month, day)))
