"""The table of what is right, kind by kind, is the one that the data file gives."""

from pathlib import Path

import pytest

from benchmarks.trusted import BEGINS, ENDS, PAGES, table, written


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_table_on_a_page_is_that_of_the_data_file(path: Path) -> None:
    page = path.read_text("utf-8")
    assert written(page) == page, "run: python -m benchmarks.trusted --write"


def test_the_table_takes_the_place_of_the_old_one() -> None:
    page = f"Before.\n{BEGINS}\nold\n{ENDS}\nAfter.\n"
    once = written(page)
    assert once == f"Before.\n{BEGINS}\n\n{table()}\n\n{ENDS}\nAfter.\n"
    assert written(once) == once


@pytest.mark.parametrize("page", ["nothing", BEGINS, ENDS])
def test_a_page_without_a_place_for_it(page: str) -> None:
    with pytest.raises(ValueError, match="no place"):
        written(page)
