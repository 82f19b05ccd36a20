"""Finding passages, and what people wrote in the ledger, by their words.

A hit leads to the exact characters of the original: each run of matched words has its span in the reading
layer and the original spans that carry it.
"""

import secrets

from testimonia.model import Act, Alignment, SectionKind, Span, arranged
from testimonia.store import records
from testimonia.store.evidence import Store
from testimonia.store.excerpt import excerpt, marked
from testimonia.store.hits import Found, Match, NoteHit, PassageHit
from testimonia.store.query import parse
from testimonia.store.query_tree import expression


def search(store: Store, query: str, limit: int = 20, offset: int = 0) -> Found:
    """Find ``query`` (see `testimonia.store.query`), best first, then by path and place.

    Args:
        store: the evidence base.
        query: as a person typed it.
        limit: how many hits at most.
        offset: how many to pass over.

    Raises:
        QueryError: if the query cannot be understood; the message says where.
    """
    wanted = expression(parse(query))
    notes, passages = _count(store, "judgement_index", wanted), _count(store, "search_index", wanted)
    hits: list[PassageHit | NoteHit] = list(
        _note_hits(store, wanted, limit, offset) if offset < notes else ()
    )
    left = limit - len(hits)
    if left > 0 and passages:
        hits.extend(_passage_hits(store, wanted, left, max(offset - notes, 0)))
    return Found(notes, passages, tuple(hits))


def _count(store: Store, index: str, wanted: str) -> int:
    # the name of the index is one of our own two
    sql = f"SELECT count(*) FROM {index} WHERE {index} MATCH ?"  # noqa: S608
    return int(store.connection.execute(sql, (wanted,)).fetchone()[0])


_BEST = """
SELECT paragraphs.handle, paragraphs.source, sources.path, paragraphs.page, paragraphs.page_index,
       sections.kind, title.value, paragraphs.paratext, paragraphs.starts, paragraphs.ends, paragraphs.text
FROM (
    SELECT search_index.rowid AS handle, search_index.rank AS rank, sources.path AS path
    FROM search_index
    JOIN paragraphs ON paragraphs.handle = search_index.rowid
    JOIN sources ON sources.id = paragraphs.source
    WHERE search_index MATCH ?
    ORDER BY search_index.rank, sources.path, paragraphs.number
    LIMIT ? OFFSET ?
) AS best
JOIN paragraphs ON paragraphs.handle = best.handle
JOIN sources ON sources.id = paragraphs.source
LEFT JOIN sections ON sections.id = paragraphs.section
LEFT JOIN stated AS title ON title.section = sections.id AND title.part = 'title'
ORDER BY best.rank, best.path, paragraphs.number
"""


def _passage_hits(store: Store, wanted: str, limit: int, offset: int) -> list[PassageHit]:
    alignments: dict[str, Alignment] = {}
    hits = []
    for (
        handle,
        source,
        path,
        page,
        page_index,
        kind,
        title,
        paratext,
        starts,
        ends,
        text,
    ) in store.connection.execute(_BEST, (wanted, limit, offset)).fetchall():
        if source not in alignments:
            alignments[source] = _alignment(store, source)
        alignment, span = alignments[source], Span(starts, ends)
        marks = _marks(store, "search_index", 0, wanted, handle)
        runs = (mark.shifted(starts) for mark in marks)
        hits.append(
            PassageHit(
                path,
                page,
                page_index,
                None if kind is None else SectionKind(kind),
                title,
                bool(paratext),
                span,
                alignment.to_original(span),
                tuple(Match(run, alignment.to_original(run)) for run in runs),
                excerpt(text, marks),
            )
        )
    return hits


def _alignment(store: Store, source: str) -> Alignment:
    pieces = store.connection.execute("SELECT pieces FROM texts WHERE source = ?", (source,)).fetchone()[0]
    return arranged(records.unpacked(pieces))


_NOTES = """
SELECT judgements.handle, judgements.id, judgements.act, judgements.by, judgements.at, path, quote,
       coalesce(judgements.value, ''), coalesce(judgements.why, '')
FROM judgement_index
JOIN judgements ON judgements.handle = judgement_index.rowid
LEFT JOIN judgement_places ON judgement = judgements.id AND place = 0 AND part = 0
WHERE judgement_index MATCH ?
ORDER BY judgement_index.rank, path, judgements.at, judgements.id
LIMIT ? OFFSET ?
"""


def _note_hits(store: Store, wanted: str, limit: int, offset: int) -> list[NoteHit]:
    hits = []
    for handle, line_id, act, by, at, path, quote, value, why in store.connection.execute(
        _NOTES, (wanted, limit, offset)
    ).fetchall():
        marks = _marks(store, "judgement_index", 0, wanted, handle)
        text = value if marks else why
        marks = marks or _marks(store, "judgement_index", 1, wanted, handle)
        hits.append(NoteHit(line_id, Act(act), by, at, path, quote, excerpt(text, marks)))
    return hits


def _marks(store: Store, index: str, column: int, wanted: str, handle: int) -> tuple[Span, ...]:
    """Where the matches are in a row of an index.

    FTS5 puts marks around them. They are random and made for this one question, so no text can hold them.
    """
    opening, closing = secrets.token_hex(16), secrets.token_hex(16)
    # the name of the index is one of our own two
    sql = f"SELECT highlight({index}, ?, ?, ?) FROM {index} WHERE {index} MATCH ? AND rowid = ?"  # noqa: S608
    row = store.connection.execute(sql, (column, opening, closing, wanted, handle)).fetchone()
    return () if row is None or row[0] is None else marked(row[0], opening, closing)
