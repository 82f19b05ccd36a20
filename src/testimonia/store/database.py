"""Opening and closing the SQLite file.

The invariant: a process killed at any moment leaves a file that the next one opens in the state of the last
finished transaction.
"""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

WAIT_MS = 5_000
"""How long one process waits for another that is writing, in milliseconds."""

CACHE_KIB = 16_384
"""Memory for pages of the file; it does not grow with the corpus."""


class StoreError(Exception):
    """The evidence base cannot be used; the message is a plain sentence that says what to do."""


def connect(path: Path, *, readonly: bool = False) -> sqlite3.Connection:
    """Open the file, made ready for testimonia; foreign keys are enforced.

    While it is written to, changes go into a log beside it (WAL). A log that survives a killed process is
    read in by SQLite at the next opening; `synchronous=NORMAL` keeps log and file in order even if the power
    fails (https://www.sqlite.org/wal.html, section 3).

    Raises:
        StoreError: if there is no such file to read, it is no SQLite file, or this Python's SQLite cannot
            search text.
    """
    if readonly and not path.is_file():
        raise StoreError(f"There is no evidence base at {path}; build it first.")
    if not path.absolute().parent.is_dir():
        raise StoreError(f"There is no folder {path.absolute().parent} to keep the evidence base in.")
    try:
        if readonly:
            _play_back(path)
        return _opened(path, readonly=readonly)
    except sqlite3.Error as error:
        raise explained(error, path) from error


def _play_back(path: Path) -> None:
    """Undo what a process that was killed while it closed the file had begun: only a writer can."""
    if not path.with_name(f"{path.name}-journal").exists():
        return
    connection = _connection(path, "rw")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # SQLite looks at the journal now
    finally:
        connection.close()


def _connection(path: Path, mode: str) -> sqlite3.Connection:
    """Autocommit: transactions are begun and ended by `transaction` alone."""
    address = f"{path.absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(address, uri=True, isolation_level=None, timeout=WAIT_MS / 1000)


def _opened(path: Path, *, readonly: bool) -> sqlite3.Connection:
    connection = _connection(path, "ro" if readonly else "rwc")
    try:
        _prepare(connection, readonly=readonly)
    except (sqlite3.Error, StoreError):
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, *, readonly: bool) -> None:
    if not connection.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").fetchone():
        raise StoreError(
            "This Python comes with an SQLite that cannot search text (FTS5 is missing). "
            "Use another Python, for example the one of your Linux distribution or of python.org."
        )
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # fails here if it is no SQLite file
    if not readonly:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")


def close(connection: sqlite3.Connection, *, readonly: bool) -> None:
    """Close; what was written goes from the log into the one plain file.

    If another process has the file open, the log stays for it, which does no harm.
    """
    with contextlib.suppress(sqlite3.Error):
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if not readonly:
            connection.execute("PRAGMA busy_timeout = 0")
            connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is done inside is done, or none of it. Inside another transaction it is part of that one."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):  # SQLite itself may have rolled back already
            connection.execute("ROLLBACK")
        raise


@contextlib.contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is read inside is of one moment, whatever another process writes meanwhile."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")


_ELSEWHERE = (
    "If the folder may only be read, work on a copy of it, or keep the evidence base elsewhere with "
    "--evidence."
)


def explained(error: sqlite3.Error, path: Path) -> StoreError:
    """What an error of SQLite means for a person, and what to do about it."""
    said = str(error)
    if "locked" in said or "busy" in said:
        return StoreError(f"Another testimonia is writing to {path}; wait until it has finished.")
    if "not a database" in said or "malformed" in said:
        return StoreError(
            f"{path} is damaged, or is no evidence base. If it is one, delete it and build again: "
            "nothing is lost, because decisions are kept in the ledger."
        )
    if "disk is full" in said:
        return StoreError(f"The disk is full, and {path} could not be written. Make room and do it again.")
    if "readonly" in said or "unable to open" in said:
        return StoreError(f"{path} cannot be opened or written. {_ELSEWHERE}")
    return StoreError(f"The evidence base {path} could not be used (SQLite says: {said}).")
