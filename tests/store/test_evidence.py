"""The evidence base: what goes in comes out, and each source's records are its own."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.model import (
    Act,
    Description,
    Ingested,
    Judgement,
    Page,
    Problem,
    Span,
    Trouble,
    repaired,
)
from testimonia.store import State, Store, StoreError, locate
from tests.dated import PATH, times
from tests.store.samples import LETTER, at, letter, place, plain, unread


def sound(path: Path) -> None:
    """SQLite and FTS5 find nothing wrong with the file."""
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")
    connection.close()


def test_a_text_comes_out_exactly_as_it_went_in(tmp_path: Path) -> None:
    ingested = letter()
    with Store.open(tmp_path / "e.db") as store:
        store.replace(ingested)
    with Store.open(tmp_path / "e.db", readonly=True) as store:
        assert store.text(ingested.source.path) == ingested.text
        assert store.sections(ingested.source.path) == ingested.sections
        assert tuple(store.problems()) == ingested.problems
        assert tuple(held.repair for held in store.repairs()) == ingested.text.repairs  # type: ignore[union-attr]
        assert [held.source for held in store.sources()] == [ingested.source]


# everything that can stand in a text; half characters never arrive, and NUL does
CHARACTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@settings(max_examples=25, deadline=None)
@given(CHARACTERS, CHARACTERS)
def test_any_text_comes_out_exactly_as_it_went_in(first: str, second: str) -> None:
    text = repaired(first + "\0" + second, pages=[Page(0, first[:5], Span(0, len(first)))])
    ingested = Ingested(plain("a", first).source, text, (), (), "text 1")
    with _memory() as store:
        store.replace(ingested)
        assert store.text("a") == text
        assert tuple(store.problems()) == ()


def _memory() -> Store:
    from testimonia.store.schemas.migrations import migrate

    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    migrate(connection)
    return Store(Path("memory"), connection, readonly=False)


def test_replacing_a_source_replaces_its_own_records_and_no_others(tmp_path: Path) -> None:
    path = tmp_path / "e.db"
    with Store.open(path) as store:
        store.replace(plain("other.txt", "Another text.", Problem("other.txt", "Hm.")))
        store.replace(letter("a.txt"))
        store.replace(plain("a.txt", "Only this is left."))
        assert store.sections("a.txt") == ()
        assert [p.path for p in store.problems()] == ["other.txt"]
        assert store.original("a.txt") == "Only this is left."
        assert store.original("other.txt") == "Another text."
        for table in ("pages", "lines", "sections", "stated", "repairs"):
            assert store.connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    sound(path)


def test_a_replaced_text_is_no_longer_found(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(plain("a.txt", "The old words."))
        store.replace(plain("a.txt", "The new words."))
        count = "SELECT count(*) FROM search_index WHERE search_index MATCH ?"
        assert store.connection.execute(count, ("old",)).fetchone() == (0,)
        assert store.connection.execute(count, ("new",)).fetchone() == (1,)


def test_a_removed_source_stays_known_and_nothing_else_of_it(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(letter("a.txt"))
        store.mark_removed("a.txt")
        store.mark_removed("never there.txt")
        assert store.known()["a.txt"].state is State.REMOVED
        assert store.hashes() == {}
        assert store.text("a.txt") is None
        assert tuple(store.problems()) == ()
        assert store.counts().documents == 0
        assert store.counts().removed == 1
    sound(tmp_path / "e.db")


def test_a_source_is_found_by_its_id(tmp_path: Path) -> None:
    with Store.open(tmp_path / "testimonia.db") as store:
        store.replace(plain("a.txt", "One."))
        store.replace(plain("b.txt", "Two."))
        assert [store.source(each.source.id) for each in store.sources()] == list(store.sources())
        assert store.source("nobody") is None


def test_counts(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(letter("a.txt"))
        store.replace(unread("b.pdf"))
        store.replace(plain("c.txt", "three  small\n\nwords"))
        counts = store.counts()
    assert (counts.read, counts.unread, counts.removed, counts.documents) == (2, 1, 0, 3)
    assert (counts.repairs, counts.proposed_repairs, counts.pages, counts.problems) == (4, 1, 2, 2)
    assert counts.words == len(letter().text.reading.split()) + 3  # type: ignore[union-attr]


def test_texts_come_one_at_a_time(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        for ingested in (unread("c.pdf"), plain("b.txt", "second"), letter("a.txt")):
            store.replace(ingested)
        assert [(path, text) for path, text in store.texts()] == [
            ("a.txt", letter().text),
            ("b.txt", plain("b.txt", "second").text),
        ]


def test_judgements_are_mirrored_with_their_places(tmp_path: Path) -> None:
    note = Judgement("2024", "me", Act.NOTE, (place("a.txt", LETTER, "boat"), place("a.txt", LETTER)), "x")
    waits = Judgement("2025", "me", Act.NOTE, (place("gone.txt", "gone", "gone"),), "y")
    with Store.open(tmp_path / "e.db") as store:
        store.replace(letter("a.txt"))
        for _ in range(2):
            store.mirror(locate([waits, note], store.hashes(), store.original)[0])
        first, second = store.judgements()
        assert store.counts().judgements == 2
    assert (first.id, first.value, first.waits) == (note.id, "x", False)
    assert [(p.path, p.quote, p.span, p.waits) for p in first.places] == [
        ("a.txt", "boat", at("boat"), False),
        ("a.txt", None, None, False),
    ]
    assert [(p.path, p.quote, p.span, p.waits) for p in second.places] == [("gone.txt", "gone", None, True)]


def test_known_is_what_a_next_run_needs(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(plain("a.txt", "x"), modified_ns=17)
        before = store.known()["a.txt"]
        store.note_modified("a.txt", 18)
        after = store.known()["a.txt"]
    assert (before.size, before.modified_ns, before.reader, before.state) == (1, 17, "text 1", State.READ)
    assert after.modified_ns == 18
    assert after.sha256 == before.sha256


def test_problems_of_a_stage_are_replaced_and_those_of_others_stay(tmp_path: Path) -> None:
    walk = Problem("link", "A link leads nowhere.", Trouble.UNREAD)
    with Store.open(tmp_path / "e.db") as store:
        store.replace(plain("a.txt", "x", Problem("a.txt", "Odd.")))
        store.record_problems("walk", [walk, walk])
        store.record_problems("sidecars", [Problem("sources.csv", "Row 3 names no file.")])
        assert [p.path for p in store.problems()] == ["a.txt", "link", "sources.csv"]
        store.record_problems("walk", [])
        store.record_problems("ingest", [])  # those of the sources themselves are not meant
        assert [p.path for p in store.problems()] == ["a.txt", "sources.csv"]
        assert [p.path for p in store.problems("a.txt")] == ["a.txt"]


def test_descriptions_are_what_the_sidecars_say_now(tmp_path: Path) -> None:
    said = Description(
        {"title": "Letters", "author": [{"family": "Writer", "given": "A."}, {"literal": "The Board"}]},
        "City Archive",
        "Ms 3",
        "sources.csv",
    )
    with Store.open(tmp_path / "e.db") as store:
        store.replace(plain("a.txt", "x"))
        store.describe({"gone.txt": Description({"title": "x"})})
        store.describe({"a.txt": said})
        (held,) = store.sources()
        assert held.description == said
        row = store.connection.execute("SELECT title, author, shelfmark FROM documents").fetchone()
        assert row == ("Letters", "A. Writer; The Board", "Ms 3")
        assert store.connection.execute("SELECT count(*) FROM descriptions").fetchone() == (1,)


def test_a_batch_is_done_wholly_or_not_at_all(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        with pytest.raises(RuntimeError), store.batch():
            store.replace(plain("a.txt", "x"))
            raise RuntimeError
        assert store.known() == {}
        with store.batch():
            store.replace(plain("a.txt", "x"))
            store.replace(plain("b.txt", "y"))
    with Store.open(tmp_path / "e.db", readonly=True) as store:
        assert sorted(store.known()) == ["a.txt", "b.txt"]


def test_written_to_it_is_one_plain_file_after_closing(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(letter())
        assert (tmp_path / "e.db-wal").exists()
    assert [p.name for p in tmp_path.iterdir()] == ["e.db"]
    # no log is expected beside it: it can be read from a disk that cannot be written to
    # (https://www.sqlite.org/fileformat.html, section 1.3)
    assert (tmp_path / "e.db").read_bytes()[18:20] == b"\x01\x01"


def test_errors_of_sqlite_come_out_as_sentences(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(letter())
    reading = Store.open(tmp_path / "e.db", readonly=True)
    with pytest.raises(StoreError, match="cannot be opened or written"), reading:
        reading.replace(letter())


def test_an_older_base_is_not_read_but_brought_up_to_date_by_writing(tmp_path: Path) -> None:
    path = tmp_path / "e.db"
    Store.open(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM migrations WHERE name = 'views'")
        for (view,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall():
            connection.execute(f"DROP VIEW {view}")
    connection.close()
    with pytest.raises(StoreError, match="older testimonia"):
        Store.open(path, readonly=True)
    Store.open(path).close()
    Store.open(path, readonly=True).close()


WRITER = """
import sys
from pathlib import Path
from testimonia.model import Read
from tests.store.samples import letter, plain
from testimonia.store import Store
from tests.dated import PATH, life, times
with Store.open(Path(sys.argv[1])) as store:
    print("go", flush=True)
    for number in range(100_000):
        with store.batch():
            store.replace(letter("a.txt"))
            store.replace(plain("b.txt", f"number {number}"))
            store.replace(life())
        store.put_reading(PATH, Read(times()), f"times {number}")
"""


@pytest.mark.parametrize("delay", [0.005, 0.02, 0.05, 0.11])
def test_a_killed_writer_leaves_a_sound_file(tmp_path: Path, delay: float) -> None:
    path = tmp_path / "e.db"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(["src", *sys.path])}
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, env=environment
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"go\n"
        time.sleep(delay)
        writer.send_signal(signal.SIGKILL)
    with Store.open(path, readonly=True) as store:
        assert sorted(store.known()) in ([], ["a.txt", "b.txt", PATH])
        assert tuple(held.time for held in store.times(PATH)) in ((), times())
    with Store.open(path) as store:
        if store.known():
            assert store.text("a.txt") == letter("a.txt").text
        store.replace(plain("c.txt", "x"))
    sound(path)
    assert [p.name for p in tmp_path.iterdir()] == ["e.db"]
