"""The build that runs beside the reading room: started, watched, and begun once more if something came in."""

import contextlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock, Thread
from typing import Any

COMMAND = (sys.executable, "-m", "testimonia.pipeline.builder")
"""What is started, with folder, base and stages after it."""
DIED = "Reading the folder came to a sudden end. What was read is kept; read it again."


@dataclass(frozen=True, slots=True)
class BuildState:
    """How far the build is that runs, or what came of the last.

    Attributes:
        running: whether one runs.
        stage: at which it is; empty at the beginning.
        done: documents that are done in this stage; pages, where they are recognised.
        total: as many to do in it.
        path: of the document that is under way; empty if none is.
        ended: how many builds have ended in this sitting.
        trouble: why the last one failed, in one sentence; empty if it did not.
        counts: what the base holds, by the last build; empty if none has ended.
    """

    running: bool = False
    stage: str = ""
    done: int = 0
    total: int = 0
    path: str = ""
    ended: int = 0
    trouble: str = ""
    counts: Mapping[str, int] | None = None


class Building:
    """Builds of one folder, one at a time, each in a process of its own. Any thread may use it.

    Args:
        folder: of the documents.
        base: its evidence base.
        command: what is started.
    """

    def __init__(self, folder: Path, base: Path, command: Sequence[str] = COMMAND) -> None:
        self._start = (*command, str(folder), str(base))
        self._lock = Lock()
        self._state = BuildState()
        self._process: subprocess.Popen[bytes] | None = None
        self._thread: Thread | None = None
        self._next: tuple[str, ...] | None = None
        self._closed = False

    @property
    def state(self) -> BuildState:
        """How far it is now."""
        return self._state

    def start(self, only: Sequence[str] = (), when_done: Callable[[BuildState], None] | None = None) -> None:
        """Build; if a build runs, once more when it has ended.

        Args:
            only: names of stages; all of them if empty.
            when_done: is called, in another thread, when nothing is left to do.
        """
        with self._lock:
            if self._closed:
                return
            if self._state.running:
                self._next = _united(self._next, tuple(only))
                return
            self._state = replace(self._state, running=True, stage="", done=0, total=0, path="")
            self._thread = Thread(target=self._run, args=(tuple(only), when_done), daemon=True)
            self._thread.start()

    def _run(self, only: tuple[str, ...], when_done: Callable[[BuildState], None] | None) -> None:
        wanted: tuple[str, ...] | None = only
        while wanted is not None:
            last = self._build(wanted)
            with self._lock:
                wanted, self._next = self._next, None
                self._state = replace(last, running=wanted is not None and not self._closed)
                if self._closed:
                    return
        if when_done is not None:
            when_done(self._state)

    def _build(self, only: tuple[str, ...]) -> BuildState:
        """One build from beginning to end; what came of it."""
        told: Mapping[str, Any] = {}
        for told in self._told(only):
            if "stage" in told:
                self._state = replace(
                    self._state,
                    stage=told["stage"],
                    done=told["done"],
                    total=told["total"],
                    path=told["path"] or "",
                )
        ended = replace(self._state, ended=self._state.ended + 1, trouble="")
        if "counts" in told:
            return replace(ended, counts=told["counts"])
        return replace(ended, trouble=str(told.get("trouble", DIED)))

    def _told(self, only: tuple[str, ...]) -> Iterator[Mapping[str, Any]]:
        """What the process says, line by line; nothing if it cannot be started."""
        with self._lock:
            if self._closed:
                return
            try:
                # a session of its own: Ctrl-C in the terminal is for the reading room, which then ends it
                process = subprocess.Popen(  # noqa: S603 (our own interpreter, on paths and no shell)
                    (*self._start, *only),
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                )
            except OSError:
                return
            self._process = process
        with process:
            for line in process.stdout or ():
                with contextlib.suppress(ValueError):
                    yield json.loads(line)

    def close(self) -> None:
        """End the build that runs: every document is in the base wholly or not at all."""
        with self._lock:
            self._closed = True
            process, thread = self._process, self._thread
        if process is not None and process.poll() is None:
            process.terminate()
        if thread is not None and thread.is_alive():  # Ctrl-C may come while it is being started
            thread.join(timeout=5)


def _united(one: tuple[str, ...] | None, other: tuple[str, ...]) -> tuple[str, ...]:
    """The stages of two builds that are wanted; no names mean all of them."""
    if one is None:
        return other
    return tuple(dict.fromkeys((*one, *other))) if one and other else ()
