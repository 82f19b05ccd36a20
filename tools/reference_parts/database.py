"""docs/reference/database.md: tables, views and columns of the evidence base, from their own definitions."""

import re
import sqlite3
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from testimonia.store import DescribedTable, Store, described_tables

_INNER = re.compile(r"_(?:config|content|data|docsize|idx)$")
"""What SQLite keeps beside an index of words."""
_EVERYWHERE = {
    "id": "of this record: a hash of its content",
    "source": "id of the document",
    "made_by": "name and version of the rules that made it",
    "starts": "where it begins",
    "ends": "where it ends: the first place that no longer belongs",
    "page_index": "of the page, counted from 0; empty if the document has no pages",
    "kind": "of what kind it is",
    "path": "of the document, relative to the folder",
    "why": "the reason, in a sentence",
    "at": "when",
    "by": "who",
}
"""Columns that mean the same in every table, where a definition says nothing."""


def views_of_database() -> Iterator[str]:
    """Each view with what it shows and its columns."""
    yield from ("| view | shows | columns |", "|---|---|---|")
    for table, _ in _all():
        if table.view:
            yield f"| `{table.name}` | {table.about} | {', '.join(table.columns)} |"
    yield ""


def tables_of_database() -> Iterator[str]:
    """Each table with its columns."""
    for table, leads_to in _all():
        if table.view or "_index" in table.name:
            continue
        yield from (f"### `{table.name}`", "", table.about, "", "| column | what |", "|---|---|")
        meanings = dict(table.meanings)
        for column in table.columns:
            said = meanings.get(column) or _EVERYWHERE.get(column)
            words = [said] if said else []
            words += [f"leads to `{leads_to[column]}`"] if column in leads_to else []
            yield f"| {column} | {'; '.join(words).replace('|', '/')} |"
        yield ""


@cache
def _all() -> tuple[tuple[DescribedTable, dict[str, str]], ...]:
    """Every table and view of an empty evidence base, with the tables that its columns lead to."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "testimonia.db"
        with Store.open(path) as store:
            tables = [each for each in described_tables(store) if not _INNER.search(each.name)]
        connection = sqlite3.connect(path)
        found = tuple((each, _leads_to(connection, each.name)) for each in tables)
        connection.close()
    return found


def _leads_to(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    return {row[3]: row[2] for row in connection.execute(f'PRAGMA foreign_key_list("{table}")')}
