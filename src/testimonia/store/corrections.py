"""What people corrected in what was read of the sources, as rows.

The invariant: a reading is made anew exactly when the corrections of its source are others than they were.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from testimonia.model import Correction, Span, record_id
from testimonia.store.database import transaction
from testimonia.store.records import Row

_COLUMNS = "path, number, line, at, by, added, value, why, places"


@dataclass(frozen=True, slots=True)
class Corrections:
    """The corrections that are followed."""

    connection: sqlite3.Connection

    def of(self, path: str) -> tuple[Correction, ...]:
        """Those of the source at a path, in order of time."""
        rows = self.connection.execute(
            f"SELECT {_COLUMNS} FROM corrections WHERE path = ? ORDER BY number",  # noqa: S608
            (path,),
        )
        return tuple(map(_correction, rows))

    def put(self, by_path: Mapping[str, Sequence[Correction]]) -> None:
        """Write all there are, in place of those that were there; if they are the same, nothing is done."""
        wanted = [row for path in sorted(by_path) for row in _rows(path, by_path[path])]
        held = self.connection.execute(f"SELECT {_COLUMNS} FROM corrections ORDER BY path, number")  # noqa: S608
        if wanted == held.fetchall():
            return
        with transaction(self.connection):
            self.connection.execute("DELETE FROM corrections")
            marks = ", ".join("?" * len(_COLUMNS.split(",")))
            self.connection.executemany(
                f"INSERT INTO corrections ({_COLUMNS}) VALUES ({marks})",  # noqa: S608
                wanted,
            )


def basis(connection: sqlite3.Connection, path: str) -> str:
    """A hash of all that people corrected in a source, spellings too; empty if nothing."""
    (spelled,) = connection.execute("SELECT spelled FROM sources WHERE path = ?", (path,)).fetchone() or ("",)
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM corrections WHERE path = ? ORDER BY number",  # noqa: S608
        (path,),
    ).fetchall()
    return record_id("corrections", spelled, *map(list, rows)) if spelled or rows else ""


def corrected_paths(connection: sqlite3.Connection) -> frozenset[str]:
    """The paths of the sources in which people corrected anything."""
    rows = connection.execute(
        "SELECT path FROM sources WHERE spelled <> '' UNION SELECT path FROM corrections"
    )
    return frozenset(path for (path,) in rows)


def _rows(path: str, corrections: Sequence[Correction]) -> Iterator[Row]:
    for number, each in enumerate(corrections):
        places = [[[span.start, span.end] for span in place] for place in each.places]
        yield (
            *(path, number, each.line, each.at, each.by, int(each.added), each.value, each.why),
            json.dumps(places, separators=(",", ":")),
        )


def _correction(row: Row) -> Correction:
    _, _, line, at, by, added, value, why, places = row
    there = tuple(tuple(Span(*span) for span in place) for place in json.loads(places))
    return Correction(line, at, by, bool(added), value, there, why)
