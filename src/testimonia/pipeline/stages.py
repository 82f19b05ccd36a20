"""The stages of a run, in order. Each takes the Run and writes to its store."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from testimonia.ingest.isolation import Isolation, Wanted, sha256_of
from testimonia.ingest.versions import CURRENT
from testimonia.model import Ingested, Problem, Spelling, Trouble
from testimonia.pipeline.comparing import compare_texts
from testimonia.pipeline.corrections.in_force import (
    basis,
    by_path,
    corrections_in_force,
    spellings_in_force,
)
from testimonia.pipeline.decisions.describing import with_decisions
from testimonia.pipeline.decisions.judging import mirror
from testimonia.pipeline.folder import Entry, Listing, changed_ns
from testimonia.pipeline.reading import read_texts
from testimonia.store import Known, State, Store

BATCH = 16
"""Documents written in one transaction, at the most."""
BATCH_CHARACTERS = 2_000_000
"""Code points written in one transaction, about."""
BATCH_SECONDS = 1.0
"""After which what has been read is written, and shown to whoever waits for it, though it be little."""
SETTLED_NS = 2_000_000_000
"""How long ago a file must have been changed for its time to be trusted; the coarsest file systems count in
steps of two seconds."""
UNSTEADY = -1
"""The time of change that is noted for a file that changed while it was read: whatever its bytes are by then,
the next run reads it again, and its Problem goes."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage is.

    Attributes:
        stage: its name.
        done: documents done.
        total: documents to do.
        path: the last one done; None at the beginning.
    """

    stage: str
    done: int
    total: int
    path: str | None


@dataclass(frozen=True, slots=True)
class Run:
    """What every stage is given.

    Attributes:
        folder: the user's folder.
        ledger: the file of judgements.
        listing: what is in the folder.
        store: the evidence base, open for writing.
        isolation: where documents are read.
        report: is told of progress.
    """

    folder: Path
    ledger: Path
    listing: Listing
    store: Store
    isolation: Isolation
    report: Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of a run: its name, and what it does."""

    name: str
    run: Callable[[Run], None]


def ingest(run: Run) -> None:
    """Read what is new or changed, and mark what is gone.

    A file is new if its bytes are, or if testimonia has learnt to read it otherwise since, or if people read
    other words in it than when it was read.
    """
    known, now = run.store.known(), time.time_ns()
    spelled = spellings_in_force(run.ledger)
    present = {entry.path for entry in run.listing.documents}
    for path in sorted(set(known) - present):
        if known[path].state is not State.REMOVED:
            run.store.mark_removed(path)
    new = list(_changed(run, known, now))
    of_path = _spelled(run, spelled, known, new)
    changed = [*new, *_respelled(run, of_path, known, new)]
    entries = {entry.path: entry for entry in changed}
    wanted = (Wanted(entry.path, entry.file, entry.size, of_path.get(entry.path, ())) for entry in changed)
    run.report(Progress("ingest", 0, len(changed), None))
    done = 0
    for batch in _batches(run.isolation.read_all(wanted)):
        with run.store.batch():
            for ingested in batch:
                entry = entries[ingested.source.path]
                steady = _is_steady(entry)
                run.store.replace(
                    ingested if steady else _doubtful(ingested),
                    modified_ns=_settled(entry, now) if steady else UNSTEADY,
                    spelled=basis(of_path.get(entry.path, ())),
                )
        done += len(batch)
        run.report(Progress("ingest", done, len(changed), batch[-1].source.path))
    run.store.record_problems("folder", run.listing.problems)


def describe(run: Run) -> None:
    """Read the sidecars, and write what they, and people, say of the documents, and of known people."""
    files = [(entry.path, entry.file) for entry in run.listing.sidecars]
    documents = [entry.path for entry in run.listing.documents]
    descriptions, authorities, problems = run.isolation.read_sidecars(files, documents)
    run.store.describe(with_decisions(run.store, run.ledger, descriptions))
    run.store.put_authorities(authorities)
    run.store.record_problems("sidecars", problems)


