"""When a section was written or published, as an export has it: the words, and the date that they are."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.exports.records import held_sources, section_records
from testimonia.model import Ingested, Section, SectionKind, Span, Stated, repaired
from testimonia.reading.read import date_of
from testimonia.store import Store
from tests.store.samples import source


def dated(folder: Path, words: str, language: str | None = "en") -> dict[str, Any]:
    """The record of a section that says it was published on these words."""
    said = Stated(language) if language else None
    section = Section(Span(0, 5), SectionKind.DOCUMENT, language=said, published=Stated(words))
    with Store.open(folder / "e.db") as store:
        store.replace(Ingested(source("a.txt", "Words"), repaired("Words"), (section,), (), "text 1"))
        (held,) = held_sources(store)
        (record,) = section_records(store, held)
    published: dict[str, Any] = record["published"]
    return published


# What somebody wrote in EDTF (level 0, loc.gov/standards/datetime) stays as it is.
IS_EDTF = (
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
    # level 1 and 2
    "1976~",
    "1976?",
    "1976-21",
    "197X",
    "[1921..1923]",
    "1976/..",
    "-0044",
)
IS_NO_DATE = ("in the winter", "second edition")
IS_NO_EDTF = (
    "1976-13",
    "1977-02-29",
    "1976-00-00",
    # not in order
    "1834/1830",
    "1936-12/1936-11",
    "1976/1977/1978",
    # a time needs its day, and a good one
    "1976-06T08:00:00",
    "2017-03-01T24:00:00",
)
IN_WORDS = (
    ("June 1976", "en", "1976-06"),
    ("12 May 1901", "en", "1901-05-12"),
    ("May 12, 1901", None, "1901-05-12"),
    ("juin 1976", "fr", "1976-06"),
    ("12. Mai 1901", "de", "1901-05-12"),
)


@pytest.mark.parametrize("words", IS_EDTF)
def test_a_date_in_edtf_stays_as_it_is(tmp_path: Path, words: str) -> None:
    assert dated(tmp_path, words)["edtf"] == words


@pytest.mark.parametrize("words", IS_NO_DATE)
def test_words_that_are_no_date_stay_words(tmp_path: Path, words: str) -> None:
    date = dated(tmp_path, words)
    assert (date["edtf"], date["as_written"], date["calendars"], date["text"]) == (None, None, [], words)


@pytest.mark.parametrize("words", IS_NO_EDTF)
def test_what_only_looks_like_edtf_does_not_come_out_as_if_it_were(tmp_path: Path, words: str) -> None:
    assert dated(tmp_path, words)["edtf"] != words


@pytest.mark.parametrize(("words", "language", "edtf"), IN_WORDS)
def test_a_date_in_words_is_read_in_the_language_of_its_section(
    tmp_path: Path, words: str, language: str | None, edtf: str
) -> None:
    date = dated(tmp_path, words, language)
    assert (date["edtf"], date["text"]) == (edtf, words)
    assert "gregorian" in date["calendars"]


@settings(max_examples=50)
@given(st.dates())
def test_every_day_is_a_date(day: object) -> None:
    date = date_of(str(day))
    assert date is not None
    assert date.edtf == str(day)
