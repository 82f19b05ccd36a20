"""Bringing in another person's decisions: the lines of another ledger that are not in ours yet.

A line keeps its id, its author and its time, so that it can be taken back from either side, and bringing in
the same ledger again adds nothing. Lines that contradict ours are brought in too: neither is followed then,
and `testimonia.store.ledger` names both.
"""

from dataclasses import dataclass
from pathlib import Path

from testimonia.model import Judgement, Problem, Trouble
from testimonia.store import ledger

_HEAD = 1 << 20
"""Bytes that are looked at: a ledger has a whole line in them, unless a note is longer than that."""


@dataclass(frozen=True, slots=True)
class United:
    """What became of the lines of another ledger.

    Attributes:
        written: those that were added to ours, in the order of the other.
        there: how many were in ours already.
        problems: lines of the other that cannot be read, and so stay out.
    """

    written: tuple[Judgement, ...]
    there: int
    problems: tuple[Problem, ...]


def is_ledger(file: Path) -> bool:
    """Whether a file is a ledger: whether there is a decision among its first lines.

    Raises:
        OSError: if it cannot be read.
    """
    with file.open("rb") as stream:
        return any(map(ledger.is_line, stream.read(_HEAD).split(b"\n")))


def unite(ours: Path, other: Path) -> United:
    """Add what only the other ledger has to ours; when this returns, it is on disk.

    Args:
        ours: the ledger of the folder.
        other: the other person's; only read.

    Raises:
        OSError: if one could not be read or ours not be written; then nothing was added.
    """
    known = {line.id for line in ledger.read(ours)[0]}
    lines, problems = ledger.read(other)
    new = tuple(line for line in lines if line.id not in known)
    if new:
        ledger.append(ours, *new)
    unread = tuple(problem for problem in problems if problem.trouble is Trouble.UNREAD)
    return United(new, len(lines) - len(new), unread)
