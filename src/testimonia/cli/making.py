"""Commands that make an evidence base: build, open, demo."""

import os
import shutil
import sys
import tempfile
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
    from testimonia.store import Counts, Store

Only = Annotated[
    list[str] | None, typer.Option("--only", help="Run only this stage; may be given more than once.")
]
Port = Annotated[
    int, typer.Option("--port", min=0, max=65_535, help="The port to listen on; 0 for a free one.")
]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Print the address and open no browser.")]
DEMO_SEARCH = "(arrest* OR jail) AND (1928 OR 1929 OR 1933)"
"""The accounts of one arrest, by their words."""


def build(folder: Folder, evidence: Evidence = None, only: Only = None, as_json: AsJson = False) -> Ending:
    """Read what is new or changed in FOLDER into its evidence base."""
    from testimonia.cli.built import summary
    from testimonia.cli.output import say_json

    stages = _stages(only or [])
    begun = time.monotonic()
    counts = _built(folder, evidence, stages)
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


def demo() -> Ending:
    """Build a small example collection and show what can be done with it."""
    from testimonia.cli.built import summary
    from testimonia.cli.comparing import say_findings
    from testimonia.cli.examples import examples
    from testimonia.cli.output import heading, say
    from testimonia.exports.finding_choice import Choice
    from testimonia.model import FindingKind, Verdict
    from testimonia.pipeline.places import evidence_of
    from testimonia.store import Store

    source = examples()
    folder = Path(tempfile.mkdtemp(prefix="testimonia-demo-")) / "examples"
    shutil.copytree(source, folder, ignore=shutil.ignore_patterns("README*", "testimonia.*"))
    begun = time.monotonic()
    counts = _built(folder, None, ())
    heading(f"A folder of {counts.documents} documents, read")
    summary(counts, time.monotonic() - begun)
    with Store.open(evidence_of(folder), readonly=True) as store:
        say()
        heading("Repairs, each one reversible")
        _some_repairs(store)
        say()
        heading("Accounts that cannot all be true")
        clashing = Choice(frozenset(map(str, FindingKind)), frozenset({Verdict.CLASH.value}))
        say_findings(clashing.chosen(store))
    say()
    say(f"The folder is {folder}. Go on with:")
    called = os.environ.get("TESTIMONIA_CALLED_AS", "testimonia")
    say(f"  {called} open {folder}")
    say(f"  {called} findings {folder} --kind agreement")
    say(f"  {called} search {folder} '{DEMO_SEARCH}'")
    say(f"  {called} show {folder}/letters/recollections.txt --sections")
    say(f"  {called} times {folder}")
    say(f"  {called} problems {folder}")
    say(f"  {called} export {folder} --format evidence -o evidence.json")
    return Ending.DONE


def _stages(only: list[str]) -> tuple[str, ...]:
    from testimonia.pipeline.stages import STAGES

    names = [stage.name for stage in STAGES]
    unknown = [name for name in only if name not in names]
    if unknown:
        raise typer.BadParameter(f"there is no stage “{unknown[0]}”; there are {', '.join(names)}.")
    return tuple(only)


def _built(folder: Path, evidence: Path | None, only: tuple[str, ...]) -> "Counts":
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


def _some_repairs(store: "Store") -> None:
    """One repair of each kind, so that the reader sees what the word means."""
    from testimonia.cli.output import say

    seen: set[str] = set()
    for held in store.repairs():
        if held.repair.proposed or held.repair.kind in seen:
            continue
        seen.add(held.repair.kind)
        before, after = (" ".join(words.split()) for words in _around(store, held.path, held))
        say(f"  {held.repair.kind}, {held.path}: {held.repair.why}")
        say(f"    “{before}”")
        say(f"    “{after}”")


def _around(store: "Store", path: str, held: "HeldRepair") -> tuple[str, str]:
    """The original and the repaired words about a repair."""
    original = store.original(path) or ""
    span = held.repair.span
    left = original[max(span.start - 30, 0) : span.start]
    right = original[span.end : span.end + 30]
    before = held.before if len(held.before) < 60 else f"{held.before[:40]} […] {held.before[-12:]}"
    return f"{left}{before}{right}", f"{left}{held.after}{right}"


if TYPE_CHECKING:
    from testimonia.store import HeldRepair
