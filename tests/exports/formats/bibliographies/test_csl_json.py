"""CSL-JSON: read back whole, and nothing in it that csl-data.json does not allow."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from testimonia.exports.formats.bibliographies import csl_json
from testimonia.ingest.sidecars.csl_schema import (
    DATE_VARIABLES,
    NAME_PARTS,
    NAME_VARIABLES,
    STANDARD,
    TYPES,
)
from tests.exports.formats.bibliographies.shelf import HOSTILE, SHELF, read_back, shelf, text_of

_WORDS = {"type": ["string", "number"]}
_NAME = {
    "type": "object",
    "properties": {part: {"type": "string"} for part in NAME_PARTS},
    "additionalProperties": False,
}
_PART = {"type": "array", "items": {"type": ["string", "number"]}, "minItems": 1, "maxItems": 3}
_DATE = {
    "type": "object",
    "properties": {
        "date-parts": {"type": "array", "items": _PART, "minItems": 1, "maxItems": 2},
        "season": {"type": ["string", "number"]},
        "circa": {"type": ["string", "number", "boolean"]},
        "literal": {"type": "string"},
        "raw": {"type": "string"},
    },
    "additionalProperties": False,
}
SCHEMA: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "properties": {
            **dict.fromkeys(STANDARD, _WORDS),
            **{variable: {"type": "array", "items": _NAME} for variable in NAME_VARIABLES},
            **dict.fromkeys(DATE_VARIABLES, _DATE),
            "type": {"enum": sorted(TYPES)},
            "categories": {"type": "array", "items": {"type": "string"}},
            "custom": {"type": "object"},
        },
        "additionalProperties": False,
    },
}
"""What csl-data.json of CSL 1.0.2 demands of an item, written down anew."""


def test_every_source_is_read_back_as_it_was(tmp_path: Path) -> None:
    with shelf(tmp_path) as store:
        text = text_of(csl_json.write, store)
    jsonschema.validate(json.loads(text), SCHEMA)
    found = read_back("all.json", text, SHELF)
    assert {path: {**each.csl, "id": ""} for path, each in found.items()} == {
        path: {**csl, "id": ""} for path, csl in SHELF.items()
    }


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_are_only_words(tmp_path: Path, words: str) -> None:
    evil = {"type": "book", "id": words, "title": words, words: words, "author": [{"literal": words}]}
    with shelf(tmp_path, {"a.txt": evil, "b.txt": {}}) as store:
        items = json.loads(text_of(csl_json.write, store))
    jsonschema.validate(items, SCHEMA)
    assert [item["custom"]["file"] for item in items] == ["a.txt", "b.txt"]
    assert items[0]["title"] == words


def test_an_empty_base_is_an_empty_list(tmp_path: Path) -> None:
    with shelf(tmp_path, {}) as store:
        assert json.loads(text_of(csl_json.write, store)) == []
