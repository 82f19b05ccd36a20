"""Tables: the records of one kind as rows, for programs that compute with columns."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from testimonia.exports.formats.export import Options
from testimonia.exports.formats.tables.all_tables import TABLES
from testimonia.exports.formats.tables.typed import Typed, rows
from testimonia.library.errors import MissingError
from testimonia.library.shown import rows_as_table
from testimonia.store import Store

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a folder; it is read from the evidence base each time it is asked.

    Attributes:
        store: the evidence base, open.
        folder: that it was made of.
        name: of the table.
        options: where the ledger is, and what people decided on findings.
    """

    store: Store
    folder: Path
    name: str
    options: Options

    @property
    def columns(self) -> tuple[str, ...]:
        """What its columns are headed with; `describe` says what stands in them."""
        return TABLES[self.name].names

    def describe(self) -> dict[str, str]:
        """What stands in each column, one clause each."""
        return {column.name: column.description for column in TABLES[self.name].columns}

    def __iter__(self) -> Iterator[dict[str, Typed]]:
        """The rows, one at a time, as dictionaries."""
        return (dict(zip(self.columns, row, strict=True)) for row in self._rows())

    def pandas(self) -> Any:
        """All rows as a `pandas.DataFrame`; days are `datetime.date`, since pandas has none before 1677.

        Raises:
            MissingError: if pandas is not installed.
        """
        return _package("pandas").DataFrame(list(self._rows()), columns=list(self.columns))

    def polars(self) -> Any:
        """All rows as a `polars.DataFrame`; a column without a value in any row is of type Null.

        Raises:
            MissingError: if polars is not installed.
        """
        found = list(self._rows())
        by_column = {name: [row[n] for row in found] for n, name in enumerate(self.columns)}
        return _package("polars").DataFrame(by_column, strict=False)

    def _rows(self) -> Iterator[list[Typed]]:
        return rows(self.store, self.name, self.options)

    def __repr__(self) -> str:
        return f"<table {self.name} of {self.folder.name}: {', '.join(self.columns)}>"

    def _repr_html_(self) -> str:
        found = self._rows()
        first = list(islice(found, _SHOWN))
        return rows_as_table(self.columns, first, sum(1 for _ in found))


def _package(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise MissingError(f"{name} is not installed. Run: pip install {name}") from error
