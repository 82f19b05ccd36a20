"""Days and styles in the words of a sentence: "9 September 1828", "January to April 1919", "Old Style"."""

from datetime import datetime

from testimonia.model.date import Calendar, NewYear, Style
from testimonia.model.days import YearMonthDay, gregorian_name, month_length

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_CALENDARS = {
    Calendar.GREGORIAN: "New Style",
    Calendar.JULIAN: "Old Style",
    Calendar.FRENCH_REPUBLICAN: "by the French Republican calendar",
    Calendar.HEBREW: "by the Hebrew calendar",
    Calendar.ISLAMIC: "by the Islamic calendar",
}


def year_in_words(year: int) -> str:
    """An astronomical year as historians count it: "1828", "AD 70", "44 BC" for -43."""
    if year <= 0:
        return f"{1 - year} BC"
    return str(year) if year > 99 else f"AD {year}"


def day_in_words(day: int) -> str:
    """A day by its Gregorian name, "9 September 1828"."""
    return _words(gregorian_name(day), 3)


def days_in_words(earliest: int | None, latest: int | None) -> str:
    """The days from one to another, both of them with, by their Gregorian names.

    As short as it can be said: "1828", "June 1933", "1917 to 1919", "January to April 1919", "14 October
    to 13 November 1917". What is open is "from 1 January 1929 on" or "until 31 December 1929".
    """
    if earliest is None:
        return "any time" if latest is None else f"until {day_in_words(latest)}"
    if latest is None:
        return f"from {day_in_words(earliest)} on"
    first, last = gregorian_name(earliest), gregorian_name(latest)
    parts = _parts(first, last)
    shared = next((count for count in (3, 2, 1) if first[:count] == last[:count]), 0)
    if shared >= parts:
        return _words(first, parts)
    return f"{_words(first, parts, shared)} to {_words(last, parts)}"


def moment_in_words(moment: str) -> str:
    """The day of a moment in ISO 8601, as the ledger has it, for a reader; other words as they are.

    >>> moment_in_words("2026-11-22T04:00:00Z"), moment_in_words("yesterday")
    ('22 November 2026', 'yesterday')
    """
    try:
        when = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def style_in_words(style: Style) -> str:
    """How a date is dated: "Old Style", "New Style", "Old Style with the year from 25 March"."""
    year = "" if style.new_year is NewYear.JANUARY else f" with the year from {style.new_year}"
    return f"{_CALENDARS[style.calendar]}{year}"


def _words(name: YearMonthDay, parts: int, unsaid: int = 0) -> str:
    """A year, a month of it, or a day, for one, two and three ``parts``; some may be left unsaid."""
    words = (str(name.day), _MONTHS[name.month - 1], year_in_words(name.year))
    return " ".join(words[3 - parts : 3 - unsaid])


def _parts(first: YearMonthDay, last: YearMonthDay) -> int:
    """Whether years (1), years and months (2), or days as well (3) must be said."""
    if first.day != 1 or last.day != month_length(last.year, last.month):
        return 3
    return 1 if (first.month, last.month) == (1, 12) else 2
