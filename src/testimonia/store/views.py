"""What an evidence base is asked, statement by statement.

What can be long comes one row at a time, so that memory does not grow with the corpus.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from testimonia.model import (
    Act,
    Description,
    LineBox,
    Problem,
    Rendition,
    RenditionKind,
    Source,
    Span,
    Stated,
    Text,
    arranged,
)
from testimonia.store import mark_rows, records
from testimonia.store.held import (
    Counts,
    HeldJudgement,
    HeldPlace,
    HeldRepair,
    HeldSection,
    HeldSource,
    Known,
    State,
)


def known(connection: sqlite3.Connection) -> dict[str, Known]:
    """What is known of each path."""
    rows = connection.execute(
        "SELECT path, sha256, size, modified_ns, reader, state, spelled FROM sources ORDER BY path"
    )
    return {
        path: Known(sha, size, ns, reader, State(state), spelled)
        for path, sha, size, ns, reader, state, spelled in rows
    }


_SOURCES = (
    "SELECT sources.path, sha256, size, format, state, reader, characters, words, "
    "(SELECT count(*) FROM pages WHERE source = sources.id), "
    "csl, repository, shelfmark, said_in "
    "FROM sources LEFT JOIN texts ON texts.source = sources.id "
    "LEFT JOIN descriptions ON descriptions.path = sources.path"
)


def sources(connection: sqlite3.Connection) -> Iterator[HeldSource]:
    """All sources in order of path."""
    return _held(connection.execute(f"{_SOURCES} ORDER BY sources.path"))


def source(connection: sqlite3.Connection, source_id: str) -> HeldSource | None:
    """The source with an id."""
    return next(_held(connection.execute(f"{_SOURCES} WHERE sources.id = ?", (source_id,))), None)


def _held(rows: Iterable[tuple[Any, ...]]) -> Iterator[HeldSource]:
    for path, sha256, size, format_, state, reader, characters, words, pages, *said in rows:
        yield HeldSource(
            Source(path, sha256, size, format_),
            State(state),
            reader,
            characters or 0,
            words or 0,
            pages,
            None if said[0] is None else records.description_of(*said),
        )


def text(connection: sqlite3.Connection, path: str) -> Text | None:
    """The Text of the source at a path, without the places of its words (`word_rows.words` has them)."""
    row = connection.execute(
        "SELECT source, original, reading, pieces FROM texts JOIN sources ON id = source WHERE path = ?",
        (path,),
    ).fetchone()
    if row is None:
        return None
    source, original_layer, reading, pieces = row
    made = connection.execute(
        "SELECT kind, edits, why, proposed, decided_by FROM repairs WHERE source = ? ORDER BY number",
        (source,),
    )
    paged = connection.execute(
        "SELECT page_index, label, starts, ends, picture FROM pages WHERE source = ? ORDER BY number",
        (source,),
    )
    lined = connection.execute(
        "SELECT page_index, starts, ends, x_left, y_top, x_right, y_bottom FROM lines "
        "WHERE source = ? ORDER BY number",
        (source,),
    )
    return Text(
        original_layer,
        reading,
        tuple(records.repair_of(*repair) for repair in made),
        arranged(records.unpacked(pieces)),
        tuple(records.page_of(*page) for page in paged),
        tuple(LineBox(Span(starts, ends), page, tuple(box)) for page, starts, ends, *box in lined),
        marked=tuple(mark_rows.marks(connection, source)),
    )


def source_id(connection: sqlite3.Connection, path: str) -> str | None:
    """The id of the source at a path."""
    row = connection.execute("SELECT id FROM sources WHERE path = ?", (path,)).fetchone()
    return None if row is None else str(row[0])


def path(connection: sqlite3.Connection, source_id: str) -> str | None:
    """The path of the source with an id."""
    row = connection.execute("SELECT path FROM sources WHERE id = ?", (source_id,)).fetchone()
    return None if row is None else str(row[0])


def words(connection: sqlite3.Connection, source_id: str) -> str:
    """The reading layer of the source with an id."""
    row = connection.execute("SELECT reading FROM texts WHERE source = ?", (source_id,)).fetchone()
    return "" if row is None else str(row[0])


def description(connection: sqlite3.Connection, path: str) -> Description | None:
    """What a sidecar says of the source at a path."""
    row = connection.execute(
        "SELECT csl, repository, shelfmark, said_in FROM descriptions WHERE path = ?", (path,)
    ).fetchone()
    return None if row is None else records.description_of(*row)


def renditions(connection: sqlite3.Connection, path: str | None) -> tuple[Rendition, ...]:
    """Which sources are one text in several forms; if a path is given, with the source there."""
    rows = connection.execute(
        "SELECT path, kind, of_path FROM renditions "
        "WHERE coalesce(:path IN (path, of_path), 1) ORDER BY path, kind, of_path",
        {"path": path},
    )
    return tuple(Rendition(one, RenditionKind(kind), other) for one, kind, other in rows)


def original(connection: sqlite3.Connection, path: str) -> str | None:
    """The original layer of the source at a path."""
    row = connection.execute(
        "SELECT original FROM texts JOIN sources ON id = source WHERE path = ?", (path,)
    ).fetchone()
    return None if row is None else str(row[0])


def sections(connection: sqlite3.Connection, path: str) -> Iterator[HeldSection]:
    """The sections of the source at a path."""
    said: dict[str, dict[str, Stated]] = {}
    for section, part, *stated in connection.execute(
        "SELECT stated.section, part, value, stated.starts, stated.ends, doubtful FROM sources "
        "JOIN sections ON sections.source = sources.id JOIN stated ON stated.section = sections.id "
        "WHERE path = ?",
        (path,),
    ):
        said.setdefault(section, {})[part] = records.stated_of(*stated)
    for section, parent, kind, starts, ends, *mark in connection.execute(
        "SELECT sections.id, parent, kind, starts, ends, mark_starts, mark_ends FROM sections "
        "JOIN sources ON sources.id = source WHERE path = ? ORDER BY number",
        (path,),
    ):
        made = records.section_of(Span(starts, ends), kind, records.span_of(*mark), said.get(section, {}))
        yield HeldSection(section, parent, made)


def repairs(connection: sqlite3.Connection, path: str | None) -> Iterator[HeldRepair]:
    """Repairs of one source, or of all."""
    rows = connection.execute(
        "SELECT repairs.id, path, text_before, text_after, kind, edits, why, proposed, decided_by "
        "FROM repairs "
        "JOIN sources ON sources.id = source WHERE ? IS NULL OR path = ? ORDER BY path, number",
        (path, path),
    )
    for repair_id, where, before, after, *repair in rows:
        yield HeldRepair(repair_id, where, records.repair_of(*repair), before, after)


def problems(connection: sqlite3.Connection, path: str | None) -> Iterator[Problem]:
    """Problems of one path, or of all."""
    rows = connection.execute(
        "SELECT path, message, trouble, page, starts, ends FROM problems "
        "WHERE ? IS NULL OR path = ? ORDER BY path, stage, number, id",
        (path, path),
    )
    for row in rows:
        yield records.problem_of(row)


def judgements(connection: sqlite3.Connection) -> Iterator[HeldJudgement]:
    """Decisions that stand, in order of time."""
    rows = connection.execute("SELECT id, at, by, act, value, why, waits FROM judgements ORDER BY at, id")
    for line_id, at, by, act, value, why, waits in rows:
        places = connection.execute(
            "SELECT path, quote, starts, ends, waits FROM judgement_places WHERE judgement = ? "
            "ORDER BY place, part",
            (line_id,),
        )
        held = tuple(
            HeldPlace(path, quote, records.span_of(starts, ends), bool(waiting))
            for path, quote, starts, ends, waiting in places
        )
        yield HeldJudgement(line_id, at, by, Act(act), value, why, bool(waits), held)


def counts(connection: sqlite3.Connection) -> Counts:
    """How much there is of everything."""
    by_state = dict(connection.execute("SELECT state, count(*) FROM sources GROUP BY state"))
    row = connection.execute(
        "SELECT (SELECT count(*) FROM pages), (SELECT coalesce(sum(words), 0) FROM texts), "
        "(SELECT count(*) FROM repairs WHERE NOT proposed), (SELECT count(*) FROM repairs WHERE proposed), "
        "(SELECT count(*) FROM times), (SELECT count(*) FROM statements), (SELECT count(*) FROM findings), "
        "(SELECT count(*) FROM problems), (SELECT count(*) FROM judgements)"
    ).fetchone()
    return Counts(*(by_state.get(state, 0) for state in State), *row)
