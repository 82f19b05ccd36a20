"""Dates that need no reading, because somebody wrote them in EDTF already.

Level 0 of EDTF (loc.gov/standards/datetime: date, date and time, interval) is plain ISO 8601. Whatever else
a document says of its time stays in its own words until it is read.
"""

import re
from datetime import date

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_HOURS = r"(?:[01]\d|2[0-3])"
_TIME = re.compile(rf"{_HOURS}:[0-5]\d:[0-5]\d(?:Z|[+-]{_HOURS}(?::[0-5]\d)?)?", re.ASCII)
_LEAP = 2000
"""Stands for the year 0000, a leap year, which Python's calendar does not have."""


def edtf_0(words: str) -> str | None:
    """``words`` if they are a date, date and time, or interval in EDTF level 0; else None.

    >>> edtf_0("1976-06"), edtf_0("1936/1938-02"), edtf_0("June 1976")
    ('1976-06', '1936/1938-02', None)
    """
    first, slash, last = words.partition("/")
    if slash:
        in_order = _is_date(first) and _is_date(last) and first[:4] <= last[:4] and not _after(first, last)
        return words if in_order else None
    day, mark, time = words.partition("T")
    if mark:
        return words if _is_day(day) and _TIME.fullmatch(time) else None
    return words if _is_date(day) else None


def _after(first: str, last: str) -> bool:
    """Whether an interval would end before it begins, as far as both ends are given."""
    length = min(len(first), len(last))
    return first[:length] > last[:length]


def _is_day(words: str) -> bool:
    return words.count("-") == 2 and _is_date(words)


def _is_date(words: str) -> bool:
    found = _DATE.fullmatch(words)
    if found is None:
        return False
    year, month, day = (int(number or 1) for number in found.groups())
    try:
        date(year or _LEAP, month, day)
    except ValueError:
        return False
    return True
