"""Years that did not begin on 1 January, and how they are counted from it.

With a year begun on 1 or 25 March the number goes up later than ours: the days of January and February, and
the first 24 of March, bear the number of the year before. With one begun on 1 September it goes up before
ours: the days from September on bear the number of the year after. (C. R. Cheney and M. Jones, A Handbook of
Dates, 2000, chapter 1; A. Cappelli, Cronologia, on styles of the year. The Pisan reckoning, a year ahead of
the Florentine, and the year begun at Easter are not known here.)
"""

from dataclasses import replace

from testimonia.calendars.edtf_mapping import Stretch, dates, mapped, year_text
from testimonia.model.date import NewYear
from testimonia.model.edtf import Edtf, EdtfDate
from testimonia.model.edtf_components import ANY_DAY

BEGINS = {
    NewYear.JANUARY: (1, 1),
    NewYear.MARCH: (3, 1),
    NewYear.LADY_DAY: (3, 25),
    NewYear.SEPTEMBER: (9, 1),
}
"""Month and day on which the number of the year goes up."""

_LAST_DAY = "31"


def january_year(year: int, month: int, day: int, new_year: NewYear) -> int:
    """The year, counted from 1 January, of a day in a year that began otherwise.

    Args:
        year: as the document has it, astronomical.
        month: from 1.
        day: from 1.
        new_year: when the year of the document began.

    >>> january_year(1743, 2, 10, NewYear.LADY_DAY)
    1744
    """
    if new_year is NewYear.JANUARY:
        return year
    reached = (month, day) >= BEGINS[new_year]
    if new_year is NewYear.SEPTEMBER:
        return year - 1 if reached else year
    return year if reached else year + 1


def january_value(value: Edtf, new_year: NewYear) -> Edtf:
    """The same with every month and day in the year counted from 1 January; a year alone keeps its number.

    March of a year begun on the 25th is its last week in one year and its first 24 days in the next.

    Raises:
        EdtfError: if what comes of it is not EDTF.
    """
    if new_year is NewYear.JANUARY:
        return value
    return mapped(value, lambda date: _stretches(date, new_year))


def only_years(value: Edtf) -> bool:
    """Whether a value says nothing of a month or day: years and decades, and intervals and sets of them."""
    return all(date.month in ("", ANY_DAY) for date in dates(value))


def _stretches(date: EdtfDate, new_year: NewYear) -> tuple[Stretch, ...]:
    month, day = date.month, date.day
    if "X" in date.year or not month or "X" in month:
        return ((date, date),)
    if month > "12":
        # a winter of such a year is one piece; autumn and winter lie after 1 September
        ahead = new_year is NewYear.SEPTEMBER and month in ("23", "24")
        return _in_year(date, int(date.year) - ahead)
    if new_year is NewYear.LADY_DAY and month == "03" and (not day or "X" in day):
        begun = replace(date, day="25"), replace(date, day=_LAST_DAY)
        ((over, _),) = _in_year(date, int(date.year) + 1)
        return (begun, (replace(over, day="01"), replace(over, day="24")))
    of_month = int(day) if day and "X" not in day else 1
    return _in_year(date, january_year(int(date.year), int(month), of_month, new_year))


def _in_year(date: EdtfDate, year: int) -> tuple[Stretch]:
    moved = replace(date, year=year_text(year))
    return ((moved, moved),)
