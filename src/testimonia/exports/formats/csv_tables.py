"""Tables for a spreadsheet: one row a record, the path of the document first.

UTF-8 with a byte order mark, by which spreadsheet programs know it and read accents right; commas, CRLF at
the ends of rows and all text in quotation marks (RFC 4180).
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from testimonia.exports.appraisals import appraisal_records
from testimonia.exports.findings import finding_records
from testimonia.exports.formats.csv_cells import cell
from testimonia.exports.formats.export import PLAIN, Options
from testimonia.exports.judgements import judgement_records
from testimonia.exports.paragraphs import paragraphs_of
from testimonia.exports.people import people_records
from testimonia.exports.records import Record, held_sources, problem_record, section_records, source_record
from testimonia.exports.statements import mention_records, statement_records
from testimonia.exports.times import time_records
from testimonia.ingest.sidecars.csl import csl_date_text, names_text
from testimonia.store import Store

BYTE_ORDER_MARK = "\ufeff"

Row = Sequence[str | bool | float | None]
Rows = Callable[[Store, Path | None], Iterable[Row]]


@dataclass(frozen=True, slots=True)
class Table:
    """One table: the names of its columns, and its rows (of a Store and a ledger)."""

    columns: tuple[str, ...]
    rows: Rows


def write(store: Store, out: TextIO, options: Options = PLAIN) -> None:
    """Write one table as CSV.

    Args:
        store: the evidence base.
        out: where to; opened as UTF-8 with ``newline=""``.
        options: which table, one of `TABLES`; where the ledger is.

    Raises:
        ValueError: if there is no such table; the message names those that there are.
    """
    table = options.table or next(iter(TABLES))
    if table not in TABLES:
        raise ValueError(f"There is no table “{table}”; there are {', '.join(TABLES)}.")
    wanted = TABLES[table]
    out.write(BYTE_ORDER_MARK)
    rows = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    rows.writerow(wanted.columns)
    rows.writerows([cell(value) for value in row] for row in wanted.rows(store, options.ledger))


def _sources(store: Store, ledger: Path | None) -> Iterator[Row]:
    for held in held_sources(store):
        record = source_record(store, held)
        csl = record["csl"]
        yield (
            record["path"],
            record["state"],
            _words(csl.get("title")),
            names_text(csl.get("author")),
            csl_date_text(csl.get("issued")),
            csl["type"],
            *(record[name] for name in ("repository", "shelfmark", "format", "pages", "words")),
            *(record[name] for name in ("characters", "sha256", "id")),
        )


def _sections(store: Store, ledger: Path | None) -> Iterator[Row]:
    for held in held_sources(store):
        for record in section_records(store, held):
            yield (
                held.source.path,
                *(record[name] for name in ("kind", "title", "author", "recipient", "place")),
                *(_date_words(record[name]) for name in ("written", "published")),
                *(record[name] for name in ("language", "paratext")),
                ", ".join(record["doubtful"]),
                *(record[name] for name in ("start", "end", "id", "parent")),
            )


def _repairs(store: Store, ledger: Path | None) -> Iterator[Row]:
    for held in store.repairs():
        repair = held.repair
        yield (
            held.path,
            repair.kind.value,
            not repair.proposed,
            held.before,
            held.after,
            repair.why,
            repair.span.start,
            repair.span.end,
            held.id,
        )


def _paragraphs(store: Store, ledger: Path | None) -> Iterator[Row]:
    for held in held_sources(store):
        text = store.text(held.source.path)
        for each in paragraphs_of(store, held, text) if text else ():
            section = each.section.section if each.section else None
            yield (
                held.source.path,
                each.page.label if each.page else None,
                section.kind.value if section else None,
                section.title.value if section and section.title else None,
                section.author.value if section and section.author else None,
                bool(section and section.paratext),
                each.original.start,
                each.original.end,
                each.words,
            )


def _times(store: Store, ledger: Path | None) -> Iterator[Row]:
    for held in held_sources(store):
        for record in time_records(store, held):
            date = record["date"] or {}
            yield (
                *(held.source.path, record["page"], record["quote"], date.get("edtf"), record["kind"]),
                *(date.get("earliest"), date.get("latest"), record["duration"]),
                *(date.get("as_written"), ", ".join(date.get("calendars", ()))),
                *(record[name] for name in ("resolved_from", "why", "start", "end", "id")),
            )


def _entities(store: Store, ledger: Path | None) -> Iterator[Row]:
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


def _mentions(store: Store, ledger: Path | None) -> Iterator[Row]:
    names = {held.id: held.entity.name for held in store.entities()}
    for held in held_sources(store):
        for record in mention_records(store, held):
            yield (
                *(held.source.path, record["page"], record["quote"], record["form"], record["kind"]),
                names.get(record["entity"]),
                *(record[name] for name in ("start", "end", "chain", "entity")),
            )


def _statements(store: Store, ledger: Path | None) -> Iterator[Row]:
    for held in held_sources(store):
        for record in statement_records(store, held):
            date, quantity = record["happened"] or {}, record["quantity"] or {}
            yield (
                *(held.source.path, record["page"], record["predicate"], record["trigger"]),
                *(record["subject_name"], record["subject_text"]),
                *(date.get("edtf"), date.get("earliest"), date.get("latest"), date.get("text")),
                *(record["place_text"], record["object_text"]),
                *(quantity.get(name) for name in ("text", "minimum", "maximum", "unit")),
                *(record[name] for name in ("ordinal", "negated", "polarity", "hedge")),
                _holders(record),
                *(record["author"], _date_words(record["said"]), record["epistemic"]),
                "; ".join(f"{each['status']}: {each['quote']}" for each in record["evidence"]),
                *(record[name] for name in ("quote", "start", "end", "id", "responds_to", "subject")),
            )


def _appraisals(store: Store, ledger: Path | None) -> Iterator[Row]:
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


def _findings(store: Store, ledger: Path | None) -> Iterator[Row]:
    """One row for each passage of a finding, so that it can be found in a spreadsheet."""
    paths = {held.source.id: held.source.path for held in held_sources(store)}
    names = ("kind", "verdict", "same", "what", "why", "accounts", "witnesses")
    for record in finding_records(store):
        for side in record["sides"]:
            for passage in side["passages"]:
                yield (
                    *(paths.get(passage["source"]), side["value"]),
                    *(record[name] for name in names),
                    *(passage[name] for name in ("page", "quote", "start", "end")),
                    record["id"],
                )


def _problems(store: Store, ledger: Path | None) -> Iterator[Row]:
    names = ("path", "trouble", "message", "page", "start", "end")
    for problem in store.problems():
        record = problem_record(problem)
        yield tuple(record[name] for name in names)


def _judgements(store: Store, ledger: Path | None) -> Iterator[Row]:
    """One row for each stretch that a decision is about, so that it can be found in a spreadsheet."""
    names = ("at", "by", "act", "value", "why")
    for record in judgement_records(store, ledger):
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


def _words(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _date_words(date: Record | None) -> str | None:
    return date["text"] if date else None


TABLES = {
    "paragraphs": Table(
        (
            *("path", "page", "section kind", "section title", "author", "paratext"),
            *("original start", "original end", "text"),
        ),
        _paragraphs,
    ),
    "sources": Table(
        (
            *("path", "state", "title", "author", "issued", "type", "repository", "shelfmark"),
            *("format", "pages", "words", "characters", "sha256", "id"),
        ),
        _sources,
    ),
    "sections": Table(
        (
            *("path", "kind", "title", "author", "recipient", "place", "written", "published"),
            *("language", "paratext", "doubtful", "original start", "original end", "id", "parent"),
        ),
        _sections,
    ),
    "repairs": Table(
        ("path", "kind", "made", "before", "after", "why", "original start", "original end", "id"),
        _repairs,
    ),
    "times": Table(
        (
            *("path", "page", "text", "edtf", "kind", "first day", "last day", "duration", "as written"),
            *("calendars", "reckoned from", "why", "original start", "original end", "id"),
        ),
        _times,
    ),
    "entities": Table(
        (
            *("path", "name", "kind", "names here", "mentions", "by name", "by description", "by pronoun"),
            *("why", "id"),
        ),
        _entities,
    ),
    "mentions": Table(
        (
            *("path", "page", "text", "form", "kind", "name"),
            *("original start", "original end", "chain", "entity"),
        ),
        _mentions,
    ),
    "statements": Table(
        (
            *("path", "page", "predicate", "trigger", "name", "subject", "edtf", "first day", "last day"),
            *("date as written", "place", "object", "quantity", "least", "most", "unit"),
            *("ordinal", "negated", "polarity", "hedge", "holders", "author", "said", "epistemic"),
            *("evidence", "text", "original start", "original end", "id", "responds to", "entity"),
        ),
        _statements,
    ),
    "appraisals": Table(
        (
            *("path", "page", "name", "target", "stance", "words", "holders", "author"),
            *("text", "original start", "original end", "id", "entity"),
        ),
        _appraisals,
    ),
    "findings": Table(
        (
            *("path", "value", "kind", "verdict", "same", "what", "why", "accounts", "witnesses"),
            *("page", "quote", "original start", "original end", "id"),
        ),
        _findings,
    ),
    "problems": Table(
        ("path", "trouble", "message", "page", "original start", "original end"),
        _problems,
    ),
    "judgements": Table(
        (
            *("path", "at", "by", "act", "value", "why", "quote"),
            *("original start", "original end", "waits", "stands", "id", "retracts"),
        ),
        _judgements,
    ),
}
"""All tables by name, the usual one first. Ids lead from one to the other."""
