"""The command that writes a dossier on somebody."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from testimonia.cli.ending import Ending
from testimonia.cli.places import Evidence, Folder, base_of


class Written(StrEnum):
    """Formats that `report` writes."""

    HTML = "html"
    MARKDOWN = "markdown"
    DOCX = "docx"


About = Annotated[
    str | None,
    typer.Argument(
        metavar="NAME",
        help="Whom or what it is about: a name, or part of one; behind a document and a colon, only who "
        "bears it there.",
        show_default=False,
    ),
]
Named = Annotated[str | None, typer.Option("--person", metavar="NAME", help="The same.")]
As = Annotated[
    Written | None,
    typer.Option("--format", "-f", help="What to write; by default what the name of the output says."),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="Where to; standard output if not given."),
]


def report(
    folder: Folder,
    name: About = None,
    person: Named = None,
    format: As = None,  # noqa: A002
    output: Output = None,
    bare: Annotated[bool, typer.Option("--without-opinions", help="Without what others think.")] = False,
    decided: Annotated[
        bool, typer.Option("--decided", help="Of the findings, only those that a person decided.")
    ] = False,
    dated: Annotated[bool, typer.Option("--dated", help="Of the life, only what has a date.")] = False,
    long: Annotated[bool, typer.Option("--long", help="Quote at length in the notes.")] = False,
    evidence: Evidence = None,
) -> Ending:
    """Write a dossier on a person or thing, with a footnote for every claim.

    Raises:
        BadParameter: if nobody is named, or two are.
    """
    about = name or person
    if about is None or (name and person):
        raise typer.BadParameter("name one person or thing, as in: report FOLDER NAME")
    from testimonia.cli.living import people_first, say_who
    from testimonia.cli.outputs import may_be_written
    from testimonia.exports.report import FORMATS
    from testimonia.exports.report.gathered import Choices
    from testimonia.pipeline.answers.reporting import report_on
    from testimonia.pipeline.decisions.meaning import bearers
    from testimonia.pipeline.places import ledger_of
    from testimonia.store import Store

    chosen = next(each for each in FORMATS if each.name == _format(format, output).value)
    with Store.open(base_of(folder, evidence), readonly=True) as store, store.snapshot():
        meant = people_first(bearers(store, about))
        if len(meant) != 1:
            say_who(store, about, meant, as_json=False)
            return Ending.NOTHING_FOUND
        choices = Choices(not bare, decided, dated, long)
        title = folder.resolve().name
        content = chosen.write(report_on(store, meant[0], ledger_of(folder), title, choices))
        if output is not None:
            may_be_written(output, folder, store)
    _write(content, output)
    return Ending.DONE


def _format(asked: Written | None, output: Path | None) -> Written:
    """What is to be written: as asked for, or as the name of the output ends, or HTML.

    Raises:
        BadParameter: if a terminal would get a Word document.
    """
    by_name = {".md": Written.MARKDOWN, ".markdown": Written.MARKDOWN, ".docx": Written.DOCX}
    chosen = asked or by_name.get(output.suffix.lower() if output else "", Written.HTML)
    if chosen is Written.DOCX and output is None and sys.stdout.isatty():
        raise typer.BadParameter("A Word document cannot be shown on a terminal; name a file with -o.")
    return chosen


def _write(content: bytes, output: Path | None) -> None:
    """Write the file wholly or not at all."""
    from testimonia.cli.outputs import whole

    if output is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    with whole(output) as stream:
        stream.buffer.write(content)
