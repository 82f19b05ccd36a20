"""The reading room, from the terminal that it is started in."""

import socket
from pathlib import Path

import typer

from testimonia.cli.output import say
from testimonia.exports.terminal import safe_line
from testimonia.pipeline.places import ledger_of
from testimonia.web import pages
from testimonia.web.app import application
from testimonia.web.checks import Door
from testimonia.web.keys import Keys
from testimonia.web.serving import has_display, serve, show
from testimonia.web.sitting import Sitting


def reading_room(folder: Path, base: Path, opened: socket.socket, *, browser: bool) -> None:
    """Print the address, open it in a browser, and answer until Ctrl-C.

    Args:
        folder: of the documents.
        base: its evidence base.
        opened: where browsers connect; it is closed at the end.
        browser: whether to open one, if there is a screen to open it on.
    """
    door = Door(opened.getsockname()[1], Keys())
    sitting = Sitting(folder, base)

    def ready() -> None:
        say(f"The reading room is open: {door.address(door.keys.token)} (Ctrl-C ends it)")
        if browser and has_display():
            show(door.address(door.keys.ticket))

    serve(application(sitting, pages, door, _report), opened, ready)
    sitting.close()
    kept = f" What you decided is in {ledger_of(folder).name}." if ledger_of(folder).exists() else ""
    say(f"The reading room is closed.{kept}")


def _report(line: str) -> None:
    typer.echo(safe_line(line), err=True)
