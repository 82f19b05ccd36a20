"""Ways of handing an evidence base on: one module for each format.

Every export is written as it is read: memory holds one document at a time, however many there are. The same
evidence base always gives the same bytes.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TextIO

from testimonia.exports import csv_tables, evidence, jsonl
from testimonia.store import Store


class Write(Protocol):
    """Writes the whole of one export, piece by piece."""

    def __call__(
        self, store: Store, out: TextIO, *, table: str = "paragraphs", ledger: Path | None = None
    ) -> None:
        """Write the export of an open Store.

        Args:
            store: the evidence base.
            out: where to; opened as UTF-8 with ``newline=""``.
            table: which one, for a format that has several; the others pass over it.
            ledger: path of the ledger; by default beside the evidence base.

        Raises:
            ValueError: if there is no such table.
        """


@dataclass(frozen=True, slots=True)
class Export:
    """One format.

    Attributes:
        name: as a person asks for it.
        suffix: of the file, with its dot.
        write: writes it.
        tables: those among which ``table`` chooses, the usual one first; empty if the format has none.
    """

    name: str
    suffix: str
    write: Write
    tables: tuple[str, ...] = ()


EXPORTS = (
    Export("evidence", ".json", evidence.write),
    Export("csv", ".csv", csv_tables.write, tuple(csv_tables.TABLES)),
    Export("jsonl", ".jsonl", jsonl.write),
)
"""All formats; the first is the one that holds everything."""

__all__ = ["EXPORTS", "Export", "Write"]
