"""What comparison derives, as rows: entities, happenings, findings.

The invariant: all of it is replaced together, with a note of what it was made over; so a base never shows
findings of two comparisons at once, and an unchanged folder is not compared again.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping

from testimonia.model import (
    Compared,
    Entity,
    Finding,
    Happening,
    Span,
    Stretch,
    canonical_json,
    record_id,
    restored,
)
from testimonia.model.finding import entity_id, finding_id, happening_id
from testimonia.store import views
from testimonia.store.held import HeldEntity, HeldFinding, HeldHappening, HeldParagraph
from testimonia.store.records import Row


def over(connection: sqlite3.Connection) -> str:
    """A hash of all readings that are there: what a comparison would be made over."""
    rows = connection.execute("SELECT source, made_by, described FROM readings ORDER BY source")
    return record_id("readings", *map(list, rows))


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
    for table in ("comparisons", "entities", "happenings", "findings"):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608
    connection.execute("INSERT INTO comparisons (made_by, over) VALUES (?, ?)", (made_by, made_over))
    _put_entities(connection, dict.fromkeys(compared.entities))
    _put_happenings(connection, dict.fromkeys(compared.happenings))
    _put_findings(connection, dict.fromkeys(compared.findings))


def _put_entities(connection: sqlite3.Connection, entities: Iterable[Entity]) -> None:
    for entity in entities:
        record = entity_id(entity)
        names = json.dumps([[name.text, name.count] for name in entity.names], ensure_ascii=False)
        row = (record, entity.kind.value, entity.name, names, entity.why)
        connection.execute("INSERT INTO entities (id, kind, name, names, why) VALUES (?, ?, ?, ?, ?)", row)
        connection.executemany(
            "INSERT INTO entity_chains (entity, source, chain) VALUES (?, ?, ?)",
            ((record, chain.source, chain.number) for chain in entity.chains),
        )


def _put_happenings(connection: sqlite3.Connection, happenings: Iterable[Happening]) -> None:
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


_FINDING = (
    "INSERT INTO findings (id, rank, kind, verdict, same, question, what, why, subject, predicate, "
    "happening, accounts, witnesses, direction, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def _put_findings(connection: sqlite3.Connection, findings: Collection[Finding]) -> None:
    quotes = _quotes(connection, findings)
    for rank, each in enumerate(findings):
        record = finding_id(each)
        row = (
            *(record, rank, each.kind.value, each.verdict.value, each.same.value if each.same else None),
            *(each.question, each.what, each.why, each.subject, each.predicate, each.happening),
            *(each.accounts, each.witnesses, each.direction, canonical_json(each)),
        )
        connection.execute(_FINDING, row)
        connection.executemany(
            "INSERT INTO finding_passages (finding, side, number, value, source, starts, ends, text) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            _passage_rows(record, each, quotes),
        )


def _quotes(connection: sqlite3.Connection, findings: Iterable[Finding]) -> dict[Stretch, str]:
    """The words of all passages. Each text is taken out once: a book may have thousands of passages."""
    wanted: dict[str, set[Stretch]] = {}
    for stretch in (stretch for each in findings for side in each.sides for stretch in side.passages):
        wanted.setdefault(stretch.source, set()).add(stretch)
    found: dict[Stretch, str] = {}
    for source, stretches in wanted.items():
        words = views.words(connection, source)
        found.update((stretch, stretch.span.of(words)) for stretch in stretches)
    return found


def _passage_rows(record: str, finding: Finding, quotes: Mapping[Stretch, str]) -> Iterator[Row]:
    for number, side in enumerate(finding.sides):
        for place, stretch in enumerate(side.passages):
            ends = (stretch.source, stretch.span.start, stretch.span.end)
            yield (record, number, place, side.value, *ends, quotes[stretch])


def entities(connection: sqlite3.Connection) -> Iterator[HeldEntity]:
    """All entities, by kind and name."""
    rows = connection.execute("SELECT id, kind, name, names, why FROM entities ORDER BY kind, name, id")
    return (_entity(connection, row) for row in rows)


def entity(connection: sqlite3.Connection, record: str) -> HeldEntity | None:
    """The entity with an id."""
    row = connection.execute(
        "SELECT id, kind, name, names, why FROM entities WHERE id = ?", (record,)
    ).fetchone()
    return None if row is None else _entity(connection, row)


def _entity(connection: sqlite3.Connection, row: Row) -> HeldEntity:
    record, kind, name, names, why = row
    joined = connection.execute(
        "SELECT source, chain FROM entity_chains WHERE entity = ? ORDER BY source, chain", (record,)
    )
    data = {
        "kind": kind,
        "name": name,
        "names": [{"text": text, "count": count} for text, count in json.loads(names)],
        "chains": [{"source": source, "number": chain} for source, chain in joined],
        "why": why,
    }
    return HeldEntity(record, restored(Entity, data))


def entity_of_chain(connection: sqlite3.Connection, source_id: str) -> dict[int, str]:
    """The entities of a source's chains: id by number of the chain."""
    rows = connection.execute("SELECT chain, entity FROM entity_chains WHERE source = ?", (source_id,))
    return dict(rows)


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


def findings(connection: sqlite3.Connection) -> Iterator[HeldFinding]:
    """All findings, in the order in which they should be looked at."""
    return map(_finding, connection.execute("SELECT id, rank, value FROM findings ORDER BY rank"))


def finding(connection: sqlite3.Connection, record: str) -> HeldFinding | None:
    """The finding with an id."""
    row = connection.execute("SELECT id, rank, value FROM findings WHERE id = ?", (record,)).fetchone()
    return None if row is None else _finding(row)


def findings_in(connection: sqlite3.Connection, source_id: str) -> Iterator[HeldFinding]:
    """The findings that have a passage in a source, in order."""
    rows = connection.execute(
        "SELECT id, rank, value FROM findings "
        "WHERE id IN (SELECT finding FROM finding_passages WHERE source = ?) ORDER BY rank",
        (source_id,),
    )
    return map(_finding, rows)


def _finding(row: Row) -> HeldFinding:
    record, rank, value = row
    return HeldFinding(record, rank, restored(Finding, json.loads(value)))


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
