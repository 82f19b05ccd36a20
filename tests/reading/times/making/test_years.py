"""Years, decades and centuries, as the grammar hands them over."""

import pytest

from testimonia.reading.times.forms import Placed, Point, Stretch
from testimonia.reading.times.making import years


@pytest.mark.parametrize(
    ("number", "era", "expected"),
    [
        (1911, 1, 1911),
        (44, 1, 44),
        # there is no year 0: 1 BC is the year 0 of astronomers
        (1, -1, 0),
        (44, -1, -43),
        (0, 1, None),
        (0, -1, None),
        (10_000, 1, None),
    ],
)
def test_years_of_an_era(number: int, era: int, expected: int | None) -> None:
    assert years.year(number, era) == (None if expected is None else Point(year=expected))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (1743, 44, 1744),
        (1743, 4, 1744),
        (1699, 0, 1700),
        # the second must be the next year
        (1743, 45, None),
        (1743, 43, None),
        (1743, 42, None),
        # after the changes of style nobody wrote two years
        (1914, 15, None),
        (1888, 89, None),
    ],
)
def test_dual_years(first: int, second: int, expected: int | None) -> None:
    found = years.dual_year(first, second)
    assert found == (None if expected is None else Point(year=expected, dual=True))


def test_a_short_year_waits_for_its_century() -> None:
    assert years.short_year(99) == Point(year=99, short=True)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1930, Point(decade=193)),
        (1900, Point(decade=190)),
        (30, Point(decade=3, short=True)),
        # the 1600s are a century
        (1600, Point(century=17)),
        (1935, None),
        (2110, None),
    ],
)
def test_decades(number: int, expected: Point | None) -> None:
    assert years.decade(number) == expected


@pytest.mark.parametrize(
    ("number", "unit", "era", "expected"),
    [
        (20, "century", 1, 20),
        (5, "century", -1, -5),
        (30, "century", 1, 30),
        (31, "century", 1, None),
        (0, "century", 1, None),
        (20, "year", 1, None),
        (20, "day", 1, None),
    ],
)
def test_centuries(number: int, unit: str, era: int, expected: int | None) -> None:
    assert years.century(number, unit, era) == (None if expected is None else Point(century=expected))


def test_two_centuries_keep_their_places() -> None:
    found = years.centuries(Placed(18, 4, 8), Placed(19, 13, 17), "century")
    assert found == Stretch(Placed(Point(century=18), 4, 8), Placed(Point(century=19), 13, 17))
    assert years.centuries(Placed(18, 4, 8), Placed(19, 13, 17), "year") is None


def test_the_year_so_and_so() -> None:
    assert years.named_year("year", 1950) == Point(year=1950)
    assert years.named_year("month", 1950) is None
