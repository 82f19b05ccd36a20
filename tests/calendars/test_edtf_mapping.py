"""The same done to every date of a value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.calendars.edtf_mapping import dates, mapped, year_text
from testimonia.model.edtf import EdtfDate
from testimonia.model.edtf_grammar import parse_edtf

VALUES = [
    ("1881-03-12T10:00:00", ["1881-03-12T10:00:00"]),
    ("1881?/1882-05", ["1881?", "1882-05"]),
    ("../1882", ["1882"]),
    ("1881/", ["1881"]),
    ("[..1880,1881-03]", ["1880", "1881-03"]),
    ("{1881,1883..1885}", ["1881", "1883", "1885"]),
]


@pytest.mark.parametrize(("written", "expected"), VALUES)
def test_the_dates_of_a_value(written: str, expected: list[str]) -> None:
    assert [str(date) for date in dates(parse_edtf(written))] == expected


@pytest.mark.parametrize("written", [written for written, _ in VALUES])
def test_what_is_mapped_to_itself_stays(written: str) -> None:
    value = parse_edtf(written)
    assert mapped(value, lambda date: ((date, date),)) == value


def test_a_date_that_becomes_two_stretches_is_one_of_their_days() -> None:
    one, two = EdtfDate("1881"), EdtfDate("1882")
    three = EdtfDate("1884")

    def some(_: EdtfDate) -> list[tuple[EdtfDate, EdtfDate]]:
        return [(one, one), (two, three)]

    assert str(mapped(EdtfDate("1900"), some)) == "[1881,1882..1884]"
    assert str(mapped(parse_edtf("1900/1901"), some)) == "1881/1884"
    assert str(mapped(parse_edtf("{1900}"), some)) == "{1881,1882..1884}"


@given(st.integers(-200_000, 200_000))
def test_a_year_is_read_again(year: int) -> None:
    written = year_text(year)
    assert str(parse_edtf(written)) == written
    assert int(written.lstrip("Y")) == year
