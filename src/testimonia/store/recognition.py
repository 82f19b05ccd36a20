"""Pages that have only a picture, and what was recognised on them, as rows.

The invariant: what was recognised is never thrown away while a source has the file that it was read from, and
a page is recognised once by each engine and version.
"""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.model import Recognised, packed_lines, record_id, unpacked_lines
from testimonia.model.json_values import canonical_json
from testimonia.store.database import transaction


@dataclass(frozen=True, slots=True)
class UnseenPage:
    """A page that was not recognised yet: of which source, by path and hash, and its index from 0."""

    path: str
    sha256: str
    format: str
    page: int


@dataclass(frozen=True, slots=True)
class Recognition:
    """What is kept of text recognition in one evidence base.

    Attributes:
        connection: to the base.
        engine: that is preferred where several have read a page; None if none is installed.
        version: of it.
    """

    connection: sqlite3.Connection
    engine: str | None
    version: str | None

    def unseen(self) -> tuple[UnseenPage, ...]:
        """Pages that this engine and version have not looked at, in the order of paths and pages."""
        rows = self.connection.execute(
            "SELECT path, sources.sha256, format, scans.page_index FROM scans "
            "JOIN sources ON sources.id = scans.source "
            "LEFT JOIN recognised ON recognised.sha256 = sources.sha256 "
            "AND recognised.page_index = scans.page_index AND engine = ? AND version = ? "
            "WHERE state <> 'removed' AND recognised.sha256 IS NULL ORDER BY path, scans.page_index",
            (self.engine, self.version),
        )
        return tuple(UnseenPage(*row) for row in rows)

    def scanned(self) -> tuple[tuple[str, str, str], ...]:
        """Path, SHA-256 and hash of what was recognised when it was read, of sources that have such pages."""
        rows = self.connection.execute(
            "SELECT path, sha256, recognised FROM sources WHERE state <> 'removed' "
            "AND id IN (SELECT source FROM scans) ORDER BY path"
        )
        return tuple(rows)

    def hashes(self) -> frozenset[str]:
        """The SHA-256 of all files of which pages were recognised."""
        return frozenset(sha for (sha,) in self.connection.execute("SELECT DISTINCT sha256 FROM recognised"))

    def of(self, sha256: str) -> tuple[Recognised, ...]:
        """The pages of a file, by index: as this engine read them, else as another or an older one did."""
        found: dict[int, Recognised] = {}
        rows = self.connection.execute(
            "SELECT page_index, engine, version, width, height, lines, failure FROM recognised "
            "WHERE sha256 = ? ORDER BY page_index, engine = ? AND version = ?, engine, version",
            (sha256, self.engine, self.version),
        )
        for page, engine, version, width, height, lines, failure in rows:
            seen = unpacked_lines(json.loads(lines))
            found[page] = Recognised(page, engine, version, width, height, seen, failure)
        return tuple(found.values())

    def basis(self, sha256: str) -> str:
        """A hash by which it is known that more pages of a file are recognised by now; empty if none is."""
        rows = self.connection.execute(
            "SELECT page_index, engine, version, failure FROM recognised WHERE sha256 = ? "
            "ORDER BY page_index, engine = ? AND version = ?, engine, version",
            (sha256, self.engine, self.version),
        )
        found = {page: list(row) for page, *row in rows}
        return record_id("recognised", *([page, *row] for page, row in found.items())) if found else ""

    def put(self, sha256: str, page: Recognised) -> None:
        """Keep what was recognised on one page, at once."""
        with transaction(self.connection):
            self.connection.execute(
                "INSERT OR REPLACE INTO recognised VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(sha256, page.page, page.engine, page.version, page.width, page.height),
                    *(page.confidence, page.failure, canonical_json(packed_lines(page.lines))),
                ),
            )

    def tidy(self) -> None:
        """Forget files that no source has any more, and what this engine read better meanwhile."""
        with transaction(self.connection):
            self.connection.execute("DELETE FROM recognised WHERE sha256 NOT IN (SELECT sha256 FROM sources)")
            self.connection.execute(
                "DELETE FROM recognised WHERE (engine, version) <> (?, ?) AND EXISTS (SELECT 1 "
                "FROM recognised AS ours WHERE ours.sha256 = recognised.sha256 "
                "AND ours.page_index = recognised.page_index AND (ours.engine, ours.version) = (?, ?))",
                (self.engine, self.version, self.engine, self.version),
            )


def put_scans(connection: sqlite3.Connection, source_id: str, pages: tuple[int, ...]) -> None:
    """Write which pages of a source have only a picture."""
    connection.executemany("INSERT INTO scans VALUES (?, ?)", _rows(source_id, pages))


def _rows(source_id: str, pages: tuple[int, ...]) -> Iterator[tuple[str, int]]:
    return ((source_id, page) for page in dict.fromkeys(pages))
