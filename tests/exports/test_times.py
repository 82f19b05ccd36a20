"""Expressions of time as records: each leads to its exact words, and says how it is understood."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from testimonia.exports.records import held_sources
from testimonia.exports.times import expression_record, time_records
from testimonia.model import Date, Read, Span, TimeExpression, TimeKind
from testimonia.store import Store
from tests.dated import PATH, WORDS, at, life, times
from tests.store.samples import plain, unread


@pytest.fixture
def records(tmp_path: Path) -> Iterator[list[dict[str, Any]]]:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(life())
        store.put_reading(PATH, Read(times()), "times 1")
        (held,) = held_sources(store)
        yield list(time_records(store, held))


def test_every_stretch_of_the_original_is_its_quote(records: list[dict[str, Any]]) -> None:
    for record in records:
        for part in record.get("parts", [record]):
            assert WORDS[part["start"] : part["end"]] == part["quote"]
    assert len({record["id"] for record in records}) == len(records)


def test_words_with_a_repair_inside(records: list[dict[str, Any]]) -> None:
    early = records[1]
    assert early["quote"] == "early in 1919"
    assert (early["start"], early["end"]) == (at("early").start, at("1919").end)
    assert "".join(part["quote"] for part in early["parts"]).split() == ["early", "in", "1919"]
    assert early["core"] == {"start": early["start"], "end": early["end"]}


def test_the_time_itself_and_the_words_around_it(records: list[dict[str, Any]]) -> None:
    assert [WORDS[r["core"]["start"] : r["core"]["end"]] for r in records if "parts" not in r] == [
        *("1912", "two years later", "28 August 1921", "five years", "the next winter"),
    ]
    assert [r["page"] for r in records] == ["12"] * 4 + [None] * 2


def test_a_date_with_two_readings(records: list[dict[str, Any]]) -> None:
    day = records[3]
    assert day["date"] == {
        "edtf": "1921-08-28",
        "as_written": "1921-08-28",
        "calendars": ["gregorian", "julian"],
        "earliest": "1921-08-28",
        "latest": "1921-09-10",
        "text": "28 August 1921",
    }
    assert day["readings"][1] == {
        "edtf": "1921-09-10",
        "as_written": "1921-08-28",
        "calendar": "julian",
        "new_year": "1 January",
        "earliest": "1921-09-10",
        "latest": "1921-09-10",
        "why": "the church kept the Old Style",
    }


def test_what_it_was_reckoned_from_is_told_in_words(records: list[dict[str, Any]]) -> None:
    later = records[2]
    assert (later["resolved_from"], later["why"], later["duration"]) == (
        "1919",
        "Two years after 1919.",
        "P2Y",
    )
    assert [r["resolved_from"] for r in records].count(None) == 5


def test_what_has_no_place_in_time_and_what_has_lost_it(records: list[dict[str, Any]]) -> None:
    lasted, winter = records[4:]
    assert (lasted["date"], lasted["duration"], lasted["readings"]) == (None, "P5Y", [])
    assert (winter["date"]["edtf"], winter["date"]["text"]) == (None, "the next winter")
    assert (winter["date"]["calendars"], winter["readings"]) == ([], [])


def test_sources_without_any(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(plain("a.txt", "Nothing."))
        store.replace(unread("b.pdf"))
        assert [list(time_records(store, held)) for held in held_sources(store)] == [[], []]


def test_a_record_of_words_that_stand_alone() -> None:
    time = TimeExpression(Span(0, 3), Span(0, 3), TimeKind.VAGUE, Date("now"), resolved_from=Span(4, 8))
    record = expression_record(time, "now then")
    assert (record["kind"], record["resolved_from"], record["date"]["edtf"]) == ("vague", "then", None)
