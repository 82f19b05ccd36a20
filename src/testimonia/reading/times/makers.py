"""What the rules of a grammar make of the values of their parts. A maker gives None for what makes no sense.

The rules name these functions (`T = date: DAY=day MONTH=month`); they are the same for all languages.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from testimonia.model import NEW_STYLE, OLD_STYLE, Style
from testimonia.model.days import gregorian_day, julian_day
from testimonia.reading.times.forms import (
    Age,
    Amount,
    Basis,
    Form,
    Lasting,
    Loose,
    Often,
    Placed,
    Point,
    Shift,
    Step,
    Stretch,
)

_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_STYLES = {"gregorian": NEW_STYLE, "julian": OLD_STYLE}
Year = int | Point


def added(one: int, two: int) -> int:
    """Twenty, two."""
    return one + two


def times(two: int, one: float = 1, three: float = 0) -> float | None:
    """Nineteen, hundred, five."""
    return one * two + three if one < 100 or two >= 1000 else None


def halved(one: float, two: float) -> float:
    """Two and a half."""
    return one + two


def spoken(one: int, two: int) -> int | None:
    """A year said in two halves: nineteen seventeen, nineteen-thirties."""
    return one * 100 + two if 10 <= two <= 99 and one >= 11 else None


def clock(hour: int, minute: int = 0, half: int | None = None) -> tuple[int, int] | None:
    """An hour of the day; ``half`` is 12 for p.m. and 0 for a.m."""
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + half
    return (int(hour), minute) if hour <= 24 else None


def half_past(hour: int) -> tuple[int, int] | None:
    """Half past an hour of twelve."""
    return (int(hour), 30) if 1 <= hour <= 12 else None


def year(year: int, era: int = 1) -> Point | None:
    """A year of an era; 1 BC is the astronomical year 0."""
    if not 0 < year < 10_000:
        return None
    return Point(year=int(year) if era > 0 else 1 - int(year))


def dual_year(year: Year, second: int) -> Point | None:
    """1743/44: one year that is given as it was counted from 25 March and from 1 January."""
    first = _point(year).year
    if first is None or first > 1760:
        return None
    size = 10 if second < 10 else 100
    return Point(year=first + 1, dual=True) if (first + 1) % size == second % size else None


def short_year(year: int) -> Point:
    """The year '99, of a century that is not said."""
    return Point(year=year, short=True)


def tens(year: int) -> int:
    """The '30s."""
    return year


def named_year(unit: str, year: Year) -> Point | None:
    """The year 1950."""
    return _point(year) if unit == "year" else None


