"""What a forked process does: take limits upon itself, read a document, answer, and wait for the next.

A document that costs too much dies here, alone.
"""

import errno
import json
import math
import os
import resource
import stat
import time
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from testimonia.ingest.annotations import LARGEST, read_annotations
from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File, Limits, UnreadableError
from testimonia.ingest.readers.page_picture import shown_page
from testimonia.ingest.recognition.engines import Engine, lines_on
from testimonia.ingest.recognition.pictures import picture_of
from testimonia.ingest.sidecars import read_known_people, read_sidecars
from testimonia.ingest.wire import packed, packed_json, packed_page, unpacked_page
from testimonia.model import Recognised, Spelling, plain, restored

DONE = 0
"""How a task ended: as it should."""
OUT_OF_MEMORY = 3
"""It could not get the memory it asked for."""
NOT_READ = 4
"""Its file could not be read; the answer is the sentence."""
TOO_LARGE = 5
"""Its answer grew larger than it may."""
BROKEN = 6
"""It came upon a mistake of ours; the answer says where."""
NO_ROOM = 7
"""Its answer found no room on the disk."""
FAILED = 1
"""Its answer could not be written for another reason."""


def work(tasks: int, endings: int, answer: int) -> None:
    """Do tasks until there are no more, or until one ends otherwise than it should.

    Args:
        tasks: file descriptor to read tasks from, a line each.
        endings: file descriptor to write to, a byte for each task, how it ended.
        answer: file descriptor of the file that holds the answer to the last task.
    """
    with os.fdopen(tasks, "rb", closefd=False) as lines:
        for line in lines:
            os.ftruncate(answer, 0)
            os.lseek(answer, 0, os.SEEK_SET)
            ending = perform(json.loads(line), answer)
            os.write(endings, bytes([ending]))
            if ending not in (DONE, NOT_READ):
                return


def perform(task: Mapping[str, Any], answer: int) -> int:
    """Do one task, write its answer, and say how it ended.

    Args:
        task: "kind" and what that kind needs; see `TASKS`.
        answer: the file descriptor to write the answer to.
    """
    ending = DONE
    try:
        limits = restored(Limits, task["limits"])
        _limit(limits, int(task.get("size", 0)))
        result = TASKS[task["kind"]](task, limits)
    except UnreadableError as error:
        result, ending = str(error).encode(), NOT_READ
    except MemoryError:
        result, ending = b"", OUT_OF_MEMORY
    except Exception as error:
        # a mistake of ours: the others are read all the same, and this one is reported
        result, ending = _where(error).encode(), BROKEN
    try:
        _write(answer, result)
    except OSError as error:  # Python ignores the signal that a file has grown too large, and says so here
        ending = _UNWRITTEN.get(error.errno or 0, FAILED)
    return ending


_UNWRITTEN = {errno.EFBIG: TOO_LARGE, errno.ENOSPC: NO_ROOM, errno.EDQUOT: NO_ROOM}
"""Why an answer could not be written."""


def _where(error: Exception) -> str:
    """The place of a mistake, for whoever has to mend it; nothing of the document."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {Path(last.filename).name}, line {last.lineno}"


def _document(task: Mapping[str, Any], limits: Limits) -> bytes:
    spellings = restored(tuple[Spelling, ...], task.get("spellings", []))
    recognised = tuple(map(unpacked_page, task.get("recognised", ())))
    file = File(task["path"], _bytes_of(task["file"], limits.size), limits, recognised)
    return packed(ingest(file, spellings))


def _sidecars(task: Mapping[str, Any], limits: Limits) -> bytes:
    files = [(path, _bytes_of(file, limits.text_size)) for path, file in task["files"]]
    descriptions, problems = read_sidecars(files, task["documents"])
    known, troubles = read_known_people(files)
    answer = {"descriptions": descriptions, "authorities": known, "problems": (*problems, *troubles)}
    return packed_json(plain(answer))


def _picture(task: Mapping[str, Any], limits: Limits) -> bytes:
    return shown_page(_bytes_of(task["file"], limits.size), task["format"], int(task["page"]))


def _recognised(task: Mapping[str, Any], limits: Limits) -> bytes:
    engine = Engine(task["engine"], task["version"])
    picture = picture_of(_bytes_of(task["file"], limits.size), task["format"], int(task["page"]))
    high, wide = picture.shape[:2]
    lines = lines_on(picture, engine.name)
    page = Recognised(int(task["page"]), engine.name, engine.version, wide, high, lines)
    return packed_json(packed_page(page))


def _annotations(task: Mapping[str, Any], limits: Limits) -> bytes:
    found, problems = read_annotations(task["path"], _bytes_of(task["file"], LARGEST))
    return packed_json(plain({"annotations": found, "problems": problems}))


TASKS: Mapping[str, Callable[[Mapping[str, Any], Limits], bytes]] = {
    "document": _document,
    "sidecars": _sidecars,
    "picture": _picture,
    "recognise": _recognised,
    "annotations": _annotations,
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
    """Bounds that the kernel keeps, for one task more; wall clock time is kept by the nursery."""
    in_use = int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE") if _PROC else 0
    _bound(resource.RLIMIT_AS, in_use + limits.memory + size)
    _bound(resource.RLIMIT_CPU, math.ceil(time.process_time()) + limits.cpu_seconds)
    _bound(resource.RLIMIT_FSIZE, limits.output)
    _bound(resource.RLIMIT_CORE, 0)


_PROC = Path("/proc/self/statm").exists()


def _bound(what: int, soft: int) -> None:
    """Set a limit. The hard one stays, so that the next task can have its own.

    For processor time it could not be the same anyhow: at the hard limit the kernel kills without a word, at
    the soft one it sends the signal that says why.
    """
    _, hard = resource.getrlimit(what)
    resource.setrlimit(what, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def _write(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
