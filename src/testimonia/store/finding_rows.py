"""Findings as rows, the words of their passages, and the order in which they should be looked at."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from testimonia.model import Finding, Stretch, canonical_json, restored
from testimonia.model.finding import finding_id
from testimonia.store import views
from testimonia.store.held import HeldFinding
from testimonia.store.records import Row

_FINDING = (
    "INSERT INTO findings (id, part, kind, verdict, same, question, what, why, subject, predicate, "
    "happening, accounts, witnesses, direction, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_PASSAGE = (
    "INSERT INTO finding_passages (finding, side, number, value, source, starts, ends, text) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_RANK = "INSERT INTO ranks (rank, finding, part, number, weight) VALUES (?, ?, ?, ?, ?)"
_READ = "SELECT id, rank, value FROM findings JOIN ranks ON ranks.finding = findings.id"


def put(connection: sqlite3.Connection, found: Sequence[tuple[str, Sequence[Finding]]]) -> None:
    """Write findings that are not there, each once, after all that are ranked: `rank` puts them in order.

    Args:
        connection: to the evidence base.
        found: parts with their findings.
    """
    from testimonia.comparison.findings.of_happening import (
        weight,
    )  # with it come the rules, which a search need not wait for

    quotes = _quotes(connection, (finding for _, findings in found for finding in findings))
    (last,) = connection.execute("SELECT coalesce(max(rank), -1) FROM ranks").fetchone()
    for part, findings in found:
        for number, each in enumerate(findings):
            record, last = finding_id(each), last + 1
            row = (
                *(record, part, each.kind.value, each.verdict.value, each.same.value if each.same else None),
                *(each.question, each.what, each.why, each.subject, each.predicate, each.happening),
                *(each.accounts, each.witnesses, each.direction, canonical_json(each)),
            )
            connection.execute(_FINDING, row)
            connection.executemany(_PASSAGE, _passage_rows(record, each, quotes))
            connection.execute(_RANK, (last, record, part, number, json.dumps(weight(each))))


def remove(connection: sqlite3.Connection, listed: Sequence[tuple[str]]) -> None:
    """Take away the findings of some parts; a row for each."""
    connection.executemany(
        "DELETE FROM ranks WHERE finding IN (SELECT id FROM findings WHERE part = ?)", listed
    )
    connection.executemany("DELETE FROM findings WHERE part = ?", listed)


def rank(connection: sqlite3.Connection, order: Mapping[str, int]) -> None:
    """Put all findings in order: by weight, and those of one weight by their part and their order in it.

    Args:
        connection: to the evidence base.
        order: of the parts.
    """
    rows = connection.execute("SELECT finding, part, number, weight FROM ranks").fetchall()
    weights = {text: json.loads(text) for text in {row[3] for row in rows}}
    rows.sort(key=lambda row: (weights[row[3]], order[row[1]], row[2]))
    connection.execute("DELETE FROM ranks")
    connection.executemany(_RANK, ((number, *row) for number, row in enumerate(rows)))


def _quotes(connection: sqlite3.Connection, findings: Iterable[Finding]) -> dict[Stretch, str]:
    """The words of all passages. Each text is taken out once: a book may have thousands of passages."""
    wanted: dict[str, set[Stretch]] = {}
    for stretch in (stretch for each in findings for side in each.sides for stretch in side.passages):
        wanted.setdefault(stretch.source, set()).add(stretch)
    found: dict[Stretch, str] = {}
    for source, stretches in wanted.items():
        words = views.words(connection, source)
        found.update((stretch, stretch.span.of(words)) for stretch in stretches)
    return found


def _passage_rows(record: str, finding: Finding, quotes: Mapping[Stretch, str]) -> Iterator[Row]:
    for number, side in enumerate(finding.sides):
        for place, stretch in enumerate(side.passages):
            ends = (stretch.source, stretch.span.start, stretch.span.end)
            yield (record, number, place, side.value, *ends, quotes[stretch])


def findings(connection: sqlite3.Connection) -> Iterator[HeldFinding]:
    """All findings, in the order in which they should be looked at."""
    return map(_finding, connection.execute(f"{_READ} ORDER BY rank"))


def finding(connection: sqlite3.Connection, record: str) -> HeldFinding | None:
    """The finding with an id."""
    row = connection.execute(f"{_READ} WHERE id = ?", (record,)).fetchone()
    return None if row is None else _finding(row)


def findings_in(connection: sqlite3.Connection, source_id: str) -> Iterator[HeldFinding]:
    """The findings that have a passage in a source, in order."""
    rows = connection.execute(
        f"{_READ} WHERE id IN (SELECT finding FROM finding_passages WHERE source = ?) ORDER BY rank",  # noqa: S608
        (source_id,),
    )
    return map(_finding, rows)


def _finding(row: Row) -> HeldFinding:
    record, place, value = row
    return HeldFinding(record, place, restored(Finding, json.loads(value)))
