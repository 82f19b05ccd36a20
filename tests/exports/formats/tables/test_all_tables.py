"""The tables: every column is described once, and the documentation says the same."""

from pathlib import Path

import pytest

from testimonia.exports.formats.tables.all_tables import TABLES
from testimonia.exports.formats.tables.table import Column, Kind, Table

DOCS = Path(__file__).parents[4] / "docs" / "reference" / "exports" / "tables.md"

IN_WORDS = {
    Kind.WORDS: "words",
    Kind.COUNT: "number",
    Kind.AMOUNT: "number",
    Kind.YES_NO: "yes or no",
    Kind.DAY: "day",
}


def row(column: Column) -> str:
    among = f": {', '.join(column.among)}" if column.among and len(column.among) < 12 else ""
    return f"| {column.name} | {IN_WORDS[column.kind]} | {column.description}{among} |"


@pytest.mark.parametrize("name", TABLES)
def test_the_documentation_lists_every_column(name: str) -> None:
    heading = f"## `{name}`\n\n{TABLES[name].description}\n\n| column | holds | what |\n|---|---|---|\n"
    assert heading + "\n".join(map(row, TABLES[name].columns)) + "\n" in DOCS.read_text("utf-8")


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_columns_are_named_once_and_described_alike(table: Table) -> None:
    assert len(set(table.names)) == len(table.names)
    assert table.names[0] == "path"
    assert table.description.endswith(".")
    for column in table.columns:
        assert column.description and not column.description.endswith(".")
        assert column.description[0].islower() or column.description[0].isdigit(), column
        assert "|" not in column.description


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_a_table_with_a_key_has_an_id(table: Table) -> None:
    assert not table.key or "id" in table.names
