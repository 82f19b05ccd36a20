"""What a report asks of a base beyond `testimonia.store.asked.lives`: places, happenings, and silence."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from testimonia.model import Span


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a paragraph stands, without its words.

    Attributes:
        number: order in the text, from 0.
        span: in the reading layer.
        page: label of its page as printed.
        leaf: its page in the file, counted from 0; None if the format has none.
        section: id of the innermost section that holds most of it.
    """

    number: int
    span: Span
    page: str | None
    leaf: int | None
    section: str | None


@dataclass(frozen=True, slots=True)
class Judged:
    """Whether statements speak of one happening.

    Attributes:
        same: yes, probable or undecided.
        why: the reason, for a historian.
    """

    same: str
    why: str


@dataclass(frozen=True, slots=True)
class Dossiers:
    """Answers from one open evidence base."""

    connection: sqlite3.Connection

    def placed(self, source_id: str) -> tuple[Placed, ...]:
        """Where the paragraphs of a source stand, in order."""
        rows = self.connection.execute(
            "SELECT number, starts, ends, page, page_index, section FROM paragraphs "
            "WHERE source = ? ORDER BY number",
            (source_id,),
        )
        return tuple(Placed(number, Span(starts, ends), *rest) for number, starts, ends, *rest in rows)

    def words(self, source_id: str, number: int) -> str:
        """The words of a paragraph; empty if it is not there."""
        row = self.connection.execute(
            "SELECT text FROM paragraphs WHERE source = ? AND number = ?", (source_id, number)
        ).fetchone()
        return "" if row is None else str(row[0])

    def judged(self, happenings: Iterable[str]) -> dict[str, Judged]:
        """Whether the statements of some happenings are of one, by their ids."""
        found = {}
        for record in happenings:
            row = self.connection.execute(
                "SELECT same, why FROM happenings WHERE id = ?", (record,)
            ).fetchone()
            if row is not None:
                found[record] = Judged(*row)
        return found

    def silent(self, entity: str) -> Iterator[tuple[str, str]]:
        """Id and path of the sources that were read and speak of it nowhere, in order of path."""
        rows = self.connection.execute(
            "SELECT id, path FROM sources WHERE state = 'read' AND id NOT IN "
            "(SELECT source FROM entity_chains WHERE entity = ?) ORDER BY path",
            (entity,),
        )
        yield from rows

    def names(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Id and all names, the preferred one first, of everybody and everything; by name."""
        rows = self.connection.execute("SELECT id, name, names FROM entities ORDER BY name, id")
        return ((record, (name, *(each[0] for each in json.loads(names)))) for record, name, names in rows)

    def read(self) -> int:
        """How many sources were read."""
        (count,) = self.connection.execute("SELECT count(*) FROM sources WHERE state = 'read'").fetchone()
        return int(count)

    def unread(self) -> int:
        """How many are in the folder of which nothing could be read."""
        (count,) = self.connection.execute("SELECT count(*) FROM sources WHERE state = 'unread'").fetchone()
        return int(count)
