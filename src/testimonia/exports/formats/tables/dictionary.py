"""What stands in the columns of all tables, as a Frictionless Data Package (specs.frictionlessdata.io).

A descriptor of version 1: a tabular data package, with a Table Schema for each table.
"""

import json
from typing import Any

from testimonia.exports.formats.tables.all_tables import TABLES
from testimonia.exports.formats.tables.table import Column, Kind, Table

UNFILLED = frozenset({"problems", "happenings", "findings", "judgements", "repairs"})
"""Tables with rows that need not be about a document of the table of sources: a removed one, or none."""


def datapackage() -> dict[str, Any]:
    """The descriptor; the same for every evidence base."""
    return {
        "profile": "tabular-data-package",
        "name": "testimonia-tables",
        "title": "Tables of an evidence base",
        "description": "What was read from a folder of documents, and what people decided on it.",
        "resources": [_resource(name, table) for name, table in TABLES.items()],
    }


def datapackage_text() -> str:
    """The descriptor as a file."""
    return json.dumps(datapackage(), ensure_ascii=False, indent=1) + "\n"


def _resource(name: str, table: Table) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": _schema(name, table),
    }


def _schema(name: str, table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = "id"
    if name != "sources" and name not in UNFILLED:
        schema["foreignKeys"] = [
            {"fields": "path", "reference": {"resource": "sources", "fields": "path"}},
        ]
    return schema


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": column.kind.value,
        "description": column.description,
    }
    if column.kind is Kind.YES_NO:
        field |= {"trueValues": ["yes"], "falseValues": ["no"]}
    constraints = ({"required": True} if column.required else {}) | (
        {"enum": list(column.among)} if column.among else {}
    )
    return field | ({"constraints": constraints} if constraints else {})
