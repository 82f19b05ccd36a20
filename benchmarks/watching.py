"""Running a command and watching what it costs, all its processes together."""

import os
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.1
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command cost: seconds by the clock, and the largest resident memory of all its processes."""

    seconds: float
    mebibytes: float


def watched(command: Sequence[str], environment: dict[str, str] | None = None) -> Cost:
    """Run a command to its end.

    Memory is counted as the proportional set size, so that what forked processes share counts once.
    """
    begun = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, **(environment or {})}
    )
    peak = [0.0]
    ended = threading.Event()

    def look() -> None:
        while not ended.wait(EVERY):
            peak[0] = max(peak[0], sum(_memory(pid) for pid in _family(process.pid)))

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    _, errors = process.communicate()
    seconds = time.perf_counter() - begun
    ended.set()
    looking.join()
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}: {errors.decode()}")
    return Cost(seconds, peak[0] / 1024)


def _family(pid: int) -> list[int]:
    """A process and all that it started, directly or not."""
    found, waiting = [], [pid]
    while waiting:
        current = waiting.pop()
        found.append(current)
        try:
            children = [p.read_text().split() for p in Path(f"/proc/{current}/task").glob("*/children")]
        except OSError:  # it has just ended
            continue
        waiting.extend(int(child) for found_here in children for child in found_here)
    return found


def _memory(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
