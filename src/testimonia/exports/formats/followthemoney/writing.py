"""One entity on a line: first the documents, then persons and things, then what is told, source by source."""

from collections.abc import Iterator, Mapping
from typing import TextIO

from testimonia.exports.formats.export import PLAIN, Options
from testimonia.exports.formats.followthemoney.entities import SCHEMATA, document, entity
from testimonia.exports.formats.followthemoney.links import About, Filled, ftm_dates, told
from testimonia.exports.json_text import one_line
from testimonia.exports.records import Record, held_sources, source_record
from testimonia.exports.settled import Settled, settled
from testimonia.exports.statement_words import Known
from testimonia.exports.statements import statement_records
from testimonia.model import Date
from testimonia.store import HeldSource, Store

_LIVED = {"birth": ("birthDate", "birthPlace"), "death": ("deathDate", "")}
"""Properties of a Person that statements fill: with the date, and with the place."""


def write(store: Store, out: TextIO, options: Options = PLAIN) -> None:
    """Write the evidence base as FollowTheMoney entities.

    Args:
        store: the evidence base.
        out: where to; opened as UTF-8.
        options: ``undecided`` makes links and events also of what is doubted or contradicted.
    """
    for line in _lines(store, options):
        out.write(one_line(line) + "\n")


def _lines(store: Store, options: Options) -> Iterator[Record]:
    findings = settled(store, options.rulings)
    for held in held_sources(store):
        yield document(source_record(store, held))
    lived = _lived(store, findings)
    names, schemata = {}, {}
    for each in store.entities():
        names[each.id] = each.entity.name
        line = entity(each, lived.get(each.id, {}))
        if line is not None:
            schemata[each.id] = SCHEMATA[each.entity.kind]
            yield line
    for held in held_sources(store):
        about = About(Known(names), schemata, findings, options.undecided, source_record(store, held))
        dates = _dates(store, held)
        for record in statement_records(store, held):
            yield told(record, dates.get(record["id"]), about)


def _dates(store: Store, held: HeldSource) -> dict[str, Date]:
    """When what a source tells happened, by id of the statement."""
    statements = store.statements(held.source.id)
    return {each.id: each.statement.happened for each in statements if each.statement.happened}


def _lived(store: Store, findings: Settled) -> Mapping[str, Filled]:
    """When and where persons were born and died, where documents say it flatly, by id of the entity.

    Two documents that differ without contradicting each other give two values, as the format allows.
    """
    found: dict[str, Filled] = {}
    persons = {held.id for held in store.entities() if SCHEMATA.get(held.entity.kind) == "Person"}
    for held in held_sources(store):
        if not any(each.statement.predicate in _LIVED for each in store.statements(held.source.id)):
            continue
        dates = _dates(store, held)
        for record in statement_records(store, held):
            properties = _LIVED.get(record["predicate"])
            if properties is None or record["subject"] not in persons or not findings.is_plain(record):
                continue
            filled = found.setdefault(record["subject"], {})
            when, where = properties
            if not record["from_the_narrative"]:
                filled.setdefault(when, []).extend(ftm_dates(dates.get(record["id"])).get("date", []))
            if where and record["place_text"]:
                filled.setdefault(where, []).append(record["place_text"])
    return found
