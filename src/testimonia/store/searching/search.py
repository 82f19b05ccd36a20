"""Finding passages, and what people wrote in the ledger, by their words.

A hit leads to the exact characters of the original: each run of matched words has its span in the reading
layer and the original spans that carry it. What is found only in the words before a repair comes last.
"""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from testimonia.model import Act, Alignment, SectionKind, Span, arranged
from testimonia.store import records
from testimonia.store.evidence import Store
from testimonia.store.searching import unrepaired
from testimonia.store.searching.excerpt import Excerpt, excerpt
from testimonia.store.searching.hits import Found, Match, NoteHit, PassageHit
from testimonia.store.searching.matching import marks_in
from testimonia.store.searching.query import parse
from testimonia.store.searching.query_scope import Scope, condition
from testimonia.store.searching.query_tree import Query, expression, parts

MOST_ORDERED = 10_000
"""Passages that are put in an order, times the words and phrases that are weighed in each; of more, nobody
reads them all."""

EVERYWHERE = Scope()


class Order(StrEnum):
    """In what order passages are given."""

    BEST = "best"
    """Running text before what is set aside from it; in each, those first in which most of what is looked
    for stands; then by path and place."""
    DOCUMENTS = "documents"
    """By path and place."""


@dataclass(frozen=True, slots=True)
class InDocument:
    """How many passages of one source are found."""

    source: str
    path: str
    passages: int


def search(
    store: Store,
    query: str | Query,
    limit: int = 20,
    offset: int = 0,
    *,
    scope: Scope = EVERYWHERE,
    order: Order = Order.BEST,
    notes: bool = True,
) -> Found:
    """Find ``query`` (see `testimonia.store.searching.query`), best first, then by path and place.

    Args:
        store: the evidence base.
        query: as a person typed it, or already understood.
        limit: how many hits at most.
        offset: how many to pass over.
        scope: in what part of the folder.
        order: of the passages.
        notes: whether notes are wanted as well.

    Raises:
        QueryError: if the query cannot be understood; the message says where.
    """
    tree = parse(query) if isinstance(query, str) else query
    wanted = expression(tree)
    asked = _Asked(store.connection, wanted, *condition(store.connection, scope), order)
    noted = _notes_count(store.connection, wanted) if notes else 0
    read, unrepaired = asked.count(), asked.unrepaired()
    passages = read + len(unrepaired)
    hits: list[PassageHit | NoteHit] = list(
        _note_hits(store, wanted, limit, offset) if offset < noted else ()
    )
    left, passed = limit - len(hits), max(offset - noted, 0)
    ordered = read * parts(tree) <= MOST_ORDERED
    if left > 0 and passed < read:
        found = asked.read(left, passed, ordered=ordered)
        hits += found
        left -= len(found)
    if left > 0:
        begin = max(passed - read, 0)
        hits += asked.as_original(unrepaired[begin : begin + left])
    return Found(noted, passages, tuple(hits), len(unrepaired), ordered)


def noted(store: Store, query: Query, limit: int) -> tuple[tuple[NoteHit, ...], int]:
    """The lines of the ledger that have ``query``, best first: so many of them, and how many there are."""
    wanted = expression(query)
    return tuple(_note_hits(store, wanted, limit, 0)), _notes_count(store.connection, wanted)


def by_document(store: Store, query: Query, scope: Scope = EVERYWHERE) -> tuple[InDocument, ...]:
    """How many passages of each source have ``query``, those first that have most; words as they are read."""
    asked = _Asked(store.connection, expression(query), *condition(store.connection, scope), Order.DOCUMENTS)
    rows = store.connection.execute(
        f"SELECT sources.id, sources.path, count(*) AS passages {asked.matched} "
        "GROUP BY sources.id ORDER BY passages DESC, sources.path",
        asked.values,
    )
    return tuple(InDocument(*row) for row in rows)


def passages_with(store: Store, query: Query) -> int:
    """In how many passages of the whole folder, as they are read, ``query`` stands."""
    return _Asked(store.connection, expression(query), "", (), Order.BEST).count()


