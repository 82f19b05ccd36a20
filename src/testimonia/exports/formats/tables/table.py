"""What a table is: columns that say what stands in them, and rows."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from testimonia.exports.formats.export import Options
from testimonia.store import Store

Value = str | bool | float | None
"""What stands in one cell; a day is written as year-month-day, and nothing is known where it is None."""

Row = Sequence[Value]
Rows = Callable[[Store, Options], Iterable[Row]]


class Kind(StrEnum):
    """What can stand in a column; the words are those of Frictionless' Table Schema."""

    WORDS = "string"
    COUNT = "integer"
    AMOUNT = "number"
    """A number that need not be whole: "two and a half"."""
    YES_NO = "boolean"
    DAY = "date"
    """A day of the Gregorian calendar, also before it was kept; the year 0 is 1 BC."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: as it is headed.
        description: what stands in it, for a historian: one clause without a full stop.
        kind: what can stand in it.
        required: whether it is filled in every row.
        among: the only words that can stand in it; empty if there are others.
    """

    name: str
    description: str
    kind: Kind = Kind.WORDS
    required: bool = False
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """One table.

    Attributes:
        description: what a row is: one sentence.
        columns: in order; the first is the path of the document.
        rows: makes them, of a Store and what was asked for, one at a time.
        key: whether the column "id" is different in every row.
    """

    description: str
    columns: tuple[Column, ...]
    rows: Rows
    key: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """What its columns are headed with."""
        return tuple(column.name for column in self.columns)
