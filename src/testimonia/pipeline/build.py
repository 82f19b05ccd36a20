"""From a folder to its evidence base: the one place that knows every stage."""

import os
from collections.abc import Callable, Collection
from pathlib import Path

from testimonia.ingest.extraction import Limits
from testimonia.ingest.isolation import Isolation
from testimonia.pipeline.folder import listed
from testimonia.pipeline.places import FolderError, evidence_of, files_of, ledger_of, no_folder
from testimonia.pipeline.stages import STAGES, Progress, Run
from testimonia.store import Counts, Store


def build(
    folder: Path,
    evidence: Path | None = None,
    *,
    only: Collection[str] = (),
    limits: Limits | None = None,
    report: Callable[[Progress], None] = lambda progress: None,
) -> Counts:
    """Bring the evidence base of a folder up to date.

    What has not changed is not read again. It can be killed at any moment: every document is in the base
    wholly or not at all, and the next run goes on from there.

    Args:
        folder: where the documents are.
        evidence: where the base is to be; `testimonia.db` in the folder if None.
        only: names of stages; all of them if empty.
        limits: what one document may cost.
        report: is told of progress.

    Raises:
        FolderError: if the folder is not there or not to be read.
        StoreError: if the base cannot be used.
    """
    _readable(folder)
    base = evidence or evidence_of(folder)
    with (
        Store.open(base) as store,
        Isolation(os.cpu_count() or 1, limits) as isolation,
    ):
        run = Run(folder, ledger_of(folder), listed(folder, files_of(base)), store, isolation, report)
        for stage in STAGES:
            if not only or stage.name in only:
                stage.run(run)
        return store.counts()


def usable(folder: Path, base: Path) -> None:
    """See that a folder can be read and its base be written, and make the base if there is none yet.

    Raises:
        FolderError: if the folder is not there or not to be read.
        StoreError: if the base cannot be used.
    """
    _readable(folder)
    Store.open(base).close()


def _readable(folder: Path) -> None:
    if not folder.is_dir():
        raise FolderError(no_folder(folder))
    if not os.access(folder, os.R_OK | os.X_OK):
        raise FolderError(f"The folder “{folder}” may not be read.")
