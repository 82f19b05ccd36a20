"""Words on pictures as rows, and back."""

import sqlite3
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.model import Ingested, Page, Span, WordBox, fitted, repaired
from testimonia.store import Store
from testimonia.store.word_rows import word_rows, words_of
from tests.store.digest import digest_of
from tests.store.samples import plain

SIDES = st.floats(0, 1)
SPANS = st.tuples(st.integers(0, 50), st.integers(1, 9)).map(lambda t: Span(t[0], t[0] + t[1]))
WORDS = st.lists(
    st.builds(
        WordBox, SPANS, st.integers(0, 3), st.tuples(SIDES, SIDES, SIDES, SIDES), st.none() | st.floats(0, 1)
    )
).map(lambda words: fitted(words, 100))

LAYER = "one two\n\fthree"
PAGES = (Page(0, "1", Span(0, 9), "scans/1.tif"), Page(1, None, Span(9, 14)))
PLACED = (
    WordBox(Span(0, 3), 0, (0.1, 0.1, 0.2, 0.15), 0.93),
    WordBox(Span(4, 7), 0, (0.25, 0.1, 0.4, 0.15), None),
    WordBox(Span(9, 14), 1, (0.1, 0.1, 0.2, 0.15), 0.4),
)


@settings(max_examples=60, deadline=None)
@given(WORDS)
def test_words_come_out_as_they_went_in(words: tuple[WordBox, ...]) -> None:
    rows = list(word_rows("s", words))
    assert tuple(word for row in rows for word in words_of((row[2], row[3], row[5]))) == words


def _held(base: Path) -> Store:
    store = Store.open(base)
    source = plain("a.xml", LAYER).source
    text = repaired(LAYER, pages=PAGES, words=PLACED)
    store.replace(Ingested(source, text, (), (), "alto 1"))
    return store


def test_a_page_is_asked_for_by_its_span(tmp_path: Path) -> None:
    with _held(tmp_path / "e.db") as store:
        key = store.source_id("a.xml") or ""
        assert store.originals.words(key, Span(0, len(LAYER))) == PLACED
        assert store.originals.words(key, PAGES[1].span) == PLACED[2:]
        assert store.originals.words(key, Span(5, 6)) == PLACED[1:2]
        assert store.originals.words("nothing", Span(0, 9)) == ()
        rows = store.connection.execute("SELECT count(*) FROM page_words").fetchone()
        assert rows == (2,)  # one for each page


def test_the_text_has_its_pictures_and_the_words_are_asked_for_apart(tmp_path: Path) -> None:
    with _held(tmp_path / "e.db") as store:
        text = store.text("a.xml")
        assert text is not None
        assert (text.pages, text.words) == (PAGES, ())
        layers = store.originals.layers(store.source_id("a.xml") or "")
        assert layers is not None
        assert layers.pages == PAGES


def test_they_go_with_their_text_and_are_part_of_what_the_base_says(tmp_path: Path) -> None:
    with _held(tmp_path / "e.db") as store:
        before = digest_of(store)
        store.connection.execute("UPDATE page_words SET words = '[]' WHERE number = 0")
        assert digest_of(store) != before
        store.mark_removed("a.xml")
        assert store.connection.execute("SELECT count(*) FROM page_words").fetchone() == (0,)


def test_they_can_be_read_with_sqlite_alone(tmp_path: Path) -> None:
    _held(tmp_path / "e.db").close()
    with sqlite3.connect(tmp_path / "e.db") as connection:
        found = connection.execute(
            "SELECT page_index, json_extract(value, '$[6]') FROM page_words, json_each(words)"
        ).fetchall()
    connection.close()
    assert found == [(0, 930), (0, None), (1, 400)]
