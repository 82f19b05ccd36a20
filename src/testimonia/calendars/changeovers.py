"""When countries went over to the Gregorian calendar, and what was in use there on a given day."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any

from testimonia.model.date import Calendar, NewYear
from testimonia.model.days import YearMonthDay, gregorian_day, gregorian_name, julian_day, julian_name

REFORM = gregorian_day(1582, 10, 15)
"""The first day of the Gregorian calendar anywhere."""

NO_GREGORIAN = "the Gregorian calendar did not exist before 15 October 1582"

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time in which a country kept the same calendar or calendars.

    Attributes:
        calendars: in which it dated, the likeliest first.
        first: the first day, as a day number; None if it has no beginning.
        last: the last day; None if it has no end.
        reason: a clause that names the changeover.
    """

    calendars: tuple[Calendar, ...]
    first: int | None
    last: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class YearBegin:
    """A stretch of time in which a country began the year otherwise than on 1 January.

    Attributes:
        new_year: when it began.
        first: the first day, as a day number; None if it has no beginning that is known.
        last: the last day.
        anno_domini: whether the years were numbered as ours are, and not from the Creation.
    """

    new_year: NewYear
    first: int | None
    last: int
    anno_domini: bool


@dataclass(frozen=True, slots=True)
class Ahead:
    """A calendar that ran some days ahead of the Julian, as Sweden's from 1700 to 1712.

    Attributes:
        first: the first day by its own name.
        last: the last day by its own name; no other calendar need have it.
        days: how many days it was ahead.
    """

    first: YearMonthDay
    last: YearMonthDay
    days: int


@dataclass(frozen=True, slots=True)
class Changeover:
    """How a country came to the Gregorian calendar.

    Attributes:
        country: its key in the data.
        name: what a sentence calls it.
        periods: its calendars in the order of time. Their days can overlap where a day was counted twice.
        year_begins: when its year did not begin on 1 January.
        ahead: a calendar of its own in between.
        source: where this is from.
    """

    country: str
    name: str
    periods: tuple[Period, ...]
    year_begins: tuple[YearBegin, ...]
    ahead: Ahead | None
    source: str

    @property
    def first_gregorian(self) -> int:
        """The day number from which it has dated in the Gregorian calendar alone."""
        first = self.periods[-1].first
        return REFORM if first is None else first

    @property
    def last_julian(self) -> int | None:
        """The last day that it dated in the Julian calendar; None if it had a calendar of its own before."""
        before = self.periods[-2]
        return before.last if Calendar.JULIAN in before.calendars else None


def changeover(country: str) -> Changeover | None:
    """What is known of a country's calendars; None if nothing is.

    Args:
        country: its key in the data, in lower case ("russia", "british colonies").
    """
    return _changeovers().get(country)


def countries() -> frozenset[str]:
    """The countries and regions that `changeover` knows."""
    return frozenset(_changeovers())


def day_in_words(name: YearMonthDay) -> str:
    """A day as a sentence names it: "14 September 1752"."""
    return f"{name.day} {MONTHS[name.month - 1]} {name.year}"


@cache
def last_change() -> int:
    """The day number of the last changeover from the Julian calendar of all."""
    changes = [c.first_gregorian for c in _changeovers().values() if c.last_julian is not None]
    return max(changes)


@cache
def _changeovers() -> Mapping[str, Changeover]:
    path = resources.files("testimonia").joinpath("data", "calendars", "changeovers.toml")
    data: dict[str, dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))
    rows = {country: {**data.get(row.get("like", ""), {}), **row} for country, row in data.items()}
    return {country: _changeover(country, row) for country, row in rows.items()}


def _changeover(country: str, row: Mapping[str, Any]) -> Changeover:
    name: str = row["name"]
    ahead = row.get("ahead")
    changes = [_begun(change) for change in row["changes"]]
    if "before" in row:
        why = f"{name} had a calendar of its own, and Western months there are those of foreigners"
        changes.insert(0, Period(tuple(map(Calendar, row["before"])), REFORM, None, why))
    periods = _in_row(name, [Period((Calendar.JULIAN,), None, None, ""), *changes])
    repeats = any(change.get("repeats", False) for change in row["changes"])
    return Changeover(
        country,
        name,
        _repeated(periods) if repeats else periods,
        tuple(_year_begin(entry, periods) for entry in row.get("years", ())),
        Ahead(_name(ahead["first"]), _name(ahead["last"]), ahead["days"]) if ahead else None,
        row["source"],
    )


def _begun(change: Mapping[str, Any]) -> Period:
    """A period of which only the beginning is known."""
    calendars = tuple(map(Calendar, change.get("calendars", ["gregorian"])))
    number = julian_day if calendars == (Calendar.JULIAN,) else gregorian_day
    return Period(calendars, number(*_name(change["first"])), None, change.get("why", ""))


def _in_row(name: str, periods: list[Period]) -> tuple[Period, ...]:
    """The periods, each ended by the next, with their reasons."""
    ended = []
    for period, following in zip(periods, [*periods[1:], None], strict=True):
        last = following.first - 1 if following and following.first else None
        reason = period.reason or _reason(name, period, following)
        ended.append(replace(period, last=last, reason=reason))
    return tuple(ended)


def _repeated(periods: tuple[Period, ...]) -> tuple[Period, ...]:
    """The same where the day of the change was counted by both calendars, the date line having moved."""
    before, after = periods
    return replace(before, last=after.first), after


def _reason(name: str, period: Period, following: Period | None) -> str:
    if following is None or following.first is None or period.calendars != (Calendar.JULIAN,):
        on = gregorian_name(REFORM if period.first is None else period.first)
        return f"{name} changed to the Gregorian calendar on {day_in_words(on)}"
    if following.first <= REFORM:
        return NO_GREGORIAN
    if following.calendars == (Calendar.GREGORIAN,):
        on = gregorian_name(following.first)
        return f"{name} kept the Julian calendar until the change on {day_in_words(on)}"
    return f"{name} kept the Julian calendar until {day_in_words(julian_name(following.first - 1))}"


def _year_begin(entry: Mapping[str, Any], periods: tuple[Period, ...]) -> YearBegin:
    first = _day_there(entry["first"], periods) if "first" in entry else None
    anno_domini = entry.get("era") != "of the world"
    return YearBegin(NewYear(entry["begins"]), first, _day_there(entry["last"], periods), anno_domini)


def _day_there(text: str, periods: tuple[Period, ...]) -> int:
    """The number of a day that is named as the country then named days."""
    day = gregorian_day(*_name(text))
    gregorian = any(
        period.calendars == (Calendar.GREGORIAN,) and period.first is not None and period.first <= day
        for period in periods
    )
    return day if gregorian else julian_day(*_name(text))


def _name(text: str) -> YearMonthDay:
    return YearMonthDay(*map(int, text.split("-")))
