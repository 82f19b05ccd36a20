"""Dates of a calendar, as the grammar hands them over."""

from dataclasses import replace

import pytest

from testimonia.model import NEW_STYLE, OLD_STYLE
from testimonia.reading.times.forms import Placed, Point, Stretch
from testimonia.reading.times.making import dates


@pytest.mark.parametrize(
    ("day", "month"),
    # whether a year has a 29 February, the calendar says later
    [(1, 1), (31, 12), (31, None), (29, 2)],
)
def test_days_that_a_month_can_have(day: int, month: int | None) -> None:
    assert dates.date(1912, month, day) == Point(year=1912, month=month, day=day, named=True)


@pytest.mark.parametrize(("day", "month"), [(30, 2), (31, 4), (31, 6)])
def test_days_that_no_month_has_are_days_all_the_same_that_no_calendar_tells(day: int, month: int) -> None:
    found = dates.date(1912, month, day)
    assert found is not None
    assert (found.event, found.year, found.month, found.day) == (True, None, None, None)


@pytest.mark.parametrize(("day", "month"), [(0, 1), (32, None), (32, 1)])
def test_what_is_no_day(day: int, month: int | None) -> None:
    assert dates.date(1912, month, day) is None


def test_a_date_has_what_was_said() -> None:
    assert dates.date(month=5) == Point(month=5)
    assert dates.date(1911, season=22) == Point(year=1911, season=22)
    third = Point(year=1911, month=5, day=3, named=True)
    assert dates.date(1911, 5, 3, style="julian") == replace(third, style=OLD_STYLE)
    assert dates.date(1911, 5, 3, style="gregorian") == replace(third, style=NEW_STYLE)
    assert dates.date(month=5, short=21) == Point(year=21, month=5, short=True)
    dual = Point(year=1744, dual=True)
    assert dates.date(dual, 1, 15) == Point(year=1744, month=1, day=15, dual=True, named=True)


@pytest.mark.parametrize(
    ("one", "two", "month", "day"),
    [(23, 5, 5, 23), (5, 23, 5, 23), (5, 5, 5, 5)],
)
def test_figures_of_which_only_one_can_be_the_month(one: int, two: int, month: int, day: int) -> None:
    assert dates.numeric(one, two, 1921) == Point(year=1921, month=month, day=day, named=True)


def test_figures_of_which_either_can_be_the_month_do_not_say() -> None:
    found = dates.numeric(9, 5, 1921)
    assert found is not None
    assert found.swapped


def test_where_the_day_stands_first() -> None:
    assert dates.numeric_day_first(3, 12, 1921) == Point(year=1921, month=12, day=3, named=True)
    assert dates.numeric_day_first(3, 13, 1921) is None


def test_two_days_of_one_month() -> None:
    found = dates.days(Placed(6, 0, 1), Placed(9, 2, 3), Placed(7, 4, 8), Placed(1944, 9, 13))
    assert found == Stretch(
        Placed(Point(year=1944, month=7, day=6, named=True), 0, 1),
        Placed(Point(year=1944, month=7, day=9, named=True), 2, 13),
    )


@pytest.mark.parametrize(("one", "two"), [(9, 6), (9, 9), (30, 40)])
def test_two_days_in_the_wrong_order_or_that_are_none(one: int, two: int) -> None:
    assert dates.days(Placed(one, 0, 1), Placed(two, 2, 3), Placed(6, 4, 8)) is None


@pytest.mark.parametrize(("year", "second", "known"), [(1812, 13, True), (1899, 0, True), (1812, 14, False)])
def test_winters_lie_across_two_years(year: int, second: int, known: bool) -> None:
    assert dates.winters(year, second, 24) == (Point(year=year, season=24) if known else None)


@pytest.mark.parametrize(
    ("month", "year", "unit", "known"),
    [
        (2, 8, None, True),
        (None, 2, "year", True),
        (None, 2, None, False),
        (2, 21, None, False),
        (2, 0, None, False),
    ],
)
def test_the_french_republic(month: int | None, year: int, unit: str | None, known: bool) -> None:
    found = dates.republican(month, year, unit=unit)
    assert found == (Point(year=year, month=month, calendar="french-republican") if known else None)


def test_winter_months() -> None:
    assert dates.winter_months(24, "early", 1919) == Point(year=1919, season=24, part="early winter")
    assert dates.winter_months(22, "early", 1919) is None
    assert dates.winter_months(24, "late", 1919) is None
