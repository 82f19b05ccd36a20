"""Months added and taken back, beside the plain arithmetic of the model."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.comparison.chronology.calendar_steps import (
    exactly,
    first_reaching,
    last_reaching,
    later_by_months,
    roughly,
    steady,
)
from testimonia.model.days import gregorian_day, gregorian_name
from testimonia.model.length import Length, later

DAYS = st.integers(-400_000, 900_000)
MONTHS = st.integers(-2_500, 2_500)


@given(DAYS, MONTHS)
def test_same_as_the_model(day: int, months: int) -> None:
    assert later_by_months(day, months) == later(day, Length(0, months))


@given(DAYS, MONTHS)
def test_inverses(day: int, months: int) -> None:
    last, first = last_reaching(day, months), first_reaching(day, months)
    assert later_by_months(last, months) <= day < later_by_months(last + 1, months)
    assert later_by_months(first - 1, months) < day <= later_by_months(first, months)


@given(DAYS, MONTHS, st.integers(0, 31))
def test_steady(day: int, months: int, after: int) -> None:
    after = min(after, steady(day, months))
    assert later_by_months(day + after, months) - after == later_by_months(day, months)
    after = min(after, steady(day, -months))
    assert first_reaching(day + after, months) - after == first_reaching(day, months)


@given(DAYS, MONTHS)
def test_lengths_in_days(day: int, months: int) -> None:
    fewest, most = exactly(months)
    assert fewest <= later_by_months(day, months) - day <= most
    assert roughly(months)[0] <= fewest and most <= roughly(months)[1]


@pytest.mark.parametrize(
    ("months", "fewest", "most"),
    [
        (0, 0, 0),
        (1, 28, 31),  # 31 January to 28 February; any day of January to that of February
        (12, 365, 366),
        (48, 1460, 1461),  # across 1900, 28 February to 28 February
        (4_800, 146_097, 146_097),
        (-1, -31, -28),
    ],
)
def test_exactly(months: int, fewest: int, most: int) -> None:
    assert exactly(months) == (fewest, most)


@pytest.mark.parametrize(
    ("day", "months", "first", "last"),
    [
        # a month before 31 March: no day leads to it; 28 February to before, 1 March beyond
        ((1999, 3, 31), 1, (1999, 3, 1), (1999, 2, 28)),
        ((2000, 3, 31), 1, (2000, 3, 1), (2000, 2, 29)),
        # a month before 28 February: four days lead to it in a common year
        ((1999, 2, 28), 1, (1999, 1, 28), (1999, 1, 31)),
        # a year before 28 February 1901: 28 February 1900; before that of 1905: also the 29th of 1904
        ((1901, 2, 28), 12, (1900, 2, 28), (1900, 2, 28)),
        ((1905, 2, 28), 12, (1904, 2, 28), (1904, 2, 29)),
    ],
)
def test_reaching(
    day: tuple[int, int, int], months: int, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    number = gregorian_day(*day)
    assert gregorian_name(first_reaching(number, months)) == first
    assert gregorian_name(last_reaching(number, months)) == last
