"""The rows of a table as values of their kinds, for programs that compute with them."""

from collections.abc import Iterator
from datetime import date

from testimonia.exports.formats.export import PLAIN, Options
from testimonia.exports.formats.tables.all_tables import TABLES
from testimonia.exports.formats.tables.table import Column, Kind, Value
from testimonia.store import Store

Typed = str | bool | int | float | date | None
"""A day is a `date`; None also if it lies before the year 1 or after 9999, which `date` does not know."""


def rows(store: Store, name: str, options: Options = PLAIN) -> Iterator[list[Typed]]:
    """The rows of one table, one at a time, each value as its column says.

    Args:
        store: the evidence base.
        name: of the table, one of `TABLES`.
        options: where the ledger is, and what people decided on findings.

    Raises:
        KeyError: if there is no such table.
    """
    table = TABLES[name]
    for row in table.rows(store, options):
        yield [_typed(column, value) for column, value in zip(table.columns, row, strict=True)]


def _typed(column: Column, value: Value) -> Typed:
    if value is None:
        return None
    if column.kind is Kind.DAY:
        return _day(str(value))
    return float(value) if column.kind is Kind.AMOUNT else value


def _day(iso: str) -> date | None:
    """A day; None if it lies outside the years 1 to 9999."""
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
