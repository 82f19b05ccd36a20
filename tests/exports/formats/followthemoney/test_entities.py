"""Documents and entities: the right schema, and values that the format takes."""

from typing import Any

import pytest

from testimonia.exports.formats.followthemoney.entities import document, entity, ftm_id, line_of
from testimonia.model import ChainIn, Entity, EntityKind, Name
from testimonia.store import HeldEntity

RECORD: dict[str, Any] = {
    "id": "0a1b",
    "path": "box 1/letter.txt",
    "format": "text",
    "size": 12,
    "sha256": "f" * 64,
    "repository": None,
    "shelfmark": "V 4",
    "csl": {},
}


@pytest.mark.parametrize(
    ("format_", "schema"),
    [("text", "PlainText"), ("html", "HyperText"), ("pdf", "Pages"), ("docx", "Document")],
)
def test_a_document_has_the_schema_of_its_format(format_: str, schema: str) -> None:
    assert document({**RECORD, "format": format_})["schema"] == schema


def test_a_document_without_a_title_is_called_by_its_path() -> None:
    properties = document(RECORD)["properties"]
    assert (properties["name"], properties["fileName"]) == (["box 1/letter.txt"], ["letter.txt"])
    assert "title" not in properties and "author" not in properties


@pytest.mark.parametrize(
    ("parts", "date"),
    [
        ([[1841, 3, 5]], ["1841-03-05"]),
        ([[1841]], ["1841"]),
        ([[1841], [1843]], None),  # two ends
        ([[841]], None),  # no year of four digits
        ([[1841, 21]], None),  # a season
    ],
)
def test_a_date_of_publication_is_a_plain_one(parts: list[list[int]], date: list[str] | None) -> None:
    record = {**RECORD, "csl": {"issued": {"date-parts": parts}}}
    assert document(record)["properties"].get("publishedAt") == date


@pytest.mark.parametrize(
    ("kind", "schema"),
    [
        (EntityKind.PERSON, "Person"),
        (EntityKind.ORGANISATION, "Organization"),
        (EntityKind.PLACE, "Address"),
        (EntityKind.WORK, None),
        (EntityKind.EVENT, None),
        (EntityKind.OTHER, None),
    ],
)
def test_a_work_or_an_event_has_no_schema(kind: EntityKind, schema: str | None) -> None:
    held = HeldEntity("0a", Entity(kind, "Ely", (Name("Ely", 2), Name("Elye", 1)), (ChainIn("s", 0),)))
    line = entity(held, {})
    assert (line and line["schema"]) == schema
    assert line is None or line["properties"]["alias"] == ["Elye"]


def test_numbers_of_registers_are_kept() -> None:
    held = HeldEntity("0a", Entity(EntityKind.PERSON, "Ada", (), (), authorities=("wikidata:Q1", "viaf:2")))
    line = entity(held, {})
    assert line is not None
    assert line["properties"]["wikidataId"] == ["Q1"]
    assert line["properties"]["keywords"] == ["viaf 2"]


def test_values_stand_once_on_one_line_and_nothing_is_no_value() -> None:
    line = line_of("Person", ftm_id("entity", "0a"), {"name": ["a\nb", "a b", "", None], "alias": ["\0"]})
    assert line == {"id": "tm-entity-0a", "schema": "Person", "properties": {"name": ["a b"]}}
