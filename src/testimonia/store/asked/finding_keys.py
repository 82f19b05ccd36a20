"""What findings are chosen by, without the findings themselves: a base may hold ten thousand of them."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.model import FindingKind, Verdict


@dataclass(frozen=True, slots=True)
class FindingKey:
    """A finding, as far as it is chosen and put in order by.

    Attributes:
        id: of the finding.
        kind: what was found.
        verdict: whether the values can all be true.
        predicate: key of the vocabulary; empty if it is about none.
        witnesses: how many are independent.
    """

    id: str
    kind: FindingKind
    verdict: Verdict
    predicate: str
    witnesses: int


@dataclass(frozen=True, slots=True)
class NamedIn:
    """Somebody of whom a finding tells, with all his names."""

    finding: str
    names: tuple[str, ...]


_KINDS = {kind.value: kind for kind in FindingKind}
_VERDICTS = {verdict.value: verdict for verdict in Verdict}
_STATEMENTS = """findings, json_each(findings.value, '$.sides') AS side,
    json_each(side.value, '$.statements') AS told JOIN statements ON statements.id = told.value"""


def keys(
    connection: sqlite3.Connection, path: str | None = None, days: tuple[str, str] | None = None
) -> Iterator[FindingKey]:
    """Findings in the order of looking.

    Args:
        connection: to the evidence base.
        path: part of the path of a document that they have a passage of, case aside; None for any.
        days: the first and the last (year-month-day) between which that lies, at least in part, of which one
            of their statements tells; what is not dated does not. None for all.
    """
    wanted, asked = "", {"path": path, "first": "", "last": ""}
    if path is not None:
        wanted += """ AND findings.id IN (SELECT finding FROM finding_passages
            JOIN sources ON sources.id = finding_passages.source
            WHERE instr(lower(sources.path), lower(:path)))"""
    if days is not None:
        asked |= {"first": days[0], "last": days[1]}
        wanted += f""" AND findings.id IN (SELECT findings.id FROM {_STATEMENTS}
            WHERE coalesce(last_day, first_day) >= :first AND coalesce(first_day, last_day) <= :last)"""  # noqa: S608
    rows = connection.execute(
        "SELECT findings.id, kind, verdict, coalesce(predicate, ''), witnesses "  # noqa: S608
        f"FROM findings JOIN ranks ON ranks.finding = findings.id WHERE true {wanted} ORDER BY rank",
        asked,
    )
    for record, kind, verdict, predicate, witnesses in rows:
        yield FindingKey(record, _KINDS[kind], _VERDICTS[verdict], predicate, witnesses)


def named_in(connection: sqlite3.Connection) -> Iterator[NamedIn]:
    """Whom each finding is about, and of whom one of its statements tells; in no order."""
    rows = connection.execute(
        f"""SELECT findings.id, names FROM findings JOIN entities ON entities.id = findings.subject
        UNION SELECT findings.id, entities.names FROM {_STATEMENTS}
        JOIN entity_chains ON entity_chains.source = statements.source
            AND entity_chains.chain IN (statements.subject_chain, statements.object_chain)
        JOIN entities ON entities.id = entity_chains.entity"""  # noqa: S608
    )
    for finding, names in rows:
        yield NamedIn(finding, tuple(text for text, _ in json.loads(names)))
