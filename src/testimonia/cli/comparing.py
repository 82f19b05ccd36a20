"""The command that sets the accounts side by side."""

from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.choosing import among
from testimonia.cli.ending import Ending
from testimonia.cli.places import AsJson, Evidence, Folder, base_of

if TYPE_CHECKING:
    from testimonia.exports.records import Record
    from testimonia.store import Store

Kinds = Annotated[
    list[str] | None,
    typer.Option("--kind", help="contradiction, agreement or copy; may be given more than once."),
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
