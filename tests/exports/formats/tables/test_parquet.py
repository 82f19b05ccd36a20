"""Parquet: read back by two programs of that world, with the same values."""

from datetime import date
from pathlib import Path

import duckdb
import pyarrow
import pytest
from pyarrow import parquet as reader

from testimonia.exports.formats.tables import parquet
from testimonia.exports.formats.tables.all_tables import TABLES
from testimonia.exports.formats.tables.table import Kind
from testimonia.exports.formats.tables.typed import Typed, rows
from testimonia.store import Store
from tests.exports.samples import build, plain

DUCK = {
    Kind.WORDS: "VARCHAR",
    Kind.COUNT: "BIGINT",
    Kind.AMOUNT: "DOUBLE",
    Kind.YES_NO: "BOOLEAN",
    Kind.DAY: "DATE",
}


def written(store: Store, folder: Path) -> Path:
    for name, pieces in parquet.members(store):
        (folder / name).write_bytes(b"".join(pieces))
    return folder


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("parquet"))


@pytest.fixture(scope="module")
def files(base: Path) -> Path:
    with Store.open(base, readonly=True) as store:
        return written(store, base.parent)


@pytest.mark.parametrize("name", TABLES)
def test_duckdb_reads_the_same_values(base: Path, files: Path, name: str) -> None:
    with Store.open(base, readonly=True) as store:
        expected = [tuple(row) for row in rows(store, name)]
    table = duckdb.read_parquet(str(files / f"{name}.parquet"))
    assert tuple(table.columns) == TABLES[name].names
    assert [str(kind) for kind in table.types] == [DUCK[column.kind] for column in TABLES[name].columns]
    assert table.fetchall() == expected
    assert expected


@pytest.mark.parametrize("name", TABLES)
def test_columns_say_what_they_hold(files: Path, name: str) -> None:
    schema = reader.read_schema(files / f"{name}.parquet")
    assert schema.metadata[b"description"].decode() == TABLES[name].description
    for field, column in zip(schema, TABLES[name].columns, strict=True):
        assert field.metadata[b"description"].decode() == column.description
        assert field.nullable is not column.required


def test_days_can_be_computed_with(files: Path) -> None:
    """What a reader wants of a typed column: ask for what can have been before 1831."""
    asked = f"SELECT edtf, max(\"last day\") FROM '{files}/times.parquet' WHERE \"last day\" < DATE '1831-01-01' GROUP BY 1"  # noqa: E501
    assert duckdb.sql(asked).fetchall() == [("../1830", date(1830, 12, 31))]


def test_no_apostrophe_and_nothing_of_a_hostile_name_is_lost(tmp_path: Path) -> None:
    names = ("=cmd.txt", 'a"b\\c<d>.txt', "line\nend.txt", "x'); DROP TABLE sources; --.txt")
    with Store.open(tmp_path / "testimonia.db") as store:
        for number, name in enumerate(names):
            store.replace(plain(name, f"NUL \0, \u202e and \x9b31m {number}."))
        written(store, tmp_path)
    paragraphs = duckdb.read_parquet(str(tmp_path / "paragraphs.parquet"))
    assert {row[0] for row in paragraphs.fetchall()} == set(names)
    assert {row[-1] for row in paragraphs.fetchall()} == {
        f"NUL \0, \u202e and \x9b31m {number}." for number in range(4)
    }


def test_half_a_character_becomes_the_sign_for_one() -> None:
    schema = pyarrow.schema([("text", pyarrow.string())])
    typed: list[list[Typed]] = [["half \ud800"]]
    (batch,) = parquet._batches(schema, iter(typed))
    assert batch.column(0).to_pylist() == ["half \ufffd"]


def test_rows_come_in_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With groups of a few rows, as an evidence base of many books has groups of many."""
    monkeypatch.setattr(parquet, "BATCH", 500)
    monkeypatch.setattr(parquet, "GROUP", 2_000)
    words = "\n\n".join(f"Paragraph {number} of many." for number in range(100))
    with Store.open(tmp_path / "testimonia.db") as store:
        store.replace(plain("one.txt", words))
        written(store, tmp_path)
    file = reader.ParquetFile(tmp_path / "paragraphs.parquet")
    assert file.metadata.num_row_groups > 3
    assert [row["text"] for row in file.read().to_pylist()] == words.split("\n\n")
