"""From the Julian to the Gregorian calendar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.calendars import gregorian_of
from testimonia.calendars.conversion import as_date, day_text
from testimonia.model.date import Calendar
from testimonia.model.days import gregorian_name, julian_name
from testimonia.model.edtf_bounds import bounds
from testimonia.model.edtf_grammar import parse_edtf

VALUES = [
    # days
    ("1828-08-28", "1828-09-09"),
    ("1917-10-25", "1917-11-07"),
    ("1881-03-01", "1881-03-13"),
    ("1699-12-31", "1700-01-10"),
    ("-0043-03-15", "-0043-03-13"),
    # a day that the Gregorian calendar does not have
    ("1700-02-29", "1700-03-11"),
    # a month, a season, a quarter, an unknown day: some day between
    ("1881-03", "[1881-03-13..1881-04-12]"),
    ("1881-22", "[1881-06-13..1881-09-12]"),
    ("1881-33", "[1881-01-13..1881-04-12]"),
    ("1881-03-XX", "[1881-03-13..1881-04-12]"),
    ("1881-03-1X", "[1881-03-22..1881-03-31]"),
    # nobody converts a year
    ("1066", "1066"),
    ("188X", "188X"),
    ("1881-XX", "1881-XX"),
    ("Y-17E7", "Y-17E7"),
    ("XXXX-12-25", "XXXX-12-25"),
    # qualifiers stay where they are on a day, and say of both ends what they said of a month
    ("1881-03-12?", "1881-03-24?"),
    ("1881-03-~12", "1881-03-~24"),
    ("1881-03~", "[1881-03-13~..1881-04-12~]"),
    ("1881?-~03", "[1881-03-13%..1881-04-12%]"),
    # intervals, sets, choices, by their members
    ("1881-03/1881-05", "1881-03-13/1881-06-12"),
    ("1880/1881-03-01", "1880/1881-03-13"),
    ("1881-03-01/..", "1881-03-13/.."),
    ("/1881-03-01", "/1881-03-13"),
    ("[1881-03-01,1881-05]", "[1881-03-13,1881-05-13..1881-06-12]"),
    ("{1881-01..1881-03,1882}", "{1881-01-13..1881-04-12,1882}"),
    ("[..1881-03-01]", "[..1881-03-13]"),
    # the time of day is the same
    ("1881-03-01T14:00:00", "1881-03-13T14:00:00"),
]


@pytest.mark.parametrize(("written", "expected"), VALUES)
def test_a_value_in_the_gregorian_calendar(written: str, expected: str) -> None:
    assert str(gregorian_of(parse_edtf(written, calendar=Calendar.JULIAN))) == expected


@given(st.integers(-1_000_000, 3_000_000))
def test_the_name_of_a_day_is_that_of_its_number(day: int) -> None:
    converted = gregorian_of(as_date(julian_name(day)))
    assert str(converted) == day_text(day) == str(as_date(gregorian_name(day)))
    assert parse_edtf(day_text(day)) == converted


@given(st.integers(1, 700_000), st.integers(0, 5000), st.sampled_from(["/", ".."]))
def test_the_days_are_the_same_before_and_after(day: int, more: int, between: str) -> None:
    written = f"{as_date(julian_name(day))}{between}{as_date(julian_name(day + more))}"
    value = parse_edtf(f"[{written}]" if between == ".." else written, calendar=Calendar.JULIAN)
    assert bounds(gregorian_of(value)) == bounds(value, calendar=Calendar.JULIAN) == (day, day + more)
