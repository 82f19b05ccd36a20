"""Between what days somebody was born and died, asked of a base."""

from pathlib import Path

from testimonia.comparison.lifespans import Lifespan
from testimonia.model.days import gregorian_day
from testimonia.pipeline.answers.living import lifespan_of
from testimonia.pipeline.decisions.meaning import bearers
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store


def span_of(folder: Path, name: str) -> Lifespan | None:
    with Store.open(evidence_of(folder), readonly=True) as store:
        (held,) = bearers(store, name)
        return lifespan_of(store, held)


def test_all_documents_bound_a_life_together(disputed_once: Path) -> None:
    assert span_of(disputed_once, "Ada Lind") == Lifespan(
        (gregorian_day(1790, 1, 1), gregorian_day(1795, 12, 31)),
        (gregorian_day(1840, 1, 1), gregorian_day(1843, 12, 31)),
    )


def test_of_whom_nothing_is_told(disputed_once: Path) -> None:
    assert span_of(disputed_once, "Mary Thorne") == Lifespan()


def test_a_place_is_not_born(disputed_once: Path) -> None:
    assert span_of(disputed_once, "Lynn") is None
