"""What is EDTF level 0 already, and what is not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.exports.edtf_level_0 import edtf_0

IS_LEVEL_0 = (
    "1976",
    "1976-06",
    "1976-06-12",
    "0000",
    "0000-02-29",
    "2017-03-01T08:00:00",
    "2017-03-01T08:00:00Z",
    "2017-03-01T08:00:00+01:00",
    "2017-03-01T08:00:00-05",
    "1830/1834",
    "1936-12/1938",
    "1936/1936-02-03",
)
IS_NOT = (
    "",
    "June 1976",
    "1976-6",
    "1976-13",
    "1977-02-29",
    "1976-00-00",
    "976",
    "19765",
    "1976 ",
    "1976\n",
    "١٩٧٦",
    # level 1 and 2
    "1976~",
    "1976?",
    "1976-21",
    "197X",
    "[1921..1923]",
    "1976/..",
    "-0044",
    # not in order, or half an interval
    "1834/1830",
    "1936-12/1936-11",
    "1976/",
    "/1976",
    "1976/1977/1978",
    # a time needs its day, and a good one
    "1976-06T08:00:00",
    "1976T08:00:00",
    "2017-03-01T24:00:00",
    "2017-03-01T08:00",
    "2017-03-01T",
)


@pytest.mark.parametrize("words", IS_LEVEL_0)
def test_a_date_stays_as_it_is(words: str) -> None:
    assert edtf_0(words) == words


@pytest.mark.parametrize("words", IS_NOT)
def test_other_words_are_no_date(words: str) -> None:
    assert edtf_0(words) is None


@settings(max_examples=50)
@given(st.dates())
def test_every_day_is_a_date(day: object) -> None:
    assert edtf_0(str(day)) == str(day)
