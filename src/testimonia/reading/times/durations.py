"""Amounts of time as Durations: what is written, and the least and most that it can be."""

from dataclasses import replace

from testimonia.model import Duration, Length
from testimonia.model import vague_durations as vague
from testimonia.model.vague_durations import Unit
from testimonia.reading.times.forms import Amount

_LETTERS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "W",
    "month": "M",
    "year": "Y",
}
_CLOCK = frozenset({"second", "minute", "hour"})
_IN_YEARS = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}
_IN_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}


def length_of(unit: str, number: float) -> Length | None:
    """So many units on the calendar; None for what is shorter than a day, or has no fixed length."""
    if unit in _IN_YEARS:
        months = number * _IN_YEARS[unit] * 12
        return Length(years=int(months // 12), months=int(months % 12))
    if unit == "month":
        return Length(months=int(number), days=15 if number % 1 else 0)
    if unit in _IN_DAYS:
        return Length(days=int(number * _IN_DAYS[unit]))
    return None


def iso_of(unit: str, number: float) -> str | None:
    """ISO 8601 for so many units: P5Y, PT30M, P2.5Y."""
    if unit in ("decade", "century", "millennium"):
        number, unit = number * _IN_YEARS[unit], "year"
    if unit == "fortnight":
        number, unit = number * 2, "week"
    if unit == "hour" and number == 0.5:
        number, unit = 30, "minute"
    if unit not in _LETTERS:
        return None
    figures = f"{number:g}" if number < 1e6 else str(int(number))
    return f"P{'T' if unit in _CLOCK else ''}{figures}{_LETTERS[unit]}"


def duration_of(amount: Amount) -> Duration:
    """An Amount, by the conventions."""
    if amount.plus is not None:
        return _sum(duration_of(replace(amount, plus=None)), duration_of(amount.plus))
    if amount.least is None:
        unit = _unit(amount.unit)
        if amount.bound == "many" and unit is Unit.YEARS:
            return vague.many_years()
        return vague.several(unit) if unit else Duration(None)
    iso = iso_of(amount.unit, amount.least)
    least, most = length_of(amount.unit, amount.least), length_of(amount.unit, amount.most or amount.least)
    if least is None or most is None:
        return Duration(iso)
    return _bounded(amount, iso, least, most)


def _sum(one: Duration, two: Duration) -> Duration:
    """Two years and three months: P2Y3M."""
    iso = one.iso.rstrip("~") + two.iso[1:] if one.iso and two.iso and "T" not in one.iso else None
    least = added(one.least, two.least) if one.least and two.least else None
    most = added(one.most, two.most) if one.most and two.most else None
    return Duration(iso, least, most)


def added(one: Length, two: Length) -> Length:
    """Two lengths together."""
    return Length(one.years + two.years, one.months + two.months, one.days + two.days)


def _bounded(amount: Amount, iso: str | None, least: Length, most: Length) -> Duration:
    bound, unit = amount.bound, _unit(amount.unit)
    number = amount.least or 0
    if bound == "more":
        return vague.more_than(least, iso=iso)
    if bound == "less":
        return vague.less_than(most, iso=iso)
    if bound == "least":
        return vague.at_least(least, iso=iso)
    if bound == "atmost":
        return vague.within(most, iso=iso)
    if bound == "about" and unit is not None and number == int(number):
        found = vague.about(int(number) * (_IN_YEARS.get(amount.unit, 1)), unit)
        return replace(found, iso=f"{iso}~" if iso else None)
    return Duration(iso, least, most)


def age_duration(least: int, most: int) -> Duration:
    """An age in completed years."""
    return Duration(
        f"P{least}Y" if least == most else None, Length(years=least), Length(years=most + 1, days=-1)
    )


def _unit(unit: str) -> Unit | None:
    if unit in _IN_YEARS:
        return Unit.YEARS
    return {"month": Unit.MONTHS, "week": Unit.WEEKS, "day": Unit.DAYS, "night": Unit.DAYS}.get(unit)
