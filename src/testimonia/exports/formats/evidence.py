"""The whole evidence base as one JSON document: the format by which other programs take it over.

Its shape is evidence.schema.json, beside this module. One record stands on one line, so that two exports can
be compared line by line.
"""

import json
from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import chain
from typing import Any, TextIO

from testimonia.exports.appraisals import appraisal_records
from testimonia.exports.findings import entity_records, finding_records, happening_records
from testimonia.exports.formats.export import PLAIN, Options
from testimonia.exports.json_text import one_line
from testimonia.exports.judgements import judgement_records
from testimonia.exports.records import (
    Record,
    held_sources,
    problem_record,
    repair_records,
    section_records,
    source_record,
)
from testimonia.exports.statements import mention_records, statement_records
from testimonia.exports.times import time_records
from testimonia.model import RepairKind
from testimonia.store import Store

FORMAT = "testimonia-evidence/1"
_BY_PEOPLE = frozenset({RepairKind.SPELLING.value, RepairKind.EDITION.value})
"""Kinds of repair that came after the schema."""


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of this format."""
    text = files("testimonia.exports.formats").joinpath("evidence.schema.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def write(store: Store, out: TextIO, options: Options = PLAIN) -> None:
    """Write the evidence base as JSON.

    Args:
        store: the evidence base.
        out: where to; opened as UTF-8.
        options: where the ledger is, and what people decided on findings.
    """
    out.write(f'{{\n"format": {one_line(FORMAT)}')
    for name, records in _arrays(store, options):
        out.write(f',\n"{name}": [')
        for number, record in enumerate(records):
            out.write((",\n" if number else "\n") + one_line(record))
        out.write("]")
    out.write("\n}\n")


def _arrays(store: Store, options: Options) -> Iterator[tuple[str, Iterable[Record]]]:
    """The arrays of the document, in order; each is made only when it is written."""
    yield "sources", (source_record(store, held) for held in held_sources(store))
    yield (
        "sections",
        chain.from_iterable(section_records(store, held) for held in held_sources(store)),
    )
    yield "repairs", (_kind_known(record) for record in repair_records(store) if not record["proposed"])
    yield "entities", entity_records(store)
    yield "mentions", chain.from_iterable(mention_records(store, held) for held in held_sources(store))
    yield "times", chain.from_iterable(time_records(store, held) for held in held_sources(store))
    yield "statements", chain.from_iterable(statement_records(store, held) for held in held_sources(store))
    yield "appraisals", chain.from_iterable(appraisal_records(store, held) for held in held_sources(store))
    yield "happenings", happening_records(store)
    yield "findings", finding_records(store, options.rulings)
    yield "judgements", judgement_records(store, options.ledger)
    yield "problems", map(problem_record, store.problems())


def _kind_known(repair: Record) -> Record:
    """A repair under a kind that the schema has: what a person or an edition reads is a change of characters.

    Who reads it so stands in ``why``.
    """
    return repair | {"kind": "character"} if repair["kind"] in _BY_PEOPLE else repair
