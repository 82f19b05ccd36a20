"""Adding years, months and days on the calendar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model.days import gregorian_day, gregorian_name, month_length
from testimonia.model.length import Length, earlier, later
from tests.model.edtf_values import day

_DAYS = st.integers(-(10**6), 10**6) | st.integers(-(10**30), 10**30)
_COUNTS = st.integers(-5000, 5000)
_LENGTHS = st.builds(Length, _COUNTS, _COUNTS, _COUNTS)

ADDED = [
    # (day, length, the day that lies it later)
    ("2001-01-15", Length(months=1), "2001-02-15"),
    ("2001-01-31", Length(months=1), "2001-02-28"),  # the month has no such day: its last
    ("2004-01-31", Length(months=1), "2004-02-29"),
    ("2004-02-29", Length(years=1), "2005-02-28"),
    ("2004-02-29", Length(years=4), "2008-02-29"),
    ("1896-02-29", Length(years=4), "1900-02-28"),
    ("2001-03-31", Length(months=-1), "2001-02-28"),
    ("2004-03-31", Length(months=-1), "2004-02-29"),
    ("2001-12-31", Length(days=1), "2002-01-01"),
    ("2001-11-30", Length(months=14), "2003-01-30"),
    ("2001-01-31", Length(months=1, days=1), "2001-03-01"),  # clamped first, then the days
    ("2001-01-31", Length(days=28), "2001-02-28"),
    ("2000-02-29", Length(years=1, months=1), "2001-03-29"),  # together, so that no day is lost between
    ("1890-12-30", Length(years=18, days=-1), "1908-12-29"),  # less than eighteen years
    ("0001-01-01", Length(days=-1), "0000-12-31"),
    ("0001-01-01", Length(years=-2), "-0001-01-01"),
    ("2001-05-10", Length(years=1, months=-12), "2001-05-10"),
]


@pytest.mark.parametrize(("start", "length", "end"), ADDED)
def test_known_sums(start: str, length: Length, end: str) -> None:
    first = day(start)
    assert first is not None
    assert later(first, length) == day(end)
    assert earlier(first, -length) == day(end)


@given(_DAYS, _COUNTS)
def test_days_are_days(start: int, count: int) -> None:
    assert later(start, Length(days=count)) == start + count


@given(_DAYS, _COUNTS, _COUNTS)
def test_months_land_in_the_month_counted_to(start: int, years: int, months: int) -> None:
    before, after = gregorian_name(start), gregorian_name(later(start, Length(years, months)))
    assert (after.year - before.year) * 12 + after.month - before.month == years * 12 + months
    assert after.day == min(before.day, month_length(after.year, after.month))


@given(_DAYS, _COUNTS, _COUNTS, _COUNTS)
def test_days_are_added_last(start: int, years: int, months: int, count: int) -> None:
    assert later(start, Length(years, months, count)) == later(start, Length(years, months)) + count


@given(_DAYS, st.integers(0, 10**6), _LENGTHS)
def test_what_is_not_before_stays_not_before(start: int, distance: int, length: Length) -> None:
    assert later(start, length) <= later(start + distance, length)


@given(st.integers(-(10**20), 10**20), st.integers(1, 12), st.integers(1, 28), _COUNTS, _COUNTS)
def test_there_and_back_where_every_month_has_the_day(
    year: int, month: int, of_month: int, years: int, months: int
) -> None:
    start, length = gregorian_day(year, month, of_month), Length(years, months)
    assert earlier(later(start, length), length) == start


@given(_LENGTHS)
def test_twice_negated_is_the_same(length: Length) -> None:
    there = -length
    assert -there == length
    assert there == Length(-length.years, -length.months, -length.days)
