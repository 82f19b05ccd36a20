"""Files of pictures that belong to documents, as rows."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from testimonia.store.database import transaction


@dataclass(frozen=True, slots=True)
class HeldPicture:
    """A picture that belongs to a document.

    Attributes:
        source: id of the document.
        number: order among its pictures.
        page: index of the page that it shows; None if only the whole document is known to be on its pictures.
        path: of the picture, relative to the folder.
        size: in bytes.
        frame: which picture in the file, counted from 0: a TIFF may have several.
        named: the document names it; else it lies beside it under the same name.
    """

    source: str
    number: int
    page: int | None
    path: str
    size: int
    frame: int = 0
    named: bool = False


@dataclass(frozen=True, slots=True)
class NamedPicture:
    """What a document calls the picture of one of its pages."""

    source: str
    path: str
    page: int
    picture: str


@dataclass(frozen=True, slots=True)
class Pictures:
    """Which pictures belong to which documents, in one evidence base."""

    connection: sqlite3.Connection

    def named(self) -> tuple[NamedPicture, ...]:
        """All that documents call pictures of their pages, in order of path and page."""
        rows = self.connection.execute(
            "SELECT source, path, page_index, picture FROM pages JOIN sources ON id = source "
            "WHERE picture IS NOT NULL ORDER BY path, number"
        )
        return tuple(NamedPicture(*row) for row in rows)

    def pages(self) -> dict[str, tuple[str, int]]:
        """Id and number of pages of each source that was read, by path and in its order."""
        rows = self.connection.execute(
            "SELECT path, id, (SELECT count(*) FROM pages WHERE source = id) FROM sources "
            "WHERE state = 'read' ORDER BY path"
        )
        return {path: (source, pages) for path, source, pages in rows}

    def put(self, rows: Iterable[HeldPicture]) -> None:
        """Write which pictures belong to which documents, in place of all that was written before."""
        wanted = sorted((r.source, r.number, r.page, r.path, r.size, r.frame, r.named) for r in rows)
        held = self.connection.execute(
            "SELECT source, number, page_index, path, size, frame, named FROM pictures "
            "ORDER BY source, number"
        ).fetchall()
        if held == wanted:
            return
        with transaction(self.connection):
            self.connection.execute("DELETE FROM pictures")
            self.connection.executemany("INSERT INTO pictures VALUES (?, ?, ?, ?, ?, ?, ?)", wanted)

    def of(self, source_id: str) -> tuple[HeldPicture, ...]:
        """The pictures of a document, in order."""
        rows = self.connection.execute(
            "SELECT source, number, page_index, path, size, frame, named FROM pictures WHERE source = ? "
            "ORDER BY number",
            (source_id,),
        )
        return tuple(
            HeldPicture(source, number, page, path, size, frame, bool(named))
            for source, number, page, path, size, frame, named in rows
        )

    def owners(self) -> dict[str, list[str]]:
        """The paths of the documents that each picture belongs to, by its path."""
        found: dict[str, list[str]] = {}
        rows = self.connection.execute(
            "SELECT DISTINCT pictures.path, sources.path FROM pictures JOIN sources ON id = source "
            "ORDER BY pictures.path, sources.path"
        )
        for picture, owner in rows:
            found.setdefault(picture, []).append(owner)
        return found
