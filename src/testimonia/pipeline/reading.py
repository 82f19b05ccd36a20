"""The stage that reads the texts: which of them, in how many processes, and what becomes of a failure.

A little text is read here and now. More is shared out among processes that open the evidence base for
themselves and hand back rows: no book and no value has to travel.
"""

import os
import time
from collections.abc import Callable, Iterable, Iterator

from testimonia.pipeline.sharing import Readers
from testimonia.reading.versions import READING
from testimonia.store import Prepared, Store

HERE = 60_000
"""Code points, about, that are read in this process: others take half a second to start."""
BATCH = 16
"""Readings written in one transaction, at the most."""
BATCH_ROWS = 20_000
"""Expressions written in one transaction, about."""
BATCH_SECONDS = 1.0
"""After which what has been read is written, and shown to whoever waits for it, though it be little."""

Report = Callable[[int, int, str | None], None]
"""Is told how many texts are done, of how many, and which is under way."""


def read_texts(store: Store, report: Report) -> None:
    """Read every text that has no reading of the current version, and write what was read.

    It can be killed at any moment: a text has its reading wholly or not at all.

    Args:
        store: the evidence base, open for writing.
        report: is told of progress.
    """
    unread = store.unread_by(READING)
    report(0, len(unread), unread[0].path if unread else None)
    if not unread:
        return  # and load no rules
    done = 0
    with Readers(store, processes_for([each.characters for each in unread], os.cpu_count() or 1)) as readers:
        for batch in batches(readers.read_as_they_come(unread, BATCH_SECONDS)):
            with store.batch():
                for reading in batch:
                    store.put_prepared(reading)
            done += len(batch)
            report(done, len(unread), unread[done].path if done < len(unread) else None)


def processes_for(sizes: Iterable[int], processors: int) -> int:
    """How many processes it takes to read texts of these many characters; none if it is not worth one."""
    each = tuple(sizes)
    return min(processors, len(each), sum(each) // HERE + 1) if sum(each) >= HERE else 0


def batches(readings: Iterable[Prepared | None]) -> Iterator[list[Prepared]]:
    """Readings in handfuls, each to be written at once; None says that the next is still being read."""
    batch: list[Prepared] = []
    rows, begun = 0, time.monotonic()
    for reading in readings:
        if reading is not None:
            batch.append(reading)
            rows += reading.rows
        if batch and (len(batch) >= BATCH or rows >= BATCH_ROWS or time.monotonic() - begun >= BATCH_SECONDS):
            yield batch
            batch, rows, begun = [], 0, time.monotonic()
    if batch:
        yield batch
