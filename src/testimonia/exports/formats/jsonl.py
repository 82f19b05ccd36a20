"""Every record on a line of its own, source by source: for scripts, and for what reads one line at a time."""

from collections.abc import Iterator
from typing import TextIO

from testimonia.exports.appraisals import appraisal_records
from testimonia.exports.findings import entity_records, finding_records, happening_records
from testimonia.exports.formats.export import PLAIN, Options
from testimonia.exports.json_text import one_line
from testimonia.exports.judgements import judgement_records
from testimonia.exports.paragraphs import paragraph_record, paragraphs_of
from testimonia.exports.records import (
    Record,
    held_repairs,
    held_sources,
    problem_record,
    repair_record,
    section_records,
    source_record,
)
from testimonia.exports.statements import mention_records, statement_records
from testimonia.exports.times import time_records
from testimonia.store import HeldSource, Store


def write(store: Store, out: TextIO, options: Options = PLAIN) -> None:
    """Write the evidence base as JSON Lines; ``record`` says what each line is.

    Args:
        store: the evidence base.
        out: where to; opened as UTF-8.
        options: where the ledger is, and what people decided on findings.
    """
    for kind, record in _records(store, options):
        out.write(one_line({"record": kind} | record) + "\n")


def _records(store: Store, options: Options) -> Iterator[tuple[str, Record]]:
    for held in held_sources(store):
        yield from _of_a_source(store, held)
    for kind, records in (
        ("entity", entity_records(store)),
        ("happening", happening_records(store)),
        ("finding", finding_records(store, options.rulings)),
        ("problem", map(problem_record, store.problems())),
        ("judgement", judgement_records(store, options.ledger)),
    ):
        yield from ((kind, record) for record in records)


def _of_a_source(store: Store, held: HeldSource) -> Iterator[tuple[str, Record]]:
    """The source itself, and all that was read from it."""
    yield "source", source_record(store, held)
    yield from (("section", record) for record in section_records(store, held))
    text = store.text(held.source.path)
    if text is None:
        return
    for repair in held_repairs(held, text):
        yield "repair", repair_record(held.source.id, repair)
    for paragraph in paragraphs_of(store, held, text):
        yield "paragraph", paragraph_record(paragraph)
    for kind, records in (
        ("time", time_records),
        ("mention", mention_records),
        ("statement", statement_records),
        ("appraisal", appraisal_records),
    ):
        yield from ((kind, record) for record in records(store, held))
