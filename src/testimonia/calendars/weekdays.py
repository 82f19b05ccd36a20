"""The day of the week as a check on a date: often only one calendar puts the day on the weekday named."""

from dataclasses import dataclass, replace

from testimonia.calendars.changeovers import day_in_words
from testimonia.model.date import Calendar, Date, NewYear, Reading
from testimonia.model.days import gregorian_name, julian_name, weekday

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class WeekdayCheck:
    """What a weekday says of a date.

    Attributes:
        agreeing: the readings that can fall on it.
        differing: those that cannot.
        sentence: on what weekday each reading falls, the agreeing ones first; a clause without a full stop,
            empty if no reading is a single day.
    """

    agreeing: tuple[Reading, ...]
    differing: tuple[Reading, ...]
    sentence: str


def weekday_agrees(date: Date, weekday: int) -> WeekdayCheck:
    """Which readings of a date fall on a day of the week.

    Args:
        date: that is said to fall on it.
        weekday: 0 for Monday to 6 for Sunday.

    A reading of more days than one agrees if one of them falls on it.

    Raises:
        ValueError: if there is no such weekday.
    """
    if not 0 <= weekday <= 6:
        raise ValueError(f"there is no weekday {weekday}")
    agreeing = tuple(reading for reading in date.readings if _can_fall(reading, weekday))
    differing = tuple(reading for reading in date.readings if reading not in agreeing)
    return WeekdayCheck(agreeing, differing, _sentence((*agreeing, *differing)))


def narrowed(date: Date, weekday: int) -> Date:
    """A date without the readings that a weekday rules out; unchanged if it rules out all or none.

    Args:
        date: that is said to fall on it.
        weekday: 0 for Monday to 6 for Sunday.

    Raises:
        ValueError: if there is no such weekday.
    """
    check = weekday_agrees(date, weekday)
    if not check.agreeing or not check.differing:
        return date
    kept = (replace(r, reason="; ".join(filter(None, (r.reason, check.sentence)))) for r in check.agreeing)
    return Date(date.text, tuple(kept))


def _can_fall(reading: Reading, wanted: int) -> bool:
    if reading.earliest is None or reading.latest is None:
        return True
    return reading.earliest + (wanted - weekday(reading.earliest)) % 7 <= reading.latest


def _sentence(readings: tuple[Reading, ...]) -> str:
    """Such as "12 March 1881 was a Thursday in the Julian calendar, a Saturday in the Gregorian"."""
    told = ""
    named = None
    for reading in readings:
        if reading.earliest is None or reading.earliest != reading.latest:
            continue
        julian = reading.style.calendar is Calendar.JULIAN
        day = julian_name(reading.earliest) if julian else gregorian_name(reading.earliest)
        fell = f"a {WEEKDAYS[weekday(reading.earliest)]} in the {'Julian' if julian else 'Gregorian'}"
        if reading.style.new_year is not NewYear.JANUARY:
            fell += f" calendar with the year begun on {reading.style.new_year}"
        elif not told:
            fell += " calendar"
        if day == named:
            told += f", {fell}"
        else:
            told += f"{'; ' if told else ''}{day_in_words(day)} was {fell}"
        named = day
    return told
