"""Tables as rows, and as data frames of the two libraries that people use."""

from datetime import date

import pytest

import testimonia
from testimonia.library import tables
from testimonia.library.folder import Folder


def test_rows_are_dictionaries_with_typed_values(folder: Folder) -> None:
    row = next(row for row in folder.tables["statements"] if row["first day"])
    assert isinstance(row["first day"], date)
    assert isinstance(row["negated"], bool)
    assert isinstance(row["original start"], int)
    assert row["object"] != ""  # nothing is None, and not an empty string


@pytest.mark.parametrize("name", ["sources", "statements", "findings"])
def test_data_frames_have_the_rows_of_the_table(folder: Folder, name: str) -> None:
    table = folder.tables[name]
    rows = list(table)
    assert rows
    polars = table.polars()
    assert polars.columns == list(table.columns)
    assert polars.to_dicts() == rows
    pandas = table.pandas()
    assert list(pandas.columns) == list(table.columns)
    assert len(pandas) == len(rows)
    assert pandas["path"].tolist() == [row["path"] for row in rows]


def test_every_column_says_what_stands_in_it(folder: Folder) -> None:
    for table in folder.tables.values():
        described = table.describe()
        assert tuple(described) == table.columns
        assert all(described.values())


def test_a_package_that_is_not_there() -> None:
    with pytest.raises(testimonia.MissingError, match="pip install no_such_package"):
        tables._package("no_such_package")
