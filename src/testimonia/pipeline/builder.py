"""The process that brings an evidence base up to date while the reading room goes on answering.

It is given the folder, the base and the names of stages (all, if none), and says in lines of JSON how far it
is: `Progress` as an object, and at the end ``{"counts": ...}`` or ``{"trouble": "one sentence"}``.
"""

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

from testimonia.pipeline.build import build
from testimonia.pipeline.places import FolderError
from testimonia.pipeline.stages import Progress
from testimonia.store import StoreError


def work(folder: Path, base: Path, only: tuple[str, ...]) -> None:
    """Build, and say on standard output how far it is."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="ascii")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing else is to get in between

    def say(told: dict[str, object]) -> None:
        answers.write(json.dumps(told) + "\n")
        answers.flush()

    def report(progress: Progress) -> None:
        say(asdict(progress))

    with answers:
        try:
            say({"counts": asdict(build(folder, base, only=only, report=report))})
        except (FolderError, StoreError) as error:
            say({"trouble": str(error)})
        except OSError as error:
            say({"trouble": f"The folder could not be read: {error.strerror or error}."})


if __name__ == "__main__":
    try:
        work(Path(os.fsdecode(sys.argv[1])), Path(os.fsdecode(sys.argv[2])), tuple(sys.argv[3:]))
    except BrokenPipeError:  # the reading room was closed; what was done so far is kept
        os._exit(0)
