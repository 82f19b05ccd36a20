"""Stretches from one time to another."""

from dataclasses import replace
from typing import Any

from testimonia.reading.times.forms import Form, Placed, Point, Several, Step, Stretch
from testimonia.reading.times.making.years import Year, point_of


def life(at_first: Placed, at_last: Placed) -> Stretch | None:
    """1890-1947."""
    return spanning(at_first, at_last)


def years(at_first: Placed, at_last: Placed) -> Stretch | None:
    """1914-18, 1905-6."""
    if not isinstance(at_first.value, Point | int):
        return None
    first = point_of(at_first.value).year
    short = at_last.value.year if isinstance(at_last.value, Point) else at_last.value
    size = 10 if at_last.end - at_last.start == 1 else 100
    if first is None or short is None or first % size >= short or short >= size:
        return None
    last = first - first % size + short
    return Stretch(at_first._replace(value=Point(year=first)), at_last._replace(value=Point(year=last)))


def between(at_first: Placed, at_last: Placed) -> Stretch | None:
    """Between 1966 and 1969: some time from the one to the other."""
    found = spanning(at_first, at_last)
    return replace(found, lasted=False) if found else None


def between_days(days: Stretch) -> Stretch:
    """Between 3 and 9 May: some day of these."""
    return replace(days, lasted=False, each=False)


def spanning(at_first: Placed, at_last: Placed) -> Stretch | None:
    """From 1917 to 1936."""
    if isinstance(at_last.value, Stretch):
        at_last = at_last.value.last or at_last
    first, last = _end(at_first.value), _end(at_last.value)
    if first is None or last is None:
        return None
    if isinstance(first, Point) and isinstance(last, Point):
        if last.day is not None and last.month is None and first.month is not None and first.day is None:
            return None
        if _names_year(first) and _names_year(last) and (first.year or 0) > (last.year or 0):
            return None
    return Stretch(at_first._replace(value=first), at_last._replace(value=last))


def _end(value: Form | Year) -> Any:
    """An end of a stretch: a Point or a Step; a bare figure up to 31 is a day."""
    if isinstance(value, int) and not isinstance(value, bool):
        return (
            Point(day=value)
            if value <= 31
            else (Point(year=value, short=True) if value < 100 else point_of(value))
        )
    return value if isinstance(value, Point | Step) else None


def _names_year(form: Any) -> bool:
    return isinstance(form, Point) and form.year is not None and not form.short


def several(
    at_one: Placed, at_two: Placed, at_three: Placed | None = None, either: int = 0
) -> Several | None:
    """2002, 2012."""
    places = [
        each._replace(value=point_of(each.value)) for each in (at_one, at_two, at_three) if each is not None
    ]
    known = [place.value.year for place in places if place.value.year is not None]
    return Several(tuple(places), bool(either)) if known == sorted(set(known)) else None


def joined(at_first: Placed, at_last: Placed, either: int = 0) -> Stretch | None:
    """August and September 1914: the first has no year of its own."""
    first, last = at_first.value, at_last.value
    if not isinstance(first, Point) or not isinstance(last, Point):
        return None
    if first.year is not None or last.year is None or first.within or not (first.month or first.season):
        return None
    return Stretch(at_first, at_last, each=True, either=bool(either))


def since_point(at_first: Placed) -> Stretch | None:
    """Not earlier than 1920."""
    first = _end(at_first.value)
    return Stretch(at_first._replace(value=first), None) if first is not None else None


def until_point(at_last: Placed) -> Stretch | None:
    """Years earlier than 1921."""
    last = _end(at_last.value)
    return Stretch(None, at_last._replace(value=last)) if last is not None else None
