"""The readings of a date: in which calendar, and in which year, a writer may have meant the figures he wrote.

Nothing is decided that the text and the place leave open. Where the style is not stated, a date is read in
each calendar that was in civil use somewhere at the time, the likeliest first; where the place is known, in
those that were in use there.
"""

from functools import cache, lru_cache

from testimonia.calendars.candidates import LADY_DAY_OLD_STYLE, candidate, double_year, winter
from testimonia.calendars.changeovers import (
    NO_GREGORIAN,
    REFORM,
    Ahead,
    Changeover,
    Period,
    changeover,
    day_in_words,
    last_change,
)
from testimonia.calendars.edtf_mapping import year_text
from testimonia.model.conventions import CONVENTIONS, Conventions
from testimonia.model.date import NEW_STYLE, OLD_STYLE, Calendar, Date, NewYear, Reading, Style
from testimonia.model.days import YearMonthDay, gregorian_name, julian_day, julian_name
from testimonia.model.edtf import Edtf
from testimonia.model.edtf_grammar import parse_edtf

_KEPT = 1 << 15
"""How many answers are kept: the dates of a long book, not those of a hostile one."""

_LAST_LADY_DAY_WINTER = julian_day(1751, 3, 24)
"""The last day of a year that had begun on 25 March where most readers will meet one, in England."""


def dated(
    text: str,
    written: str,
    *,
    style: Style | None = None,
    country: str | None = None,
    double_year: bool = False,
    conventions: Conventions = CONVENTIONS,
) -> Date:
    """The Date that comes of an EDTF text in the figures of a document.

    Args:
        text: as the document has it.
        written: EDTF with the document's own figures: its days and months, and its year however that began.
            Of a double year the later one ("1744-02-10" for 10 February 1743/44).
        style: if it is stated; Gregorian or Julian.
        country: where it was written, a key of the data on changeovers. One that is not known there counts
            as not given.
        double_year: two years are written, as where the year began on 25 March.
        conventions: what "about" comes to.

    Returns:
        The likeliest reading first; no reading if ``written`` cannot be placed, or there is no such day.

    Raises:
        ValueError: if the style is of a calendar whose days EDTF cannot write.
    """
    if conventions is CONVENTIONS:
        return Date(text, _by_design(written, style, country, double_year))
    return Date(text, _readings(written, style, country, double_year, conventions))


@lru_cache(maxsize=_KEPT)
def _by_design(written: str, style: Style | None, country: str | None, double: bool) -> tuple[Reading, ...]:
    return _readings(written, style, country, double, CONVENTIONS)


def _readings(
    written: str, style: Style | None, country: str | None, double: bool, conventions: Conventions
) -> tuple[Reading, ...]:
    if style is not None and style.calendar not in (Calendar.GREGORIAN, Calendar.JULIAN):
        raise ValueError(f"days of the {style.calendar} calendar are not written in EDTF")
    place = changeover(country) if country is not None and style is None else None
    if place is not None and place.ahead is not None:
        own = _own_calendar(written, place, place.ahead, conventions)
        if own:
            return own
    try:
        value = parse_edtf(written, calendar=Calendar.JULIAN)
    except ValueError:
        return ()
    if double:
        return _of_double_year(value, style, place, conventions)
    if style is not None:
        return _known(candidate(value, style, conventions, _stated(style)))
    return _unstated(value, place, conventions)


def _unstated(value: Edtf, place: Changeover | None, conventions: Conventions) -> tuple[Reading, ...]:
    new = candidate(value, NEW_STYLE, conventions, "")
    if new is not None and _end(new) > last_change():
        return (new,)
    if place is not None:
        return _in_force(value, place, conventions)
    reason = NO_GREGORIAN if new is not None else "the Gregorian calendar has no such day"
    old = candidate(value, OLD_STYLE, conventions, reason)
    if old is None or new is None or _end(new) < REFORM:
        return _known(old)
    if _start(old) >= last_change():
        return (new,)
    return _either(value, new, old, conventions)


def _either(value: Edtf, new: Reading, old: Reading, conventions: Conventions) -> tuple[Reading, ...]:
    """The readings where both calendars were in use, and nothing tells which."""
    readings = [
        _because(new, "if the writer dated New Style"),
        _because(old, f"if the writer dated Old Style, as in {_keeper(_start(old))}"),
    ]
    if _start(old) < _LAST_LADY_DAY_WINTER and winter(value):
        reason = "if the writer began the year on 25 March, as in England until 1751"
        lady_day = candidate(value, LADY_DAY_OLD_STYLE, conventions, reason)
        if lady_day is not None and _end(lady_day) <= _LAST_LADY_DAY_WINTER:
            readings.append(lady_day)
    return tuple(readings)


_KEEPERS = ("protestant germany", "britain", "russia", "greece")
"""Of those that kept the Julian calendar, the one to name: the first that still had it."""


def _keeper(day: int) -> str:
    for last, name in _keepers():
        if day <= last:
            return name
    return _keepers()[-1][1]


@cache
def _keepers() -> tuple[tuple[int, str], ...]:
    known = [place for country in _KEEPERS if (place := changeover(country)) is not None]
    return tuple(
        (place.first_gregorian - 1, f"{place.name} until {gregorian_name(place.first_gregorian).year}")
        for place in known
    )