def read(run: Run) -> None:
    """Read the texts that are new, or that an older version has read.

    A text is read again if a sidecar now dates it otherwise, or people corrected something in it.
    """
    run.isolation.rest()  # everything is ingested; the memory is wanted for reading
    corrections, problems = corrections_in_force(run.store, run.ledger)
    run.store.corrections.put(corrections)
    run.store.record_problems("corrections", problems)
    read_texts(run.store, lambda done, total, path: run.report(Progress("reading", done, total, path)))


def compare(run: Run) -> None:
    """Compare what the texts say, unless no reading and no decision has changed since it was last done."""

    def report(done: int, total: int, path: str | None) -> None:
        run.report(Progress("comparison", done, total, path))

    compare_texts(run.store, report, run.ledger)


def judge(run: Run) -> None:
    """Find the places of all standing judgements again, and mirror them in the store."""
    mirror(run.store, run.ledger)


STAGES = (
    Stage("ingest", ingest),
    Stage("sidecars", describe),
    Stage("reading", read),
    Stage("comparison", compare),
    Stage("ledger", judge),
)
"""Every stage, in the order of a run."""


def _changed(run: Run, known: dict[str, Known], now: int) -> Iterator[Entry]:
    """What has to be read. The bytes of a file are only looked at where nothing cheaper can tell."""
    for entry in run.listing.documents:
        before = known.get(entry.path)
        if before and _is_current(before) and before.size == entry.size:
            if before.modified_ns == entry.modified_ns:
                continue
            if before.sha256 == sha256_of(entry.file):
                run.store.note_modified(entry.path, _settled(entry, now))
                continue
        yield entry


def _spelled(
    run: Run, spelled: tuple[Spelling, ...], known: dict[str, Known], new: list[Entry]
) -> dict[str, tuple[Spelling, ...]]:
    """What people read, by path. Where nobody does, no file is looked at."""
    if not spelled:
        return {}
    hashes = {entry.path: known[entry.path].sha256 for entry in run.listing.documents if entry.path in known}
    return by_path(spelled, {**hashes, **{entry.path: sha256_of(entry.file) for entry in new}})


def _respelled(
    run: Run, of_path: dict[str, tuple[Spelling, ...]], known: dict[str, Known], new: list[Entry]
) -> Iterator[Entry]:
    """Files that are as they were, and in which people read other words by now."""
    coming = {entry.path for entry in new}
    for entry in run.listing.documents:
        if entry.path not in coming and known[entry.path].spelled != basis(of_path.get(entry.path, ())):
            yield entry


def _settled(entry: Entry, now: int) -> int:
    """The time of a file's last change; 0 if that was just now.

    A second change within the same tick of the file system's clock would not move the time, so the next run
    has to look at the bytes.
    """
    return entry.modified_ns if entry.modified_ns < now - SETTLED_NS else 0


def _is_current(before: Known) -> bool:
    """Whether what was read holds as long as the file does."""
    return before.state is not State.REMOVED and before.reader in CURRENT and before.modified_ns != UNSTEADY


def _is_steady(entry: Entry) -> bool:
    """Whether a file is still as it was listed; one that is gone is the next run's."""
    try:
        now = entry.file.stat()
    except OSError:
        return True
    return (now.st_size, changed_ns(now)) == (entry.size, entry.modified_ns)


def _doubtful(ingested: Ingested) -> Ingested:
    """What was read of a file that changed meanwhile."""
    sentence = "This file changed while it was read. Run again when nothing writes to it."
    problem = Problem(ingested.source.path, sentence, Trouble.DOUBTFUL)
    return replace(ingested, problems=(*ingested.problems, problem))


def _batches(items: Iterable[Ingested]) -> Iterator[list[Ingested]]:
    batch: list[Ingested] = []
    size, begun = 0, time.monotonic()
    for item in items:
        batch.append(item)
        size += len(item.text.original) if item.text else 0
        full = len(batch) >= BATCH or size >= BATCH_CHARACTERS
        if full or time.monotonic() - begun >= BATCH_SECONDS:
            yield batch
            batch, size, begun = [], 0, time.monotonic()
    if batch:
        yield batch
