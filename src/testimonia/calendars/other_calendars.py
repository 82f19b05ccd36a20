"""Dates of the French Republican, Hebrew and Islamic calendars, as Gregorian ones.

The rules of these calendars are convertdate's. Our days are whole: a Hebrew or Islamic day, which begins at
nightfall, is the day on whose morning it goes on.
"""

from math import floor

from testimonia.calendars.conversion import day_text
from testimonia.model.date import Calendar, Date, Reading, Style

REPUBLICAN_MONTHS = (
    *("Vendémiaire", "Brumaire", "Frimaire", "Nivôse", "Pluviôse", "Ventôse"),
    *("Germinal", "Floréal", "Prairial", "Messidor", "Thermidor", "Fructidor"),
    "Complementary",
)
HEBREW_MONTHS = (
    *("Nisan", "Iyar", "Sivan", "Tammuz", "Av", "Elul"),
    *("Tishri", "Heshvan", "Kislev", "Tevet", "Shevat", "Adar", "Adar II"),
)
ISLAMIC_MONTHS = (
    *("Muharram", "Safar", "Rabi I", "Rabi II", "Jumada I", "Jumada II"),
    *("Rajab", "Shaban", "Ramadan", "Shawwal", "Dhu l-Qada", "Dhu l-Hijja"),
)

_JULIAN_DAY_NUMBER = 1_721_424.5
"""The astronomers' Julian day number of the midnight with which the day number 0 begins."""

_LATEST = 9_000
"""The last year that is taken: later ones lie beyond the four digits of a year in EDTF."""


def republican(text: str, year: int, month: int | None = None, day: int | None = None) -> Date:
    """A date of the French Republic, whose year begins with the day of the autumn equinox in Paris.

    Args:
        text: as the document has it.
        year: from 1, the year that began on 22 September 1792. The calendar was in use to 10 Nivôse XIV
            (31 December 1805), and for some days of the Commune in 79.
        month: 1 for Vendémiaire to 12 for Fructidor; 13 for the complementary days.
        day: 1 to 30; of the complementary days 1 to 5, or 6.

    Raises:
        ValueError: if there is no such day.
    """
    from convertdate import french_republican  # here and below: it brings much that few documents need

    _check(year, month, day, 13, day is None)

    def first_of(of_year: int, of_month: int) -> int:
        return _number(french_republican.to_jd(of_year, of_month, 1))

    if month is None:
        first, last = first_of(year, 1), first_of(year + 1, 1) - 1
    else:
        first = first_of(year, month)
        last = first + 29 if month < 13 else first_of(year + 1, 1) - 1
    reason = f"{_name(REPUBLICAN_MONTHS, year, month, day)} of the French Republic"
    return _date(text, Calendar.FRENCH_REPUBLICAN, _on(first, last, day), reason)


def hebrew(text: str, year: int, month: int | None = None, day: int | None = None) -> Date:
    """A date of the Hebrew calendar.

    Args:
        text: as the document has it.
        year: since the Creation, begun in Tishri.
        month: counted from Nisan, as in the Bible: 1 for Nisan, 7 for Tishri, 12 for Adar (in a leap year
            Adar I), 13 for Adar II.
        day: from 1 to 29 or 30.

    Raises:
        ValueError: if there is no such day.
    """
    from convertdate import hebrew as rules

    _check(year, month, day, 13 if rules.leap(year) else 12, day is None)
    first = _number(rules.to_jd(year, 7, 1))
    if month is None:
        last = _number(rules.to_jd(year + 1, 7, 1)) - 1
    else:
        months = [*range(7, rules.year_months(year) + 1), *range(1, 7)]
        first += sum(rules.month_length(year, before) for before in months[: months.index(month)])
        last = first + rules.month_length(year, month) - 1
    reason = f"{_name(HEBREW_MONTHS, year, month, day)} of the Hebrew calendar"
    return _date(text, Calendar.HEBREW, _on(first, last, day), reason)


def islamic(text: str, year: int, month: int | None = None, day: int | None = None) -> Date:
    """A date of the Islamic calendar, reckoned by the cycle of thirty years of the astronomers' tables.

    Months began when the new moon was seen, a day or so sooner or later than reckoned: so the reading is `~`,
    and lies within one day on either side.

    Args:
        text: as the document has it.
        year: of the Hijra, from 1.
        month: 1 for Muharram to 12 for Dhu l-Hijja.
        day: 1 to 30: any month may have had thirty days that has 29 by reckoning.

    Raises:
        ValueError: if there is no such day.
    """
    from convertdate import islamic as rules

    _check(year, month, day, 12, day is None)
    first = _number(rules.to_jd(year, month or 1, 1))
    last = first + rules.month_length(year, month) - 1 if month else _number(rules.to_jd(year + 1, 1, 1)) - 1
    days = _on(first, max(last, first + (day or 1) - 1), day)
    reason = f"{_name(ISLAMIC_MONTHS, year, month, day)} of the Hijra, by reckoning, and a day either way"
    return _date(text, Calendar.ISLAMIC, days, reason, about=1)


def _check(year: int, month: int | None, day: int | None, months: int, dayless: bool) -> None:
    if not 1 <= year <= _LATEST:
        raise ValueError(f"there is no year {year}")
    if month is None and not dayless:
        raise ValueError("a day needs a month")
    if month is not None and not 1 <= month <= months:
        raise ValueError(f"there is no month {month} in the year {year}")
    if day is not None and not 1 <= day <= 30:
        raise ValueError(f"there is no day {day}")


def _on(first: int, last: int, day: int | None) -> tuple[int, int]:
    """The days of a year or month, or one day of it."""
    if day is None:
        return first, last
    if first + day - 1 > last:
        raise ValueError(f"there is no day {day} in this month")
    return first + day - 1, first + day - 1


def _number(astronomical: float) -> int:
    """The day number of a midnight that astronomers number."""
    return floor(astronomical - _JULIAN_DAY_NUMBER)


def _name(months: tuple[str, ...], year: int, month: int | None, day: int | None) -> str:
    """A day, month or year as a sentence names it: "18 Brumaire 8"."""
    if month is None:
        return f"the year {year}"
    named = months[month - 1]
    return f"{day} {named} {year}" if day else f"{named} {year}"


def _date(text: str, calendar: Calendar, days: tuple[int, int], reason: str, about: int = 0) -> Date:
    first, last = days
    mark = "~" if about else ""
    edtf = f"{day_text(first)}{mark}"
    if last > first:
        edtf = f"[{edtf}..{day_text(last)}{mark}]"
    return Date(text, (Reading(Style(calendar), edtf, None, first - about, last + about, reason),))
