"""Dates that follow from what is written: a birth from an age, a death from an anniversary.

The convention is that of DESIGN.md: age N on day D is born after D minus N + 1 years and not after D minus N
years. What comes out is no more exact than what went in: from a year, years.
"""

import re
from collections.abc import Callable, Iterator

from testimonia.model import Date, Reading
from testimonia.model.days import gregorian_name
from testimonia.model.edtf_bounds import Bounds
from testimonia.model.length import Length, earlier
from testimonia.model.reckoning import birth_from_age
from testimonia.reading.times.writing import year_text

_SIMPLE = re.compile(r"(-?\d{4})((?:-\d\d){0,2})([?~%]?)")
_YEAR, _MONTH = 300, 27
"""Days of a stretch from which it is taken as so many years, or months."""
_FEWEST_YEAR = 1


def born_aged(on: Date, least: int, most: int, words: str) -> Date | None:
    """When somebody was born who was so old at a time; None if that time is open at an end.

    Args:
        on: when.
        least: completed years, the fewest.
        most: the most.
        words: that say so.
    """
    readings = tuple(_readings(on, lambda days: _born(days, least, most), f"{least} years old then"))
    return Date(words, readings) if readings else None


def years_before(on: Date, years: int, words: str) -> Date | None:
    """When that was of which an anniversary was kept at a time; None if that is no day, month or year."""
    found = []
    for reading in on.readings:
        simple = _SIMPLE.fullmatch(reading.edtf)
        if simple is None or reading.earliest is None or reading.latest is None:
            continue
        edtf = f"{year_text(int(simple[1]) - years)}{simple[2]}{simple[3]}"
        days = _moved(reading.earliest, years), _moved(reading.latest, years)
        if edtf.endswith("-02-29"):
            continue  # kept on that day in a leap year, it may be of another day
        reason = f"{years} years before {reading.edtf}"
        found.append(Reading(reading.style, edtf, None, *days, reason))
    return Date(words, tuple(found)) if found else None


def _moved(day: int, years: int) -> int:
    return earlier(day, Length(years=years))


def _born(on: Bounds, least: int, most: int) -> Bounds:
    return Bounds(birth_from_age(most, on).earliest, birth_from_age(least, on).latest)


def _readings(on: Date, reckon: Callable[[Bounds], Bounds], why: str) -> Iterator[Reading]:
    for reading in on.readings:
        if reading.earliest is None or reading.latest is None:
            return
        days = reckon(Bounds(reading.earliest, reading.latest))
        if days.earliest is None or days.latest is None:
            return
        if gregorian_name(days.earliest).year < _FEWEST_YEAR:
            return
        edtf = _some_time(days.earliest, days.latest, reading.latest - reading.earliest)
        yield Reading(reading.style, edtf, None, *days, f"{why} ({reading.edtf})")


def _some_time(earliest: int, latest: int, exact: int) -> str:
    """Some day between two, named as exactly as the time that it was reckoned from."""
    first, last = _named(earliest, exact), _named(latest, exact)
    return first if first == last else f"[{first}..{last}]"


def _named(day: int, exact: int) -> str:
    year, month, of_month = gregorian_name(day)
    if exact >= _YEAR:
        return year_text(year)
    return f"{year_text(year)}-{month:02}" + ("" if exact >= _MONTH else f"-{of_month:02}")