def _in_force(value: Edtf, place: Changeover, conventions: Conventions) -> tuple[Reading, ...]:
    """The readings that were in use in a place; both where it had no such day."""
    found: list[Reading] = []
    for calendar in (Calendar.GREGORIAN, Calendar.JULIAN):
        reading = candidate(value, Style(calendar), conventions, "")
        period = None if reading is None else _period(place, reading)
        if reading is None or period is None:
            continue
        first_choice = period.calendars[0] is calendar
        found.insert(0 if first_choice else len(found), _because(reading, _why(period, reading)))
    if not found:
        return _in_the_gap(value, place, conventions)
    return tuple(found) + _other_years(value, place, found, conventions)


def _other_years(
    value: Edtf, place: Changeover, found: list[Reading], conventions: Conventions
) -> tuple[Reading, ...]:
    """The readings in a year that began as it did in the place, where that makes another year of it."""
    others = []
    for begin in place.year_begins:
        if not begin.anno_domini or not any(_within(reading, begin.first, begin.last) for reading in found):
            continue
        for calendar in dict.fromkeys(reading.style.calendar for reading in found):
            reason = f"if the writer began the year on {begin.new_year}, as {place.name} did"
            other = candidate(value, Style(calendar, begin.new_year), conventions, reason)
            if other is None or _period(place, other) is None:
                continue
            known = {(reading.written, reading.style.calendar) for reading in found}
            if (other.written, calendar) not in known and _within(other, begin.first, begin.last):
                others.append(other)
    return tuple(others)


def _in_the_gap(value: Edtf, place: Changeover, conventions: Conventions) -> tuple[Reading, ...]:
    readings = [candidate(value, style, conventions, "") for style in (OLD_STYLE, NEW_STYLE)]
    found = [reading for reading in readings if reading is not None]
    # In the gap, the day lies after the change by the old calendar, and before it by the new one
    changes = [p.first for p in place.periods if p.first and any(p.first <= _end(r) for r in found)]
    on = day_in_words(gregorian_name(changes[-1] if changes else place.first_gregorian))
    reason = f"{place.name} had no such day: it was left out in the change on {on}"
    return tuple(_because(reading, reason) for reading in found)


def _of_double_year(
    value: Edtf, style: Style | None, place: Changeover | None, conventions: Conventions
) -> tuple[Reading, ...]:
    calendar = Calendar.JULIAN if style is None else style.calendar
    if style is None and place is not None:
        calendar = next((r.style.calendar for r in _in_force(value, place, conventions)), calendar)
    reason = "two years are written, the earlier for a year that began on 25 March"
    return _known(double_year(value, calendar, conventions, reason))


def _own_calendar(
    written: str, place: Changeover, ahead: Ahead, conventions: Conventions
) -> tuple[Reading, ...]:
    """The reading of a day in a calendar that ran ahead of the Julian."""
    parts = written.split("-")
    if len(written) != 10 or len(parts) != 3 or not all(p.isascii() and p.isdecimal() for p in parts):
        return ()
    named = YearMonthDay(*map(int, parts))
    if not ahead.first <= named <= ahead.last or not 1 <= named.month <= 12 or not 1 <= named.day <= 31:
        return ()
    year, month, day = julian_name(julian_day(named.year, named.month) + named.day - 1 - ahead.days)
    julian = f"{year_text(year)}-{month:02}-{day:02}"
    reason = (
        f"the calendar of {place.name} was {ahead.days} day ahead of the Julian "
        f"from {day_in_words(ahead.first)} to {day_in_words(ahead.last)}"
    )
    return _known(candidate(parse_edtf(julian, calendar=Calendar.JULIAN), OLD_STYLE, conventions, reason))


def _period(place: Changeover, reading: Reading) -> Period | None:
    """The first period of a place in which a reading can lie and its calendar was in use."""
    for period in place.periods:
        if reading.style.calendar in period.calendars and _within(reading, period.first, period.last):
            return period
    return None


def _within(reading: Reading, first: int | None, last: int | None) -> bool:
    """Whether a reading can lie in a stretch of days."""
    begins = last is None or reading.earliest is None or reading.earliest <= last
    return begins and (first is None or reading.latest is None or reading.latest >= first)


def _why(period: Period, reading: Reading) -> str:
    return NO_GREGORIAN if _end(reading) < REFORM else period.reason


def _stated(style: Style) -> str:
    name = "Old Style" if style.calendar is Calendar.JULIAN else "New Style"
    if style.new_year is NewYear.JANUARY:
        return f"{name} is stated"
    return f"{name} is stated, in a year that began on {style.new_year}"


def _start(reading: Reading) -> int:
    """The first day that is known of a reading."""
    days = [day for day in (reading.earliest, reading.latest) if day is not None]
    return days[0]


def _end(reading: Reading) -> int:
    """The last day that is known of a reading."""
    days = [day for day in (reading.latest, reading.earliest) if day is not None]
    return days[0]


def _because(reading: Reading, reason: str) -> Reading:
    return Reading(reading.style, reading.edtf, reading.written, reading.earliest, reading.latest, reason)


def _known(reading: Reading | None) -> tuple[Reading, ...]:
    return () if reading is None else (reading,)
