"""One table for a spreadsheet: one row a record, the path of the document first.

UTF-8 with a byte order mark, by which spreadsheet programs know it and read accents right; commas, CRLF at
the ends of rows and all text in quotation marks (RFC 4180).
"""

import csv
import io
from collections.abc import Iterator
from typing import TextIO

from testimonia.exports.formats.csv_cells import Cell, cell
from testimonia.exports.formats.export import PLAIN, Options
from testimonia.exports.formats.tables.all_tables import TABLES
from testimonia.exports.formats.tables.table import Table
from testimonia.store import Store

BYTE_ORDER_MARK = "\ufeff"


def write(store: Store, out: TextIO, options: Options = PLAIN) -> None:
    """Write one table as CSV.

    Args:
        store: the evidence base.
        out: where to; opened as UTF-8 with ``newline=""``.
        options: which table, one of `TABLES`; where the ledger is, and what people decided on findings.

    Raises:
        ValueError: if there is no such table; the message names those that there are.
    """
    table = options.table or next(iter(TABLES))
    if table not in TABLES:
        raise ValueError(f"There is no table “{table}”; there are {', '.join(TABLES)}.")
    out.write(BYTE_ORDER_MARK)
    for line in lines(TABLES[table], store, options):
        out.write(line)


def lines(table: Table, store: Store, options: Options) -> Iterator[str]:
    """The lines of one table, its heading first, each with its end; a line can have ends in its cells."""
    yield _line(table.names)
    for row in table.rows(store, options):
        yield _line([cell(value) for value in row])


def _line(cells: list[Cell] | tuple[str, ...]) -> str:
    line = io.StringIO(newline="")
    csv.writer(line, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n").writerow(cells)
    return line.getvalue()
