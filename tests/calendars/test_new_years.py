"""Years that did not begin on 1 January."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.calendars import january_year
from testimonia.calendars.new_years import BEGINS, january_value, only_years
from testimonia.model.date import Calendar, NewYear
from testimonia.model.days import julian_day, julian_name
from testimonia.model.edtf_grammar import parse_edtf

YEARS = [
    # the year of the document, its day, when the year began, the year from 1 January
    (1743, 2, 10, NewYear.JANUARY, 1743),
    (1743, 2, 10, NewYear.LADY_DAY, 1744),
    (1743, 3, 24, NewYear.LADY_DAY, 1744),
    (1743, 3, 25, NewYear.LADY_DAY, 1743),
    (1743, 12, 31, NewYear.LADY_DAY, 1743),
    # Charles I was beheaded on 30 January 1648 by the reckoning of his time
    (1648, 1, 30, NewYear.LADY_DAY, 1649),
    (1516, 2, 28, NewYear.MARCH, 1517),
    (1516, 3, 1, NewYear.MARCH, 1516),
    # the indiction: the number has gone up already
    (1453, 8, 31, NewYear.SEPTEMBER, 1453),
    (1453, 9, 1, NewYear.SEPTEMBER, 1452),
]


@pytest.mark.parametrize(("year", "month", "day", "new_year", "january"), YEARS)
def test_the_year_from_1_january(year: int, month: int, day: int, new_year: NewYear, january: int) -> None:
    assert january_year(year, month, day, new_year) == january


@given(st.sampled_from(list(NewYear)), st.integers(-3000, 3000))
def test_a_year_has_all_its_days_in_a_row(new_year: NewYear, year: int) -> None:
    days = set()
    for month in range(1, 13):
        for day in range(1, 29):
            days.add(julian_day(january_year(year, month, day, new_year), month, day))
    assert max(days) - min(days) <= 365
    assert julian_name(min(days))[1:] == BEGINS[new_year]


VALUES = [
    # whole years keep their number
    ("1743", NewYear.LADY_DAY, "1743"),
    ("174X/1750", NewYear.LADY_DAY, "174X/1750"),
    ("1743-02", NewYear.LADY_DAY, "1744-02"),
    ("1743-02-1X?", NewYear.LADY_DAY, "1744-02-1X?"),
    ("1743-02-10~", NewYear.LADY_DAY, "1744-02-10~"),
    ("1743-01/1743-03-10", NewYear.LADY_DAY, "1744-01/1744-03-10"),
    # March is cut in two
    ("1743-03", NewYear.LADY_DAY, "[1743-03-25..1743-03-31,1744-03-01..1744-03-24]"),
    ("1743-03", NewYear.MARCH, "1743-03"),
    ("1743-03/1743-04", NewYear.LADY_DAY, "1743-03-25/1743-04"),
    ("[1743-01,1743-04-01..]", NewYear.LADY_DAY, "[1744-01,1743-04-01..]"),
    # a winter that is begun in the year, an autumn before it
    ("1743-24", NewYear.LADY_DAY, "1743-24"),
    ("1743-23", NewYear.SEPTEMBER, "1742-23"),
    ("1743-22", NewYear.SEPTEMBER, "1743-22"),
]


@pytest.mark.parametrize(("written", "new_year", "expected"), VALUES)
def test_a_value_in_years_from_1_january(written: str, new_year: NewYear, expected: str) -> None:
    assert str(january_value(parse_edtf(written, calendar=Calendar.JULIAN), new_year)) == expected


SAYS_NOTHING_OF_MONTHS = [
    ("1743", True),
    ("174X", True),
    ("1743-XX", True),
    ("1743/..", True),
    ("{1743,1745..1747}", True),
    ("1743-01", False),
    ("1743/1745-02", False),
    ("[..1743-01-01]", False),
]


@pytest.mark.parametrize(("written", "expected"), SAYS_NOTHING_OF_MONTHS)
def test_what_says_nothing_of_months(written: str, expected: bool) -> None:
    assert only_years(parse_edtf(written)) is expected
