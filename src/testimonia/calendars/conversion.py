"""From the Julian to the Gregorian calendar, for whatever EDTF can say."""

from dataclasses import replace

from testimonia.calendars.edtf_mapping import Stretch, mapped, year_text
from testimonia.model.days import YearMonthDay, gregorian_name, julian_day
from testimonia.model.edtf import Edtf, EdtfDate, Qualifier
from testimonia.model.edtf_components import ANY_DAY, extent


def gregorian_of(value: Edtf) -> Edtf:
    """What is said in the Julian calendar, said in the Gregorian.

    Days become the same days; a month, or a part of a year, runs from one day to another, for no Gregorian
    month is the same; a year, or anything coarser, keeps its number. Qualifiers stay: on the component that
    bore them for a day, on the whole for the ends of a month.

    Raises:
        EdtfError: if it is not in the Julian calendar, or outside the years that have days in EDTF.
    """
    return mapped(value, _gregorian_stretches)


def day_text(day: int) -> str:
    """A day number as EDTF.

    Raises:
        ValueError: if its year has more than four digits, for EDTF names no days of such years.
    """
    year, month, of_month = gregorian_name(day)
    if abs(year) > 9999:
        raise ValueError(f"EDTF names no days of the year {year}")
    return f"{year_text(year)}-{month:02}-{of_month:02}"


def as_date(name: YearMonthDay, qualifier: Qualifier = Qualifier.NONE) -> EdtfDate:
    """The name of a day as an EDTF date, all of it qualified alike."""
    year, month, day = name
    return EdtfDate(
        year_text(year),
        f"{month:02}",
        f"{day:02}",
        year_qualifier=qualifier,
        month_qualifier=qualifier,
        day_qualifier=qualifier,
    )


def _gregorian_stretches(date: EdtfDate) -> tuple[Stretch]:
    if date.month in ("", ANY_DAY):
        return ((date, date),)
    ends = extent(date.year, date.month, date.day, julian=True)
    if ends is None:
        return ((date, date),)
    first, last = (gregorian_name(julian_day(*end)) for end in ends)
    if first == last:
        day = as_date(first)
        day = replace(day, **_qualifiers(date), time=date.time)
        return ((day, day),)
    qualifier = _of_all(date)
    return ((as_date(first, qualifier), as_date(last, qualifier)),)


def _qualifiers(date: EdtfDate) -> dict[str, Qualifier]:
    return {
        "year_qualifier": date.year_qualifier,
        "month_qualifier": date.month_qualifier,
        "day_qualifier": date.day_qualifier,
    }


def _of_all(date: EdtfDate) -> Qualifier:
    """One qualifier that says of the whole what is said of any part."""
    if date.uncertain:
        return Qualifier.BOTH if date.approximate else Qualifier.UNCERTAIN
    return Qualifier.APPROXIMATE if date.approximate else Qualifier.NONE
