"""A hash of what an evidence base says, to tell whether two of them say the same."""

import hashlib
import sqlite3

from testimonia.store import Store

_LEFT_OUT = {"handle", "modified_ns"}
"""Columns that are no part of the evidence: they depend on the order of writing, and on the machine."""

_KEPT_AT_HAND = frozenset({"outlines", "copyings", "copied_over", "looked_at", "recognised"})
"""Tables that say nothing of their own: where a row of them is missing, it is made when it is wanted."""


def digest_of(store: Store) -> str:
    """SHA-256 over all rows of all tables in a fixed order; the search indexes follow from them.

    Two builds of one folder have the same digest, whatever happened in between.
    """
    total = hashlib.sha256()
    connection = store.connection
    for table in _tables(connection):
        columns = [
            row[1] for row in connection.execute(f'PRAGMA table_info("{table}")') if row[1] not in _LEFT_OUT
        ]
        listed = ", ".join(f'"{column}"' for column in columns)
        # names come from the schema; all columns together order the rows
        for row in connection.execute(f'SELECT {listed} FROM "{table}" ORDER BY {listed}'):
            total.update(repr((table, row)).encode("utf-8", "surrogatepass"))
    return total.hexdigest()


def _tables(connection: sqlite3.Connection) -> list[str]:
    """The names of the tables of testimonia's own, without those in which FTS5 keeps its indexes."""
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_index%' ESCAPE '\\' "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
    )
    return [name for (name,) in rows if name not in _KEPT_AT_HAND]
