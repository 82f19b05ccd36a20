"""What the tables are for, from their own definitions."""

from pathlib import Path

import pytest

from testimonia.store import Store, described_tables

UNSAID = frozenset({"repairs_made"})
"""Views whose definition says nothing: their names do."""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty evidence base."""
    return Store.open(tmp_path / "testimonia.db")


def test_every_table_and_view_of_ours_says_what_it_holds(store: Store) -> None:
    with store:
        tables = described_tables(store)
    silent = {table.name for table in tables if not table.about and "_index" not in table.name}
    assert silent <= UNSAID
    assert {table.name for table in tables if table.view} >= {"documents", "statements_in_context"}


def test_a_comment_belongs_to_the_column_beside_it(store: Store) -> None:
    with store:
        tables = {table.name: table for table in described_tables(store)}
    statements = tables["statements"]
    meanings = dict(statements.meanings)
    assert statements.about.startswith("What a text asserts")
    assert meanings["ordinal"] == '2 for "arrested again"'
    assert set(meanings) <= set(statements.columns)
    assert "source" not in meanings  # nothing is said of it
    assert dict(tables["entities"].meanings)["name"] == "the preferred form"


def test_what_is_said_in_several_lines_is_one_sentence(store: Store) -> None:
    with store:
        table = next(each for each in described_tables(store) if each.name == "times")
    assert "Columns edtf and as_written are of the likeliest reading; the bounds hold" in table.about


def test_a_comment_above_a_column_is_of_that_column(store: Store) -> None:
    with store:
        texts = next(each for each in described_tables(store) if each.name == "texts")
    meanings = dict(texts.meanings)
    assert meanings["reading"] == "with the repairs made"
    assert meanings["pieces"].startswith("The map between the layers, in reading order")
