"""Tables as they are written down: cells of a row by tabs, unless the table only arranges the page."""

from testimonia.ingest.extraction import BlockKind
from testimonia.ingest.readers.writer import Writer


class Grid:
    """The tables that are open, innermost last."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._data: list[bool] = []
        self._cells: list[int] = []

    @property
    def in_data(self) -> bool:
        """Whether what is written now stands in a cell of a table that is one."""
        return bool(self._data) and self._data[-1]

    def open(self, arranges: bool) -> None:
        """Begin a table.

        Args:
            arranges: whether it only arranges the page: its cells are then paragraphs like others.
        """
        nested = self.in_data
        self._writer.block()
        self._data.append(not arranges and not nested)
        self._cells.append(0)
        if self.in_data:
            self._writer.kind = BlockKind.TABLE

    def row(self) -> None:
        """Begin a row."""
        if not self.in_data:
            self._writer.block()
        else:
            self._writer.row()
            self._cells[-1] = 0

    def cell(self) -> None:
        """Begin a cell."""
        if not self.in_data:
            self._writer.block()
        else:
            self._writer.cell(first=self._cells[-1] == 0)
            self._cells[-1] += 1

    def close(self) -> None:
        """End the table; more ends than beginnings do no harm."""
        if not self._data:
            return
        if self._data.pop():
            self._writer.leave_table()
            self._writer.kind = BlockKind.PROSE
        self._cells.pop()
        self._writer.block()
