"""What comparison derives, as rows: entities, happenings, findings.

The invariant: all of it is replaced together, with a note of what it was made over; so a base never shows
findings of two comparisons at once, and an unchanged folder is not compared again.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator

from testimonia.model import (
    Authority,
    Compared,
    Doubt,
    Entity,
    Happening,
    Span,
    record_id,
    restored,
)
from testimonia.model.finding import entity_id, happening_id
from testimonia.store import finding_rows
from testimonia.store.held import HeldEntity, HeldHappening, HeldParagraph
from testimonia.store.records import Row


def over(connection: sqlite3.Connection) -> str:
    """A hash of all readings that are there, of known people, and of texts in several documents.

    What a comparison would be made over.
    """
    rows = connection.execute("SELECT source, made_by, described FROM readings ORDER BY source")
    known = connection.execute("SELECT path, line, names, ids FROM authorities ORDER BY path, line")
    rendered = connection.execute("SELECT path, kind, of_path FROM renditions ORDER BY path, kind, of_path")
    return record_id("readings", *map(list, rows), *map(list, known), *map(list, rendered))


def made_by(connection: sqlite3.Connection) -> str | None:
    """Name and version of the rules of the comparison that is there; None if there is none."""
    row = connection.execute("SELECT made_by FROM comparisons").fetchone()
    return row[0] if row else None


def current(connection: sqlite3.Connection, made_by: str) -> bool:
    """Whether the comparison that is there was made by ``made_by`` over the readings that are there."""
    row = connection.execute("SELECT made_by, over FROM comparisons").fetchone()
    return row is not None and tuple(row) == (made_by, over(connection))


def put(connection: sqlite3.Connection, compared: Compared, made_by: str, made_over: str) -> None:
    """Write a comparison in place of the one that was there.

    Args:
        connection: to the evidence base.
        compared: what was derived.
        made_by: name and version of the rules.
        made_over: the readings that were compared, as `over` gave them before.
    """
    for table in ("comparisons", "parts", "entities", "doubts", "happenings", "findings", "ranks"):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608
    connection.execute("INSERT INTO comparisons (made_by, over) VALUES (?, ?)", (made_by, made_over))
    put_entities(connection, dict.fromkeys(compared.entities))
    put_doubts(connection, compared.doubts)
    put_happenings(connection, dict.fromkeys(compared.happenings))
    finding_rows.put(connection, [("", list(dict.fromkeys(compared.findings)))])


def put_entities(connection: sqlite3.Connection, entities: Iterable[Entity]) -> None:
    """Write entities that are not there."""
    for entity in entities:
        record = entity_id(entity)
        names = json.dumps([[name.text, name.count] for name in entity.names], ensure_ascii=False)
        row = (record, entity.kind.value, entity.name, names, entity.why, json.dumps(entity.authorities))
        connection.execute(
            "INSERT INTO entities (id, kind, name, names, why, authorities) VALUES (?, ?, ?, ?, ?, ?)", row
        )
        connection.executemany(
            "INSERT INTO entity_chains (entity, source, chain) VALUES (?, ?, ?)",
            ((record, chain.source, chain.number) for chain in entity.chains),
        )


def put_doubts(connection: sqlite3.Connection, doubts: Iterable[Doubt]) -> None:
    """Write open questions, in their order, where none are there."""
    rows = (
        (rank, each.one, each.other, each.why_for, each.why_against, each.weight)
        for rank, each in enumerate(doubts)
    )
    connection.executemany(
        "INSERT INTO doubts (rank, one, other, why_for, why_against, weight) VALUES (?, ?, ?, ?, ?, ?)", rows
    )


def put_happenings(connection: sqlite3.Connection, happenings: Iterable[Happening]) -> None:
    """Write happenings that are not there."""
    for each in happenings:
        record = happening_id(each)
        connection.execute(
            "INSERT INTO happenings (id, subject, predicate, same, why) VALUES (?, ?, ?, ?, ?)",
            (record, each.subject, each.predicate, each.same.value, each.why),
        )
        connection.executemany(
            "INSERT INTO happening_statements (happening, number, statement) VALUES (?, ?, ?)",
            ((record, number, statement) for number, statement in enumerate(each.statements)),
        )


_ENTITY = "id, kind, name, names, why, authorities"


def entities(connection: sqlite3.Connection) -> Iterator[HeldEntity]:
    """All entities, by kind and name."""
    rows = connection.execute(f"SELECT {_ENTITY} FROM entities ORDER BY kind, name, id")  # noqa: S608
    return (_entity(connection, row) for row in rows)


def entity(connection: sqlite3.Connection, record: str) -> HeldEntity | None:
    """The entity with an id."""
    row = connection.execute(f"SELECT {_ENTITY} FROM entities WHERE id = ?", (record,)).fetchone()  # noqa: S608
    return None if row is None else _entity(connection, row)


def _entity(connection: sqlite3.Connection, row: Row) -> HeldEntity:
    record, kind, name, names, why, authorities = row
    joined = connection.execute(
        "SELECT source, chain FROM entity_chains WHERE entity = ? ORDER BY source, chain", (record,)
    )
    data = {
        "kind": kind,
        "name": name,
        "names": [{"text": text, "count": count} for text, count in json.loads(names)],
        "chains": [{"source": source, "number": chain} for source, chain in joined],
        "why": why,
        "authorities": json.loads(authorities),
    }
    return HeldEntity(record, restored(Entity, data))


def entity_of_chain(connection: sqlite3.Connection, source_id: str) -> dict[int, str]:
    """The entities of a source's chains: id by number of the chain."""
    rows = connection.execute("SELECT chain, entity FROM entity_chains WHERE source = ?", (source_id,))
    return dict(rows)


