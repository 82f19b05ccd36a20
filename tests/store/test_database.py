"""Opening the file: every trouble is a sentence that says what to do."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from testimonia.store.database import StoreError, close, connect, explained, transaction


def missing(path: Path) -> None:
    """No file at all."""


def letters(path: Path) -> None:
    path.write_text("Dear friend, this is a letter and no database at all. " * 40)


def folder(path: Path) -> None:
    path.mkdir()


# what is there, whether it is only to be read, what is said
UNUSABLE = [
    (missing, True, "no evidence base"),
    (letters, False, "no evidence base"),
    (letters, True, "no evidence base"),
    (folder, False, "cannot be opened"),
    (folder, True, "no evidence base"),
]


def unfinished(tmp_path: Path) -> Path:
    """A file as a process leaves it that is killed in the middle of writing without a log."""
    live = tmp_path / "live.db"
    connection = sqlite3.connect(live, isolation_level=None)
    connection.execute("PRAGMA cache_size = 2")  # so that changed pages go to the file before the end
    connection.execute("CREATE TABLE t (words TEXT)")
    connection.executemany("INSERT INTO t VALUES (?)", [("before" * 400,)] * 50)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE t SET words = 'after' || words")
    path = tmp_path / "e.db"
    for end in ("", "-journal"):
        path.with_name(f"e.db{end}").write_bytes(live.with_name(f"live.db{end}").read_bytes())
    connection.execute("ROLLBACK")
    connection.close()
    return path


def test_a_reader_finds_what_was_there_before_an_unfinished_change(tmp_path: Path) -> None:
    path = unfinished(tmp_path)
    reader = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    with closing(reader), pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("SELECT * FROM t")
    connection = connect(path, readonly=True)
    assert {words[:5] for (words,) in connection.execute("SELECT words FROM t")} == {"befor"}
    connection.close()


@pytest.mark.parametrize(("put", "readonly", "said"), UNUSABLE)
def test_what_cannot_be_opened(
    tmp_path: Path, put: Callable[[Path], None], readonly: bool, said: str
) -> None:
    put(tmp_path / "e.db")
    with pytest.raises(StoreError, match=said):
        connect(tmp_path / "e.db", readonly=readonly)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no folder"):
        connect(tmp_path / "nowhere" / "e.db")


@pytest.mark.parametrize("name", ["e.db", "50% of #1?.db", "Ärger & Co.db", "a b.db"])
def test_odd_names(tmp_path: Path, name: str) -> None:
    connection = connect(tmp_path / name)
    connection.execute("CREATE TABLE t (x)")
    close(connection, readonly=False)
    assert [p.name for p in tmp_path.iterdir()] == [name]
    close(connect(tmp_path / name, readonly=True), readonly=True)


def test_two_writers(tmp_path: Path) -> None:
    first, second = connect(tmp_path / "e.db"), connect(tmp_path / "e.db")
    second.execute("PRAGMA busy_timeout = 10")
    with transaction(first):
        first.execute("CREATE TABLE t (x)")
        with pytest.raises(sqlite3.OperationalError) as caught, transaction(second):
            pass
    assert "Another testimonia is writing" in str(explained(caught.value, tmp_path))
    close(first, readonly=False)  # the other one is open: the log stays for it
    assert second.execute("SELECT count(*) FROM t").fetchone() == (0,)
    close(second, readonly=False)
    assert [p.name for p in tmp_path.iterdir()] == ["e.db"]


def test_an_inner_transaction_is_part_of_the_outer_one(tmp_path: Path) -> None:
    connection = connect(tmp_path / "e.db")
    connection.execute("CREATE TABLE t (x)")
    with pytest.raises(RuntimeError), transaction(connection):
        with transaction(connection):
            connection.execute("INSERT INTO t VALUES (1)")
        raise RuntimeError
    assert connection.execute("SELECT count(*) FROM t").fetchone() == (0,)
    close(connection, readonly=False)


# what SQLite says, what a person is told
EXPLAINED = [
    ("database is locked", "wait until it has finished"),
    ("database disk image is malformed", "delete it and build again"),
    ("database or disk is full", "disk is full"),
    ("attempt to write a readonly database", "may only be read"),
    ("something new", "something new"),
]


@pytest.mark.parametrize(("said", "told"), EXPLAINED)
def test_explained(said: str, told: str) -> None:
    assert told in str(explained(sqlite3.OperationalError(said), Path("e.db")))
