"""Commands that write: a note into the ledger, an export into a file."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from testimonia.cli.ending import Ending
from testimonia.cli.places import Document, Evidence, Folder, base_and_path, base_of


class Format(StrEnum):
    """Formats that `export` writes."""

    EVIDENCE = "evidence"
    CSV = "csv"
    JSONL = "jsonl"


def note(
    source: Document,
    text: Annotated[str, typer.Argument(help="The note, or #tag.", show_default=False)],
    quote: Annotated[
        str | None, typer.Option("--quote", "-q", help="The words it is about; they must occur once.")
    ] = None,
    by: Annotated[str | None, typer.Option("--by", help="Who writes it, if not the user.")] = None,
    evidence: Evidence = None,
) -> Ending:
    """Write a note or a tag on a document, or on some words of it, into the ledger."""
    from testimonia.cli.output import say
    from testimonia.pipeline.build import build
    from testimonia.pipeline.noting import note as write
    from testimonia.pipeline.places import ledger_of
    from testimonia.store import Store

    folder, base, path = base_and_path(source, evidence)
    with Store.open(base, readonly=True) as store:
        judgement = write(store, ledger_of(folder), path, text, quote=quote, by=by)
    build(folder, base, only=("ledger",))
    say(f"Saved in {ledger_of(folder).name} as {judgement.id}.")
    return Ending.DONE


def export(
    folder: Folder,
    format: Annotated[Format, typer.Option("--format", "-f", help="What to write.")] = Format.EVIDENCE,  # noqa: A002
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where to; standard output if not given.")
    ] = None,
    table: Annotated[
        str, typer.Option("--table", help="For csv: which table.", show_default=True)
    ] = "paragraphs",
    evidence: Evidence = None,
) -> Ending:
    """Write the evidence base in a form that other programs read."""
    from testimonia.exports import EXPORTS
    from testimonia.pipeline.places import ledger_of
    from testimonia.store import Store

    chosen = next(e for e in EXPORTS if e.name == format.value)
    if chosen.tables and table not in chosen.tables:
        raise typer.BadParameter(f"there is no table “{table}”; there are {', '.join(chosen.tables)}.")
    with Store.open(base_of(folder, evidence), readonly=True) as store:
        if output is None:
            sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
            chosen.write(store, sys.stdout, table=table, ledger=ledger_of(folder))
            return Ending.DONE
        unfinished = output.with_name(f".{output.name}.{os.getpid()}")
        try:
            with unfinished.open("w", encoding="utf-8", newline="") as stream:
                chosen.write(store, stream, table=table, ledger=ledger_of(folder))
            unfinished.replace(output)  # whole or not at all
        finally:
            unfinished.unlink(missing_ok=True)
    return Ending.DONE
