"""The International Prosopography Interchange Format, version 0.3.3.

IPIF (github.com/IPIF/prosopogrAPhI) is the interface of a service; as a file it is the four lists that the
IPIF Hub takes in: persons, sources, statements and the factoids that tie one of each together.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TextIO

from testimonia.exports.formats.export import PLAIN, Options
from testimonia.exports.formats.ipif.statements import Factual, of_persons
from testimonia.exports.identifiers import Identifiers
from testimonia.exports.json_text import one_line
from testimonia.exports.records import Record, held_sources, source_record
from testimonia.ingest.sidecars.csl import csl_date_text, names_text
from testimonia.model import EntityKind
from testimonia.store import HeldEntity, HeldSource, Store

_SECOND = 1_000_000_000
_WIKIDATA = re.compile("wikidata:(Q[1-9][0-9]*)")
_ADDRESS = re.compile('https?://[^\\s<>"{}|^`\\\\]+')


def write(store: Store, out: TextIO, options: Options = PLAIN) -> None:
    """Write what is told of persons as IPIF.

    Args:
        store: the evidence base.
        out: where to; opened as UTF-8.
        options: the beginning of all addresses.
    """
    ids = Identifiers(options.base)
    persons = {e.id: e for e in store.entities() if e.entity.kind is EntityKind.PERSON}
    out.write("{")
    for number, (name, records) in enumerate(_arrays(store, persons, ids)):
        out.write(f'{"," if number else ""}\n"{name}": [')
        for place, record in enumerate(records):
            out.write((",\n" if place else "\n") + one_line(record))
        out.write("]")
    out.write("\n}\n")


def _arrays(
    store: Store, persons: dict[str, HeldEntity], ids: Identifiers
) -> Iterator[tuple[str, Iterable[Record]]]:
    yield "persons", (_person(store, held, ids) for held in persons.values())
    yield "sources", (_source(store, held, ids) for held in held_sources(store))
    yield "statements", (_stated(store, each) for each in of_persons(store, persons, ids))
    yield "factoids", (_factoid(store, each, ids) for each in of_persons(store, persons, ids))


def _person(store: Store, held: HeldEntity, ids: Identifiers) -> Record:
    _, version = store.versions("")
    first = held.entity.chains[0].source if held.entity.chains else ""
    return {
        "@id": ids.of("entity", held.id),
        "label": held.entity.name,
        "uris": [uri for each in held.entity.authorities for uri in _uris(each)],
        **_metadata(f"testimonia, {version}", _day(store, store.path_of(first) or "")),
    }


def _uris(authority: str) -> Iterator[str]:
    """The address that a register has for a person, where it is one or can be made."""
    wikidata = _WIKIDATA.fullmatch(authority)
    if wikidata:
        yield f"http://www.wikidata.org/entity/{wikidata[1]}"
    _, _, given = authority.partition(":")
    yield from (each for each in (authority, given) if _ADDRESS.fullmatch(each))


def _source(store: Store, held: HeldSource, ids: Identifiers) -> Record:
    return {
        "@id": ids.of("source", held.source.id),
        "label": _label(source_record(store, held)),
        "uris": [],
        **_metadata(f"testimonia, {held.reader}", _day(store, held.source.path)),
    }


def _label(record: Record) -> str:
    """How a source is named: author, title, year, where it lies; and the path, by which it can be found."""
    csl = record["csl"]
    title = csl.get("title")
    parts = (
        names_text(csl.get("author")),
        f"“{title}”" if isinstance(title, str) and title else None,
        csl_date_text(csl.get("issued")),
        record["repository"],
        record["shelfmark"],
    )
    said = ", ".join(" ".join(part.split()) for part in parts if part)
    return f"{said} [{record['path']}]" if said else str(record["path"])


def _stated(store: Store, each: Factual) -> Record:
    return {**each.statement, **_metadata(each.by, _day(store, store.path_of(each.source) or ""))}


def _factoid(store: Store, each: Factual, ids: Identifiers) -> Record:
    return {
        "@id": ids.of("factoid", each.id),
        "person-ref": {"@id": ids.of("entity", each.person)},
        "source-ref": {"@id": ids.of("source", each.source)},
        "statement-refs": [{"@id": each.statement["@id"]}],
        **_metadata(each.by, _day(store, store.path_of(each.source) or "")),
    }


def _metadata(by: str, day: str) -> Record:
    return {"createdBy": by, "createdWhen": day, "modifiedBy": by, "modifiedWhen": day}


def _day(store: Store, path: str) -> str:
    """The day from which what was read of a document dates: that on which its file was last changed.

    No other clock is kept, so that the same documents always give the same evidence base.
    """
    return datetime.fromtimestamp(store.modified_ns(path) / _SECOND, UTC).date().isoformat()
