"""Dates of a calendar: days, months, seasons, feasts."""

from dataclasses import replace

from testimonia.model import NEW_STYLE, OLD_STYLE
from testimonia.reading.times.forms import Placed, Point, Stretch
from testimonia.reading.times.making.years import Year, dual_year, point_of

_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_STYLES = {"gregorian": NEW_STYLE, "julian": OLD_STYLE}


def date(
    year: Year | None = None,
    month: int | None = None,
    day: int | None = None,
    weekday: int | None = None,
    season: int | None = None,
    feast: str | None = None,
    style: str | None = None,
    short: int | None = None,
) -> Point | None:
    """A date, as much of it as is said."""
    if day is not None and not 1 <= day <= 31:
        return None
    if day is not None and month is not None and day > _LONGEST_MONTHS[month - 1]:
        return Point(event=True, named=True)  # 31 April: not April, and not the year
    base = point_of(year) if year is not None else Point()
    if short is not None:
        base = Point(year=short, short=True)
    return replace(
        base,
        month=month,
        day=None if day is None else int(day),
        weekday=weekday,
        named=day is not None,
        season=season,
        feast=feast,
        style=_STYLES[style] if style else base.style,
    )


def numeric(one: int, two: int, year: Year | None = None, short: int | None = None) -> Point | None:
    """3/12/1921: the third of December or the twelfth of March, unless only one order is possible."""
    base = point_of(year) if year is not None else Point(year=short, short=True)
    if one > 12 >= two:
        return date(base, two, one)
    if two > 12 >= one:
        return date(base, one, two)
    found = date(base, two, one)
    return replace(found, swapped=True) if found is not None and one != two else found


def numeric_day_first(one: int, two: int, year: Year | None = None, short: int | None = None) -> Point | None:
    """3.12.1921 where the day always stands first."""
    base = point_of(year) if year is not None else Point(year=short, short=True)
    return date(base, two, one) if two <= 12 else None


def iso_month(at_year: Placed, at_month: Placed) -> Point | None:
    """1921-05: a month, since the fifth year of a century does not follow the twenty-first."""
    year = point_of(at_year.value).year
    plain = year is not None and at_month.end - at_month.start == 2 and year % 100 >= at_month.value
    return date(at_year.value, at_month.value) if plain else None


def dual_date(month: int, day: int, year: Year, second: int) -> Point | None:
    """15 January 1743-44: between a day's year and the next, the dash is no range."""
    both = dual_year(year, second)
    return date(both, month, day) if both is not None and month <= 3 else None


def days(
    at_day: Placed, at_day_two: Placed, at_month: Placed, at_year: Placed | None = None, each: int = 0
) -> Stretch | None:
    """6-9 July 1944; April 6 and 7. The month belongs to the day it stands beside, the year to the last."""
    year = at_year.value if at_year else None
    first, last = date(year, at_month.value, at_day.value), date(year, at_month.value, at_day_two.value)
    if first is None or last is None or at_day.value >= at_day_two.value:
        return None
    end = max(place.end for place in (at_day_two, at_month, at_year) if place is not None)
    start = min(at_day.start, at_month.start)
    return Stretch(
        Placed(first, start, at_day.end), Placed(last, at_day_two.start, end), each=each > 0, either=each > 1
    )


def ranged_days(days: Stretch) -> Stretch:
    """Days that stand for themselves."""
    return days


def winters(year: Year, second: int | Point, season: int | None = None) -> Point | None:
    """The winter of 1812-13; 1743/1744 is left to others."""
    first, last = point_of(year).year, second if isinstance(second, int) else second.year
    if first is None or last is None or (first + 1) % 100 != last % 100:
        return None
    return Point(year=first, season=season) if season else None


def winter_months(season: int, part: str, year: Year) -> Point | None:
    """The winter months of early 1919."""
    found = date(year, season=season)
    return replace(found, part="early winter") if found and season == 24 and part == "early" else None


def republican(
    month: int | None = None, year: int = 0, day: int | None = None, unit: str | None = None
) -> Point | None:
    """18 Brumaire VIII; the year II."""
    if not 1 <= year <= 20 or (month is None and unit != "year"):
        return None
    return Point(year=int(year), month=month, day=day, calendar="french-republican")


def foreign(calendar: str, year: int, month: int | None = None, day: int | None = None) -> Point:
    """A date of the Hebrew or Islamic calendar."""
    return Point(year=point_of(year).year, month=month, day=day, calendar=calendar)


def anniversary(number: int, word: int) -> Point:
    """The ninetieth anniversary: of what, no calendar tells."""
    del number, word
    return Point(event=True)
