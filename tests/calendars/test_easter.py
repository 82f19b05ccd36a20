"""Easter against published tables and against another program."""

import pytest
from convertdate import holidays
from hypothesis import given
from hypothesis import strategies as st

from testimonia.calendars.easter import easter
from testimonia.model.days import gregorian_day, gregorian_name, julian_day, julian_name, weekday

WEST = [
    # the first Gregorian Easters
    (1583, (4, 10)),
    (1584, (4, 1)),
    # the earliest it can be, and the latest
    (1818, (3, 22)),
    (1943, (4, 25)),
    (1916, (4, 23)),
    # where two years of the nineteen would share a moon
    (1954, (4, 18)),
    (1981, (4, 19)),
    (2024, (3, 31)),
]

EAST = [
    # as the Julian calendar names the day
    (1066, (4, 16)),
    (1492, (4, 22)),
    (1743, (4, 3)),
    (1917, (4, 2)),
    (2024, (4, 22)),
]


@pytest.mark.parametrize(("year", "day"), WEST)
def test_easter_of_the_gregorian_calendar(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == gregorian_day(year, *day)


@pytest.mark.parametrize(("year", "day"), EAST)
def test_easter_of_the_julian_calendar(year: int, day: tuple[int, int]) -> None:
    assert easter(year, julian=True) == julian_day(year, *day)


def test_another_program_has_the_same() -> None:
    for year in range(1583, 8000):
        assert tuple(gregorian_name(easter(year))) == tuple(map(int, holidays.easter(year)))
        assert tuple(gregorian_name(easter(year, julian=True))) == tuple(
            map(int, holidays.easter(year, "orthodox"))
        )


@given(st.integers(-5000, 20_000), st.booleans())
def test_it_is_a_sunday_from_22_march_to_25_april(year: int, julian: bool) -> None:
    day = easter(year, julian=julian)
    name = julian_name(day) if julian else gregorian_name(day)
    assert weekday(day) == 6
    assert (year, 3, 22) <= name <= (year, 4, 25)
