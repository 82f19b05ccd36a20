"""Opening the file: every trouble is a sentence that says what to do."""

import sqlite3
from collections.abc import Callable
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
    ("attempt to write a readonly database", "who owns the file"),
    ("something new", "something new"),
]


@pytest.mark.parametrize(("said", "told"), EXPLAINED)
def test_explained(said: str, told: str) -> None:
    assert told in str(explained(sqlite3.OperationalError(said), Path("e.db")))
