"""The command that hands the evidence base on, in a form that other programs read."""

import sys
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.ending import Ending
from testimonia.cli.outputs import folder_may_be_written, may_be_written, whole, write_folder
from testimonia.cli.places import Evidence, Folder, base_of

if TYPE_CHECKING:
    from testimonia.exports.formats import Export, Options
    from testimonia.store import Store


class Format(StrEnum):
    """Formats that `export` writes."""

    EVIDENCE = "evidence"
    CSV = "csv"
    JSONL = "jsonl"


def export(
    folder: Folder,
    format: Annotated[Format, typer.Option("--format", "-f", help="What to write.")] = Format.EVIDENCE,  # noqa: A002
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Where to; standard output if not given, where it is one file."),
    ] = None,
    table: Annotated[
        str, typer.Option("--table", help="For csv: which table; paragraphs if not given.")
    ] = "",
    base: Annotated[
        str, typer.Option("--base", help="Beginning of the address of every record, for linked data.")
    ] = "",
    undecided: Annotated[
        bool,
        typer.Option("--undecided", help="State also what nobody has decided."),
    ] = False,
    evidence: Evidence = None,
) -> Ending:
    """Write the evidence base in a form that other programs read."""
    from testimonia.exports.formats import EXPORTS, Options
    from testimonia.pipeline.decisions.judging import decisions
    from testimonia.pipeline.places import ledger_of
    from testimonia.store import Store

    chosen = next(e for e in EXPORTS if e.name == format.value)
    _may_be_asked(chosen, table, base)
    ledger = ledger_of(folder)
    with Store.open(base_of(folder, evidence), readonly=True) as store, store.snapshot():
        rulings = {finding: held.act for finding, held in decisions(store, ledger).items()}
        options = Options(table, ledger, base, undecided, rulings)
        if chosen.members is None:
            _write_file(chosen, store, options, output, folder)
        else:
            _write_folder(chosen, store, options, output)
    return Ending.DONE


def _may_be_asked(chosen: "Export", table: str, base: str) -> None:
    """Refuse what the format does not have, or what is not installed, before anything is opened."""
    if table and table not in chosen.tables:
        there = f"there are {', '.join(chosen.tables)}" if chosen.tables else "this format has no tables"
        raise typer.BadParameter(f"there is no table “{table}”; {there}.")
    if base and not base.startswith(("https://", "http://", "urn:")):
        raise typer.BadParameter("a base begins with https://, http:// or urn:.")
    missing = chosen.needs and find_spec(chosen.needs) is None
    if missing:
        raise typer.BadParameter(
            f"the format {chosen.name} needs the package {chosen.needs}: "
            f"pip install 'testimonia[{chosen.name}]'."
        )


def _write_file(
    chosen: "Export", store: "Store", options: "Options", output: Path | None, folder: Path
) -> None:
    if chosen.write is None:
        raise ValueError(f"{chosen.name} is neither a file nor a folder")
    if output is None:
        sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
        chosen.write(store, sys.stdout, options)
        return
    may_be_written(output, folder, store)
    with whole(output) as stream:
        chosen.write(store, stream, options)


def _write_folder(chosen: "Export", store: "Store", options: "Options", output: Path | None) -> None:
    from testimonia.cli.output import say

    if output is None or chosen.members is None:
        raise typer.BadParameter(f"the format {chosen.name} is a folder; name a new one with --output.")
    folder_may_be_written(output)
    number = write_folder(output, chosen.members(store, options))
    say(f"{number:,} files written to {output}.")
