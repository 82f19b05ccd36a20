import pytest

from testimonia.knowledge.predicates import predicates
from testimonia.model import EntityKind


@pytest.mark.parametrize("key", predicates())
def test_what_a_predicate_needs_in_order_to_be_compared(key: str) -> None:
    predicate = predicates()[key]
    assert predicate.noun and predicate.subjects
    assert predicate.place in {"at", "to"}
    # what happens once cannot have happened twice; of all else a reader is told what two would take
    assert bool(predicate.twice) is not predicate.once


def test_works_are_published_and_people_are_not() -> None:
    assert predicates()["publication"].subjects == {EntityKind.WORK}
    assert predicates()["publication"].again
    assert all(p.subjects == {EntityKind.PERSON} for key, p in predicates().items() if key != "publication")
