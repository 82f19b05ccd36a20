"""The data dictionary: a Frictionless Data Package that says what the CSV files hold."""

import csv
import io
import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import jsonschema
import pytest

from testimonia.exports.formats.tables import folder
from testimonia.exports.formats.tables.all_tables import TABLES
from testimonia.exports.formats.tables.dictionary import datapackage, datapackage_text
from testimonia.store import Store
from tests.exports.samples import build

TYPES = ["string", "number", "integer", "boolean", "date", "datetime", "year", "any"]

PROFILE = {
    "type": "object",
    "required": ["resources", "profile", "name"],
    "properties": {
        "profile": {"const": "tabular-data-package"},
        "name": {"pattern": "^[-a-z0-9._/]+$"},
        "resources": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["name", "path", "schema", "profile"],
                "properties": {
                    "profile": {"const": "tabular-data-resource"},
                    "name": {"pattern": "^[-a-z0-9._/]+$"},
                    "path": {"pattern": r"^(?!/)(?!.*\.\.)[^\\]+$"},
                    "mediatype": {"pattern": "^.+/.+$"},
                    "schema": {
                        "type": "object",
                        "required": ["fields"],
                        "properties": {
                            "fields": {
                                "type": "array",
                                "minItems": 1,
                                "items": {
                                    "type": "object",
                                    "required": ["name", "type", "description"],
                                    "properties": {
                                        "type": {"enum": TYPES},
                                        "constraints": {
                                            "type": "object",
                                            "properties": {
                                                "required": {"type": "boolean"},
                                                "enum": {"type": "array", "minItems": 1, "uniqueItems": True},
                                            },
                                            "additionalProperties": False,
                                        },
                                    },
                                },
                            },
                            "missingValues": {"type": "array", "items": {"type": "string"}},
                            "primaryKey": {"type": ["string", "array"]},
                            "foreignKeys": {
                                "type": "array",
                                "items": {"type": "object", "required": ["fields", "reference"]},
                            },
                        },
                    },
                },
            },
        },
    },
}
"""The parts of the profiles "tabular data package" and "table schema" (version 1) that are used."""


def _date(cell: str) -> None:
    assert re.fullmatch(r"-?\d{4,}-\d\d-\d\d", cell)
    if not cell.startswith("-") and len(cell) == 10:
        date.fromisoformat(cell)


def _boolean(cell: str) -> None:
    assert cell in ("yes", "no")


CAST: dict[str, Callable[[str], object]] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": _boolean,
    "date": _date,
}


@pytest.fixture(scope="module")
def cells(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, str]]]:
    """The rows of every table, as a program reads them that knows only the dictionary."""
    path = build(tmp_path_factory.mktemp("dictionary"))
    with Store.open(path, readonly=True) as store:
        files = {name: b"".join(pieces).decode("utf-8-sig") for name, pieces in folder.members(store)}
    package = json.loads(files["datapackage.json"])
    assert set(files) == {"datapackage.json", *(resource["path"] for resource in package["resources"])}
    return {r["name"]: _read(files[r["path"]], r) for r in package["resources"]}


def _read(text: str, resource: dict[str, Any]) -> list[dict[str, str]]:
    rows = csv.DictReader(
        io.StringIO(text, newline=""), strict=True, delimiter=resource["dialect"]["delimiter"]
    )
    assert rows.fieldnames == [field["name"] for field in resource["schema"]["fields"]]
    return list(rows)


def test_it_is_a_tabular_data_package() -> None:
    jsonschema.validate(datapackage(), PROFILE)
    assert [resource["name"] for resource in datapackage()["resources"]] == list(TABLES)
    assert json.loads(datapackage_text()) == datapackage()


@pytest.mark.parametrize("resource", datapackage()["resources"], ids=lambda r: r["name"])
def test_every_cell_is_what_the_dictionary_says(
    resource: dict[str, Any], cells: dict[str, list[dict[str, str]]]
) -> None:
    assert cells[resource["name"]]
    for field in resource["schema"]["fields"]:
        constraints = field.get("constraints", {})
        for row in cells[resource["name"]]:
            cell = row[field["name"]]
            if cell == "":
                assert not constraints.get("required"), (field, row)
                continue
            CAST[field["type"]](cell)
            assert cell in constraints.get("enum", [cell]), (field, row)


@pytest.mark.parametrize("resource", datapackage()["resources"], ids=lambda r: r["name"])
def test_keys_lead_to_one_row(resource: dict[str, Any], cells: dict[str, list[dict[str, str]]]) -> None:
    schema, rows = resource["schema"], cells[resource["name"]]
    if "primaryKey" in schema:
        keys = [row[schema["primaryKey"]] for row in rows]
        assert len(set(keys)) == len(keys)
    for key in schema.get("foreignKeys", ()):
        there = {row[key["reference"]["fields"]] for row in cells[key["reference"]["resource"]]}
        assert {row[key["fields"]] for row in rows} <= there
