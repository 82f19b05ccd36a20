"""One way to take a date: what the figures of a document come to in one calendar and new year."""

from testimonia.calendars.conversion import as_date, day_text, gregorian_of
from testimonia.calendars.edtf_mapping import dates
from testimonia.calendars.new_years import BEGINS, january_value, only_years
from testimonia.model.conventions import Conventions
from testimonia.model.date import Calendar, NewYear, Reading, Style
from testimonia.model.days import gregorian_day, gregorian_name, julian_day, julian_name, month_length
from testimonia.model.edtf import Edtf, EdtfDate, EdtfRange, EdtfSet, SetKind
from testimonia.model.edtf_bounds import Bounds, bounds

LADY_DAY_OLD_STYLE = Style(Calendar.JULIAN, NewYear.LADY_DAY)


def candidate(value: Edtf, style: Style, conventions: Conventions, reason: str) -> Reading | None:
    """A value taken in a style; None if the style has no such day, or no place for it.

    Args:
        value: in the figures of the document.
        style: Gregorian or Julian, with any new year.
        conventions: what "about" comes to.
        reason: why it may be taken so.
    """
    new_year = style.new_year
    try:
        january = january_value(value, new_year)
        counted_so = new_year is NewYear.JANUARY or not only_years(value)
        if isinstance(january, EdtfDate) and counted_so and _plain(january):
            return _of_plain(january, style, reason)
        found = bounds(january, conventions, calendar=style.calendar)
        if found is None or found == (None, None):
            return None
        if new_year is not NewYear.JANUARY and only_years(value):
            found = _from_new_year(found, style)
        edtf = gregorian_of(january) if style.calendar is Calendar.JULIAN else january
    except ValueError:
        return None
    return Reading(style, str(edtf), str(january), found.earliest, found.latest, reason)


def _plain(date: EdtfDate) -> bool:
    """Whether it is a year, month or day in figures and nothing else, as nearly all are."""
    figures = f"{date.year}{date.month}{date.day}"
    plain = figures.isdecimal() and len(date.year) == 4 and date.month <= "12"
    return plain and date.time is None and not any(date.qualifiers)


def _of_plain(date: EdtfDate, style: Style, reason: str) -> Reading:
    """The same as the long way round, in half the time."""
    julian = style.calendar is Calendar.JULIAN
    number = julian_day if julian else gregorian_day
    written = str(date)
    year, month, day = int(date.year), int(date.month or 1), int(date.day or 1)
    first = last = number(year, month, day)
    if date.day:
        return Reading(style, day_text(first) if julian else written, written, first, first, reason)
    if date.month:
        last += month_length(year, month, julian=julian) - 1
        edtf = f"[{day_text(first)}..{day_text(last)}]" if julian else written
        return Reading(style, edtf, written, first, last, reason)
    return Reading(style, written, written, first, number(year, 12, 31), reason)


def double_year(value: Edtf, calendar: Calendar, conventions: Conventions, reason: str) -> Reading | None:
    """A value of which two years are written, the later one in the value: 10 February 1743/44, 1744-02-10.

    Two years are written of the days from 1 January to 24 March, on which the two reckonings differ; so a
    year alone is one of them, and March ends on the 24th.
    """
    reading = candidate(_winter(value), Style(calendar), conventions, reason)
    if reading is None:
        return None
    style = Style(calendar, NewYear.LADY_DAY)
    return Reading(style, reading.edtf, reading.written, reading.earliest, reading.latest, reason)


def winter(value: Edtf) -> bool:
    """Whether a value has all its dates in the part of a year before 25 March, known to the month at least.

    March as a whole has not: more of it may be meant to lie after than before.
    """
    return all(_in_winter(date) for date in dates(value))


def _in_winter(date: EdtfDate) -> bool:
    if date.month in ("01", "02"):
        return "X" not in date.year
    return date.month == "03" and "X" not in date.year and "00" < date.day < "25" and "X" not in date.day


def _winter(value: Edtf) -> Edtf:
    if not isinstance(value, EdtfDate) or value.day or "X" in value.year or value.month not in ("", "03"):
        return value
    if any(value.qualifiers) or not value.year.lstrip("-").isdecimal():
        return value
    year = int(value.year)
    first = as_date(julian_name(julian_day(year, 3 if value.month else 1)))
    last = as_date(julian_name(julian_day(year, 3, 24)))
    return EdtfSet(SetKind.ONE_OF, (EdtfRange(first, last),))


def _from_new_year(found: Bounds, style: Style) -> Bounds:
    """Whole years from and to 1 January, from and to another beginning of the year."""
    month, day = BEGINS[style.new_year]
    julian = style.calendar is Calendar.JULIAN
    number, name = (julian_day, julian_name) if julian else (gregorian_day, gregorian_name)
    back = style.new_year is NewYear.SEPTEMBER

    def begun(year: int) -> int:
        return number(year - back, month, day)

    return Bounds(
        None if found.earliest is None else begun(name(found.earliest).year),
        None if found.latest is None else begun(name(found.latest).year + 1) - 1,
    )
