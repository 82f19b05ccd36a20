"""Commands that write: a note into the ledger, an export into a file."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from testimonia.cli.ending import Ending
from testimonia.cli.places import Document, Evidence, Folder, base_and_path, base_of

if TYPE_CHECKING:
    from testimonia.store import Store


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
    from testimonia.pipeline.decisions.noting import note as write
    from testimonia.pipeline.places import ledger_of
    from testimonia.store import Store, StoreError

    folder, base, path = base_and_path(source, evidence)
    with Store.open(base, readonly=True) as store:
        judgement = write(store, ledger_of(folder), path, text, quote=quote, by=by)
    saved = f"Saved in {ledger_of(folder).name} as {judgement.id}"
    try:
        build(folder, base, only=("ledger",))
    except StoreError as error:  # it is in the ledger all the same; a second try would write it twice
        say(f"{saved}; search will find it after the next build. {error}")
    else:
        say(f"{saved}.")
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
            with store.snapshot():
                chosen.write(store, sys.stdout, table=table, ledger=ledger_of(folder))
            return Ending.DONE
        may_be_written(output, folder, store)
        with whole(output) as stream, store.snapshot():
            chosen.write(store, stream, table=table, ledger=ledger_of(folder))
    return Ending.DONE


def may_be_written(output: Path, folder: Path, store: "Store") -> None:
    """Let nothing be overwritten that cannot be made again: an export to the wrong name once was the ledger.

    Raises:
        FolderError: if the output is the ledger, an evidence base, a document of the folder, or no file.
    """
    from testimonia.pipeline.places import FolderError, files_of, is_ours

    where, within = output.resolve(), folder.resolve()
    if is_ours(where.name) or where in files_of(store.path):
        raise FolderError(f"“{output}” is a file of testimonia's own. Give the export another name.")
    documents = {(within / path).resolve() for path in store.hashes()} if output.exists() else set()
    if where in documents:
        raise FolderError(f"“{output}” is one of the documents. Give the export another name.")
    if output.is_dir():
        raise FolderError(f"“{output}” is a folder. Name a file in it for the export.")
    if not where.parent.is_dir():
        raise FolderError(f"There is no folder “{output.parent}” to write the export to.")


@contextmanager
def whole(output: Path) -> Iterator[TextIO]:
    """A stream into a file that is there wholly or not at all; pipes and devices are written to as they are.

    (To be put in place of `/dev/null` would be the end of it.) The unfinished file lies beside the output
    under a name of its own, for a name can be as long as it may be; where a link leads, the link stays.
    """
    where = output.resolve()
    if where.exists() and not where.is_file():
        with where.open("w", encoding="utf-8", newline="") as stream:
            yield stream
        return
    unfinished = where.with_name(f".testimonia-export.{os.getpid()}")
    try:
        with unfinished.open("w", encoding="utf-8", newline="") as stream:
            yield stream
        unfinished.replace(where)
    finally:
        unfinished.unlink(missing_ok=True)
