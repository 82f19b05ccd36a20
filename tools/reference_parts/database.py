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
    "act": "what was decided: the acts of the ledger",
    "decided_by": "who made it so, if a person did; else empty",
    "finding": "id of the finding",
    "happening": "id of the happening",
    "object": "the other party, as written",
    "object_chain": "number of its chain; empty if the words belong to none",
    "place": "where, as written",
    "place_chain": "number of its chain; empty if the words belong to none",
    "predicate": "what happened: a key of the vocabulary",
    "rank": "its place in the order",
    "state": "read, unread, or removed from the folder",
    "waits": "1 if some of its words could not be found again for certain",
}
"""Columns that mean the same in every table, where a definition says nothing."""
_HERE = {
    "chains.supposed": "1 if the document only supposes that some of its names are one person's",
    "doubts.why_against": "what speaks against it",
    "entities.authorities": "numbers in registers, as JSON",
    "entity_chains.chain": "number of the chain within its text",
    "entity_names.name": "as it stands in the texts",
    "finding_passages.side": "number of the side",
    "finding_passages.number": "order within the side",
    "finding_passages.text": "the words",
    "findings.accounts": "how many voices tell it",
    "happening_statements.number": "order within the happening",
    "holders.number": "0 for the original speaker",
    "judgement_places.waits": "1 if its words could not be found again for certain",
    "judgements.value": "the text of a note, a corrected value, or the question",
    "lines.x_left": "left edge, as a fraction of the width",
    "lines.y_top": "upper edge, as a fraction of the height",
    "lines.x_right": "right edge",
    "lines.y_bottom": "lower edge",
    "migrations.number": "order of the steps",
    "migrations.name": "what the step did",
    "pages.picture": "the file that shows the page, where there is one",
    "paragraphs.handle": "ties a row to the search index and means nothing else",
    "paragraphs.paratext": "1 if set aside from the running prose",
    "problems.message": "one sentence that says what to do",
    "recognised.engine": "the program that read the page",
    "recognised.height": "of the picture that was looked at, in pixels",
    "renditions.of_path": "of the document that it was made from",
    "sections.mark_ends": "where the mark of a note ends",
    "sources.spelled": "a hash of the spellings that people corrected in it",
    "sources.recognised": "a hash of the recognised pages that were there when it was read",
    "stated.value": "what is said",
    "statements.most": "the highest number that it can be; empty if it is open",
    "statements.last_day": "the last day that it can have been, as a date",
    "statements.sentence_ends": "where the sentence around it ends",
    "times.core_ends": "where the time itself ends",
    "times.latest": "number of the last day; empty if it is open",
    "times.last_day": "the last day, as a date",
    "times.resolved_ends": "where the words that it was reckoned from end",
}
"""Columns of one table of which its definition says nothing."""


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
            said = meanings.get(column) or _HERE.get(f"{table.name}.{column}") or _EVERYWHERE.get(column)
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