def doubts(connection: sqlite3.Connection) -> Iterator[Doubt]:
    """Pairs of entities that may be one, that first which would change most."""
    rows = connection.execute("SELECT one, other, why_for, why_against, weight FROM doubts ORDER BY rank")
    return (Doubt(*row) for row in rows)


def put_authorities(connection: sqlite3.Connection, authorities: Iterable[Authority]) -> None:
    """Write the rows of files of known names, in place of all that were there before."""
    connection.execute("DELETE FROM authorities")
    connection.executemany(
        "INSERT OR IGNORE INTO authorities (path, line, names, ids) VALUES (?, ?, ?, ?)",
        (
            (a.path, a.line, json.dumps(a.names, ensure_ascii=False), json.dumps(a.ids, ensure_ascii=False))
            for a in authorities
        ),
    )


def authorities(connection: sqlite3.Connection) -> Iterator[Authority]:
    """The rows of files of known names, by file and line."""
    rows = connection.execute("SELECT path, line, names, ids FROM authorities ORDER BY path, line")
    return (Authority(path, line, tuple(json.loads(n)), tuple(json.loads(i))) for path, line, n, i in rows)


def happenings(connection: sqlite3.Connection) -> Iterator[HeldHappening]:
    """All happenings, by predicate and id."""
    rows = connection.execute(
        "SELECT id, subject, predicate, same, why FROM happenings ORDER BY predicate, id"
    )
    for record, subject, predicate, same, why in rows:
        listed = connection.execute(
            "SELECT statement FROM happening_statements WHERE happening = ? ORDER BY number", (record,)
        )
        data = {"subject": subject, "predicate": predicate, "same": same, "why": why}
        statements = [statement for (statement,) in listed]
        yield HeldHappening(record, restored(Happening, {**data, "statements": statements}))


def paragraphs(
    connection: sqlite3.Connection, source_id: str, first: int = 0, last: int | None = None
) -> tuple[HeldParagraph, ...]:
    """Paragraphs of a source, by their numbers from ``first`` up to but not including ``last``."""
    rows = connection.execute(
        "SELECT number, starts, ends, text, section, paratext, page FROM paragraphs "
        "WHERE source = ? AND number >= ? AND (? IS NULL OR number < ?) ORDER BY number",
        (source_id, first, last, last),
    )
    return tuple(map(_paragraph, rows))


def prose(connection: sqlite3.Connection, source_id: str) -> tuple[Span, ...]:
    """Where the paragraphs of a source stand that are not paratext."""
    rows = connection.execute(
        "SELECT starts, ends FROM paragraphs WHERE source = ? AND NOT paratext ORDER BY number", (source_id,)
    )
    return tuple(Span(starts, ends) for starts, ends in rows)


def _paragraph(row: Row) -> HeldParagraph:
    number, starts, ends, text, section, paratext, page = row
    return HeldParagraph(number, Span(starts, ends), text, section, bool(paratext), page)
