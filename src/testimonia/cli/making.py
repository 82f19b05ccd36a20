"""Commands that make an evidence base: build, open."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.ending import Ending
from testimonia.cli.places import AsJson, Evidence, Folder

if TYPE_CHECKING:
    from testimonia.pipeline.stages import Progress
    from testimonia.store import Counts

Only = Annotated[
    list[str] | None, typer.Option("--only", help="Run only this stage; may be given more than once.")
]
Port = Annotated[
    int, typer.Option("--port", min=0, max=65_535, help="The port to listen on; 0 for a free one.")
]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Print the address and open no browser.")]


def build(folder: Folder, evidence: Evidence = None, only: Only = None, as_json: AsJson = False) -> Ending:
    """Read what is new or changed in FOLDER into its evidence base."""
    from testimonia.cli.built import summary
    from testimonia.cli.output import say_json

    stages = _stages(only or [])
    begun = time.monotonic()
    counts = built(folder, evidence, stages)
    if as_json:
        say_json({"seconds": round(time.monotonic() - begun, 3), **_as_numbers(counts)})
    else:
        summary(counts, time.monotonic() - begun)
    return Ending.DONE


def open_(folder: Folder, evidence: Evidence = None, port: Port = 0, no_browser: NoBrowser = False) -> Ending:
    """Open the reading room on FOLDER, in your browser, on this machine alone; read what is new."""
    from testimonia.cli.opening import reading_room
    from testimonia.pipeline.places import evidence_of
    from testimonia.web.serving import listening

    with listening(port) as opened:  # first of all: nobody wants to hear later that it is taken
        reading_room(folder, evidence or evidence_of(folder), opened, browser=not no_browser)
    return Ending.DONE


def _stages(only: list[str]) -> tuple[str, ...]:
    from testimonia.pipeline.stages import STAGES

    names = [stage.name for stage in STAGES]
    unknown = [name for name in only if name not in names]
    if unknown:
        raise typer.BadParameter(f"there is no stage “{unknown[0]}”; there are {', '.join(names)}.")
    return tuple(only)


def built(folder: Path, evidence: Path | None = None, only: tuple[str, ...] = ()) -> "Counts":
    """Build a folder, with a bar where a person is looking; what the base then holds."""
    from testimonia.pipeline.build import build as build_base

    with _progress() as report:
        return build_base(folder, evidence, only=only, report=report)


_STAGES = {
    "ingest": "Opening documents",
    "recognition": "Recognising scans",
    "reading": "Reading what they say",
    "comparison": "Setting accounts side by side",
}
"""What a person is told is being done, by the name of a stage."""


@contextmanager
def _progress() -> Iterator[Callable[["Progress"], None]]:
    """A bar with counts on standard error, where a person is looking."""
    if not sys.stderr.isatty():
        yield lambda progress: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    from testimonia.exports.terminal import safe

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[path]}", markup=False),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, TaskID] = {}

        def report(progress: "Progress") -> None:
            """Each stage has a line of its own: a count that is full would stop the clock of the next one."""
            if progress.stage not in tasks:
                for before in tasks.values():
                    bar.update(before, visible=False)
                words = _STAGES.get(progress.stage, progress.stage)
                tasks[progress.stage] = bar.add_task(words, total=None, path="")
            bar.update(
                tasks[progress.stage],
                completed=progress.done,
                total=progress.total,
                path=safe(progress.path or ""),
            )

        yield report


def _as_numbers(counts: "Counts") -> dict[str, int]:
    from testimonia.model import plain

    return {"documents": counts.documents, **plain(counts)}
