"""Reading one text of the evidence base, and the process that does so for another.

Texts are named to it in lines of JSON, and readings go back in lines of JSON. A text that costs too much ends
the process, which is then started again; when nobody asks any more, it ends by itself.
"""

import json
import math
import os
import resource
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Thread

from testimonia.ingest.sidecars.applying import applied
from testimonia.model import Correction, Problem, Read, Section, Text, hull, plain
from testimonia.pipeline.corrections.read import Amended
from testimonia.pipeline.failing import BROKEN, TOO_MUCH, UNREAD
from testimonia.reading.encoder.network import use_threads
from testimonia.reading.read import read
from testimonia.reading.versions import READING
from testimonia.store import Prepared, Store, failed, prepared

MIB = 1 << 20
SECONDS = 60
"""Processor time for any text."""
CHARACTERS_A_SECOND = 4_000
"""Processor time for a long text, on top of it: a fraction of what reading usually does."""
MEMORY = 1024 * MIB
"""Address space for any text, in bytes, on top of what the process has already."""
BYTES_A_CHARACTER = 32
"""Address space for a long text, on top of it."""

How = Callable[[Text, Sequence[Section]], Read]
"""Reads a Text with its Sections."""


def corrected(how: How, text: Text, sections: Sequence[Section], corrections: Sequence[Correction]) -> Read:
    """What is read of a Text, with what people corrected in it and added to it.

    Dates and names are put right before statements are read of them, statements at the end.
    """
    if not corrections:
        return how(text, sections)
    amended = Amended(text, corrections)
    found = how(text, sections) if how is not read else read(text, sections, amended)
    return amended.statements(found)


def reading_of(store: Store, path: str, how: How = read) -> Prepared:
    """The reading of one text, ready to be written; whatever goes wrong becomes a Problem.

    The sections are those that a sidecar would have: a letter without a date may have one there.

    Args:
        store: the evidence base.
        path: of the source.
        how: reads it.

    Returns:
        A reading of nothing, which nobody writes, if the text is gone by now: another process took it away.
    """
    text, source_id, description = store.text(path), store.source_id(path), store.description(path)
    if text is None or source_id is None:
        return Prepared("", READING)
    try:
        described = tuple(applied(section, description) for section in store.sections(path))
        found = corrected(how, text, described, store.corrections.of(path))
        problems = tuple(placed(problem, path, text) for problem in found.problems)
        sections = store.held_sections(path)
        return prepared(source_id, text, replace(found, problems=problems), READING, sections)
    except MemoryError:
        return failed(source_id, Problem(path, TOO_MUCH), READING)
    except (
        Exception
    ) as error:  # a mistake of ours: the others are read all the same, and this one is reported
        return failed(source_id, Problem(path, _mistake(error)), BROKEN)


def placed(problem: Problem, path: str, text: Text) -> Problem:
    """A problem of a reading, which knows neither path nor page, and speaks of the reading layer."""
    carriers = text.alignment.to_original(problem.span) if problem.span else ()
    if not carriers:
        return replace(problem, path=path, span=None)
    page = text.page_at(carriers[0].start)
    label = problem.page or (page.label if page else None)
    return replace(problem, path=path, span=hull(carriers), page=label)


def _mistake(error: Exception) -> str:
    """One sentence, with the place of the mistake for whoever has to mend it, and nothing of the document."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__} in {Path(last.filename).name}, line {last.lineno}"
    return f"{UNREAD}: testimonia made a mistake ({where}). Please report it."


def serve(base: Path, how: How = read, threads: int = 1) -> None:
    """Read texts as they are named on standard input, until there are no more.

    Args:
        base: the evidence base; only read.
        how: reads a text.
        threads: in which the network runs; the other cores have processes of their own.
    """
    use_threads(threads)
    Thread(target=_leave_with, args=(os.getppid(),), daemon=True).start()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing else is to get in between
    with Store.open(base, readonly=True) as store, answers:
        for line in sys.stdin.buffer:
            task = json.loads(line)
            _limit(task["characters"])
            answer = json.dumps(plain(reading_of(store, task["path"], how)), separators=(",", ":"))
            answers.write(answer.encode("ascii") + b"\n")
            answers.flush()


def _leave_with(asker: int) -> None:
    """End this process, in the middle of a text, when the one that asks is gone.

    Whoever is killed ends nobody, and a long text would be read for many minutes for nobody.
    """
    while os.getppid() == asker:
        time.sleep(_LOOKS)
    os._exit(0)


def _limit(characters: int) -> None:
    """Bounds for the next text, which the kernel keeps; see `testimonia.ingest.task`."""
    in_use = int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE") if _PROC else 0
    _bound(resource.RLIMIT_AS, in_use + MEMORY + characters * BYTES_A_CHARACTER)
    seconds = SECONDS + characters // CHARACTERS_A_SECOND
    _bound(resource.RLIMIT_CPU, math.ceil(time.process_time()) + seconds)
    _bound(resource.RLIMIT_CORE, 0)


_PROC = Path("/proc/self/statm").exists()
_LOOKS = 1.0
"""Seconds from one look at who asks to the next."""


def _bound(what: int, soft: int) -> None:
    _, hard = resource.getrlimit(what)
    resource.setrlimit(what, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


if __name__ == "__main__":
    try:
        serve(Path(sys.argv[1]), threads=int(sys.argv[2]))
    except BrokenPipeError:
        os._exit(0)
