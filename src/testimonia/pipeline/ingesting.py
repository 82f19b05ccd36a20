"""Documents read into the evidence base: which have to be, and what they are read with."""

import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from testimonia.ingest.isolation import Wanted, sha256_of
from testimonia.ingest.recognition.engines import engine
from testimonia.ingest.versions import CURRENT
from testimonia.model import Ingested, Problem, Spelling, Trouble
from testimonia.pipeline.corrections.in_force import basis, by_path, spellings_in_force
from testimonia.pipeline.facsimiles import settle
from testimonia.pipeline.folder import Entry, changed_ns
from testimonia.pipeline.picture_names import is_image
from testimonia.pipeline.run import Progress, Run
from testimonia.store import Known, Recognition, State, Store

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


def ingest(run: Run) -> None:
    """Read what is new or changed, and mark what is gone.

    A file is new if its bytes are, or if testimonia has learnt to read it otherwise since, or if people read
    other words in it than when it was read.
    """
    known, now = run.store.known(), time.time_ns()
    # a picture whose transcription cannot be read is a document after all
    beside = {entry.path: entry for row in run.listing.pictures.values() for entry in row}
    _forget(run, known, set(known) - {entry.path for entry in run.listing.documents} - set(beside))
    images = [*(entry for entry in run.listing.documents if is_image(entry.path)), *beside.values()]
    done = _ingest(run, [e for e in run.listing.documents if not is_image(e.path)], known, now)
    claimed = settle(run.store, run.listing)
    _forget(run, known, set(known) & claimed)
    _ingest(run, [entry for entry in images if entry.path not in claimed], known, now, done)
    run.store.record_problems("folder", run.listing.problems)


def _forget(run: Run, known: Mapping[str, Known], paths: Collection[str]) -> None:
    """Note that documents are none any more: gone, or the picture of another one."""
    for path in sorted(paths):
        if known[path].state is not State.REMOVED:
            run.store.mark_removed(path)


def _ingest(run: Run, entries: Sequence[Entry], known: dict[str, Known], now: int, before: int = 0) -> int:
    """Read what is new or changed of ``entries``; how many there were, with those ``before``."""
    spelled = spellings_in_force(run.ledger)
    new = list(_changed(run, entries, known, now))
    of_path = _spelled(entries, spelled, known, new)
    changed = [*new, *_respelled(entries, of_path, known, new)]
    done, total = before, before + len(changed)
    if changed or not before:
        run.report(Progress("ingest", done, total, changed[0].path if changed else None))
    for paths in ingest_anew(run, changed, of_path, now):
        done += len(paths)
        here = done - before
        run.report(Progress("ingest", done, total, changed[here].path if here < len(changed) else None))
    return done


def ingest_anew(
    run: Run, changed: Sequence[Entry], of_path: Mapping[str, tuple[Spelling, ...]], now: int
) -> Iterator[list[str]]:
    """Read files, with what people and text recognition read in them, and write what comes of it.

    Args:
        run: that is under way.
        changed: the files.
        of_path: what people read, by path.
        now: the time before any of them was looked at, in nanoseconds.

    Yields:
        The paths of those that were written together.
    """
    entries = {entry.path: entry for entry in changed}
    kept = recognition_of(run.store)
    seen = kept.hashes()
    bases: dict[str, str] = {}

    def wanted(entry: Entry) -> Wanted:
        sha256 = sha256_of(entry.file) if seen else ""
        bases[entry.path] = kept.basis(sha256) if sha256 in seen else ""
        pages = kept.of(sha256) if sha256 in seen else ()
        return Wanted(entry.path, entry.file, entry.size, of_path.get(entry.path, ()), pages)

    for batch in _batches(run.isolation.read_as_they_come(map(wanted, changed), BATCH_SECONDS)):
        with run.store.batch():
            for ingested in batch:
                entry = entries[ingested.source.path]
                steady = _is_steady(entry)
                run.store.replace(
                    ingested if steady else _doubtful(ingested),
                    modified_ns=_settled(entry, now) if steady else UNSTEADY,
                    spelled=basis(of_path.get(entry.path, ())),
                    recognised=bases[entry.path] if ingested.scans else "",
                )
        yield [ingested.source.path for ingested in batch]


def spelled_in(run: Run, entries: Iterable[Entry]) -> dict[str, tuple[Spelling, ...]]:
    """What people read in files that are as they were when they were last read, by path."""
    known = run.store.known()
    hashes = {entry.path: known[entry.path].sha256 for entry in entries}
    return by_path(spellings_in_force(run.ledger), hashes)


def recognition_of(store: Store) -> Recognition:
    """What was recognised, as the engine that is installed sees it."""
    found = engine()
    return store.recognition(found.name if found else None, found.version if found else None)


def _changed(run: Run, entries: Iterable[Entry], known: dict[str, Known], now: int) -> Iterator[Entry]:
    """What has to be read. The bytes of a file are only looked at where nothing cheaper can tell."""
    for entry in entries:
        before = known.get(entry.path)
        if before and _is_current(before) and before.size == entry.size:
            if before.modified_ns == entry.modified_ns:
                continue
            if before.sha256 == sha256_of(entry.file):
                run.store.note_modified(entry.path, _settled(entry, now))
                continue
        yield entry


def _spelled(
    entries: Iterable[Entry], spelled: tuple[Spelling, ...], known: dict[str, Known], new: list[Entry]
) -> dict[str, tuple[Spelling, ...]]:
    """What people read, by path. Where nobody does, no file is looked at."""
    if not spelled:
        return {}
    hashes = {entry.path: known[entry.path].sha256 for entry in entries if entry.path in known}
    return by_path(spelled, {**hashes, **{entry.path: sha256_of(entry.file) for entry in new}})


def _respelled(
    entries: Iterable[Entry],
    of_path: dict[str, tuple[Spelling, ...]],
    known: dict[str, Known],
    new: list[Entry],
) -> Iterator[Entry]:
    """Files that are as they were, and in which people read other words by now."""
    coming = {entry.path for entry in new}
    for entry in entries:
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


def _batches(items: Iterable[Ingested | None]) -> Iterator[list[Ingested]]:
    """Documents in handfuls, each to be written at once; None says that the next is still being read."""
    batch: list[Ingested] = []
    size, begun = 0, time.monotonic()
    for item in items:
        if item is not None:
            batch.append(item)
            size += len(item.text.original) if item.text else 0
        full = len(batch) >= BATCH or size >= BATCH_CHARACTERS
        if batch and (full or time.monotonic() - begun >= BATCH_SECONDS):
            yield batch
            batch, size, begun = [], 0, time.monotonic()
    if batch:
        yield batch
