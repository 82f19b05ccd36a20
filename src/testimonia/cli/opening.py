"""The reading room, from the terminal that it is started in."""

import socket
import time
from pathlib import Path

import typer

from testimonia.cli.built import summary
from testimonia.cli.output import say
from testimonia.exports.terminal import safe_line
from testimonia.pipeline.build import usable
from testimonia.pipeline.places import ledger_of
from testimonia.store import Counts, Store
from testimonia.web import pages
from testimonia.web.app import application
from testimonia.web.building import BuildState
from testimonia.web.checks import Door
from testimonia.web.keys import Keys
from testimonia.web.serving import has_display, serve, show
from testimonia.web.sitting import Sitting


def reading_room(folder: Path, base: Path, opened: socket.socket, *, browser: bool, first: str = "/") -> None:
    """Print the address, open it in a browser, read the folder meanwhile, and answer until Ctrl-C.

    Args:
        folder: of the documents.
        base: its evidence base; made if it is not there.
        opened: where browsers connect; it is closed at the end.
        browser: whether to open one, if there is a screen to open it on.
        first: address of the page that one comes to.

    Raises:
        FolderError: if the folder is not there or not to be read.
        StoreError: if the base cannot be used.
    """
    usable(folder, base)
    door = Door(opened.getsockname()[1], Keys(), first)
    sitting = Sitting(folder, base, welcoming=_new(base))
    begun = time.monotonic()

    def built(state: BuildState) -> None:
        if state.trouble:
            _report(state.trouble)
        elif state.counts is not None:
            summary(Counts(**state.counts), time.monotonic() - begun)

    def ready() -> None:
        say(f"The reading room is open: {door.address(door.keys.token)} (Ctrl-C ends it)")
        sitting.building.start(when_done=built)
        if browser and has_display():
            show(door.address(door.keys.ticket))

    serve(application(sitting, pages, door, _report), opened, ready)
    sitting.close()
    kept = f" What you decided is in {ledger_of(folder).name}." if ledger_of(folder).exists() else ""
    say(f"The reading room is closed.{kept}")


def _new(base: Path) -> bool:
    """Whether nobody can have seen yet what comes of the folder."""
    with Store.open(base, readonly=True) as store:
        _, compared = store.versions("")
    return compared is None


def _report(line: str) -> None:
    typer.echo(safe_line(line), err=True)
