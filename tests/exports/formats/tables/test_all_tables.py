"""The tables: every column is described once (the documentation is made of it: test_reference_doc.py)."""

import pytest

from testimonia.exports.formats.tables.all_tables import TABLES
from testimonia.exports.formats.tables.table import Table


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
