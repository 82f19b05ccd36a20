"""Who is spoken of, under which names, in which documents, how often."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.exports.people import people_records, unnamed, unnamed_records
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from tests.mentioned import read_by_hand

PEOPLE = frozenset({"person"})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(evidence_of(read_by_hand(tmp_path)), readonly=True) as store:
        yield store


def test_those_first_that_are_most_spoken_of(store: Store) -> None:
    jonas, ann = people_records(store, PEOPLE)
    assert (jonas["name"], ann["name"]) == ("Jonas Reede", "Ann Marlow")
    assert jonas["mentions"] == {"times": 7, "name": 4, "description": 2, "pronoun": 1}
    assert ann["mentions"] == {"times": 2, "name": 1, "description": 0, "pronoun": 1}


def test_names_by_document(store: Store) -> None:
    jonas, _ = people_records(store, PEOPLE)
    assert [told["path"] for told in jonas["sources"]] == ["diary.txt", "report.txt"]
    diary, report = jonas["sources"]
    assert {name["text"] for name in diary["names"]} == {"Jonas Reede", "Reede", "Jonas"}
    assert report["names"] == [{"text": "Jonas Reede", "count": 1}]
    assert (diary["mentions"]["times"], report["mentions"]["times"]) == (6, 1)


def test_other_kinds(store: Store) -> None:
    assert [r["name"] for r in people_records(store, frozenset({"place", "organisation"}))] == [
        "Selmouth",
        "police",
    ]
    assert len(people_records(store)) == 4
    assert people_records(store, frozenset({"work"})) == []


def test_those_who_are_never_named_are_counted(store: Store) -> None:
    assert (unnamed(store, PEOPLE), unnamed(store, frozenset({"place"}))) == (1, 0)
    (captain,) = unnamed_records(store, PEOPLE)
    assert (captain["name"], captain["mentions"]["times"]) == ("a captain of police", 1)
    assert [told["path"] for told in captain["sources"]] == ["diary.txt"]
    assert unnamed_records(store, frozenset({"place"})) == []


def test_a_document_that_is_gone_is_left_out(tmp_path: Path) -> None:
    path = evidence_of(read_by_hand(tmp_path))
    with Store.open(path) as store:
        store.mark_removed("diary.txt")
        jonas = next(r for r in people_records(store, PEOPLE) if r["name"] == "Jonas Reede")
    assert [told["path"] for told in jonas["sources"]] == ["report.txt"]
    assert jonas["mentions"]["times"] == 1
