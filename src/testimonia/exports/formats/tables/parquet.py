"""All tables as Parquet files (parquet.apache.org), with typed columns, for programs that compute with them.

A day is a `date32`, a number a number, yes and no a boolean; lists stay words. Parquet has no formulas, so no
apostrophe stands in front of anything. A file is written in groups of rows, as it is read.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from testimonia.exports.formats.export import PLAIN, Member, Options
from testimonia.exports.formats.tables.all_tables import TABLES
from testimonia.exports.formats.tables.table import Kind, Table
from testimonia.exports.formats.tables.typed import Typed, rows
from testimonia.store import Store

if TYPE_CHECKING:
    import pyarrow

_HALF = re.compile("[\ud800-\udfff]")

BATCH = 32_000
"""Bytes of values that Python holds at a time, about; Arrow holds what goes before them."""

_EACH = 40
"""Bytes of a value beside its letters, about."""

BATCHES = 16
"""Batches that are held as such, at most: each is an object of Python for every column."""

GROUP = 16 * 1024 * 1024
"""Bytes of the columns that make a group of rows, about: what a reader has to take in at once."""


def members(store: Store, options: Options = PLAIN) -> Iterator[Member]:
    """Every table as a Parquet file.

    Args:
        store: the evidence base.
        options: where the ledger is, and what people decided on findings.
    """
    for name, table in TABLES.items():
        yield f"{name}.parquet", _bytes(table, rows(store, name, options))


class _Pipe:
    """A file that gives its bytes on as soon as it has them."""

    closed = False

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._written = 0

    def write(self, data: bytes) -> int:
        self._pieces.append(bytes(data))
        self._written += len(data)
        return len(data)

    def tell(self) -> int:
        return self._written

    def flush(self) -> None:
        """Nothing waits."""

    def taken(self) -> Iterator[bytes]:
        """What was written since."""
        pieces, self._pieces = self._pieces, []
        return iter(pieces)


def _bytes(table: Table, typed: Iterable[list[Typed]]) -> Iterator[bytes]:
    """One file, in pieces."""
    import pyarrow
    from pyarrow import parquet

    schema, pipe = _schema(table), _Pipe()
    sink = pyarrow.PythonFile(pipe, mode="w")
    with parquet.ParquetWriter(sink, schema, compression="zstd") as writer:
        for group in _groups(_batches(schema, typed)):
            writer.write_table(pyarrow.Table.from_batches(group, schema))
            yield from pipe.taken()
    yield from pipe.taken()


def _groups(batches: Iterable[Any]) -> Iterator[list[Any]]:
    """Batches in groups of no more than `GROUP` bytes, but for the last of each."""
    import pyarrow

    held: list[Any] = []
    size = 0
    for batch in batches:
        held.append(batch)
        size += batch.nbytes
        if len(held) == BATCHES:
            held = pyarrow.Table.from_batches(held).combine_chunks().to_batches()
        if size >= GROUP:
            yield held
            held, size = [], 0
    if held:
        yield held


def _batches(schema: "pyarrow.Schema", typed: Iterable[list[Typed]]) -> Iterator[Any]:
    """The rows as columns, a few at a time: Arrow holds them outside Python."""
    import pyarrow

    for some in _some(typed):
        columns = map(_safe, zip(*some, strict=True))
        yield pyarrow.record_batch([*columns], schema=schema)


def _some(typed: Iterable[list[Typed]]) -> Iterator[list[list[Typed]]]:
    """A few rows at a time, and one at least."""
    held: list[list[Typed]] = []
    size = 0
    for row in typed:
        held.append(row)
        size += sum(_EACH + (len(value) if isinstance(value, str) else 0) for value in row)
        if size >= BATCH:
            yield held
            held, size = [], 0
    if held:
        yield held


def _safe(column: Iterable[Typed]) -> list[Typed]:
    """A column without half characters, which UTF-8 cannot hold."""
    return [_HALF.sub("\ufffd", value) if isinstance(value, str) else value for value in column]


def _schema(table: Table) -> "pyarrow.Schema":
    """The columns with their types; what stands in them goes into the metadata of each."""
    import pyarrow

    kinds = {
        Kind.WORDS: pyarrow.string(),
        Kind.COUNT: pyarrow.int64(),
        Kind.AMOUNT: pyarrow.float64(),
        Kind.YES_NO: pyarrow.bool_(),
        Kind.DAY: pyarrow.date32(),
    }
    return pyarrow.schema(
        [
            pyarrow.field(c.name, kinds[c.kind], not c.required, {"description": c.description})
            for c in table.columns
        ],
        {"description": table.description},
    )