def folders(store: Store, most: int) -> tuple[str, ...]:
    """What paths of documents that were read begin with, by which a search can be narrowed: the folders,
    and then the documents themselves; ``most`` of them."""
    rows = store.connection.execute("SELECT path FROM sources WHERE state = 'read' ORDER BY path")
    paths = [path for (path,) in rows]
    heads = (f"{path.rpartition('/')[0]}/" for path in paths if "/" in path)
    return tuple(dict.fromkeys([*heads, *paths]))[:most]


_MATCHED = """FROM search_index
JOIN paragraphs ON paragraphs.handle = search_index.rowid
JOIN sources ON sources.id = paragraphs.source
WHERE search_index MATCH ?"""

_SHOWN = """
SELECT paragraphs.handle, paragraphs.source, sources.path, paragraphs.page, paragraphs.page_index,
       sections.kind, sections.id, title.value, paragraphs.paratext, paragraphs.starts, paragraphs.ends,
       paragraphs.text
FROM json_each(?) AS wanted
JOIN paragraphs ON paragraphs.handle = wanted.value
JOIN sources ON sources.id = paragraphs.source
LEFT JOIN sections ON sections.id = paragraphs.section
LEFT JOIN stated AS title ON title.section = sections.id AND title.part = 'title'
ORDER BY wanted.key
"""

_ORDERS = {
    Order.BEST: "paragraphs.paratext, search_index.rank, sources.path, paragraphs.number",
    Order.DOCUMENTS: "sources.path, paragraphs.number",
}


