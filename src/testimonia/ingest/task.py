"""What a forked process does for one document: take limits upon itself, read, answer, end.

A document that costs too much dies here, alone.
"""

import errno
import json
import os
import resource
import stat
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NoReturn

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File, Limits, UnreadableError
from testimonia.ingest.sidecars import read_sidecars
from testimonia.ingest.wire import packed, packed_json
from testimonia.model import plain, restored

OUT_OF_MEMORY = 3
"""Exit status of a task that could not get the memory it asked for."""
NOT_READ = 4
"""Exit status of a task whose file could not be read; the answer is the sentence."""


TOO_LARGE = 5
"""Exit status of a task whose answer grew larger than it may."""


NO_ROOM = 7
"""Exit status of a task whose answer found no room on the disk."""


BROKEN = 6
"""Exit status of a task that came upon a mistake of ours; the answer says where."""


def perform(task: Mapping[str, Any], answer: int) -> NoReturn:
    """Do one task and end the process.

    Args:
        task: "kind" and what that kind needs; see `TASKS`.
        answer: the file descriptor to write the answer to.
    """
    status = 0
    try:
        limits = restored(Limits, task["limits"])
        _limit(limits, int(task.get("size", 0)))
        result = TASKS[task["kind"]](task, limits)
    except UnreadableError as error:
        result, status = str(error).encode(), NOT_READ
    except MemoryError:
        result, status = b"", OUT_OF_MEMORY
    except (
        Exception
    ) as error:  # a mistake of ours: the others are read all the same, and this one is reported
        result, status = _where(error).encode(), BROKEN
    try:
        _write(answer, result)
    except OSError as error:  # Python ignores the signal that a file has grown too large, and says so here
        status = _UNWRITTEN.get(error.errno or 0, 1)
    os._exit(status)


_UNWRITTEN = {errno.EFBIG: TOO_LARGE, errno.ENOSPC: NO_ROOM, errno.EDQUOT: NO_ROOM}
"""Why an answer could not be written, as an exit status."""


def _where(error: Exception) -> str:
    """The place of a mistake, for whoever has to mend it; nothing of the document."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {Path(last.filename).name}, line {last.lineno}"


def _document(task: Mapping[str, Any], limits: Limits) -> bytes:
    return packed(ingest(File(task["path"], _bytes_of(task["file"], limits.size), limits)))


def _sidecars(task: Mapping[str, Any], limits: Limits) -> bytes:
    files = [(path, _bytes_of(file, limits.text_size)) for path, file in task["files"]]
    descriptions, problems = read_sidecars(files, task["documents"])
    return packed_json({"descriptions": plain(descriptions), "problems": plain(problems)})


TASKS: Mapping[str, Callable[[Mapping[str, Any], Limits], bytes]] = {
    "document": _document,
    "sidecars": _sidecars,
}
"""What can be asked of a nursery."""


def _bytes_of(file: str, most: int) -> bytes:
    """All bytes of a regular file.

    The file is opened without waiting, so that a pipe that was put in its place since the folder was looked
    through cannot hold up the run.
    """
    try:
        descriptor = os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise UnreadableError(f"This file could not be opened ({os.strerror(error.errno or 0)}).") from error
    with os.fdopen(descriptor, "rb") as stream:
        found = os.fstat(stream.fileno())
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableError("This is not a file but a pipe or a device.")
        if found.st_size > most:
            raise UnreadableError(f"This file is larger than {most >> 20} MiB. Split it into parts.")
        return stream.read(found.st_size)  # a buffer of what is asked for is made at once


def _limit(limits: Limits, size: int) -> None:
    """Bounds that the kernel keeps; wall clock time is kept by the nursery."""
    in_use = int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE") if _PROC else 0
    memory = in_use + limits.memory + size
    _lower(resource.RLIMIT_AS, memory)
    # at the hard limit the kernel kills without a word; a second before, it sends the signal that says why
    _lower(resource.RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 1)
    _lower(resource.RLIMIT_FSIZE, limits.output)
    _lower(resource.RLIMIT_CORE, 0)


_PROC = Path("/proc/self/statm").exists()


def _lower(what: int, soft: int, hard: int | None = None) -> None:
    """Set a limit, or leave the one that is there if it is lower."""
    _, present = resource.getrlimit(what)
    wanted = soft if hard is None else hard
    if present != resource.RLIM_INFINITY:
        wanted = min(wanted, present)
    resource.setrlimit(what, (min(soft, wanted), wanted))


def _write(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def parsed(line: bytes) -> Mapping[str, Any]:
    """A task as it came over the wire."""
    task: Mapping[str, Any] = json.loads(line)
    return task
