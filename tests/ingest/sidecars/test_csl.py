"""Dates and names of CSL-JSON."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.ingest.sidecars.csl import (
    csl_date,
    csl_date_text,
    names_text,
    people,
    person,
    plain_text,
    published_text,
    written_text,
)

DATES_TO_TEXT: tuple[tuple[Any, str | None], ...] = (
    ({"date-parts": [[1976, 6]]}, "1976-06"),
    ({"date-parts": [[1976]]}, "1976"),
    ({"date-parts": [[1976, 6, 12]]}, "1976-06-12"),
    # Some programs write the numbers as text.
    ({"date-parts": [["1976", "06", "1"]]}, "1976-06-01"),
    ({"date-parts": [[1936], [1938, 2]]}, "1936/1938-02"),
    ({"date-parts": [[1936]], "circa": True}, "1936~"),
    ({"date-parts": [[1936], [1938]], "circa": 1}, "1936~/1938~"),
    ({"date-parts": [[1936]], "circa": "false"}, "1936"),
    # Seasons in each of CSL's three spellings.
    ({"date-parts": [[1936]], "season": 1}, "1936-21"),
    ({"date-parts": [[1936, 14]]}, "1936-22"),
    ({"date-parts": [[1936, 24]]}, "1936-24"),
    # CSL has no year 0; EDTF's year 0 is 1 BC.
    ({"date-parts": [[-44, 3, 15]]}, "-0043-03-15"),
    ({"date-parts": [[-1]]}, "0000"),
    ({"date-parts": [[476]]}, "0476"),
    # 29 February 1700 was a day in the Julian calendar.
    ({"date-parts": [[1700, 2, 29]]}, "1700-02-29"),
    # What is no date at all falls back on the words.
    ({"date-parts": [[1701, 2, 29]], "raw": "29 Feb. 1701"}, "29 Feb. 1701"),
    ({"date-parts": [[1976, 25]], "literal": "late 1976"}, "late 1976"),
    ({"literal": "June or July 1921"}, "June or July 1921"),
    ({"raw": "c. 1921"}, "c. 1921"),
    # Nothing is said.
    ({"date-parts": [[None]]}, None),
    ({"date-parts": [[0]]}, None),
    ({"date-parts": []}, None),
    ({"date-parts": [[True]]}, None),
    ({"date-parts": [[1], [2], [3]]}, None),
    ({"date-parts": "1976"}, None),
    ({"literal": ["1976"]}, None),
    ({}, None),
    (None, None),
    ("1976", None),
)


@pytest.mark.parametrize(("date", "text"), DATES_TO_TEXT)
def test_a_csl_date_as_edtf(date: Any, text: str | None) -> None:
    assert csl_date_text(date) == text


TEXT_TO_DATES: tuple[tuple[str, dict[str, Any] | None], ...] = (
    ("1976", {"date-parts": [[1976]]}),
    (" 1976-06 ", {"date-parts": [[1976, 6]]}),
    ("1976-06-12T10:00:00Z", {"date-parts": [[1976, 6, 12]]}),
    ("1936/1938", {"date-parts": [[1936], [1938]]}),
    ("1936~/1938~", {"date-parts": [[1936], [1938]], "circa": True}),
    ("-0043", {"date-parts": [[-44]]}),
    ("1936-21", {"date-parts": [[1936, 21]]}),
    # What CSL cannot hold is kept word for word.
    ("1936?", {"literal": "1936?"}),
    ("1936~/1938", {"literal": "1936~/1938"}),
    ("1936/..", {"literal": "1936/.."}),
    ("1936-02-31", {"literal": "1936-02-31"}),
    ("3 May 1921", {"literal": "3 May 1921"}),
    ("15 January 1743/44", {"literal": "15 January 1743/44"}),
    ("=1+1", {"literal": "=1+1"}),
    ("", None),
    ("  ", None),
)


@pytest.mark.parametrize(("text", "date"), TEXT_TO_DATES)
def test_words_as_a_csl_date(text: str, date: dict[str, Any] | None) -> None:
    assert csl_date(text) == date


YEARS = st.integers(-9999, 9999).filter(bool)


@given(
    st.lists(st.tuples(YEARS, st.integers(1, 12), st.integers(1, 28)), min_size=1, max_size=2), st.booleans()
)
def test_a_date_survives_the_way_through_text(days: list[tuple[int, int, int]], circa: bool) -> None:
    date: dict[str, Any] = {"date-parts": [list(day) for day in days]} | ({"circa": True} if circa else {})
    assert csl_date(csl_date_text(date) or "") == date


NAMES: tuple[tuple[str, dict[str, str] | None], ...] = (
    ("Maier, Ada", {"family": "Maier", "given": "Ada"}),
    ("Ada Maier", {"family": "Maier", "given": "Ada"}),
    ("van der Berg, Jan", {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}),
    ("Jan van der Berg", {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}),
    ("Roe, Richard, Jr.", {"family": "Roe", "given": "Richard", "suffix": "Jr."}),
    ("Roe, III, Richard", {"family": "Roe", "given": "Richard", "suffix": "III"}),
    ("Richard Q. Roe Jr.", {"family": "Roe", "given": "Richard Q.", "suffix": "Jr."}),
    # A committee in braces, a pen-name, somebody unknown.
    ("{Committee of the Mill, Lower Quay}", {"literal": "Committee of the Mill, Lower Quay"}),
    ("Euripides", {"literal": "Euripides"}),
    ("[anonymous]", {"literal": "[anonymous]"}),
    ("de la", {"family": "la", "given": "de"}),
    ("Maier,", {"literal": "Maier"}),
    (", Ada", {"literal": "Ada"}),
    ("{}", None),
    (" ", None),
    (",", None),
)


@pytest.mark.parametrize(("words", "name"), NAMES)
def test_a_name(words: str, name: dict[str, str] | None) -> None:
    assert person(words) == name


def test_names_as_one_text() -> None:
    assert names_text(people(["Maier, Ada", "", "Jan van der Berg", "{The Committee}"])) == (
        "Ada Maier; Jan van der Berg; The Committee"
    )
    assert names_text([]) is None
    assert names_text("Ada Maier") is None


@given(st.text(max_size=60))
def test_any_words_make_a_name_that_can_be_said(words: str) -> None:
    name = person(words)
    assert name is None or names_text([name])


def test_a_letter_is_dated_by_its_writing_and_a_book_by_its_appearance() -> None:
    day = {"date-parts": [[1921, 5, 3]]}
    letter = {"type": "personal_communication", "issued": day}
    book = {"type": "book", "issued": day, "custom": {"written": "1919/1920"}}
    assert (written_text(letter), published_text(letter)) == ("1921-05-03", None)
    assert (written_text(book), published_text(book)) == ("1919/1920", "1921-05-03")
    assert (written_text({"type": "book"}), published_text({})) == (None, None)


def test_text_keeps_payload_as_plain_words_and_drops_what_cannot_be_stored() -> None:
    assert plain_text(" <b>=1+1</b>\x00\x1b[31m\ud800 ") == "<b>=1+1</b>[31m\ufffd"
