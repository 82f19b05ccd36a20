"""Ways of handing an evidence base on: one module for each format.

Every export is written as it is read: memory holds one document at a time, however many there are. The same
evidence base always gives the same bytes.
"""

from collections.abc import Callable
from dataclasses import dataclass

from testimonia.exports import csv_tables, evidence, jsonl


@dataclass(frozen=True, slots=True)
class Export:
    """One format.

    Attributes:
        name: as a person asks for it.
        suffix: of the file, with its dot.
        write: ``write(store, out, **options)`` writes the whole export of an open Store to a text file that
            was opened as UTF-8 with ``newline=""``. Every format takes ``ledger``, the path of the ledger
            (by default beside the evidence base); one that has ``tables`` takes ``table``.
        tables: the tables among which ``table`` chooses, the usual one first; empty if there is one export.
    """

    name: str
    suffix: str
    write: Callable[..., None]
    tables: tuple[str, ...] = ()


EXPORTS = (
    Export("evidence", ".json", evidence.write),
    Export("csv", ".csv", csv_tables.write, tuple(csv_tables.TABLES)),
    Export("jsonl", ".jsonl", jsonl.write),
)
"""All formats; the first is the one that holds everything."""

__all__ = ["EXPORTS", "Export"]
