"""The ledger: what people decided, one JSON object a line, in a file that outlives every evidence base.

The invariant: **no byte that is in the file is ever taken out or changed.** A line is added at the end, on
disk before the call returns; a line is taken back by another line. Lines that belong together are added
together: where there is no room for all of them, none is.
"""

import fcntl
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from testimonia.model import Judgement, Place, Problem, Trouble, canonical_json, contradictions
from testimonia.store.ledger_lines import LedgerLine, LineError, content_of, line_of, parsed

LEDGER_NAME = "testimonia.judgements.jsonl"
"""The file's name, in the folder of the documents."""

QUOTED = 60
"""Code points of a passage that a Problem repeats, at most."""


def append(path: Path, *judgements: Judgement) -> None:
    """Add lines, in one write; when this returns, they are on disk.

    Several processes may append at once: each waits for the others. A last line that a killed process left
    unfinished gets an end of line, and so becomes a line that `read` reports.

    Raises:
        OSError: if it could not be brought to disk; then it must not be called saved.
        ValueError: if the decision holds characters that no file can hold.
    """
    lines = b"".join(line_of(judgement) + b"\n" for judgement in judgements)
    with _locked(path) as file:
        size = os.fstat(file).st_size
        torn = size > 0 and os.pread(file, 1, size - 1) != b"\n"
        wanted = b"\n" + lines if torn else lines
        try:
            if os.write(file, wanted) != len(wanted):
                raise OSError(f"{path} could not be written to its end; is the disk full?")
            os.fsync(file)
            if size == 0:
                _flush_folder(path.absolute().parent)
        except OSError:
            with suppress(OSError):  # else a line that takes another back might stand without its successor
                os.ftruncate(file, size)
            raise


@contextmanager
def _locked(path: Path) -> Iterator[int]:
    """The open file, for us alone. Another process may have put a new file in its place while we waited."""
    while True:
        file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o666)
        try:
            fcntl.flock(file, fcntl.LOCK_EX)
            if _is_still(path, file):
                yield file
                return
        finally:
            os.close(file)


def _is_still(path: Path, file: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(file))
    except FileNotFoundError:
        return False


def _flush_folder(folder: Path) -> None:
    """A new file is only safe once the folder that names it is on disk too."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def retraction(line: Judgement, *, at: str, by: str, why: str | None = None) -> Judgement:
    """The line that takes ``line`` back; a retraction can be taken back in the same way."""
    return Judgement(at, by, line.act, (), None, why, line.id)


def read(path: Path) -> tuple[tuple[Judgement, ...], tuple[Problem, ...]]:
    """All decisions of a ledger, taken back or not, each once, and what is wrong with the file.

    A line that was edited by hand counts as it now stands, unless another line takes back the id that it
    still carries: a decision must not come to life again because somebody mended its spelling.

    Returns:
        Nothing at all if there is no such file. Lines that cannot be read stay in the file.
    """
    try:
        lines = path.read_bytes().split(b"\n")
    except FileNotFoundError:
        return (), ()
    found, problems = _sorted_out(lines, path.name)
    taken_back = {each.line.judgement.retracts for each in found}
    kept: dict[str, _Numbered] = {}
    for each in found:
        if each.line.edited:
            dropped = each.line.written_id in taken_back
            problems.append(_edited(path.name, each.number, dropped=dropped))
            if dropped:
                continue
        kept.setdefault(each.line.judgement.id, each)
    judgements = tuple(each.line.judgement for each in kept.values())
    numbers = {line_id: each.number for line_id, each in kept.items()}
    problems.extend(_opposed(path.name, pair, numbers) for pair in contradictions(judgements))
    return judgements, tuple(problems)


@dataclass(frozen=True, slots=True)
class _Numbered:
    number: int
    line: LedgerLine


def _sorted_out(lines: Iterable[bytes], name: str) -> tuple[list[_Numbered], list[Problem]]:
    found, problems = [], []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            found.append(_Numbered(number, parsed(content_of(line.strip()))))
        except LineError as error:
            message = (
                f"Line {number} of the ledger cannot be read, because {error}. "
                "It is kept in the file and does nothing; mend it in a text editor."
            )
            problems.append(Problem(name, message, Trouble.UNREAD))
    return found, problems


def _edited(name: str, number: int, *, dropped: bool) -> Problem:
    counts = (
        "Another line takes it back under its old id, so it does not count; decide it anew if you want it"
        if dropped
        else "It counts as it now stands; remove its “id” if that is what you want"
    )
    return Problem(name, f"Line {number} of the ledger was changed by hand after it was written. {counts}.")


def _opposed(name: str, pair: tuple[Judgement, Judgement], numbers: dict[str, int]) -> Problem:
    first, second = sorted(pair, key=lambda line: numbers[line.id])
    both = " and ".join(f"{_said(line)} (line {numbers[line.id]}, id {line.id})" for line in (first, second))
    about = " and ".join(sorted({_about(line) for line in (first, second)}))
    message = (
        f"Two decisions of the ledger cannot both hold, and neither is followed: {both}, about {about}. "
        "Take one of them back."
    )
    return Problem(name, message)


def _said(line: Judgement) -> str:
    value = "" if line.value is None else f" {line.value}"
    return f"“{line.act.value}{value}” by {line.by} at {line.at}"


def _about(line: Judgement) -> str:
    """The places of a line in a fixed order, so that two lines about the same places say the same."""
    return ", ".join(sorted(map(_place, line.on)))


def _place(place: Place) -> str:
    if not place.anchors:
        return place.path
    return f"“{' '.join(place.anchors[0].exact.split())[:QUOTED]}” in {place.path}"


def is_line(line: bytes) -> bool:
    """Whether some bytes are a decision, as a ledger holds one on each of its lines."""
    try:
        parsed(content_of(line.strip()))
    except LineError:
        return False
    return True


def union(first: bytes, second: bytes) -> bytes:
    """The lines of two ledgers as one: the same in whatever order ledgers are united, and however often.

    Lines are put in order of time. A decision that stands in both counts once; if somebody added keys of his
    own to one of them, both lines stay. Lines that cannot be read stay as they are.
    """
    lines: dict[str, tuple[tuple[str, str], bytes]] = {}
    for line in (*first.split(b"\n"), *second.split(b"\n")):
        bare = line.strip()
        if bare:
            key, order = _known_by(bare)
            lines[key] = min(lines.get(key, (order, bare)), (order, bare))
    return b"".join(line + b"\n" for _, line in sorted(lines.values()))


def _known_by(line: bytes) -> tuple[str, tuple[str, str]]:
    """What makes a line the same as another, and where it stands among others."""
    try:
        content = content_of(line)
    except LineError:
        return f"unreadable {line!r}", ("", "")
    return canonical_json(content), (str(content.get("at", "")), str(content.get("id", "")))
