"""docs/reference/exports/tables.md: every column of every table that is exported."""

from collections.abc import Iterator

from testimonia.exports.formats.tables.all_tables import TABLES
from testimonia.exports.formats.tables.table import Column, Kind

_IN_WORDS = {
    Kind.WORDS: "words",
    Kind.COUNT: "number",
    Kind.AMOUNT: "number",
    Kind.YES_NO: "yes or no",
    Kind.DAY: "day",
}
_FEW = 12
"""So many words and no more are listed where a column has one of them."""


def columns_of_tables() -> Iterator[str]:
    """A heading and a table for each."""
    for name, table in TABLES.items():
        yield from (f"## `{name}`", "", table.description, "", "| column | holds | what |", "|---|---|---|")
        yield from map(_row, table.columns)
        yield ""


def _row(column: Column) -> str:
    among = f": {', '.join(column.among)}" if column.among and len(column.among) < _FEW else ""
    return f"| {column.name} | {_IN_WORDS[column.kind]} | {column.description}{among} |"
