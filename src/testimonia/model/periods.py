"""Centuries, decades, and the parts of periods ("early 1919", "the late 1930s"), as EDTF, by the Conventions.

A decade or century as a whole is written with its digits, as EDTF does ("193X", "19XX"), though a century by
strict count begins a year later; where a part of a century is named, its years are counted from 1 (1901 is
the first of the twentieth). What EDTF's digits cannot say is an interval.
"""

from enum import StrEnum
from typing import TypeVar

from testimonia.model.conventions import CONVENTIONS, Conventions
from testimonia.model.days import month_length

_Ends = TypeVar("_Ends")


class Part(StrEnum):
    """A part of a month, year, decade or century; not every period has them all."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    EARLY_WINTER = "early winter"
    """The winter months at the beginning of a year."""
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"
    FIRST_THIRD = "first third"
    SECOND_THIRD = "second third"
    LAST_THIRD = "last third"
    FIRST_QUARTER = "first quarter"
    SECOND_QUARTER = "second quarter"
    THIRD_QUARTER = "third quarter"
    LAST_QUARTER = "last quarter"
    TURN = "turn"
    """Where it begins, and what was before ends ("the turn of the twentieth century")."""


_OF_MONTH: dict[Part, tuple[int, int | None]] = {
    Part.FIRST_HALF: (1, 15),
    Part.SECOND_HALF: (16, None),
    Part.FIRST_THIRD: (1, 10),
    Part.SECOND_THIRD: (11, 20),
    Part.LAST_THIRD: (21, None),
}
"""First and last day; None is the last of the month."""
_OF_YEAR = {
    Part.FIRST_HALF: (1, 6),
    Part.SECOND_HALF: (7, 12),
    Part.FIRST_THIRD: (1, 4),
    Part.SECOND_THIRD: (5, 8),
    Part.LAST_THIRD: (9, 12),
    Part.FIRST_QUARTER: (1, 3),
    Part.SECOND_QUARTER: (4, 6),
    Part.THIRD_QUARTER: (7, 9),
    Part.LAST_QUARTER: (10, 12),
}
"""First and last month."""
_OF_DECADE = {Part.FIRST_HALF: (0, 4), Part.SECOND_HALF: (5, 9)}
"""First and last year, counted from 0."""
_OF_CENTURY = {
    Part.FIRST_HALF: (1, 50),
    Part.SECOND_HALF: (51, 100),
    Part.FIRST_THIRD: (1, 33),
    Part.SECOND_THIRD: (34, 66),
    Part.LAST_THIRD: (67, 100),
    Part.FIRST_QUARTER: (1, 25),
    Part.SECOND_QUARTER: (26, 50),
    Part.THIRD_QUARTER: (51, 75),
    Part.LAST_QUARTER: (76, 100),
}
"""First and last year, counted from 1."""
_FOUR_DIGITS = 9999


def century(n: int, *, bce: bool = False) -> str:
    """The ``n``th century: "19XX" is the twentieth, "-04XX" the fifth before Christ.

    The first after and the first before are intervals, so that neither holds a year of the other.

    Raises:
        ValueError: if there is no such century, or EDTF's four digits do not reach it.
    """
    first = _first_of_century(n, bce)
    if n == 1:
        return _years(first, first + 99)
    _year(first + 99)
    return f"{'-' if bce else ''}{n - 1:02}XX"


def decade(year: int, *, bce: bool = False) -> str:
    """The decade of a year as it is spoken of: 1930 gives "193X", the 430s BC are the interval 439 to 430 BC.

    Args:
        year: the year, or any other of its decade; not negative.
        bce: whether it is counted before Christ.

    Raises:
        ValueError: if the year is negative, or EDTF's four digits do not reach it.
    """
    first = _first_of_decade(year, bce)
    if bce or first == 0:
        # EDTF's year 0 is 1 BC: the decade that has no tens has nine years on either side
        return _years(first, min(first + 9, 0)) if bce else _years(1, 9)
    return f"{_year(first)[:3]}X"


def part_of_month(year: int, month: int, part: Part) -> str:
    """A part of a month of an astronomical year that can be counted ("the first half of March 1919").

    Early, mid and late in a month have no ends that anybody agrees on.

    Raises:
        ValueError: if there is no such month, or it has no such part.
    """
    first, last = _found(_OF_MONTH, part, "month")
    last = last or month_length(year, month)
    return _interval(*(f"{_year(year)}-{month:02}-{day:02}" for day in (first, last)))


def part_of_year(year: int, part: Part, conventions: Conventions = CONVENTIONS) -> str:
    """A part of an astronomical year: early 1919 is "1919-01/1919-04".

    Its turn are the last month of the year before and its first.

    Raises:
        ValueError: if EDTF's four digits do not reach the year.
    """
    if part is Part.TURN:
        return f"{_year(year - 1)}-12/{_year(year)}-01"
    named = {
        Part.EARLY: conventions.early_year,
        Part.MID: conventions.mid_year,
        Part.LATE: conventions.late_year,
        Part.EARLY_WINTER: conventions.early_winter,
    }
    months = _found(named | _OF_YEAR, part, "year")
    return _interval(*(f"{_year(year)}-{month:02}" for month in months))


def part_of_decade(
    year: int, part: Part, conventions: Conventions = CONVENTIONS, *, bce: bool = False
) -> str:
    """A part of the decade of a year: the late 1930s are "1936/1939".

    Args:
        year: the year, or any other of its decade; not negative.
        part: which.
        conventions: by which.
        bce: whether the year is counted before Christ.

    Raises:
        ValueError: if there is no such decade, or it has no such part.
    """
    start = _first_of_decade(year, bce)
    if part is Part.TURN:
        return _years(start - conventions.turn_of_decade, start + conventions.turn_of_decade)
    named = {
        Part.EARLY: conventions.early_decade,
        Part.MID: conventions.mid_decade,
        Part.LATE: conventions.late_decade,
    }
    first, last = _found(named | _OF_DECADE, part, "decade")
    return _years(start + first, start + last)


def part_of_century(n: int, part: Part, conventions: Conventions = CONVENTIONS, *, bce: bool = False) -> str:
    """A part of the ``n``th century: the first half of the twentieth is "1901/1950".

    Its turn lies around the round year, 1900 for the twentieth.

    Raises:
        ValueError: if there is no such century, or it has no such part.
    """
    start = _first_of_century(n, bce)
    if part is Part.TURN:
        middle = start if bce else start - 1
        return _years(middle - conventions.turn_of_century, middle + conventions.turn_of_century)
    named = {
        Part.EARLY: conventions.early_century,
        Part.MID: conventions.mid_century,
        Part.LATE: conventions.late_century,
    }
    first, last = _found(named | _OF_CENTURY, part, "century")
    return _years(start + first - 1, start + last - 1)


def _first_of_century(n: int, bce: bool) -> int:
    """The astronomical year in which a century begins: 1901, or -499 for 500 BC."""
    if n < 1:
        raise ValueError(f"there is no century {n}")
    return 1 - 100 * n if bce else 100 * (n - 1) + 1


def _first_of_decade(year: int, bce: bool) -> int:
    """The astronomical year in which a decade begins: 1930, or -438 for 439 BC."""
    if year < 0:
        raise ValueError("the year of a decade is counted from Christ, in either direction")
    round_year = year - year % 10
    return -8 - round_year if bce else round_year


def _found(parts: dict[Part, _Ends], part: Part, period: str) -> _Ends:
    if part not in parts:
        raise ValueError(f"a {period} has no {part}")
    return parts[part]


def _years(first: int, last: int) -> str:
    return _interval(_year(first), _year(last))


def _interval(first: str, last: str) -> str:
    return first if first == last else f"{first}/{last}"


def _year(year: int) -> str:
    """An astronomical year in EDTF's four digits."""
    if abs(year) > _FOUR_DIGITS:
        raise ValueError(f"the year {year} does not go into four digits")
    return f"{'-' if year < 0 else ''}{abs(year):04}"
