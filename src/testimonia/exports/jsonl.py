"""Every record on a line of its own, source by source: for scripts, and for what reads one line at a time."""

from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

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
from testimonia.exports.times import time_records
from testimonia.store import Store


def write(store: Store, out: TextIO, *, table: str = "", ledger: Path | None = None) -> None:
    """Write the evidence base as JSON Lines; ``record`` says what each line is.

    Args:
        store: the evidence base.
        out: where to; opened as UTF-8.
        table: passed over; this format has only one.
        ledger: path of the ledger; by default beside the evidence base.
    """
    for kind, record in _records(store, ledger):
        out.write(one_line({"record": kind} | record) + "\n")


def _records(store: Store, ledger: Path | None) -> Iterator[tuple[str, Record]]:
    for held in held_sources(store):
        yield "source", source_record(store, held)
        for record in section_records(store, held):
            yield "section", record
        text = store.text(held.source.path)
        if text is None:
            continue
        for repair in held_repairs(held, text):
            yield "repair", repair_record(held.source.id, repair)
        for paragraph in paragraphs_of(store, held, text):
            yield "paragraph", paragraph_record(paragraph)
        for record in time_records(store, held):
            yield "time", record
    for problem in store.problems():
        yield "problem", problem_record(problem)
    for record in judgement_records(store, ledger):
        yield "judgement", record
