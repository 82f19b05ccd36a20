"""Commands about what the documents say: statements lists it, findings sets it side by side."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.choosing import among, known_path
from testimonia.cli.dating import OneSource
from testimonia.cli.ending import Ending
from testimonia.cli.places import AsJson, Evidence, Folder, base_of

if TYPE_CHECKING:
    from testimonia.exports.records import Record
    from testimonia.store import Store

Kinds = Annotated[
    list[str] | None,
    typer.Option("--kind", help="contradiction, agreement or copy; may be given more than once."),
]
Predicates = Annotated[
    list[str] | None,
    typer.Option("--predicate", help="birth, death, arrest, ...; may be given more than once."),
]


def findings(
    folder: Folder, kind: Kinds = None, evidence: Evidence = None, as_json: AsJson = False
) -> Ending:
    """Set the accounts side by side: where they contradict, agree, or copy one another."""
    from testimonia.cli.output import say_json
    from testimonia.exports.findings import finding_records
    from testimonia.model import FindingKind
    from testimonia.store import Store

    kinds = among(kind, (each.value for each in FindingKind), "kind")
    with Store.open(base_of(folder, evidence), readonly=True) as store:
        records = [record for record in finding_records(store) if record["kind"] in kinds]
        if as_json:
            say_json(records)
        else:
            say_findings(store, records)
    return Ending.DONE if records else Ending.NOTHING_FOUND


def statements(
    folder: Folder,
    source: OneSource = None,
    predicate: Predicates = None,
    evidence: Evidence = None,
    as_json: AsJson = False,
) -> Ending:
    """List what the documents say happened: to whom, when, where, and who says so."""
    from testimonia.cli.output import amount, say, say_json
    from testimonia.knowledge.predicates import predicates
    from testimonia.store import Store

    wanted = among(predicate, predicates(), "predicate")
    with Store.open(base_of(folder, evidence), readonly=True) as store:
        path = None if source is None else known_path(store, folder, source)
        found = [pair for pair in _statements(store, path) if pair[1]["predicate"] in wanted]
    if as_json:
        say_json([{"path": where} | record for where, record in found])
    else:
        _say_statements(found)
        say(f"{amount(len(found), 'statement')}." if found else "Nothing found.")
    return Ending.DONE if found else Ending.NOTHING_FOUND


def say_findings(store: "Store", records: "list[Record]") -> None:
    """Print findings, and how many of each kind there are."""
    from testimonia.cli.output import amount, say
    from testimonia.exports.finding_lines import finding_lines
    from testimonia.exports.records import held_sources

    paths = {held.source.id: held.source.path for held in held_sources(store)}
    for record in records:
        say("\n".join(finding_lines(record, paths)))
        say()
    say(f"{amount(len(records), 'finding')}." if records else "Nothing found.")


def _say_statements(found: "list[tuple[str, Record]]") -> None:
    from testimonia.cli.output import heading, say
    from testimonia.exports.finding_lines import statement_lines
    from testimonia.exports.terminal import safe_line

    last = None
    for path, record in found:
        if path != last:
            heading(safe_line(path))
            last = path
        say("\n".join(statement_lines(record)))


def _statements(store: "Store", path: str | None) -> "Iterator[tuple[str, Record]]":
    """The statements of one source, or of all, each with the path."""
    from testimonia.exports.records import held_sources
    from testimonia.exports.statements import statement_records

    for held in held_sources(store):
        if path in (None, held.source.path):
            yield from ((held.source.path, record) for record in statement_records(store, held))
