"""The page of formats names what the readers read."""

import re
from pathlib import Path

from testimonia.ingest.readers import READERS

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "formats.md"
COLUMNS = 5


def rows() -> list[list[str]]:
    """The cells of each row of the table, its head left out."""
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]


def test_every_format_of_every_reader_has_a_row() -> None:
    named = {name for row in rows() for name in re.findall(r"`([^`]+)`", row[0])}
    assert {name for reader in READERS for name in reader.formats} - named == set()


def test_every_row_says_how_it_is_known_what_is_taken_and_what_is_not() -> None:
    assert [row for row in rows() if len(row) != COLUMNS or not all(row)] == []
