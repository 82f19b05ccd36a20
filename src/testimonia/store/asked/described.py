"""What the tables of an evidence base are for, from the comments that stand in their own definitions.

SQLite keeps a definition as it was written, comments and all, so nothing is said twice: a comment that is
changed in `testimonia.store.schemas` is changed everywhere.
"""

import sqlite3
from dataclasses import dataclass

from testimonia.store.opened import Opened

_OWN = "name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql IS NOT NULL"


@dataclass(frozen=True, slots=True)
class DescribedTable:
    """A table or a view.

    Attributes:
        name: of the table.
        view: whether it is a view.
        about: what it holds, in sentences; empty if its definition says nothing.
        columns: their names, in order.
        meanings: what a column holds, where the definition says so, by its name.
    """

    name: str
    view: bool
    about: str
    columns: tuple[str, ...]
    meanings: tuple[tuple[str, str], ...]


def described_tables(store: Opened) -> tuple[DescribedTable, ...]:
    """All tables and views, by name, those of the search indexes too."""
    connection = store.connection
    rows = connection.execute(
        f"SELECT name, type, sql FROM sqlite_master WHERE type IN ('table', 'view') AND {_OWN} ORDER BY name"  # noqa: S608 (a constant)
    )
    return tuple(_described(connection, name, kind, sql) for name, kind, sql in rows.fetchall())


def _described(connection: sqlite3.Connection, name: str, kind: str, sql: str) -> DescribedTable:
    columns = tuple(row[1] for row in connection.execute(f'PRAGMA table_info("{name}")'))
    about, meanings = _commented(sql, frozenset(columns))
    return DescribedTable(name, kind == "view", about, columns, tuple(meanings.items()))


def _commented(sql: str, columns: frozenset[str]) -> tuple[str, dict[str, str]]:
    """What a definition says of its table, before the first column, and of the columns beside them.

    A comment on lines of its own, as far out as the columns, is of the column below it.
    """
    about: list[str] = []
    meanings: dict[str, list[str]] = {}
    waiting: list[str] = []
    column: str | None = None
    for line in sql.splitlines()[1:]:
        code, _, comment = (part.strip() for part in line.partition("--"))
        if code:
            name = code.split()[0]
            column = name if name in columns else ""
            meanings.setdefault(column, []).extend(waiting)
            waiting.clear()
        if comment and column is None:
            about.append(comment)
        elif comment:
            (waiting if line.startswith("    --") else meanings.setdefault(column or "", [])).append(comment)
    return " ".join(about), {name: " ".join(words) for name, words in meanings.items() if name and words}
