"""Words before a repair: which paragraphs keep them, and where they lie."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.model import Repair, RepairKind, Replace, Span, arranged, repaired
from testimonia.store import Store
from testimonia.store.records import unpacked
from testimonia.store.searching import unrepaired
from tests.store.samples import LETTER, at, letter, plain


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "e.db") as store:
        yield store


def kept(store: Store) -> list[str]:
    return [text for (text,) in store.connection.execute("SELECT text FROM original_index ORDER BY rowid")]


def test_only_paragraphs_that_lost_a_word_are_kept(store: Store) -> None:
    store.replace(plain("a.txt", "Nothing was mended here.\n\nNor here."))
    assert kept(store) == []
    store.replace(letter("b.txt"))
    (text,) = kept(store)
    assert "govern-\nment" in text
    assert "Café owners" in text  # a repair that is only proposed changes nothing


def test_they_go_with_their_source(store: Store) -> None:
    store.replace(letter("b.txt"))
    store.replace(letter("b.txt"))
    assert len(kept(store)) == 1
    store.mark_removed("b.txt")
    assert kept(store) == []


def test_a_base_without_them_gets_them(store: Store) -> None:
    store.replace(letter("b.txt"))
    before = kept(store)
    with store.batch():
        store.connection.execute("DELETE FROM original_index")
        unrepaired.put_all(store.connection)
    assert kept(store) == before != []


TEXT = "one revolu-\ntion two"
HYPHEN = Repair(RepairKind.HYPHENATION, (Replace(at("-\n", TEXT), ""),), "cut")
WRONG = "the harhour"
LETTERS = Repair(RepairKind.CHARACTER, (Replace(Span(7, 8), "b"),), "a slip")

# original, repair, what is asked for of the reading layer, what stood there
STANDING = [
    (TEXT, HYPHEN, "one revolution two", TEXT),
    (TEXT, HYPHEN, "revolution", "revolu-\ntion"),
    (TEXT, HYPHEN, "tion two", "tion two"),  # what was taken out before it is no part of it
    (WRONG, LETTERS, "harbour", "harhour"),
    (WRONG, LETTERS, "the", "the"),
]


@pytest.mark.parametrize(("original", "repair", "asked", "stood"), STANDING)
def test_what_stood_there(original: str, repair: Repair, asked: str, stood: str) -> None:
    text = repaired(original, (repair,))
    spans = unrepaired.standing(text.alignment, at(asked, text.reading))
    assert unrepaired.worded(original, spans) == stood


def test_where_it_lies(store: Store) -> None:
    spans = (Span(10, 15), Span(30, 32))  # "abcde", "fg", with the end of a line between
    assert unrepaired.located(spans, Span(1, 3)) == (Span(11, 13),)
    assert unrepaired.located(spans, Span(4, 7)) == (Span(14, 15), Span(30, 31))
    store.replace(letter("b.txt"))
    row = store.connection.execute("SELECT pieces FROM texts").fetchone()
    alignment = arranged(unpacked(row[0]))
    whole = unrepaired.standing(alignment, Span(0, 10_000))
    assert sum(map(len, whole)) == len(LETTER)  # nothing of the original is lost
