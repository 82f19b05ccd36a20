"""The command line: one function for each command, thin over the other packages.

What a command needs is imported inside it, so that `--help` answers at once.
"""

from typing import Annotated

import typer

from testimonia import __version__
from testimonia.cli import (
    asking,
    checking,
    comparing,
    dating,
    exporting,
    importing,
    judging,
    living,
    making,
    naming,
    reporting,
    stating,
    telling,
    touring,
)
from testimonia.cli.ending import ended

app = typer.Typer(
    name="testimonia",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

COMMANDS = (
    making.build,
    making.open_,
    touring.demo,
    asking.search,
    asking.problems,
    asking.show,
    naming.people,
    living.person,
    comparing.findings,
    comparing.compare,
    stating.statements,
    stating.appraisals,
    dating.times,
    dating.date,
    judging.judge,
    telling.note,
    importing.import_,
    exporting.export,
    reporting.report,
    checking.doctor,
)
"""Every command, in the order in which `--help` lists them."""

for command in COMMANDS:
    app.command(command.__name__.rstrip("_"))(ended(command))


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"testimonia {__version__}")
        raise typer.Exit


@app.callback()
def everything(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """From a folder of documents to an evidence base, on this machine, with nothing sent anywhere.

    Exit status: 0 done; 1 nothing was found; 2 the command or query cannot be understood; 3 the folder, the
    evidence base or the ledger cannot be used; 130 interrupted.
    """


def main() -> None:
    """Run the command that the arguments name, and end the process with its exit status."""
    app()
