"""Trying an input: within a time, and whatever goes wrong told apart from what went wrong before."""

import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from testimonia.ingest.extraction import UnreadableError

SECONDS = 5.0
"""Processor time that one input of some ten thousand bytes may take: ten times what a sound one does."""


class TookTooLong(BaseException):
    """An input took too long; nothing that is tried may catch it."""


@dataclass(slots=True)
class Tried:
    """What was tried of one target, and what was found.

    Attributes:
        target: its name.
        holds: raises if something does not hold of an input.
        told: is given a line for each finding that is not like one before.
        kept: the folder in which inputs that found something are kept; None to keep none.
        seconds: processor time that one may take.
        inputs: how many were tried.
        found: the place of each finding, and one input that leads there.
    """

    target: str
    holds: Callable[[bytes], None]
    told: Callable[[str], None]
    kept: Path | None = None
    seconds: float = SECONDS
    inputs: int = 0
    found: dict[str, bytes] = field(default_factory=dict)

    def one(self, data: bytes) -> None:
        """Try an input. What is wrong is told and kept, and does not stop us."""
        self.inputs += 1
        signal.setitimer(signal.ITIMER_VIRTUAL, self.seconds)
        begun = time.process_time()
        try:
            self.holds(data)
        except (Exception, TookTooLong) as error:
            self._note(error, data)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        if time.process_time() - begun > 2 * self.seconds:
            self._note(TookTooLong(), data)

    def _note(self, error: BaseException, data: bytes) -> None:
        place = _place(error)
        if place in self.found:
            return
        self.found[place] = data
        self.told(f"FOUND {self.target}: {place}: {str(error)[:200]!r}, by {len(data)} bytes")
        if self.kept is not None:
            name = f"{self.target.replace(' ', '-')}-{len(self.found)}"
            (self.kept / name).write_bytes(data)
            lines = traceback.format_exception(error)
            (self.kept / f"{name}.txt").write_text("".join(lines), encoding="utf-8", errors="replace")


def watch() -> None:
    """Have an input that takes too long end in `TookTooLong`."""
    signal.signal(signal.SIGVTALRM, _too_long)


def _too_long(number: int, frame: FrameType | None) -> None:
    raise TookTooLong


def _place(error: BaseException) -> str:
    """What makes two findings one: the kind of the error, and where in our own code it came up."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if "/testimonia/" in f.filename or "/fuzzing/properties" in f.filename]
    where = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in ours[-2:][::-1])
    kind = "UnreadableError (not caught)" if isinstance(error, UnreadableError) else type(error).__name__
    return f"{kind} at {where}" if not isinstance(error, TookTooLong) else f"TookTooLong under {_under(ours)}"


def _under(frames: list[traceback.FrameSummary]) -> str:
    """The function of ours that never came back: its innermost line differs from one time to another."""
    return " < ".join(f.name for f in frames[-3:][::-1])
