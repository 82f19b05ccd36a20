"""Documents and entities as FollowTheMoney has them: Document, Person, Organization, Address."""

import re
from collections.abc import Iterable, Mapping, Sequence

from testimonia.exports.records import Record
from testimonia.exports.web_addresses import web_address
from testimonia.ingest.sidecars.csl import csl_date_text, names_text
from testimonia.model import EntityKind
from testimonia.store import HeldEntity

SCHEMATA = {
    EntityKind.PERSON: "Person",
    EntityKind.ORGANISATION: "Organization",
    EntityKind.PLACE: "Address",
}
"""Works and events have no schema of their own there; they are named in what is told of them."""
_DOCUMENTS = {"pdf": "Pages", "html": "HyperText", "text": "PlainText"}
"""Schemata of documents, by format."""
_DATE = re.compile(r"[1-9]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_LONGEST = 1_000
"""Code points of a string that every schema takes for a title or an author."""
_NAME = 380
"""The same of a name."""
_ADDRESS = 250
"""The same of an address."""


def ftm_id(kind: str, record: str) -> str:
    """The id of an entity: the kind of record and its id, in characters that FollowTheMoney allows.

    >>> ftm_id("statement", "0a1b")
    'tm-statement-0a1b'
    """
    return f"tm-{kind}-{record}"


def line_of(schema: str, record: str, properties: Mapping[str, Iterable[str | None]]) -> Record:
    """An entity as it is written: values once each, in order; properties without any left out."""
    kept: dict[str, list[str]] = {}
    for name, values in properties.items():
        found = list(dict.fromkeys(cleaned for value in values if (cleaned := _cleaned(value))))
        if found:
            kept[name] = found
    return {"id": record, "schema": schema, "properties": kept}


def _cleaned(value: str | None) -> str:
    """Words on one line, without the controls that the format drops: it knows no paragraphs."""
    return " ".join(_CONTROL.sub(" ", value).split()) if value else ""


def document(record: Record) -> Record:
    """A document.

    Args:
        record: made by `testimonia.exports.records.source_record`.
    """
    csl = record["csl"]
    schema = _DOCUMENTS.get(record["format"], "Document")
    title = str(csl.get("title") or record["path"])
    return line_of(
        schema,
        ftm_id("source", record["id"]),
        {
            "name": [title[:_NAME]],
            "title": [str(csl.get("title") or "")[:_LONGEST]],
            "fileName": [record["path"].rsplit("/", 1)[-1]],
            "fileSize": [str(record["size"])],
            "author": [(names_text(csl.get("author")) or "")[:_LONGEST]],
            "publishedAt": [_iso_date(csl.get("issued"))],
            "sourceUrl": [web_address(csl.get("URL"))],
            "publisher": [str(csl.get("publisher") or "")[:_LONGEST]],
            "keywords": [record["repository"], record["shelfmark"]],
            "notes": [f"SHA-256 of the file: {record['sha256']}"],
            "processingAgent": ["testimonia"],
        },
    )


def _iso_date(issued: object) -> str:
    """When it appeared, if that is a plain year, month or day."""
    text = csl_date_text(issued) or ""
    return text if _DATE.fullmatch(text) else ""


def entity(held: HeldEntity, lived: Mapping[str, Sequence[str]]) -> Record | None:
    """A person, an organisation or a place; None for what the format has no schema for.

    Args:
        held: the entity.
        lived: further properties: when and where it was born and died.
    """
    schema = SCHEMATA.get(held.entity.kind)
    if schema is None:
        return None
    names = [name.text[:_NAME] for name in held.entity.names if name.text != held.entity.name]
    ids = [each.partition(":") for each in held.entity.authorities]
    wikidata = [number for register, _, number in ids if register == "wikidata"]
    return line_of(
        schema,
        ftm_id("entity", held.id),
        {
            "name": [held.entity.name[:_NAME]],
            "alias": names,
            "full": [held.entity.name[:_ADDRESS]] if schema == "Address" else [],
            "wikidataId": wikidata,
            "notes": [held.entity.why],
            "keywords": [f"{register} {number}" for register, _, number in ids if register != "wikidata"],
            **lived,
        },
    )
