"""The stages of a run, in order. Each takes the Run and writes to its store."""

from collections.abc import Callable
from dataclasses import dataclass

from testimonia.ingest.sidecars.renditions import renditions_of
from testimonia.pipeline.comparing import compare_texts
from testimonia.pipeline.corrections.in_force import corrections_in_force
from testimonia.pipeline.decisions.describing import with_decisions
from testimonia.pipeline.decisions.judging import mirror
from testimonia.pipeline.facsimiles import with_owners
from testimonia.pipeline.ingesting import ingest
from testimonia.pipeline.marked_people import with_marked
from testimonia.pipeline.reading import read_texts
from testimonia.pipeline.recognising import recognise
from testimonia.pipeline.run import Progress, Run
from testimonia.pipeline.sidecars import sidecars_read
from testimonia.pipeline.title_pages import with_title_pages

__all__ = ["STAGES", "Progress", "Run", "Stage"]


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of a run: its name, and what it does."""

    name: str
    run: Callable[[Run], None]


def describe(run: Run) -> None:
    """Read the sidecars, and write what they, and people, say of the documents, and of known people."""
    said, authorities, problems = sidecars_read(run)
    descriptions = with_owners(said, run.store.pictures.owners())
    descriptions = with_title_pages(run.store, descriptions)
    described = with_decisions(run.store, run.ledger, descriptions)
    renditions, unclear = renditions_of(described, run.store.hashes())
    run.store.describe(described, renditions)
    run.store.put_authorities(with_marked(run.store, authorities))
    run.store.record_problems("sidecars", (*problems, *unclear))


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
    Stage("recognition", recognise),
    Stage("sidecars", describe),
    Stage("reading", read),
    Stage("comparison", compare),
    Stage("ledger", judge),
)
"""Every stage, in the order of a run."""
