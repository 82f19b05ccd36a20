"""Times beside other times, parts of times, and words that place a thing loosely."""

from dataclasses import replace
from typing import Any

from testimonia.reading.times.forms import (
    Amount,
    Basis,
    Form,
    Lasting,
    Loose,
    Often,
    Point,
    Shift,
    Step,
    Stretch,
)
from testimonia.reading.times.making.dates import date
from testimonia.reading.times.making.years import Year, point_of


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
    if point is not None and (
        not isinstance(point, Point) or point.year is not None or point.decade or point.century
    ):
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


def step_time(steps: int) -> Step:
    """That time, the same period."""
    return Step(steps, "time")


def part_noun(part: str) -> str:
    """The end of, the first half of."""
    return part


def part(part: str, point: Form | Year) -> Form | None:
    """Early 1919, the end of the year."""
    if isinstance(point, int):
        point = point_of(point)
    if isinstance(point, Lasting | Amount):
        return point if part in ("most", "rest") else None
    if isinstance(point, Point | Step) and point.part is None:
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


def night_of(step: Step, point: Form) -> Form | None:
    """The night of the 9th of this month."""
    return dayparted("NI", point) if step.unit == "night" else None


def year_of(point: Form, within: Form | Year) -> Form | None:
    """July 25 of that year, the summer of the same year, the winter of 1917."""
    if isinstance(within, int):
        within = point_of(within)
    if isinstance(point, Step):
        if point.unit == "day" or not isinstance(within, Point | Step):
            return None
        return within if point.unit == "year" else None
    if not isinstance(point, Point) or point.year is not None or not isinstance(within, Step | Point):
        return None
    if isinstance(within, Step) and within.unit not in ("year", "month"):
        return None
    if isinstance(within, Point) and (within.year is None or within.day is not None):
        return None
    return replace(point, within=within)


def eve(point: Form | Year) -> Shift:
    """The eve of 9 May."""
    return Shift(Amount("day", 1, 1), -1, point_of(point) if isinstance(point, int) else point)


def instant(day: int, steps: int) -> Point | None:
    """The 12th inst., the 5th ult.: of the month of writing, of the month before."""
    return Point(day=day, within=Step(steps, "month", basis=Basis.SPEECH)) if 1 <= day <= 31 else None


def some_of(within: Form) -> Form | None:
    """The first Sunday in May 1905: some day of it, which the calendars do not agree on."""
    return within if isinstance(within, Point) and within.month is not None else None


def about(point: Form | Year) -> Form | None:
    """About 1938."""
    if isinstance(point, int):
        point = point_of(point)
    return replace(point, about=True) if isinstance(point, Point) else None


def doubted(point: Form | Year) -> Form | None:
    """Probably 1938; 1938?"""
    if isinstance(point, int):
        point = point_of(point)
    return replace(point, doubted=True) if isinstance(point, Point) else None


def clocked(clock: tuple[int, int], point: Form) -> Form | None:
    """11 a.m. on 11 November; five o'clock the next morning."""
    if isinstance(point, Step):
        return point
    return replace(point, clock=clock) if isinstance(point, Point) else None


def as_early(point: Form | Year) -> Form:
    """As early as 1923."""
    return point_of(point) if isinstance(point, int) else point


def often(unit: str | None = None) -> Often:
    """Every day, weekly."""
    return Often(unit)


def loose(towards: str, word: str | None = None) -> Loose | None:
    """The past; recent decades."""
    return Loose(towards) if word in (None, towards) else None


def loose_stretch() -> Loose:
    """A short time, his long years."""
    return Loose("stretch")
