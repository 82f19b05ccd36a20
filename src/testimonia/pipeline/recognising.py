"""Pages that have only a picture, recognised one by one, and their documents read again with what was found.

A page costs seconds, a book many minutes, so each page is kept as soon as it is done: a run that is ended
goes on with the page after.
"""

import os
import time
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from testimonia.ingest.isolation import Unseen, sha256_of
from testimonia.ingest.nursery_process import TaskFailedError
from testimonia.ingest.recognition.engines import Engine, engine
from testimonia.model import Problem, Trouble
from testimonia.pipeline.folder import Entry
from testimonia.pipeline.ingesting import ingest_anew, recognition_of, spelled_in
from testimonia.pipeline.run import Progress, Run
from testimonia.store import UnseenPage

FOR_ONE = 2 << 30
"""Bytes of memory for each process that recognises; it takes three quarters of a GiB for a page of A4."""
PATIENCE = 3
"""Failures one after another, none of them the documents' doing, after which no more is tried in this run."""


def recognise(run: Run) -> None:
    """Recognise the pages that the present engine has not seen, and read their documents again.

    Without an engine nothing is done: that pages were not read is told where they were found.
    """
    found = engine()
    problems = _recognised(run, found) if found else []
    run.store.record_problems("recognition", problems)
    _read_again(run)
    recognition_of(run.store).tidy()


def _recognised(run: Run, found: Engine) -> list[Problem]:
    """Recognise page by page, and keep each at once; what failed for a reason that may pass."""
    kept = recognition_of(run.store)
    entries = {entry.path: entry for entry in run.listing.documents}
    pages = [page for page in kept.unseen() if page.path in entries]
    if not pages:
        return []
    run.report(Progress("recognition", 0, len(pages), pages[0].path))
    problems, done, failed = [], 0, 0
    for path, group in groupby(pages, key=lambda page: page.path):
        if failed >= PATIENCE:
            break
        some, entry = list(group), entries[path]
        if sha256_of(entry.file) != some[0].sha256:
            done += len(some)
            continue  # it changed meanwhile, and is the next run's
        asked = run.isolation.recognise_all(_asked(some, entry, found), _processes())
        for page, answer in zip(some, asked, strict=True):
            if isinstance(answer, TaskFailedError):
                failed += 1
                problems.append(_given_up(page, answer))
                if failed >= PATIENCE:
                    break
            else:
                failed = 0
                kept.put(page.sha256, answer)
            done += 1
            coming = pages[done].path if done < len(pages) else None
            run.report(Progress("recognition", done, len(pages), coming))
        else:
            _read_again(run, (path,))
    return problems


def _asked(pages: Sequence[UnseenPage], entry: Entry, found: Engine) -> Iterator[Unseen]:
    return (Unseen(entry.file, entry.size, page.format, page.page, found) for page in pages)


def _read_again(run: Run, paths: Sequence[str] | None = None) -> None:
    """Read the documents anew of which more is recognised by now than when they were read."""
    kept = recognition_of(run.store)
    behind = {path for path, sha256, before in kept.scanned() if before != kept.basis(sha256)}
    entries = [
        entry
        for entry in run.listing.documents
        if entry.path in behind and (paths is None or entry.path in paths)
    ]
    if entries:
        for _ in ingest_anew(run, entries, spelled_in(run, entries), time.time_ns()):
            pass


def _given_up(page: UnseenPage, error: TaskFailedError) -> Problem:
    message = f"Page {page.page + 1}, counted from the first, was not recognised in this run. {error}"
    return Problem(page.path, message, Trouble.UNREAD)


def _processes() -> int:
    """How many pages are recognised side by side: one for each processor, as far as there is memory."""
    free = _free_memory()
    return max(1, min(os.cpu_count() or 1, free // FOR_ONE)) if free else 1


def _free_memory() -> int:
    """Bytes that could be had without swapping; 0 where the system does not tell."""
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    rest = next((line.split()[1] for line in lines if line.startswith("MemAvailable:")), "0")
    return int(rest) << 10
