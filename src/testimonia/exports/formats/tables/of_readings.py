"""Rows about what was read: expressions of time, who is spoken of, what is said of them."""

from collections.abc import Iterator

from testimonia.exports.appraisals import appraisal_records
from testimonia.exports.formats.export import Options
from testimonia.exports.formats.tables.of_sources import date_words
from testimonia.exports.formats.tables.table import Row
from testimonia.exports.people import people_records
from testimonia.exports.records import Record, held_sources
from testimonia.exports.statements import mention_records, statement_records
from testimonia.exports.times import time_records
from testimonia.store import Store


def times(store: Store, options: Options) -> Iterator[Row]:
    """One row an expression of time."""
    for held in held_sources(store):
        for record in time_records(store, held):
            date = record["date"] or {}
            yield (
                *(held.source.path, record["page"], record["quote"], date.get("edtf"), record["kind"]),
                *(date.get("earliest"), date.get("latest"), record["duration"]),
                *(date.get("as_written"), ", ".join(date.get("calendars", ()))),
                *(record[name] for name in ("resolved_from", "why", "start", "end", "id")),
            )


def entities(store: Store, options: Options) -> Iterator[Row]:
    """One row for each document that an entity is spoken of in, so that it can be found in a spreadsheet."""
    for record in people_records(store):
        for told in record["sources"]:
            counts = told["mentions"]
            yield (
                *(told["path"], record["name"], record["kind"]),
                "; ".join(name["text"] for name in told["names"]),
                *(counts[form] for form in ("times", "name", "description", "pronoun")),
                *(record["why"], record["id"]),
            )


def mentions(store: Store, options: Options) -> Iterator[Row]:
    """One row for each stretch that names, describes or refers by pronoun."""
    names = {held.id: held.entity.name for held in store.entities()}
    for held in held_sources(store):
        for record in mention_records(store, held):
            yield (
                *(held.source.path, record["page"], record["quote"], record["form"], record["kind"]),
                names.get(record["entity"]),
                *(record[name] for name in ("start", "end", "chain", "entity")),
            )


def statements(store: Store, options: Options) -> Iterator[Row]:
    """One row a statement."""
    for held in held_sources(store):
        for record in statement_records(store, held):
            date, quantity = record["happened"] or {}, record["quantity"] or {}
            yield (
                *(held.source.path, record["page"], record["predicate"], record["trigger"]),
                *(record["subject_name"], record["subject_text"]),
                *(date.get("edtf"), date.get("earliest"), date.get("latest"), date.get("text")),
                ", ".join(date.get("calendars", ())),
                record["from_the_narrative"],
                *(record["place_text"], record["object_text"]),
                *(quantity.get(name) for name in ("text", "minimum", "maximum", "unit")),
                *(record[name] for name in ("ordinal", "negated", "polarity", "hedge")),
                _holders(record),
                *(record["author"], date_words(record["said"]), record["epistemic"]),
                "; ".join(f"{each['status']}: {each['quote']}" for each in record["evidence"]),
                *(record[name] for name in ("quote", "start", "end", "id", "responds_to", "subject")),
            )


def appraisals(store: Store, options: Options) -> Iterator[Row]:
    """One row for each thing that somebody thinks of somebody or something."""
    for held in held_sources(store):
        for record in appraisal_records(store, held):
            yield (
                *(held.source.path, record["page"]),
                *(record[name] for name in ("target_name", "target_text", "stance", "words")),
                *(_holders(record), record["author"]),
                *(record[name] for name in ("quote", "start", "end", "id", "target")),
            )


def _holders(record: Record) -> str:
    return "; ".join(holder["name"] for holder in record["holders"])
