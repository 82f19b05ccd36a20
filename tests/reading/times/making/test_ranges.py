"""Stretches from one time to another, and what makes no stretch."""

from typing import Any

import pytest

from testimonia.reading.times.forms import Lasting, Placed, Point, Several, Step, Stretch
from testimonia.reading.times.making import ranges
from testimonia.reading.times.making.amounts import amount


def first(value: Any) -> Placed:
    """A value that stands first."""
    return Placed(value, 0, 4)


def last(value: Any) -> Placed:
    """A value that stands last."""
    return Placed(value, 5, 9)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (1914, 18, (1914, 1918)),
        (1899, 99, None),
        (1905, 6, (1905, 1906)),
        (1905, 4, None),
        (1914, Point(year=18, short=True), (1914, 1918)),
        # not back in time
        (1918, 14, None),
        (1914, 14, None),
        # a month is no year
        (Point(month=5), 18, None),
    ],
)
def test_years_of_two_figures(one: Any, two: Any, expected: tuple[int, int] | None) -> None:
    found = ranges.years(first(one), last(two))
    wanted = expected and Stretch(first(Point(year=expected[0])), last(Point(year=expected[1])))
    assert found == wanted


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (1914, 1918, (Point(year=1914), Point(year=1918))),
        (Point(month=5), Point(month=6, year=1918), (Point(month=5), Point(month=6, year=1918))),
        # a bare figure up to 31 is a day, up to 99 a year of a century
        (6, Point(month=6, day=9), (Point(day=6), Point(month=6, day=9))),
        (1914, 18, (Point(year=1914), Point(day=18))),
        (1914, 36, (Point(year=1914), Point(year=36, short=True))),
        # not back in time, and not from a month to a day
        (1918, 1914, None),
        (Point(month=5), Point(day=9), None),
        # a length of time has no end
        (1914, Lasting(Point()), None),  # type: ignore[arg-type]
    ],
)
def test_spans(one: Any, two: Any, expected: tuple[Point, Point] | None) -> None:
    found = ranges.spanning(first(one), last(two))
    assert found == (expected and Stretch(first(expected[0]), last(expected[1])))


def test_a_step_can_be_an_end() -> None:
    step = Step(1, "year")
    assert ranges.spanning(first(1914), last(step)) == Stretch(first(Point(year=1914)), last(step))


def test_between_is_some_time_and_from_is_all_of_it() -> None:
    found, whole = ranges.between(first(1914), last(1918)), ranges.spanning(first(1914), last(1918))
    assert found is not None
    assert whole is not None
    assert (found.lasted, whole.lasted) == (False, True)
    assert ranges.between(first(1918), last(1914)) is None


@pytest.mark.parametrize(
    ("years", "known"), [((1914, 1918), True), ((1918, 1914), False), ((1914, 1914), False)]
)
def test_several_years_stand_in_order(years: tuple[int, int], known: bool) -> None:
    found = ranges.several(first(years[0]), last(years[1]))
    assert isinstance(found, Several) is known


def test_two_months_of_one_year() -> None:
    found = ranges.joined(first(Point(month=8)), last(Point(month=9, year=1914)))
    assert found is not None
    assert found.each
    # each with its own year, or none at all: they are two times
    assert ranges.joined(first(Point(month=8, year=1914)), last(Point(month=9, year=1914))) is None
    assert ranges.joined(first(Point(month=8)), last(Point(month=9))) is None


def test_a_length_of_time_begins_no_range_of_years() -> None:
    weeks = amount("week", 2)
    assert weeks is not None
    assert ranges.years(first(Lasting(weeks)), last(29)) is None