class _Asked:
    """One question to the index of paragraphs.

    Args:
        connection: to the evidence base.
        wanted: in the language of FTS5.
        within: a condition over paragraphs and sources, with its values.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        wanted: str,
        within: str,
        within_values: tuple[object, ...],
        order: Order,
    ) -> None:
        self._connection, self._wanted, self._order = connection, wanted, order
        self._within = within
        self._alignments: dict[str, Alignment] = {}
        self.matched = f"{_MATCHED}{within}"
        self.values = (wanted, *within_values)

    def count(self) -> int:
        """How many paragraphs have it, as they are read."""
        # nothing is put into these statements but our own conditions
        alone = "FROM search_index WHERE search_index MATCH ?"
        sql = f"SELECT count(*) {self.matched if self._within else alone}"
        return int(self._connection.execute(sql, self.values).fetchone()[0])

    def read(self, limit: int, offset: int, *, ordered: bool) -> list[PassageHit]:
        """Some of them."""
        order = _ORDERS[self._order] if ordered else "search_index.rowid"
        sql = f"SELECT search_index.rowid {self.matched} ORDER BY {order} LIMIT ? OFFSET ?"
        handles = [handle for (handle,) in self._connection.execute(sql, (*self.values, limit, offset))]
        return self._hits(handles)

    def unrepaired(self) -> list[int]:
        """Handles of the paragraphs that have it only before a repair, by path and place."""
        rows = self._connection.execute(
            "SELECT original_index.rowid FROM original_index "  # noqa: S608
            "JOIN paragraphs ON paragraphs.handle = original_index.rowid "
            "JOIN sources ON sources.id = paragraphs.source "
            f"WHERE original_index MATCH ?{self._within} ORDER BY sources.path, paragraphs.number",
            self.values,
        )
        handles = [handle for (handle,) in rows]
        if not handles:
            return []
        also = {
            handle
            for (handle,) in self._connection.execute(
                "SELECT rowid FROM search_index WHERE search_index MATCH ?", (self._wanted,)
            )
        }
        return [handle for handle in handles if handle not in also]

    def _hits(self, handles: Sequence[int]) -> list[PassageHit]:
        rows = self._connection.execute(_SHOWN, (json.dumps(handles),)).fetchall()
        marks = marks_in([row[-1] for row in rows], self._wanted)
        return [self._hit(row, found) for row, found in zip(rows, marks, strict=True)]

    def _hit(self, row: records.Row, marks: tuple[Span, ...]) -> PassageHit:
        source, starts, text = row[1], row[9], row[11]
        alignment = self._alignment(source)
        runs = (mark.shifted(starts) for mark in marks)
        matches = tuple(Match(run, alignment.to_original(run)) for run in runs)
        return self._made(row, alignment, matches, excerpt(text, marks))

    def _made(
        self, row: records.Row, alignment: Alignment, matches: tuple[Match, ...], shown: Excerpt
    ) -> PassageHit:
        _, source, path, page, page_index, kind, section, title, paratext, starts, ends, _ = row
        span = Span(starts, ends)
        return PassageHit(
            path,
            page,
            page_index,
            None if kind is None else SectionKind(kind),
            title,
            bool(paratext),
            span,
            alignment.to_original(span),
            matches,
            shown,
            source=source,
            section_id=section,
        )

    def as_original(self, handles: Sequence[int]) -> list[PassageHit]:
        """Paragraphs in their original words."""
        rows = self._connection.execute(_SHOWN, (json.dumps(handles),)).fetchall() if handles else []
        texts = [self._before_repair(row[0]) for row in rows]
        marks = marks_in(texts, self._wanted)
        return [
            self._original_hit(row, text, found) for row, text, found in zip(rows, texts, marks, strict=True)
        ]

    def _before_repair(self, handle: int) -> str:
        row = self._connection.execute("SELECT text FROM original_index WHERE rowid = ?", (handle,))
        return str(row.fetchone()[0])

    def _original_hit(self, row: records.Row, text: str, marks: tuple[Span, ...]) -> PassageHit:
        alignment = self._alignment(row[1])
        spans = unrepaired.standing(alignment, Span(row[9], row[10]))
        matches = []
        for mark in marks:
            there = unrepaired.located(spans, mark)
            read = [one for each in there for one in alignment.to_reading(each)]
            if read:
                whole = Span(min(each.start for each in read), max(each.end for each in read))
                matches.append(Match(whole, there))
        made = self._made(row, alignment, tuple(matches), excerpt(text, marks))
        read_as = matches[0].span.shifted(-made.span.start).of(row[11]) if matches else ""
        return replace(made, read_as=" ".join(read_as.split()))

    def _alignment(self, source: str) -> Alignment:
        if source not in self._alignments:
            row = self._connection.execute("SELECT pieces FROM texts WHERE source = ?", (source,)).fetchone()
            self._alignments[source] = arranged(records.unpacked(row[0]))
        return self._alignments[source]


_NOTES = """
SELECT judgements.id, judgements.act, judgements.by, judgements.at, path, quote,
       coalesce(judgements.value, ''), coalesce(judgements.why, '')
FROM judgement_index
JOIN judgements ON judgements.handle = judgement_index.rowid
LEFT JOIN judgement_places ON judgement = judgements.id AND place = 0 AND part = 0
WHERE judgement_index MATCH ?
ORDER BY judgement_index.rank, path, judgements.at, judgements.id
LIMIT ? OFFSET ?
"""


def _notes_count(connection: sqlite3.Connection, wanted: str) -> int:
    sql = "SELECT count(*) FROM judgement_index WHERE judgement_index MATCH ?"
    return int(connection.execute(sql, (wanted,)).fetchone()[0])


def _note_hits(store: Store, wanted: str, limit: int, offset: int) -> list[NoteHit]:
    rows = store.connection.execute(_NOTES, (wanted, limit, offset)).fetchall()
    values = marks_in([value for *_, value, _ in rows], wanted)
    reasons = marks_in([why for *_, why in rows], wanted)
    hits = []
    for (line_id, act, by, at, path, quote, value, why), said, because in zip(
        rows, values, reasons, strict=True
    ):
        shown = excerpt(value, said) if said or not because else excerpt(why, because)
        hits.append(NoteHit(line_id, Act(act), by, at, path, quote, shown))
    return hits
