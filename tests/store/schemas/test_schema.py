"""What somebody sees who opens the file in Datasette or the sqlite3 shell."""

from pathlib import Path

import pytest

from testimonia.model import Act, Judgement
from testimonia.store import Store, locate
from tests.store.samples import LETTER, letter, place, unread


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store.open(tmp_path / "e.db")
    store.replace(letter("a.txt"))
    store.replace(unread("b.pdf"))
    note = Judgement("2024-01-01T00:00:00Z", "me", Act.NOTE, (place("a.txt", LETTER, "the boat"),), "Which?")
    store.mirror(locate([note], store.hashes(), store.original)[0])
    return store


JOINED = (
    "Dear friend, the boat was late and the government sent nobody.* We waited at "
    "the pier. Café owners gave us soup."
)

# view, columns, rows
VIEWS = [
    (
        "documents",
        "path, title, author, state, pages, repairs, proposed_repairs, problems",
        [
            ("a.txt", "Letters from the Island", "A. Writer", "read", 2, 4, 1, 1),
            ("b.pdf", None, None, "unread", 0, 0, 0, 1),
        ],
    ),
    (
        "passages_by_section",
        "path, section, section_title, page, paratext, text",
        [
            ("a.txt", "heading", None, "12", 1, "LETTERS FROM THE ISLAND"),
            (
                *("a.txt", "document", "Letters from the Island", "12", 0),
                JOINED,
            ),
            ("a.txt", "document", "Letters from the Island", None, 0, "Second page, a plain one."),
            ("a.txt", "page number", None, "12", 1, "12"),
            ("a.txt", "footnote", None, "12", 0, "* That is, until the evening."),
        ],
    ),
    (
        "sections_in_full",
        "kind, title, author, language, written, published, recipient, place",
        [
            (
                *("document", "Letters from the Island", "A. Writer", "en", "early spring", "1907"),
                *("friend", "the pier"),
            ),
            ("heading", *[None] * 7),
            ("page number", *[None] * 7),
            ("footnote", *[None] * 7),
        ],
    ),
    (
        "repairs_proposed",
        "path, kind, text_before, text_after",
        [("a.txt", "character", "owners", "owner's")],
    ),
    ("notes", "by, note, path, quote, waits", [("me", "Which?", "a.txt", "the boat", 0)]),
]


@pytest.mark.parametrize(("view", "columns", "rows"), VIEWS)
def test_views(store: Store, view: str, columns: str, rows: list[tuple[object, ...]]) -> None:
    with store:
        found = store.connection.execute(f"SELECT {columns} FROM {view}").fetchall()
    assert sorted(found, key=repr) == sorted(rows, key=repr)


def test_sections_know_what_they_lie_in(store: Store) -> None:
    with store:
        held = store.held_sections("a.txt")
    assert [h.parent for h in held] == [None, *[held[0].id] * 3]


def test_every_table_says_what_it_is(store: Store) -> None:
    with store:
        made = store.connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%index%'"
        ).fetchall()
    assert [name for name, sql in made if "\n    -- " not in sql] == []


def test_nothing_that_changes_from_day_to_day_is_kept(store: Store) -> None:
    with store:
        columns = {
            column[1]
            for (table,) in store.connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            for column in store.connection.execute(f"PRAGMA table_info({table})")
        }
    assert not {name for name in columns if "time" in name or "created" in name or "uuid" in name}


def test_datasette_finds_the_search_index(store: Store) -> None:
    """It looks for the name of the table in quotation marks of this kind, and searches by rowid."""
    with store:
        ask = store.connection.execute
        (sql,) = ask("SELECT sql FROM sqlite_master WHERE name = 'search_index'").fetchone()
        matching = "SELECT rowid FROM search_index WHERE search_index MATCH 'boat'"
        found = ask(f"SELECT text FROM paragraphs WHERE rowid IN ({matching})").fetchall()
    assert 'content="paragraphs"' in sql
    assert found == [(JOINED,)]
