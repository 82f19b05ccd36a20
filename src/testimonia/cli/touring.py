"""The command that shows what testimonia does, on a small example."""

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.ending import Ending
from testimonia.cli.making import built

if TYPE_CHECKING:
    from testimonia.exports.tour import Step

NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Print the tour and open no browser.")]
TOUR = "/tour"
"""The page that is opened first."""


def demo(no_browser: NoBrowser = False) -> Ending:
    """Read a small example, and take a first look at what was found in it."""
    from testimonia.cli.built import summary
    from testimonia.cli.examples import demo_folder
    from testimonia.cli.output import say
    from testimonia.exports.tour import tour
    from testimonia.pipeline.places import evidence_of
    from testimonia.store import Store

    folder = demo_folder()
    say(f"An invented printing-house at Riga, in 1849 and after. Reading {folder} …")
    begun = time.monotonic()
    summary(built(folder), time.monotonic() - begun)
    with Store.open(evidence_of(folder), readonly=True) as store:
        _say_tour(tour(store))
    called = os.environ.get("TESTIMONIA_CALLED_AS", "testimonia")
    if no_browser or not _somebody_looks():
        say(f"Go on in the reading room: {called} open {folder}")
        say(f"The same with your own documents: {called} open FOLDER")
        return Ending.DONE
    say(f"The same with your own documents: {called} open FOLDER")
    return _opened(folder)


def _say_tour(steps: "tuple[Step, ...]") -> None:
    from testimonia.cli.output import heading, say, width
    from testimonia.exports.tour import tour_lines

    for title, lines in tour_lines(steps, width=width()):
        heading(title)
        say("\n".join(lines))


def _somebody_looks() -> bool:
    """Whether there is a terminal to end the reading room in, and a screen to open it on."""
    from testimonia.web.serving import has_display

    return sys.stdout is not None and sys.stdout.isatty() and has_display()


def _opened(folder: Path) -> Ending:
    from testimonia.cli.opening import reading_room
    from testimonia.pipeline.places import evidence_of
    from testimonia.web.serving import listening

    with listening() as opened:
        reading_room(folder, evidence_of(folder), opened, browser=True, first=TOUR)
    return Ending.DONE
