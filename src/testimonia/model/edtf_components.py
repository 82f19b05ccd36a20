"""The year, month and day of an EDTF date as it writes them, and what they can stand for.

A year is "1985", "-0044" (45 BC), "156X" (some year of the 1560s), "1950S2" (about 1950, of which two digits
are sure), "Y170000002" or "Y-17E7"; a month "04", "1X" or the code of a season or other part of a year, 21
to 41; a day "12" or "3X". ISO 8601-2:2019, clauses 4.4, 4.7 and 4.8; Library of Congress, Extended Date/Time
Format, levels 1 and 2.
"""

import re
from collections.abc import Iterator
from itertools import product

from testimonia.model.days import YearMonthDay, is_gregorian_leap, is_julian_leap, month_length


class EdtfError(ValueError):
    """A text or value that is not EDTF; one sentence says what is wrong."""


LONGEST_YEAR = 1000
"""Digits of a year, at the most: no text may ask for a number that fills the memory (Y1E999999999)."""

ANY_DAY = "XX"
"""Some day of a month."""


def _masks(highest: int) -> dict[str, tuple[int, ...]]:
    """Every way to write a number from 1 to ``highest`` in two digits, any of them X, and what fits it."""
    fitting: dict[str, list[int]] = {}
    for number in range(1, highest + 1):
        tens, ones = str(number // 10), str(number % 10)
        for mask in (tens + ones, "X" + ones, tens + "X", "XX"):
            fitting.setdefault(mask, []).append(number)
    return {mask: tuple(numbers) for mask, numbers in fitting.items()}


MONTHS = _masks(12)
"""The months that a written one can be."""

DAYS = _masks(31)
"""The days that a written one can be."""

# 13 and 14 are January and February of the next year
_NORTHERN = ((3, 5), (6, 8), (9, 11), (12, 14))
_SOUTHERN = ((9, 11), (12, 14), (3, 5), (6, 8))
_QUARTERS = ((1, 3), (4, 6), (7, 9), (10, 12))
_THIRDS = ((1, 4), (5, 8), (9, 12))
_HALVES = ((1, 6), (7, 12))
# 21 to 24 are spring to winter of no stated hemisphere, 25 to 28 those of the north
_PARTS = (*_NORTHERN, *_NORTHERN, *_SOUTHERN, *_QUARTERS, *_THIRDS, *_HALVES)

SEASONS = {str(code): months for code, months in enumerate(_PARTS, 21)}
"""First and last month of each part of a year that has a code. The standard leaves the months of the seasons
open; these are the meteorological ones."""

_STRETCHES = SEASONS | {mask: (months[0], months[-1]) for mask, months in MONTHS.items()}

_NO_YEAR = "A year has four digits, or Y and more."
_YEAR = re.compile(r"(Y?)(-?)([0-9X]++)(?:E([0-9]++))?(?:S([0-9]++))?")


def check(year: str, month: str, day: str) -> None:
    """See that components are written as EDTF does, and that there is such a date in some calendar.

    What exists in the Julian calendar only (29 February 1700) passes: see `exists`.

    Raises:
        EdtfError: if they are not.
    """
    if not (len(year) == 4 and year.isdecimal() and year.isascii()):
        _check_year(year)
    if not month:
        if day:
            raise EdtfError("A day needs a month before it.")
        return
    if month not in _STRETCHES:
        raise EdtfError(f"There is no month {month}." if len(month) == 2 else "A month has two digits.")
    if "Y" in year or "S" in year:
        raise EdtfError("A year with Y or S stands alone, without a month.")
    if not day:
        return
    if day not in DAYS:
        raise EdtfError(f"There is no day {day}." if len(day) == 2 else "A day has two digits.")
    if month in SEASONS:
        raise EdtfError(f"The part of a year {month} has no days of its own.")
    if not exists(year, month, day, julian=True):
        raise EdtfError(f"There is no day {day} in month {month} of {year}.")


def exists(year: str, month: str, day: str, *, julian: bool) -> bool:
    """Whether checked components name at least one day of the Gregorian, or the Julian, calendar."""
    first = DAYS[day][0] if day else 1
    if first <= 28:
        return True
    if MONTHS[month] == (2,):
        return first == 29 and next(_leap_years(year, julian=julian, backwards=False), None) is not None
    return any(month_length(2000, number) >= first for number in MONTHS[month])


def extent(year: str, month: str, day: str, *, julian: bool) -> tuple[YearMonthDay, YearMonthDay] | None:
    """The first and the last day that checked components can name; None if nothing is known of the year.

    Raises:
        EdtfError: if the calendar has no such day.
    """
    years = year_span(year)
    if years is None:
        return None
    if not month:
        return YearMonthDay(years[0], 1, 1), YearMonthDay(years[1], 12, 31)
    if not day:
        first, last = _STRETCHES[month]
        end = years[1] + (last > 12), (last - 1) % 12 + 1
        return YearMonthDay(years[0], first, 1), YearMonthDay(*end, month_length(*end, julian=julian))
    if MONTHS[month] == (2,) and day == "29":
        return _leap_days(year, julian=julian)
    months, days = MONTHS[month], DAYS[day]
    if len(months) == len(days) == 1:
        return YearMonthDay(years[0], months[0], days[0]), YearMonthDay(years[1], months[0], days[0])
    return (
        _first_fitting(years[0], months, days, julian=julian),
        _first_fitting(years[1], months[::-1], days[::-1], julian=julian),
    )


def year_span(year: str) -> tuple[int, int] | None:
    """The first and the last year that a checked one can be, astronomical; None for XXXX."""
    if len(year) == 4 and year.isdecimal():
        return int(year), int(year)
    found = _YEAR.fullmatch(year)
    if found is None:
        raise EdtfError(_NO_YEAR)
    _, sign, digits, exponent, significant = found.groups()
    if "X" in digits:
        if not digits.strip("X"):
            return None
        low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
        if sign and low == 0:  # the year 0 is not written with a sign
            low = 10 ** (len(digits) - 1 - digits.rindex("X"))
    else:
        low = high = int(digits) * 10 ** int(exponent or 0)
    if significant:
        unit = 10 ** (len(digits) + int(exponent or 0) - int(significant))
        low = low // unit * unit
        high = low + unit - 1
        low = max(low, 1) if sign else low
    return (-high, -low) if sign else (low, high)


def _check_year(year: str) -> None:
    found = _YEAR.fullmatch(year)
    if found is None:
        raise EdtfError(_NO_YEAR)
    prefix, sign, digits, exponent, significant = found.groups()
    if prefix:
        _check_prefixed(digits, exponent)
    elif exponent is not None:
        raise EdtfError("A year with an exponent has Y before it.")
    elif len(digits) != 4:
        raise EdtfError(_NO_YEAR)
    elif sign and digits == "0000":
        raise EdtfError("The year 0000 has no sign.")
    if significant is not None:
        _check_significant(digits, exponent, significant)


def _check_prefixed(digits: str, exponent: str | None) -> None:
    if "X" in digits:
        raise EdtfError("A year with Y before it has no X.")
    if digits.startswith("0"):
        raise EdtfError("A year with Y before it does not begin with 0.")
    if exponent is None:
        exponent = "0"
        if len(digits) <= 4:
            raise EdtfError("A year of up to four digits has no Y before it.")
    elif exponent.startswith("0"):
        raise EdtfError("An exponent is a number from 1.")
    # the length first: an exponent of a million digits is not to be made into a number
    if len(exponent) > 4 or len(digits) + int(exponent) > LONGEST_YEAR:
        raise EdtfError(f"A year has at most {LONGEST_YEAR} digits.")


def _check_significant(digits: str, exponent: str | None, significant: str) -> None:
    if "X" in digits:
        raise EdtfError("A year has X or S, not both.")
    if significant.startswith("0"):
        raise EdtfError("At least one digit of a year is significant.")
    if len(significant) > 4 or int(significant) > len(digits) + int(exponent or 0):
        raise EdtfError("A year has no more significant digits than digits.")


def _leap_days(year: str, *, julian: bool) -> tuple[YearMonthDay, YearMonthDay]:
    """The first and the last 29 February of the years that a checked one can be."""
    first = next(_leap_years(year, julian=julian, backwards=False), None)
    last = next(_leap_years(year, julian=julian, backwards=True), None)
    if first is None or last is None:
        raise EdtfError(f"There is no day 29 in month 02 of {year} in this calendar.")
    return YearMonthDay(first, 2, 29), YearMonthDay(last, 2, 29)


def _leap_years(year: str, *, julian: bool, backwards: bool) -> Iterator[int]:
    """The leap years among those that a checked year of four digits can be, in order."""
    is_leap = is_julian_leap if julian else is_gregorian_leap
    negative = year.startswith("-")
    choices = ["0123456789" if digit == "X" else digit for digit in year.lstrip("-")]
    if backwards != negative:
        choices = [digits[::-1] for digits in choices]
    for digits in product(*choices):
        number = int("".join(digits))
        if is_leap(number) and not (negative and number == 0):
            yield -number if negative else number


def _first_fitting(
    year: int, months: tuple[int, ...], days: tuple[int, ...], *, julian: bool
) -> YearMonthDay:
    """The first month and day, in the order given, that the calendar has in a year."""
    return next(
        YearMonthDay(year, month, day)
        for month in months
        for day in days
        if day <= month_length(year, month, julian=julian)
    )
