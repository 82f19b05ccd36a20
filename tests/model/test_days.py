"""Day numbers: against Python's calendar, against dates of history, and there and back for any year."""

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model.days import (
    YearMonthDay,
    gregorian_day,
    gregorian_name,
    is_gregorian_leap,
    is_julian_leap,
    julian_day,
    julian_name,
    month_length,
    weekday,
)

_ANY_DAY = st.integers(-(10**6), 10**6) | st.integers(-(10**40), 10**40)
_ANY_YEAR = st.integers(-3000, 3000) | st.integers(-(10**40), 10**40)


@given(st.dates())
def test_as_python_counts(day: date) -> None:
    number = gregorian_day(day.year, day.month, day.day)
    assert number == day.toordinal()
    assert gregorian_name(number) == (day.year, day.month, day.day)
    assert weekday(number) == day.weekday()


@given(st.integers(1, 9999), st.integers(1, 12))
def test_months_as_long_as_python_has_them(year: int, month: int) -> None:
    assert month_length(year, month) == calendar.monthrange(year, month)[1]
    assert is_gregorian_leap(year) == calendar.isleap(year)


@given(_ANY_DAY)
def test_there_and_back_through_both_calendars(number: int) -> None:
    assert gregorian_day(*gregorian_name(number)) == number
    assert julian_day(*julian_name(number)) == number


@given(_ANY_DAY)
def test_the_name_of_the_next_day_is_the_next_name(number: int) -> None:
    for name, julian in ((gregorian_name, False), (julian_name, True)):
        here, following = name(number), name(number + 1)
        if here.day < month_length(here.year, here.month, julian=julian):
            assert following == here._replace(day=here.day + 1)
        elif here.month < 12:
            assert following == YearMonthDay(here.year, here.month + 1, 1)
        else:
            assert following == YearMonthDay(here.year + 1, 1, 1)


@given(_ANY_YEAR)
def test_years_are_as_long_as_their_months(year: int) -> None:
    for day, leap, julian in (
        (gregorian_day, is_gregorian_leap(year), False),
        (julian_day, is_julian_leap(year), True),
    ):
        length = day(year + 1) - day(year)
        assert length == 365 + leap
        assert length == sum(month_length(year, month, julian=julian) for month in range(1, 13))


@given(_ANY_YEAR)
def test_the_calendars_drift_by_three_days_in_four_centuries(year: int) -> None:
    assert gregorian_day(year + 400) - gregorian_day(year) == 146_097
    assert julian_day(year + 400) - julian_day(year) == 146_100


@given(_ANY_DAY)
def test_a_week_has_seven_days(number: int) -> None:
    assert weekday(number + 7) == weekday(number)
    assert weekday(number + 1) == (weekday(number) + 1) % 7


PAIRS = [
    # (Julian, Gregorian): one day under two names, astronomical years
    ((-4712, 1, 1), (-4713, 11, 24)),  # the first day of Scaliger's Julian period
    ((-43, 3, 15), (-43, 3, 13)),  # the Ides of March, 44 BC
    ((1, 1, 1), (0, 12, 30)),
    ((1, 1, 3), (1, 1, 1)),
    ((200, 3, 1), (200, 3, 1)),  # from here the two agree for a century
    ((300, 2, 28), (300, 2, 28)),
    ((300, 3, 1), (300, 3, 2)),
    ((325, 3, 20), (325, 3, 21)),  # of the Council of Nicaea, the century that the reform went back to
    ((1066, 10, 14), (1066, 10, 20)),  # Hastings
    ((1582, 10, 4), (1582, 10, 14)),  # the last day of the old calendar in Rome
    ((1582, 10, 5), (1582, 10, 15)),
    ((1700, 2, 18), (1700, 2, 28)),
    ((1700, 2, 19), (1700, 3, 1)),
    ((1700, 2, 29), (1700, 3, 11)),  # a leap day in the Julian calendar only
    ((1752, 9, 2), (1752, 9, 13)),  # the last day of the old calendar in Britain
    ((1828, 8, 28), (1828, 9, 9)),  # Tolstoy's birth
    ((1900, 2, 29), (1900, 3, 13)),
    ((1917, 10, 25), (1917, 11, 7)),  # the October Revolution
    ((1918, 1, 31), (1918, 2, 13)),  # the last day of the old calendar in Russia
    ((2100, 2, 29), (2100, 3, 14)),
]


@pytest.mark.parametrize(("julian", "gregorian"), PAIRS)
def test_one_day_of_two_names(julian: tuple[int, int, int], gregorian: tuple[int, int, int]) -> None:
    number = julian_day(*julian)
    assert number == gregorian_day(*gregorian)
    assert julian_name(number) == julian
    assert gregorian_name(number) == gregorian


@pytest.mark.parametrize(
    ("number", "of_week"),
    [
        (julian_day(1066, 10, 14), 5),  # Hastings was on a Saturday
        (julian_day(1582, 10, 4), 3),  # a Thursday, and the next day,
        (gregorian_day(1582, 10, 15), 4),  # ten days later in name, a Friday
        (julian_day(1752, 9, 2), 2),  # a Wednesday, followed by
        (gregorian_day(1752, 9, 14), 3),  # a Thursday
        (gregorian_day(1917, 11, 7), 2),
    ],
)
def test_weekdays_of_history(number: int, of_week: int) -> None:
    assert weekday(number) == of_week


NO_DAYS = [
    # (year, month, day, whether it is the Julian calendar)
    (2001, 2, 29, False),
    (1900, 2, 29, False),
    (1900, 2, 30, True),
    (2001, 4, 31, False),
    (2001, 1, 32, True),
    (2001, 1, 0, False),
    (2001, 0, 1, False),
    (2001, 13, 1, True),
    (2001, -1, 1, False),
]


@pytest.mark.parametrize(("year", "month", "day", "julian"), NO_DAYS)
def test_days_that_are_not(year: int, month: int, day: int, julian: bool) -> None:
    with pytest.raises(ValueError, match="there is no"):
        (julian_day if julian else gregorian_day)(year, month, day)
