"""When something happened, in words: New Style, with the Old Style day where it is dated so."""

from testimonia.model import Calendar, Date, Reading
from testimonia.model.date import NEW_STYLE
from testimonia.model.day_words import day_in_words, days_in_words, style_in_words
from testimonia.model.days import gregorian_name, julian_name

_MONTHS = tuple(day_in_words(31 * month + 1).split()[1] for month in range(12))


def read_as(date: Date) -> str:
    """How a date is read: "9 September 1828 (28 August Old Style)"; both days where its style is open.

    Where it cannot be placed nothing is said: its words stand beside it.
    """
    if not date.placed:
        return ""
    first, others = date.readings[0], date.readings[1:]
    said = _reading(first)
    if first.earliest is None or first.earliest != first.latest:
        return said
    other = next((each for each in others if each.earliest not in (None, first.earliest)), None)
    return said if other is None else f"{said}, or {_reading(other)}"


def _reading(reading: Reading) -> str:
    said = days_in_words(reading.earliest, reading.latest)
    day = reading.earliest
    if reading.style == NEW_STYLE or day is None or day != reading.latest:
        return said
    if reading.style.calendar is not Calendar.JULIAN:
        return f"{said} ({style_in_words(reading.style)})"
    old, new = julian_name(day), gregorian_name(day)
    year = "" if old.year == new.year else f" {old.year}"
    return f"{said} ({old.day} {_MONTHS[old.month - 1]}{year} {style_in_words(reading.style)})"
