"""Names and dates that documents mark, as rows, and back."""

import sqlite3
from collections.abc import Iterable, Iterator

from testimonia.model import Marked, MarkKind, Span
from testimonia.store.records import Row

MARKS = "INSERT INTO marks (source, number, starts, ends, kind, value, calendar) VALUES (?, ?, ?, ?, ?, ?, ?)"


def mark_rows(source_id: str, marks: Iterable[Marked]) -> Iterator[Row]:
    """Rows of the table ``marks``."""
    for number, each in enumerate(marks):
        yield (
            *(source_id, number, each.span.start, each.span.end),
            *(each.kind.value, each.value, each.calendar),
        )


def people(connection: sqlite3.Connection) -> Iterator[tuple[str, int, str, str]]:
    """Persons marked with an address: path of the document, number of the mark from 1, address, words."""
    return connection.execute(
        "SELECT path, number + 1, value, substr(original, starts + 1, ends - starts) FROM marks "
        "JOIN texts USING (source) JOIN sources ON sources.id = source "
        "WHERE kind = 'person' AND value LIKE '%http%' ORDER BY path, number"
    )


def marks(connection: sqlite3.Connection, source_id: str) -> Iterator[Marked]:
    """What the source with an id marks, in the order in which it was given."""
    rows = connection.execute(
        "SELECT starts, ends, kind, value, calendar FROM marks WHERE source = ? ORDER BY number", (source_id,)
    )
    for starts, ends, kind, value, calendar in rows:
        yield Marked(Span(starts, ends), MarkKind(kind), value, calendar)
