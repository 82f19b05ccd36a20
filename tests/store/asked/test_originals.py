from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.model import Span
from testimonia.pipeline.places import evidence_of
from testimonia.store import HeldFile, Store
from tests.stated import LETTERS, stated_by_hand
from tests.store.samples import LETTER, at, letter, plain, source, unread

PATH = "letters/first.txt"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(letter())
        yield store


def key(store: Store, path: str = PATH) -> str:
    return store.source_id(path) or ""


def test_the_file_of_a_source(store: Store) -> None:
    known = source(PATH, LETTER)
    assert store.originals.file(key(store)) == HeldFile(PATH, known.sha256, known.size, "text")
    assert store.originals.file("nothing") is None


def test_both_layers_and_the_map_are_those_that_went_in(store: Store) -> None:
    whole, found = store.text(PATH), store.originals.layers(key(store))
    assert whole is not None
    assert found is not None
    assert (found.original, found.reading, found.alignment, found.pages) == (
        *(whole.original, whole.reading, whole.alignment),
        whole.pages,
    )
    assert (found.repairs, found.boxes) == ((), ())


def test_what_has_no_text_has_no_layers(store: Store) -> None:
    store.replace(unread("gone.pdf"))
    assert store.originals.layers(key(store, "gone.pdf")) is None
    assert not store.originals.has_text(key(store, "gone.pdf"))
    assert store.originals.has_text(key(store))


def test_repairs_of_a_stretch(store: Store) -> None:
    every = list(store.repairs(PATH))
    ours = store.originals
    assert list(ours.repairs(key(store), Span(0, len(LETTER)))) == every
    assert ours.repair_counts(key(store)) == (4, 1)
    (proposed,) = ours.repairs(key(store), at("owners"))
    assert proposed.repair.proposed
    assert list(ours.repairs(key(store), Span(0, 5))) == []


def test_lines_of_a_stretch(store: Store) -> None:
    text = store.text(PATH)
    assert text is not None
    assert store.originals.boxes(key(store), at("FROM")) == text.boxes
    assert store.originals.boxes(key(store), at("soup")) == ()


def test_pages_and_sections_of_paragraphs(store: Store) -> None:
    paragraphs = store.paragraphs(key(store))
    pages = store.originals.page_of_paragraph(key(store), 0, len(paragraphs))
    assert pages[0] == 0
    assert max(pages.values()) == 1
    firsts = store.originals.first_paragraphs(key(store))
    assert set(firsts.values()) <= {each.number for each in paragraphs}
    assert all(paragraphs[number].section == section for section, number in firsts.items())


def test_neighbours_are_those_of_the_folder(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        for path in ("a/1.txt", "a/2.txt", "a/b/3.txt", "a-b/4.txt", "5.txt"):
            store.replace(plain(path, "x"))
        store.mark_removed("a/2.txt")
        found = {p: [path for _, path in store.originals.beside(key(store, p))] for p in ("a/1.txt", "5.txt")}
        assert found == {"a/1.txt": ["a/1.txt"], "5.txt": ["5.txt"]}
        assert store.originals.beside("nothing") == ()


def test_times_of_a_stretch_and_years_that_are_told(tmp_path: Path) -> None:
    with Store.open(evidence_of(stated_by_hand(tmp_path)), readonly=True) as store:
        ours, letters = store.originals, key(store, LETTERS)
        whole = ours.times(letters, Span(0, 10_000))
        assert [each.words for each in whole] == [each.words for each in store.times(LETTERS)]
        assert ours.times(letters, Span(0, 0)) == ()
        assert ours.years_told(letters) == (1833, 1840)
