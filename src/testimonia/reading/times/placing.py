"""Readings to Dates: in the calendars that the words can be meant in, with weekday and feast as a check."""

from dataclasses import replace

from testimonia.calendars import dated, feast_day, hebrew, islamic, narrowed, republican, weekday_agrees
from testimonia.model import OLD_STYLE, Calendar, Date, NewYear, Reading, TimeKind
from testimonia.model.days import julian_name
from testimonia.reading.times.forms import Point
from testimonia.reading.times.resolved import Resolved
from testimonia.reading.times.writing import year_text

_CALENDARS = {"french-republican": republican, "hebrew": hebrew, "islamic": islamic}
_UNPLACED = (TimeKind.DATE, TimeKind.INTERVAL, TimeKind.VAGUE, TimeKind.AGE)
"""Kinds that are a Date even where it has no place."""


def placed(words: str, read: Resolved) -> Date | None:
    """The Date that ``words`` come to; None for what is no point or stretch of time."""
    point = read.point
    if point is not None and point.calendar is not None:
        return _of_another_calendar(words, point)
    if read.edtf is None:
        return Date(words) if read.kind in _UNPLACED else None
    date = _in_order(dated(words, read.edtf, style=read.style, double_year=read.dual))
    if read.old_style is not None:
        date = _with_old_style(date, read.old_style)
    return date if point is None or not date.readings else _checked(date, point)


def _in_order(date: Date) -> Date:
    """Unplaced if it ends before it begins: "1911 till the thirties", of a century taken wrongly."""
    wrong = any(
        r.earliest is not None and r.latest is not None and r.earliest > r.latest for r in date.readings
    )
    return Date(date.text) if wrong else date


def _with_old_style(date: Date, old_style: str) -> Date:
    """The same with what the Old Style comes to when days are counted in it ("next Sunday")."""
    counted = dated(date.text, old_style, style=OLD_STYLE).readings
    old = [replace(counted[0], reason=r.reason) if _is_old(r) and counted else r for r in date.readings]
    return Date(date.text, tuple(old))


def _is_old(reading: Reading) -> bool:
    return reading.style == OLD_STYLE


def weekday_doubt(read: Resolved, date: Date | None) -> str:
    """What is to be said if the day of the week that stands beside a date does not fit it; else nothing."""
    point = read.point
    if point is None or point.weekday is None or not point.named or date is None or not date.readings:
        return ""
    check = weekday_agrees(date, point.weekday)
    return "" if check.agreeing else f"the day of the week does not fit: {check.sentence}"


def _of_another_calendar(words: str, point: Point) -> Date:
    try:
        return _CALENDARS[point.calendar or ""](words, point.year or 0, point.month, point.day)
    except ValueError:
        return Date(words)


def _checked(date: Date, point: Point) -> Date:
    first = date.readings[0]
    if point.both:
        return Date(date.text, (replace(first, reason="both styles are given"),))
    if point.part and point.day is None and point.month is None and point.season is None:
        # the ends of "early 1919" are a convention: the days between the calendars are nothing beside it
        return Date(date.text, (replace(first, reason=""),))
    if point.feast is not None and len(date.readings) > 1:
        plain = (reading for reading in date.readings if reading.style.new_year is NewYear.JANUARY)
        return Date(date.text, tuple(_feast(reading, point) for reading in plain))
    if point.weekday is not None and point.named:
        return narrowed(date, point.weekday)
    return date


def _feast(reading: Reading, point: Point) -> Reading:
    """A feast kept by the Old Style is another day: its Easter was found by another reckoning."""
    if reading.style.calendar is not Calendar.JULIAN or point.feast is None or point.year is None:
        return reading
    year, month, day = julian_name(feast_day(point.feast, point.year, julian=True))
    found = dated("", f"{year_text(year)}-{month:02}-{day:02}", style=OLD_STYLE).readings
    return replace(found[0], reason=reading.reason) if found else reading
