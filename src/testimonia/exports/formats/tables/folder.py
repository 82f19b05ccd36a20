"""All tables at once: a folder of CSV files, with a data dictionary that says what stands in each column."""

from collections.abc import Iterator

from testimonia.exports.formats.csv_tables import BYTE_ORDER_MARK, lines
from testimonia.exports.formats.export import PLAIN, Member, Options
from testimonia.exports.formats.tables.all_tables import TABLES
from testimonia.exports.formats.tables.dictionary import datapackage_text
from testimonia.exports.formats.tables.table import Table
from testimonia.store import Store


def members(store: Store, options: Options = PLAIN) -> Iterator[Member]:
    """The data dictionary, then every table as the format `csv` writes it.

    Args:
        store: the evidence base.
        options: where the ledger is, and what people decided on findings.
    """
    yield "datapackage.json", iter((datapackage_text().encode("utf-8"),))
    for name, table in TABLES.items():
        yield f"{name}.csv", _bytes(table, store, options)


def _bytes(table: Table, store: Store, options: Options) -> Iterator[bytes]:
    yield BYTE_ORDER_MARK.encode("utf-8")
    for line in lines(table, store, options):
        yield line.encode("utf-8")