def decade(decade: int, era: int = 1) -> Point | None:
    """The 1930s; the thirties, of a century that is not said."""
    if decade % 10 or decade > 2100:
        return None
    if era < 0:
        return Point(decade=-(decade // 10))
    return Point(decade=decade // 10, short=decade < 100)


def century(century: int, unit: str, era: int = 1) -> Point | None:
    """The twentieth century."""
    if unit not in ("century", "millennium") or not 0 < century <= 30:
        return None
    if unit == "millennium":
        return Point(year=None, century=None, event=True) if century > 3 else Point(century=int(century * 10 - 9), part="millennium")
    return Point(century=int(century) * (1 if era > 0 else -1))


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
    if day is not None and not 1 <= day <= (_LONGEST_MONTHS[month - 1] if month else 31):
        return None
    base = _point(year) if year is not None else Point()
    if short is not None:
        base = Point(year=short, short=True)
    return replace(
        base,
        month=month,
        day=None if day is None else int(day),
        weekday=weekday,
        season=season,
        feast=feast,
        style=_STYLES[style] if style else base.style,
    )


def numeric(one: int, two: int, year: Year | None = None, short: int | None = None) -> Point | None:
    """3/12/1921. Day and month where only one order is possible; else the month is left open."""
    base = _point(year) if year is not None else Point(year=short, short=True)
    if one > 12 >= two:
        return date(base, two, one)
    if two > 12 >= one:
        return date(base, one, two)
    return replace(base, event=False) if one != two else date(base, one, two)


def numeric_day_first(one: int, two: int, year: Year | None = None, short: int | None = None) -> Point | None:
    """3.12.1921 where the day always stands first."""
    base = _point(year) if year is not None else Point(year=short, short=True)
    return date(base, two, one) if two <= 12 else None


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
    known = next((_point(y).year for y in (year, year_two, year_after) if y is not None), None)
    for old, new in ((one, two), (two, one)):
        found = _one_day(old, new, known)
        if found is not None:
            named = style_two if (old, new) == (one, two) else style
            return None if named == "julian" and style is None and (old, new) == (one, two) else found
    return None


def _months(month: int, month_two: int | None, day: int, day_two: int) -> tuple[tuple[int, int], tuple[int, int]]:
    if month_two is not None:
        return (month, day), (month_two, day_two)
    if day > day_two:
        return ((month - 2) % 12 + 1, day), (month, day_two)
    return (month, day), (month, day_two)


def _one_day(old: tuple[int, int], new: tuple[int, int], year: int | None) -> Point | None:
    """The day, if the Julian ``old`` and the Gregorian ``new`` can be one; years are those of the new one."""
    for new_year in (year,) if year is not None else (1917, 1850, 1750, 1650):
        for old_year in (new_year, new_year - 1):
            try:
                if julian_day(old_year, *old) == gregorian_day(new_year, *new):
                    return Point(year=year, month=new[0], day=new[1], style=NEW_STYLE, both=True)
            except ValueError:
                continue
    return None


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
    return Stretch(Placed(first, start, at_day.end), Placed(last, at_day_two.start, end), each=bool(each))


def joined(at_first: Placed, at_last: Placed) -> Stretch | None:
    """August and September 1914: the first has no year of its own."""
    first, last = at_first.value, at_last.value
    if not isinstance(first, Point) or not isinstance(last, Point):
        return None
    if first.year is not None or last.year is None or first.within or not (first.month or first.season):
        return None
    return Stretch(at_first, at_last, each=True)


def portion(
    place: int | str, unit: str, within: Form | Year, number: float = 1
) -> Lasting | None:
    """The last two weeks of February 1951."""
    if isinstance(within, int):
        within = _point(within)
    names = {-1: "last", 1: "first"}
    return Lasting(Amount(unit, number, number), names.get(place, place) if isinstance(place, int) else place, within)  # type: ignore[arg-type]


def step_time(steps: int) -> Step:
    """That time, the same period."""
    return Step(steps, "time")


def loose(towards: str, word: str | None = None) -> Loose | None:
    """The past; recent decades."""
    return Loose(towards) if word in (None, towards) else None


def loose_stretch() -> Loose:
    """A short time, his long years."""
    return Loose("stretch")


def winter_months(season: int, part: str, year: Year) -> Point | None:
    """The winter months of early 1919."""
    found = date(year, season=season)
    return replace(found, part="early winter") if found and season == 24 and part == "early" else None


def anniversary(number: int, word: int) -> Point:
    """The ninetieth anniversary: of what, no calendar tells."""
    del number, word
    return Point(event=True)


def until_point(at_last: Placed) -> Stretch | None:
    """Years earlier than 1921."""
    last = _end(at_last.value)
    return Stretch(None, at_last._replace(value=last)) if last is not None else None


def as_early(point: Form | Year) -> Form:
    """As early as 1923."""
    return _point(point) if isinstance(point, int) else point


def ranged_days(days: Stretch) -> Stretch:
    """Days that stand for themselves."""
    return days


def winters(year: Year, second: int | Point, season: int | None = None) -> Point | None:
    """The winter of 1812-13; 1743/1744 is left to others."""
    first, last = _point(year).year, second if isinstance(second, int) else second.year
    if first is None or last is None or (first + 1) % 100 != last % 100:
        return None
    return Point(year=first, season=season) if season else None


def republican(month: int | None = None, year: int = 0, day: int | None = None, unit: str | None = None) -> Point | None:
    """18 Brumaire VIII; the year II."""
    if not 1 <= year <= 20 or (month is None and unit != "year"):
        return None
    return Point(year=int(year), month=month, day=day, calendar="french-republican")


def foreign(calendar: str, year: int, month: int | None = None, day: int | None = None) -> Point:
    """A date of the Hebrew or Islamic calendar."""
    return Point(year=_point(year).year, month=month, day=day, calendar=calendar)


def centuries(at_century: Placed, at_second: Placed, unit: str) -> Stretch | None:
    """The eighteenth and nineteenth centuries."""
    first, last = century(at_century.value, unit), century(at_second.value, unit)
    if first is None or last is None:
        return None
    return Stretch(at_century._replace(value=first), at_second._replace(value=last))


def step(
    steps: int,
    unit: str | None = None,
    point: Any = None,
    season: int | None = None,
    daypart: str | None = None,
    basis: str = "narrative",
) -> Step | None:
    """That year, the following March, last night."""
    if season is not None:
        point = Point(season=season)
    if point is not None and (not isinstance(point, Point) or point.year is not None or point.decade or point.century):
        return None
    if unit in ("second", "minute", "hour", "generation"):
        return None
    if daypart is not None:
        unit = "day"
    return Step(steps, unit, point, Basis(basis), daypart=daypart)


def yesterday(steps: int, daypart: str | None = None) -> Step:
    """Yesterday, tomorrow evening."""
    return Step(steps, "day", None, Basis.SPEECH, daypart=daypart)


def step_of_unit(unit: str) -> None:
    """The year's ...: no time of its own."""
    del unit


def amount(
    unit: str,
    least: float | None = None,
    most: float | None = None,
    bound: str | None = None,
    few: str | None = None,
    half: float = 0,
    daypart: str | None = None,
) -> Amount | None:
    """More than a year, two or three days, several months, an afternoon."""
    del daypart
    if least is not None and (least > 100_000 or (most is not None and most <= least)):
        return None
    if least is None:
        return Amount(unit, bound=few)
    return Amount(unit, least + half, (least if most is None else most) + half, bound)


def lasting(
    amount: Amount | None = None,
    unit: str | None = None,
    place: int | str | None = None,
    few: str | None = None,
    number: float | None = None,
) -> Lasting | None:
    """The next two years, the last days, the first ten months."""
    if amount is None:
        if unit is None:
            return None
        amount = Amount(unit, bound=few or "several") if number is None else Amount(unit, number, number)
    names = {1: "next", -1: "last", None: None}
    return Lasting(amount, names.get(place, place) if not isinstance(place, str) else place)  # type: ignore[arg-type]


def part_noun(part: str) -> str:
    """The end of, the first half of."""
    return part


def aged(amount: Amount | None = None, least: float | None = None, unit: str = "year") -> Age | None:
    """Sixty years old, aged 22."""
    if amount is not None:
        least, unit, most = amount.least, amount.unit, amount.most
    else:
        most = least
    if least is None or most is None or unit != "year" or not 0 < least < 130:
        return None
    return Age(int(least), int(most))


def teenager() -> Age:
    """In his teens."""
    return Age(13, 19)


def often(unit: str | None = None) -> Often:
    """Every day, weekly."""
    return Often(unit)


def part(part: str, point: Form | Year) -> Form | None:
    """Early 1919, the end of the year."""
    if isinstance(point, int):
        point = _point(point)
    if isinstance(point, Lasting | Amount):
        return point if part in ("most", "rest") else None
    if isinstance(point, Point | Step) and point.part is None:
        if part in ("later", "earlier"):
            return replace(point, part=part)
        return replace(point, part=part)
    return None


def part_year(part: str, season: int, year: Year) -> Point | None:
    """Early summer 1943."""
    found = date(year, season=season)
    return replace(found, part=part) if found else None


def dayparted(daypart: str, point: Form, part: str | None = None) -> Form | None:
    """The morning of 31 January; the night of 6 to 7 November."""
    del part
    if isinstance(point, Stretch):
        return point
    if isinstance(point, Point | Step) and point.daypart is None:
        return replace(point, daypart=daypart)
    return None


def year_of(point: Form, within: Form | Year) -> Form | None:
    """July 25 of that year, the summer of the same year, the winter of 1917."""
    if isinstance(within, int):
        within = _point(within)
    if isinstance(point, Step):
        if point.unit == "day" or not isinstance(within, Point | Step):
            return None
        return within if point.unit == "year" else None
    if not isinstance(point, Point) or point.year is not None or not isinstance(within, Step | Point):
        return None
    if isinstance(within, Point) and (within.year is None or within.day is not None):
        return None
    return replace(point, within=within)


def shift(
    sign: int,
    amount: Amount | None = None,
    anchor: Form | Year | None = None,
    unit: str | None = None,
    few: str | None = None,
    basis: str = "narrative",
) -> Shift | None:
    """Two years later, five years ago, the day before 9 May."""
    if amount is None:
        if unit is None:
            return None
        amount = Amount(unit, bound=few) if few else Amount(unit, 1, 1)
    if isinstance(anchor, int):
        anchor = _point(anchor)
    return Shift(amount, sign, anchor, Basis(basis))


def shift_from(amount: Amount, anchor: Form | str) -> Shift | None:
    """Two years from now."""
    return Shift(amount, 1, None, Basis.SPEECH) if isinstance(anchor, str) else Shift(amount, 1, anchor)


def about(point: Form | Year) -> Form | None:
    """About 1938."""
    if isinstance(point, int):
        point = _point(point)
    return replace(point, about=True) if isinstance(point, Point) else None


def doubted(point: Form | Year) -> Form | None:
    """Probably 1938; 1938?"""
    if isinstance(point, int):
        point = _point(point)
    return replace(point, doubted=True) if isinstance(point, Point) else None


def clocked(clock: tuple[int, int], point: Form) -> Form | None:
    """11 a.m. on 11 November."""
    return replace(point, clock=clock) if isinstance(point, Point) else None


def life(at_first: Placed, at_last: Placed) -> Stretch | None:
    """1890-1947."""
    return spanning(at_first, at_last)


def years(at_first: Placed, at_last: Placed) -> Stretch | None:
    """1914-18."""
    first = _point(at_first.value).year
    short = at_last.value.year if isinstance(at_last.value, Point) else at_last.value
    if first is None or first % 100 >= short:
        return None
    last = first - first % 100 + short
    return Stretch(at_first._replace(value=Point(year=first)), at_last._replace(value=Point(year=last)))


def between(at_first: Placed, at_last: Placed) -> Stretch | None:
    """Between 1966 and 1969: some time from the one to the other."""
    found = spanning(at_first, at_last)
    return replace(found, lasted=False) if found else None


def spanning(at_first: Placed, at_last: Placed) -> Stretch | None:
    """From 1917 to 1936."""
    if isinstance(at_last.value, Stretch):
        at_last = at_last.value.last or at_last
    first, last = _end(at_first.value), _end(at_last.value)
    if first is None or last is None:
        return None
    if isinstance(first, Point) and isinstance(last, Point):
        if last.day is not None and last.month is None and first.month is not None and first.day is None:
            return None
        if _names_year(first) and _names_year(last) and (first.year or 0) > (last.year or 0):
            return None
    return Stretch(at_first._replace(value=first), at_last._replace(value=last))


def _end(value: Form | Year) -> Any:
    """An end of a stretch: a Point or a Step; a bare figure up to 31 is a day."""
    if isinstance(value, int) and not isinstance(value, bool):
        return Point(day=value) if value <= 31 else (Point(year=value, short=True) if value < 100 else _point(value))
    return value if isinstance(value, Point | Step) else None


def _names_year(form: Any) -> bool:
    return isinstance(form, Point) and form.year is not None and not form.short


def several(at_one: Placed, at_two: Placed, at_three: Placed | None = None) -> Any:
    """2002, 2012."""
    from testimonia.reading.times.forms import Several

    values = [_point(each.value) for each in (at_one, at_two, at_three) if each is not None]
    known = [point.year for point in values if point.year is not None]
    return Several(tuple(values)) if known == sorted(set(known)) else None


def _point(year: Year) -> Point:
    return year if isinstance(year, Point) else Point(year=int(year))


MAKERS: Mapping[str, Callable[..., Any]] = {
    maker.__name__: maker
    for maker in (
        *(added, times, halved, spoken, clock, half_past, year, dual_year, short_year, tens, named_year),
        *(decade, century, centuries, date, numeric, numeric_day_first, paired, days, ranged_days, winters),
        *(republican, foreign, step, yesterday, step_of_unit, amount, lasting, part_noun, aged, teenager),
        *(often, part, part_year, dayparted, year_of, shift, shift_from, about, doubted, clocked),
        *(life, years, between, spanning, several, joined, portion, step_time, loose, loose_stretch, winter_months, anniversary),
        *(until_point, as_early),
    )
}
"""All makers, by the names that the grammars use."""
