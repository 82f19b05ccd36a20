"""Dates that follow from other dates."""

import pytest

from testimonia.model.edtf_bounds import bounds
from testimonia.reading.statements.corners.reckoned import born_aged, years_before
from testimonia.reading.times.voices import date_of

BORN = [
    # as exact as the date itself
    ("1991", 85, "[1905..1906]"),
    ("May 1991", 85, "[1905-05..1906-05]"),
    ("6 May 1991", 85, "[1905-05-07..1906-05-06]"),
    ("summer 1978", 60, "[1917-06..1918-08]"),
    ("29 February 1992", 20, "[1971-03-01..1972-02-29]"),
]


@pytest.mark.parametrize(("words", "age", "edtf"), BORN)
def test_a_birth_from_an_age(words: str, age: int, edtf: str) -> None:
    on = date_of(words)
    assert on is not None
    born = born_aged(on, age, age, words)
    assert born is not None
    assert born.edtf == edtf
    assert born.text == words
    around, first = bounds(edtf), born.readings[0]
    assert around is not None and around.earliest is not None and around.latest is not None
    assert first.earliest is not None and first.latest is not None
    # the days are exact where EDTF has only years or months
    assert around.earliest <= first.earliest <= first.latest <= around.latest


BEFORE = [
    ("December 1969", 90, "1879-12"),
    ("6 May 1876", 50, "1826-05-06"),
    ("1991", 64, "1927"),
    ("1991~", 64, "1927~"),
    # 29 February is no day of every year
    ("29 February 1992", 90, None),
    # a stretch of time is no anniversary
    ("1990/1991", 10, None),
]


@pytest.mark.parametrize(("words", "years", "edtf"), BEFORE)
def test_what_an_anniversary_is_of(words: str, years: int, edtf: str | None) -> None:
    on = date_of(words)
    assert on is not None
    found = years_before(on, years, words)
    assert (None if found is None else found.edtf) == edtf
