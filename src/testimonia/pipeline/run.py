"""What every stage of a run is given, and how it says how far it is."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from testimonia.ingest.isolation import Isolation
from testimonia.pipeline.folder import Listing
from testimonia.store import Store


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage is.

    Attributes:
        stage: its name.
        done: documents done; pages, where they are recognised.
        total: as many to do.
        path: the first that is not done yet, which is under way; None at the end.
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
