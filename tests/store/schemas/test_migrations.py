"""Named steps, each with its record in one transaction."""

import sqlite3
from pathlib import Path

import pytest

from testimonia.store.database import StoreError, close, connect
from testimonia.store.schemas.migrations import MIGRATIONS, Migration, migrate, missing


def names(connection: sqlite3.Connection) -> list[str]:
    return [name for (name,) in connection.execute("SELECT name FROM migrations ORDER BY number")]


def test_all_steps_are_taken_once(tmp_path: Path) -> None:
    connection = connect(tmp_path / "e.db")
    migrate(connection)
    migrate(connection)
    assert names(connection) == [step.name for step in MIGRATIONS]
    assert missing(connection) == ()
    close(connection, readonly=False)


def test_names_are_different() -> None:
    assert len({step.name for step in MIGRATIONS}) == len(MIGRATIONS)


def test_a_new_step_is_added_to_an_old_base(tmp_path: Path) -> None:
    def fill(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE later (x)")

    connection = connect(tmp_path / "e.db")
    migrate(connection)
    migrate(connection, (*MIGRATIONS, Migration("later", fill)))
    assert names(connection)[-1] == "later"
    assert connection.execute("SELECT count(*) FROM later").fetchone() == (0,)
    close(connection, readonly=False)


def test_a_step_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    connection = connect(tmp_path / "e.db")
    bad = Migration("bad", ("CREATE TABLE half (x)", "CREATE TABLE half (x)"))
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, (*MIGRATIONS, bad))
    assert "bad" not in names(connection)
    assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'half'").fetchone()
    close(connection, readonly=False)


def test_a_base_of_a_newer_testimonia_is_left_alone(tmp_path: Path) -> None:
    connection = connect(tmp_path / "e.db")
    migrate(connection, (*MIGRATIONS, Migration("of the future", ())))
    with pytest.raises(StoreError, match="newer testimonia"):
        migrate(connection)
    close(connection, readonly=False)


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    connection = connect(tmp_path / "photos.db")
    connection.execute("CREATE TABLE photos (name)")
    with pytest.raises(StoreError, match="another program"):
        migrate(connection)
    close(connection, readonly=False)


@pytest.mark.parametrize("when", range(1, 2 + len(MIGRATIONS)))
def test_two_processes_at_once(tmp_path: Path, when: int) -> None:
    """One takes all steps while the other is about to take one."""
    first, second = (connect(tmp_path / "e.db") for _ in range(2))
    begun: list[str] = []

    def interfere(statement: str) -> None:
        begun.append(statement)
        if begun.count("BEGIN IMMEDIATE") == when and statement == "BEGIN IMMEDIATE":
            migrate(second)

    first.set_trace_callback(interfere)
    migrate(first)
    assert names(first) == [step.name for step in MIGRATIONS]
    close(first, readonly=False)
    close(second, readonly=False)
