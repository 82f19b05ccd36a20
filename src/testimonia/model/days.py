"""Day numbers: whole days counted in one row, of any year, whatever calendar gave them a name.

A day number is the proleptic Gregorian ordinal that Python's `datetime` uses (1 is 1 January of the year 1),
carried on without end in both directions; years are astronomical (0 is 1 BC). Whole-number arithmetic only,
after E. M. Reingold and N. Dershowitz, Calendrical Calculations, chapters 2 and 3.
"""

from typing import NamedTuple


class YearMonthDay(NamedTuple):
    """A day's name in a calendar of twelve months: astronomical year, month from 1, day from 1."""

    year: int
    month: int
    day: int


_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
"""Days of a common year before each month."""
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_JULIAN_BEHIND = 2
"""How many days before 1 January 1 Gregorian the Julian year 1 began."""


def is_gregorian_leap(year: int) -> bool:
    """Whether a Gregorian year has 29 days in February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def is_julian_leap(year: int) -> bool:
    """Whether a Julian year has 29 days in February; the year 0 has, as all that four divides."""
    return year % 4 == 0


def month_length(year: int, month: int, *, julian: bool = False) -> int:
    """The number of days in a month, counted from 1.

    Raises:
        ValueError: if there is no such month.
    """
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {month}")
    leap = is_julian_leap(year) if julian else is_gregorian_leap(year)
    return 29 if month == 2 and leap else _LENGTHS[month - 1]


def gregorian_day(year: int, month: int = 1, day: int = 1) -> int:
    """The number of a day named in the (proleptic) Gregorian calendar.

    Raises:
        ValueError: if the calendar has no such day.
    """
    _check(year, month, day, julian=False)
    before = year - 1
    leap_day = month > 2 and is_gregorian_leap(year)
    return 365 * before + before // 4 - before // 100 + before // 400 + _BEFORE[month - 1] + leap_day + day


def julian_day(year: int, month: int = 1, day: int = 1) -> int:
    """The number of a day named in the (proleptic) Julian calendar, its year counted from 1 January.

    Raises:
        ValueError: if the calendar has no such day.
    """
    _check(year, month, day, julian=True)
    before = year - 1
    leap_day = month > 2 and is_julian_leap(year)
    return 365 * before + before // 4 + _BEFORE[month - 1] + leap_day + day - _JULIAN_BEHIND


def gregorian_name(day: int) -> YearMonthDay:
    """What the (proleptic) Gregorian calendar calls a day."""
    # 400 years are 146,097 days; a century of them 36,524, four years 1,461
    cycles, rest = divmod(day - 1, 146_097)
    centuries = min(rest // 36_524, 3)
    rest -= centuries * 36_524
    fours, rest = divmod(rest, 1_461)
    years = min(rest // 365, 3)
    rest -= years * 365
    year = 400 * cycles + 100 * centuries + 4 * fours + years + 1
    return _name(year, rest, is_gregorian_leap(year))


def julian_name(day: int) -> YearMonthDay:
    """What the (proleptic) Julian calendar calls a day, the year counted from 1 January."""
    fours, rest = divmod(day - 1 + _JULIAN_BEHIND, 1_461)
    years = min(rest // 365, 3)
    rest -= years * 365
    year = 4 * fours + years + 1
    return _name(year, rest, is_julian_leap(year))


def weekday(day: int) -> int:
    """The day of the week, 0 for Monday to 6 for Sunday; the week runs through every change of calendar."""
    return (day - 1) % 7


def _check(year: int, month: int, day: int, *, julian: bool) -> None:
    if not 1 <= day <= month_length(year, month, julian=julian):
        raise ValueError(f"there is no day {day} in month {month} of {year}")


def _name(year: int, day_of_year: int, leap: bool) -> YearMonthDay:
    """The name of the day that has ``day_of_year`` days of its year before it."""
    for month in range(12, 0, -1):
        before = _BEFORE[month - 1] + (leap and month > 2)
        if day_of_year >= before:
            return YearMonthDay(year, month, day_of_year - before + 1)
    raise AssertionError("a day of the year is not negative")
