"""Rows about what was found by comparison, and what people decided."""

from collections.abc import Iterator

from testimonia.exports.findings import finding_records
from testimonia.exports.formats.export import Options
from testimonia.exports.formats.tables.table import Row
from testimonia.exports.judgements import judgement_records
from testimonia.exports.records import Record, held_sources
from testimonia.store import Store


def happenings(store: Store, options: Options) -> Iterator[Row]:
    """One row for each statement of a happening, so that it can be found in a spreadsheet."""
    names = {held.id: held.entity.name for held in store.entities()}
    for held in store.happenings():
        happening = held.happening
        for statement in happening.statements:
            told = store.statement(statement)
            yield (
                store.path_of(told.source) if told else None,
                *(happening.predicate, names.get(happening.subject or ""), told.words if told else None),
                *(happening.same.value, happening.why, statement, held.id, happening.subject),
            )


def findings(store: Store, options: Options) -> Iterator[Row]:
    """One row for each passage of a finding, so that it can be found in a spreadsheet."""
    paths = {held.source.id: held.source.path for held in held_sources(store)}
    names = ("kind", "verdict", "same", "what", "why", "accounts", "witnesses", "decided")
    for record in finding_records(store, options.rulings):
        for side in record["sides"]:
            for passage in side["passages"]:
                yield (
                    *(paths.get(passage["source"]), side["value"]),
                    *(record[name] for name in names),
                    *(passage[name] for name in ("page", "quote", "start", "end")),
                    record["id"],
                )


def judgements(store: Store, options: Options) -> Iterator[Row]:
    """One row for each stretch that a decision is about, so that it can be found in a spreadsheet."""
    names = ("at", "by", "act", "value", "why")
    for record in judgement_records(store, options.ledger):
        for place in record["found"] or _as_written(record) or ({},):
            yield (
                place.get("path"),
                *(record[name] for name in names),
                place.get("quote"),
                *(place.get(name) for name in ("start", "end", "waits")),
                *(record[name] for name in ("stands", "id", "retracts")),
            )


def _as_written(record: Record) -> list[Record]:
    """The places of a line that was added after the evidence base was built: as they were then."""
    whole: Record = {}
    return [
        {"path": place["path"], "quote": anchor.get("exact")}
        for place in record["on"]
        for anchor in place.get("anchors") or (whole,)
    ]
