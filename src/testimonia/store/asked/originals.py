"""What a source was before it was repaired: its file, its pages, its original layer, and where lines stand.

What is asked here is asked for one page of the reading room, so no answer is longer than it has to be.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.model import LineBox, Span, Text, WordBox, arranged
from testimonia.store import records, word_rows
from testimonia.store.held import HeldRepair


@dataclass(frozen=True, slots=True)
class HeldFile:
    """The file of a source.

    Attributes:
        path: relative to the folder, with forward slashes.
        sha256: of its bytes when it was read.
        size: in bytes.
        format: what it really is ("pdf").
    """

    path: str
    sha256: str
    size: int
    format: str


@dataclass(frozen=True, slots=True)
class TimeWords:
    """An expression of time: where it stands in the reading layer, its words, and as EDTF if it can be."""

    span: Span
    words: str
    edtf: str


class Originals:
    """Answers from one open evidence base."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def file(self, source_id: str) -> HeldFile | None:
        """The file of the source with an id."""
        row = self._connection.execute(
            "SELECT path, sha256, size, format FROM sources WHERE id = ?", (source_id,)
        ).fetchone()
        return None if row is None else HeldFile(*row)

    def has_text(self, source_id: str) -> bool:
        """Whether anything was read of a source."""
        row = self._connection.execute("SELECT 1 FROM texts WHERE source = ?", (source_id,)).fetchone()
        return row is not None

    def layers(self, source_id: str) -> Text | None:
        """Both layers of a source and the map between them, without repairs and boxes; None without text."""
        row = self._connection.execute(
            "SELECT original, reading, pieces FROM texts WHERE source = ?", (source_id,)
        ).fetchone()
        if row is None:
            return None
        paged = self._connection.execute(
            "SELECT page_index, label, starts, ends, picture FROM pages WHERE source = ? ORDER BY number",
            (source_id,),
        )
        pages = tuple(records.page_of(*page) for page in paged)
        return Text(row[0], row[1], (), arranged(records.unpacked(row[2])), pages)

    def page_of_paragraph(self, source_id: str, first: int, last: int) -> dict[int, int]:
        """On which page, counted from 0, paragraphs begin: by number from ``first``, before ``last``."""
        rows = self._connection.execute(
            "SELECT number, page_index FROM paragraphs "
            "WHERE source = ? AND number >= ? AND number < ? AND page_index IS NOT NULL",
            (source_id, first, last),
        )
        return dict(rows.fetchall())

    def boxes(self, source_id: str, within: Span) -> tuple[LineBox, ...]:
        """Where the lines of a stretch of the original layer stand on their pages."""
        rows = self._connection.execute(
            "SELECT page_index, starts, ends, x_left, y_top, x_right, y_bottom FROM lines "
            "WHERE source = ? AND ends > ? AND starts < ? ORDER BY number",
            (source_id, within.start, within.end),
        )
        return tuple(LineBox(Span(starts, ends), page, tuple(box)) for page, starts, ends, *box in rows)

    def words(self, source_id: str, within: Span, below: float | None = None) -> tuple[WordBox, ...]:
        """Where the words of a stretch of the original layer stand on the pictures of their pages.

        Empty where nobody has read them off a picture. For those of a page give its span; with ``below``,
        only words that were read with less confidence.
        """
        return tuple(word_rows.words(self._connection, source_id, within, below))

    def pages_off_pictures(self, source_id: str) -> int:
        """On how many pages of a source words were read off a picture."""
        asked = "SELECT count(DISTINCT page_index) FROM page_words WHERE source = ?"
        return int(self._connection.execute(asked, (source_id,)).fetchone()[0])

    def repair_counts(self, source_id: str) -> tuple[int, int]:
        """How many repairs were made in a source, and how many are only proposed."""
        made, proposed = self._connection.execute(
            "SELECT coalesce(sum(NOT proposed), 0), coalesce(sum(proposed), 0) FROM repairs WHERE source = ?",
            (source_id,),
        ).fetchone()
        return made, proposed

    def repairs(self, source_id: str, within: Span) -> Iterator[HeldRepair]:
        """Repairs made and proposed in a stretch of the original layer of a source, in its order."""
        rows = self._connection.execute(
            "SELECT repairs.id, path, text_before, text_after, kind, edits, why, proposed, decided_by "
            "FROM repairs JOIN sources ON sources.id = source "
            "WHERE source = ? AND ends > ? AND starts < ? ORDER BY number",
            (source_id, within.start, within.end),
        )
        for record, path, before, after, *repair in rows:
            yield HeldRepair(record, path, records.repair_of(*repair), before, after)

    def first_paragraphs(self, source_id: str) -> dict[str, int]:
        """The number of the first paragraph of each section, by its id; not of those that hold none."""
        rows = self._connection.execute(
            "SELECT section, min(number) FROM paragraphs WHERE source = ? AND section IS NOT NULL "
            "GROUP BY section",
            (source_id,),
        )
        return dict(rows.fetchall())

    def times(self, source_id: str, within: Span) -> tuple[TimeWords, ...]:
        """Expressions of time that begin in a stretch of the reading layer of a source."""
        rows = self._connection.execute(
            "SELECT core_starts, core_ends, text, edtf FROM times "
            "WHERE source = ? AND starts >= ? AND starts < ? ORDER BY number",
            (source_id, within.start, within.end),
        )
        return tuple(TimeWords(Span(starts, ends), words, edtf or "") for starts, ends, words, edtf in rows)

    def beside(self, source_id: str) -> tuple[tuple[str, str], ...]:
        """Id and path of the sources that were read in the folder that a source lies in, by path."""
        row = self._connection.execute("SELECT path FROM sources WHERE id = ?", (source_id,)).fetchone()
        if row is None:
            return ()
        head = row[0].rpartition("/")[0]
        rows = self._connection.execute(
            "SELECT id, path FROM sources WHERE state = 'read' AND path > ? AND path < ? ORDER BY path",
            (f"{head}/", f"{head}0") if head else ("", "\U0010ffff"),
        )
        return tuple((each, path) for each, path in rows if path.rpartition("/")[0] == head)

    def years_told(self, source_id: str) -> tuple[int, ...]:
        """The years in which begin the dated happenings that a source asserts, each as often as it does."""
        rows = self._connection.execute(
            "SELECT CAST(substr(first_day, 1, 4) AS INTEGER) FROM statements "
            "WHERE source = ? AND first_day GLOB '[0-9][0-9][0-9][0-9]-*' AND polarity <> 'denied'",
            (source_id,),
        )
        return tuple(year for (year,) in rows)
