"""The commands that set the accounts side by side."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.choosing import among
from testimonia.cli.ending import Ending
from testimonia.cli.places import AsJson, Evidence, Folder, base_of

if TYPE_CHECKING:
    from testimonia.exports.finding_choice import Choice
    from testimonia.exports.records import Record
    from testimonia.pipeline.decisions.judging import HeldDecision
    from testimonia.store import Store

Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        help="contradiction, chronology, metadata, disagreement, agreement or copy; may be given more than "
        "once.",
    ),
]
Verdicts = Annotated[
    list[str] | None,
    typer.Option("--verdict", help="clash, possible or consistent; may be given more than once."),
]
About = Annotated[
    str | None,
    typer.Option("--person", metavar="NAME", help="Only of whom this is a name, or part of one."),
]
Without = Annotated[
    list[str] | None,
    typer.Option(
        "--without",
        metavar="WHAT",
        help="What would change without this document, part of one, or witness; may be given more than once.",
    ),
]


def findings(
    folder: Folder,
    kind: Kinds = None,
    person: About = None,
    verdict: Verdicts = None,
    without: Without = None,
    evidence: Evidence = None,
    as_json: AsJson = False,
) -> Ending:
    """Set the accounts side by side: where they contradict, agree, or copy one another."""
    from testimonia.cli.output import say_json
    from testimonia.cli.stating import meant
    from testimonia.exports.finding_choice import Choice
    from testimonia.model import FindingKind, Verdict
    from testimonia.pipeline.decisions.judging import decisions, rulings
    from testimonia.pipeline.places import ledger_of
    from testimonia.store import Store

    kinds = among(kind, (each.value for each in FindingKind), "kind")
    verdicts = among(verdict, (each.value for each in Verdict), "verdict")
    with Store.open(base_of(folder, evidence), readonly=True) as store:
        choice = Choice(kinds, verdicts, meant(store, person))
        if without:
            return _suppose(store, folder, without, choice, as_json)
        decided = decisions(store, ledger_of(folder))
        records = choice.chosen(store, rulings(decided))
        if as_json:
            say_json(records)
        else:
            say_findings(records, _in_words(decided))
    return Ending.DONE if records else Ending.NOTHING_FOUND


def _in_words(decided: "Mapping[str, HeldDecision]") -> Mapping[str, str]:
    """What people have decided of findings, by id."""
    return {finding: f"Decided by {each.by}: {each.act.value}." for finding, each in decided.items()}


def say_findings(records: "list[Record]", decided: Mapping[str, str] | None = None) -> None:
    """Print findings, and how many there are."""
    from testimonia.cli.output import amount, headed, say, say_trusted, width
    from testimonia.exports.finding_lines import finding_lines, trusted_kind

    columns = width()
    for record in records:
        first, *rest = finding_lines(record, (decided or {}).get(record["id"], ""), width=columns)
        headed(first)
        say("\n".join(rest))
        say()
    say(f"{amount(len(records), 'finding')}." if records else "Nothing found.")
    say_trusted(map(trusted_kind, records))


def _suppose(store: "Store", folder: Path, without: list[str], choice: "Choice", as_json: bool) -> Ending:
    """What would change if something were set aside."""
    from testimonia.cli.output import say, say_json, width
    from testimonia.exports.supposed import supposed_lines, supposed_record
    from testimonia.pipeline.answers.supposing import suppose
    from testimonia.pipeline.places import ledger_of

    changed = suppose(store, ledger_of(folder), without)
    record = supposed_record(store, changed.findings, changed.spans, choice)
    if as_json:
        say_json(record)
    else:
        say("\n".join(supposed_lines(record, without, width=width())))
    return Ending.DONE if any(record.values()) else Ending.NOTHING_FOUND


One = Annotated[
    str,
    typer.Argument(metavar="A", help="A document: path, how that begins, or title.", show_default=False),
]
Other = Annotated[str, typer.Argument(metavar="B", help="Another.", show_default=False)]


def compare(folder: Folder, a: One, b: Other, evidence: Evidence = None, as_json: AsJson = False) -> Ending:
    """Set two documents side by side on everything they both speak of."""
    from testimonia.cli.output import amount, say, say_json, width
    from testimonia.exports.beside import beside_lines, beside_record
    from testimonia.pipeline.answers.pairing import set_beside
    from testimonia.store import Store

    with Store.open(base_of(folder, evidence), readonly=True) as store, store.snapshot():
        found = set_beside(store, a, b)
        between = [found.findings[n] for n in found.between]
        record = beside_record(
            store, (found.one, found.other), found.pairings, found.entities, found.shared, between
        )
        if as_json:
            say_json(record)
        else:
            say("\n".join(beside_lines(store, record, width=width())))
            say(f"{amount(len(record['told']), 'matter')} that {found.one} and {found.other} both tell of.")
    return Ending.DONE if record["told"] or between else Ending.NOTHING_FOUND
