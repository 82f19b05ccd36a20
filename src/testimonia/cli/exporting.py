"""The command that hands the evidence base on, in a form that other programs read."""

import re
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
    from collections.abc import Callable

    from testimonia.exports.formats import Export, Options
    from testimonia.store import Store


_BASE = re.compile(r"""(https?://|urn:)[^\s<>"'{}|^`\\\[\]]+""")
"""The beginning of an address (RFC 3987); IPv6 addresses, in brackets, are nobody's to publish under."""


class Format(StrEnum):
    """Formats that `export` writes."""

    EVIDENCE = "evidence"
    CSV = "csv"
    JSONL = "jsonl"
    TABLES = "tables"
    PARQUET = "parquet"
    GEXF = "gexf"
    GRAPHML = "graphml"
    FOLLOWTHEMONEY = "followthemoney"
    QUICKSTATEMENTS = "quickstatements"
    CSL_JSON = "csl-json"
    BIBTEX = "bibtex"
    RIS = "ris"
    WEB_ANNOTATION = "web-annotation"
    DATASETTE = "datasette"
    RDF = "rdf"
    TEI = "tei"
    OBSIDIAN = "obsidian"
    SITE = "site"
    """The pages of the reading room; not among EXPORTS, which know nothing of pages."""
    IPIF = "ipif"


def export(
    folder: Folder,
    format: Annotated[Format, typer.Option("--format", "-f", help="What to write.")] = Format.EVIDENCE,  # noqa: A002
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Where to; standard output if not given, where it is one file."),
    ] = None,
    table: Annotated[
        str, typer.Option("--table", help="For csv: which table. For gexf, graphml: of whom.")
    ] = "",
    base: Annotated[
        str, typer.Option("--base", help="Beginning of the address of every record, for linked data.")
    ] = "",
    undecided: Annotated[
        bool,
        typer.Option("--undecided", help="State also what is open. For formats that state facts."),
    ] = False,
    evidence: Evidence = None,
) -> Ending:
    """Write the evidence base in a form that other programs read."""
    from testimonia.exports.formats import Options
    from testimonia.pipeline.decisions.judging import decisions, rulings
    from testimonia.pipeline.places import ledger_of
    from testimonia.store import Store

    chosen = _format(format, folder)
    _may_be_asked(chosen, table, base, undecided)
    ledger = ledger_of(folder)
    with Store.open(base_of(folder, evidence), readonly=True) as store, store.snapshot():
        options = Options(table, ledger, base, undecided, rulings(decisions(store, ledger)))
        if chosen.members is None:
            _write_file(chosen, store, options, output, folder)
        else:
            _write_folder(chosen, store, options, output)
    return Ending.DONE


def _format(wanted: Format, folder: Path) -> "Export":
    """The export of a name; the one that is made of pages belongs to the web, which is above exports."""
    if wanted is Format.SITE:
        from testimonia.web.site import site

        return site(folder)
    from testimonia.exports.formats import EXPORTS

    return next(export for export in EXPORTS if export.name == wanted.value)


def _may_be_asked(chosen: "Export", table: str, base: str, undecided: bool) -> None:
    """Refuse what the format does not have, or what is not installed, before anything is opened."""
    if table and table not in chosen.tables:
        there = f"there are {', '.join(chosen.tables)}" if chosen.tables else "this format has no tables"
        raise typer.BadParameter(f"there is no table “{table}”; {there}.")
    if base and not _BASE.fullmatch(base):
        raise typer.BadParameter(
            "a base begins with https://, http:// or urn:, and has no spaces, quotation marks or brackets."
        )
    if base and not chosen.addresses:
        raise typer.BadParameter(
            f"the records of the format {chosen.name} have no addresses; leave --base away, or choose one of "
            f"{', '.join(_names(lambda export: export.addresses))}."
        )
    if undecided and not chosen.facts:
        raise typer.BadParameter(
            f"the format {chosen.name} leaves nothing out that is undecided; leave --undecided away. It is "
            f"for {', '.join(_names(lambda export: export.facts))}."
        )
    missing = chosen.needs and find_spec(chosen.needs) is None
    if missing:
        raise typer.BadParameter(
            f"the format {chosen.name} needs the package {chosen.needs}: "
            f"pip install 'testimonia[{chosen.name}]'."
        )


def _names(fits: "Callable[[Export], bool]") -> list[str]:
    """The formats of which something is true."""
    from testimonia.exports.formats import EXPORTS

    return [export.name for export in EXPORTS if fits(export)]


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
