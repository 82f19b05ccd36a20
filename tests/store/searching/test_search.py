"""Searching: hits lead to the exact characters."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from testimonia.model import Act, Judgement, SectionKind, Text
from testimonia.store import NoteHit, PassageHit, QueryError, Store, locate, search
from testimonia.store.searching.query import parse
from testimonia.store.searching.query_scope import Scope
from testimonia.store.searching.search import Order, by_document, folders, noted
from tests.store.samples import LETTER, letter, place, plain


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "e.db") as store:
        yield store


def passages(store: Store, query: str) -> list[PassageHit]:
    return [hit for hit in search(store, query).hits if isinstance(hit, PassageHit)]


def text_of(store: Store, path: str) -> Text:
    text = store.text(path)
    assert text is not None
    return text


# query, the words matched in the reading layer, the original stretches that carry the first of them
MATCHES = [
    ("boat", ["boat"], ["boat"]),
    ("BOAT", ["boat"], ["boat"]),
    ("government", ["government"], ["govern", "ment"]),  # a hyphen was taken out
    ('"waited at the pier"', ["waited at the pier"], ["waited at", "\n\n", "the pier"]),  # over a page's end
    ("cafe", ["Café"], ["Café"]),
    ("café soup", ["Café", "soup"], ["Café"]),
    ('"gave us"', ["gave us"], ["gave us"]),
    ("gov*", ["government"], ["govern", "ment"]),
    ("NEAR(owners soup, 3)", ["owners", "soup"], ["owners"]),
    ("evening", ["evening"], ["evening"]),  # in the note that was moved
]


@pytest.mark.parametrize(("query", "words", "original"), MATCHES)
def test_matches(store: Store, query: str, words: list[str], original: list[str]) -> None:
    store.replace(letter("a.txt"))
    text = text_of(store, "a.txt")
    (hit,) = passages(store, query)
    assert [m.span.of(text.reading) for m in hit.matches] == words
    assert [span.of(text.original) for span in hit.matches[0].original] == original
    assert [mark.of(hit.excerpt.text) for mark in hit.excerpt.marks] == words
    assert hit.original == text.alignment.to_original(hit.span)


def test_a_hit_says_where_it_is(store: Store) -> None:
    store.replace(letter("a.txt"))
    (first,) = passages(store, "boat")
    assert (first.path, first.page, first.page_index) == ("a.txt", "12", 0)
    assert (first.section, first.section_title) == (SectionKind.DOCUMENT, "Letters from the Island")
    assert not first.paratext
    (heading,) = passages(store, "letters")
    assert (heading.section, heading.paratext) == (SectionKind.HEADING, True)
    (second,) = passages(store, "plain")
    assert (second.page, second.page_index) == (None, 1)


def test_order_and_pages_of_hits(store: Store) -> None:
    for path in ("c.txt", "a.txt", "b.txt"):
        store.replace(plain(path, "apple one\n\napple two"))
    store.replace(plain("d.txt", "apple apple"))  # most of it is what was looked for
    whole = search(store, "apple", limit=10)
    where = [(hit.path, hit.span.start) for hit in whole.hits if isinstance(hit, PassageHit)]
    assert where == [("d.txt", 0), *[(path, at) for path in ("a.txt", "b.txt", "c.txt") for at in (0, 11)]]
    assert (whole.total, whole.passages, whole.notes) == (7, 7, 0)
    parts = [hit for offset in range(0, 9, 3) for hit in search(store, "apple", 3, offset).hits]
    assert tuple(parts) == whole.hits


# a text that tries to look like a mark, or to end early; what is looked for and matched is "word"
HOSTILE = [
    "\x02word\x03",
    "<b>word</b> <mark>",
    "before\0word after",
    "\0\0word",
    "e\u0301 \U0001f600 \u202eword\u202c",
    "a word" + "\u200b" * 50,
    "%s {0} \\word",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts(store: Store, text: str) -> None:
    store.replace(plain("a.txt", text))
    (hit,) = passages(store, "word")
    assert [m.span.of(text) for m in hit.matches] == ["word"]
    assert [m.of(hit.excerpt.text) for m in hit.excerpt.marks] == ["word"]
    assert "\0" not in hit.excerpt.text


def test_notes_are_found_and_marked_as_such(store: Store) -> None:
    store.replace(letter("a.txt"))
    on = (place("a.txt", LETTER, "the boat"),)
    judgements = [
        Judgement("2024-01-01T00:00:00Z", "me", Act.NOTE, on, "Which boat?\0"),
        Judgement("2024-01-02T00:00:00Z", "me", Act.REAL, on, None, "The boat is in the harbour book."),
    ]
    store.mirror(locate(judgements, store.hashes(), store.original)[0])
    found = search(store, "boat")
    assert (found.notes, found.passages, found.total) == (2, 1, 3)
    notes = [hit for hit in found.hits if isinstance(hit, NoteHit)]
    assert {(n.act, n.path, n.quote) for n in notes} == {
        (Act.NOTE, "a.txt", "the boat"),
        (Act.REAL, "a.txt", "the boat"),
    }
    assert all([m.of(n.excerpt.text) for m in n.excerpt.marks] == ["boat"] for n in notes)
    assert isinstance(found.hits[-1], PassageHit)
    parts = [hit for offset in range(4) for hit in search(store, "boat", 1, offset).hits]
    assert tuple(parts) == found.hits
    store.mirror([])
    assert search(store, "boat").notes == 0


def test_a_query_that_is_none(store: Store) -> None:
    with pytest.raises(QueryError):
        search(store, '"')
    assert search(store, "nothing").hits == ()


def test_words_before_a_repair_are_found_last_and_said_to_be(store: Store) -> None:
    store.replace(letter("a.txt"))
    (hit,) = passages(store, '"govern- ment"')
    assert hit.read_as == "government"
    assert [mark.of(hit.excerpt.text) for mark in hit.excerpt.marks] == ["govern- ment"]
    text = text_of(store, "a.txt")
    assert [match.span.of(text.reading) for match in hit.matches] == ["government"]
    assert [span.of(text.original) for span in hit.matches[0].original] == ["govern-\nment"]
    store.replace(plain("b.txt", "Ment is a word."))
    found = search(store, "ment")
    assert [hit.path for hit in found.hits if isinstance(hit, PassageHit)] == ["b.txt", "a.txt"]
    assert (found.passages, found.unrepaired) == (2, 1)
    parts = [hit for offset in range(3) for hit in search(store, "ment", 1, offset).hits]
    assert tuple(parts) == found.hits


def test_what_both_layers_have_is_found_once(store: Store) -> None:
    store.replace(letter("a.txt"))
    found = search(store, "boat")
    assert (found.passages, found.unrepaired, len(found.hits)) == (1, 0, 1)
    assert isinstance(found.hits[0], PassageHit)
    assert found.hits[0].read_as is None


# scope, the paths and kinds of what is found of "the"
SCOPES = [
    (
        Scope(),
        {("box/a.txt", "heading"), ("box/a.txt", "document"), ("box/a.txt", "footnote"), ("b.txt", None)},
    ),
    (Scope(within="box/"), {("box/a.txt", "heading"), ("box/a.txt", "document"), ("box/a.txt", "footnote")}),
    (Scope(within="b.txt"), {("b.txt", None)}),
    (Scope(within="%"), set()),
    (Scope(kind=SectionKind.FOOTNOTE), {("box/a.txt", "footnote")}),
    (Scope(paratext=True), {("box/a.txt", "heading")}),
    (
        Scope(paratext=False, within="b"),
        {("box/a.txt", "document"), ("box/a.txt", "footnote"), ("b.txt", None)},
    ),
    (Scope(first=1900), set()),  # nothing says when it was written
]


@pytest.mark.parametrize(("scope", "found"), SCOPES)
def test_a_part_of_the_folder(store: Store, scope: Scope, found: set[tuple[str, str | None]]) -> None:
    store.replace(letter("box/a.txt"))
    store.replace(plain("b.txt", "The end."))
    hits = [hit for hit in search(store, "the", scope=scope).hits if isinstance(hit, PassageHit)]
    assert {(hit.path, hit.section.value if hit.section else None) for hit in hits} == found
    assert search(store, "the", scope=scope).passages == len(hits)
    counted = {each.path: each.passages for each in by_document(store, parse("the"), scope)}
    assert counted == {path: [hit.path for hit in hits].count(path) for path in {hit.path for hit in hits}}


def test_by_document_or_best_first(store: Store) -> None:
    store.replace(plain("b.txt", "apple apple"))
    store.replace(plain("a.txt", "an apple among many other fruits\n\napple"))
    by_place = search(store, "apple", order=Order.DOCUMENTS)
    where = [(hit.path, hit.span.start) for hit in by_place.hits if isinstance(hit, PassageHit)]
    assert where == [("a.txt", 0), ("a.txt", 34), ("b.txt", 0)]
    best = search(store, "apple").hits[0]
    assert isinstance(best, PassageHit)
    assert best.path == "b.txt"


def test_too_many_are_not_put_in_order(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("testimonia.store.searching.search"), "MOST_ORDERED", 2)
    store.replace(plain("b.txt", "apple apple"))
    assert search(store, "apple").ordered
    store.replace(plain("a.txt", "an apple among many other fruits\n\napple"))
    found = search(store, "apple")
    assert not found.ordered
    assert [hit.path for hit in found.hits if isinstance(hit, PassageHit)] == ["b.txt", "a.txt", "a.txt"]


def test_folders_by_which_a_search_is_narrowed(store: Store) -> None:
    for path in ("b.txt", "box/a.txt", "box/c.txt"):
        store.replace(plain(path, "apple"))
    store.mark_removed("b.txt")
    assert folders(store, 9) == ("box/", "box/a.txt", "box/c.txt")
    assert folders(store, 1) == ("box/",)


def test_notes_alone(store: Store) -> None:
    store.replace(letter("a.txt"))
    note = Judgement(
        "2024-01-01T00:00:00Z", "me", Act.NOTE, (place("a.txt", LETTER, "the boat"),), "Which boat?"
    )
    store.mirror(locate([note], store.hashes(), store.original)[0])
    assert len(noted(store, parse("boat"), 5)[0]) == 1
    assert noted(store, parse("boat"), 0) == ((), 1)
    assert search(store, "boat", notes=False).notes == 0
