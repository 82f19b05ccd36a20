"""The days that a value of TIMEX2 comes to, for a comparison that does not hang on how it is written."""

import re

from benchmarks.timex2 import Bounds
from testimonia.model import CONVENTIONS
from testimonia.model.days import gregorian_day, month_length

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
"""First and last month; 13 and 14 are in the next year."""
PARTS = {"H1": (1, 6), "H2": (7, 12), "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12)}
_VALUE = re.compile(r"(BC)?(\d{1,4})X*(?:-([\dX]{2}|SP|SU|FA|WI|[HQ]\d|W[\dX]{2}))?(?:-([\dX]+|WE))?(?:T.*)?")


def bounds_of(value: str, mod: str | None = None) -> tuple[Bounds, ...]:
    """The first and last day of a value: as a whole and, with START, MID or END, as our conventions take it.

    Empty for durations, references and what is not placed.

    >>> [last - first for first, last in bounds_of("1919", "START")]
    [364, 119]
    """
    found = _VALUE.fullmatch(value)
    if found is None:
        return ()
    bc, digits, part, day = found.groups()
    if len(digits) < 4:
        return _narrowed_decade(bc, digits, mod)
    year = 1 - int(digits) if bc else int(digits)
    if part is None or part == "XX":
        return _year(year, mod)
    if part in SEASONS or part in PARTS:
        return (_months(year, *(SEASONS.get(part) or PARTS[part])),)
    if part.startswith("W"):
        return (_week(year, part[1:]),) if part[1:].isdigit() else ()
    if day and day.isdigit():
        of_month = int(day)
        if not 1 <= of_month <= month_length(year, int(part)):
            return ()
        number = gregorian_day(year, int(part), of_month)
        return ((number, number),)
    return _month(year, int(part), mod)


def overlap(one: Bounds, two: Bounds) -> bool:
    """Whether there is a day in both."""
    return _reaches(one[1], two[0]) and _reaches(two[1], one[0])


def _reaches(last: int | None, first: int | None) -> bool:
    return last is None or first is None or first <= last


def _months(year: int, first: int, last: int) -> Bounds:
    over, month = divmod(last - 1, 12)
    end = gregorian_day(year + over, month + 1, month_length(year + over, month + 1))
    return gregorian_day(year + (first - 1) // 12, (first - 1) % 12 + 1), end


def _year(year: int, mod: str | None) -> tuple[Bounds, ...]:
    part = {"START": CONVENTIONS.early_year, "MID": CONVENTIONS.mid_year, "END": CONVENTIONS.late_year}
    whole = _months(year, 1, 12)
    return (whole, _months(year, *part[mod])) if mod in part else (whole,)


def _month(year: int, month: int, mod: str | None) -> tuple[Bounds, ...]:
    part = {"START": (1, 10), "MID": (11, 20), "END": (21, None)}
    length = month_length(year, month)
    first = gregorian_day(year, month) - 1
    whole = first + 1, first + length
    if mod not in part:
        return (whole,)
    begins, ends = part[mod]
    return whole, (first + begins, first + (ends or length))


def _narrowed_decade(bc: str | None, digits: str, mod: str | None) -> tuple[Bounds, ...]:
    """A decade (193), a century (19) or a millennium (1)."""
    low, high = int(digits.ljust(4, "0")), int(digits.ljust(4, "9"))
    first, last = (1 - high, 1 - low) if bc else (low, high)
    whole = gregorian_day(first), gregorian_day(last, 12, 31)
    part = {"START": CONVENTIONS.early_decade, "MID": CONVENTIONS.mid_decade, "END": CONVENTIONS.late_decade}
    if mod not in part or len(digits) != 3:
        return (whole,)
    begins, ends = part[mod]
    return whole, (gregorian_day(first + begins), gregorian_day(first + ends, 12, 31))


def _week(year: int, number: str) -> Bounds:
    """ISO 8601: the first week has the year's fourth of January."""
    fourth = gregorian_day(year, 1, 4)
    monday = fourth - (fourth - 1) % 7 + 7 * (int(number) - 1)
    return monday, monday + 6
