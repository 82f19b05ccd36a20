"""One day that is written in Old and New Style."""

from testimonia.model import NEW_STYLE
from testimonia.model.days import gregorian_day, julian_day
from testimonia.reading.times.forms import Point
from testimonia.reading.times.making.years import Year, point_of


def paired(
    month: int,
    day: int,
    day_two: int,
    month_two: int | None = None,
    year: Year | None = None,
    year_two: Year | None = None,
    year_after: Year | None = None,
    style: str | None = None,
    style_two: str | None = None,
) -> Point | None:
    """One day in two styles: 12/25 March 1917, 28 August (9 September) 1828, Sept. 9 (Aug. 28, O.S.), 1828.

    The Julian day is the one that comes first in the year; what is not ten to thirteen days apart is no pair.
    A single month with the days in falling order belongs to the second ("28/9 September").
    """
    one, two = _months(month, month_two, day, day_two)
    first = point_of(year).year if year is not None else None
    second = next((point_of(y).year for y in (year_two, year_after) if y is not None), None)
    for (old, old_year), (new, new_year) in (((one, first), (two, second)), ((two, second), (one, first))):
        found = _one_day(old, new, old_year, new_year)
        if found is not None:
            named = style_two if old == one else style
            return None if named == "julian" and style is None and old == one else found
    return None


def _months(
    month: int, month_two: int | None, day: int, day_two: int
) -> tuple[tuple[int, int], tuple[int, int]]:
    if month_two is not None:
        return (month, day), (month_two, day_two)
    if day > day_two:
        return ((month - 2) % 12 + 1, day), (month, day_two)
    return (month, day), (month, day_two)


def _one_day(
    old: tuple[int, int], new: tuple[int, int], old_year: int | None, new_year: int | None
) -> Point | None:
    """The day, if the Julian ``old`` and the Gregorian ``new`` can be one, in the years that are said."""
    for year in _new_years(old_year, new_year):
        for before in (year, year - 1):
            try:
                same = julian_day(before, *old) == gregorian_day(year, *new)
            except ValueError:
                continue
            if same and (old_year in (None, before) or new_year is None):
                said = year if old_year is not None or new_year is not None else None
                return Point(year=said, month=new[0], day=new[1], style=NEW_STYLE, both=True, named=True)
    return None


def _new_years(old_year: int | None, new_year: int | None) -> tuple[int, ...]:
    if new_year is not None:
        return (new_year,)
    # where no year is said, one of each of the centuries in which the styles were 13 to 10 days apart
    return (old_year, old_year + 1) if old_year is not None else (1917, 1850, 1750, 1650)
