"""Appraisals collected by what they are about."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.exports.selecting import wanted
from testimonia.exports.thinking import thoughts
from testimonia.model import Stance
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from tests.stated import DIARIES, stated_by_hand

ALL = frozenset(stance.value for stance in Stance)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(evidence_of(stated_by_hand(tmp_path)), readonly=True) as store:
        yield store


def test_what_two_documents_think_of_one_man_stands_side_by_side(store: Store) -> None:
    moss, book = thoughts(store, ALL)
    assert (moss.name, moss.kind) == ("Tom Moss", "person")
    assert [(each["stance"], each["author"], each["path"]) for each in moss.appraisals] == [
        ("praise", "Mary Thorne", "letter.txt"),
        ("blame", "Ada Lind", DIARIES),
    ]
    assert (book.target, book.name, book.kind, len(book.appraisals)) == (None, "the book", "", 1)


def test_some_of_them(store: Store) -> None:
    assert [each.name for each in thoughts(store, frozenset({"blame"}))] == ["Tom Moss"]
    assert [each.name for each in thoughts(store, ALL, wanted(store, "book"))] == ["the book"]
    assert [each.name for each in thoughts(store, ALL, wanted(store, "moss"), path=DIARIES)] == ["Tom Moss"]
    assert thoughts(store, ALL, wanted(store, "nobody")) == ()


def test_by_who_thinks_so(store: Store) -> None:
    lind = thoughts(store, ALL, holder=wanted(store, "Ada Lind"))
    assert [each["stance"] for thought in lind for each in thought.appraisals] == ["blame"]
    neighbour = thoughts(store, ALL, holder=wanted(store, "neighbour"))
    assert [each.name for each in neighbour] == ["the book"]
    assert [each.name for each in thoughts(store, ALL, own_voice=True)] == ["Tom Moss"]
