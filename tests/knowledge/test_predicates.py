import pytest

from testimonia.knowledge.predicates import predicates
from testimonia.model import EntityKind

CONTRACT = """
birth death arrest imprisonment release exile expulsion escape arrival departure residence joining leaving
marriage kinship position appointment publication writing translation founding battle casualties discovery
meeting suicide other
"""


def test_the_keys_are_those_of_the_contract() -> None:
    assert set(predicates()) == set(CONTRACT.split())


@pytest.mark.parametrize("key", predicates())
def test_what_every_predicate_says_of_itself(key: str) -> None:
    predicate = predicates()[key]
    assert predicate.noun and predicate.subjects
    assert predicate.place in {"at", "to", "from"}
    assert set(predicate.follows) <= set(predicates())
    assert predicate.wikidata.startswith("P") and predicate.cidoc.startswith("E")


@pytest.mark.parametrize("key", [key for key, predicate in predicates().items() if predicate.compared_as])
def test_what_a_predicate_needs_in_order_to_be_compared(key: str) -> None:
    predicate = predicates()[key]
    assert predicates()[predicate.compared_as].compared_as == predicate.compared_as
    # what happens once cannot have happened twice; of all else a reader is told what two would take
    assert bool(predicate.twice) is not predicate.once


def test_nobody_does_anything_before_he_is_born_or_after_he_is_dead_but_be_printed() -> None:
    posthumous = {key for key, predicate in predicates().items() if predicate.posthumous}
    assert posthumous == {"kinship", "publication", "translation", "casualties", "other"}
    assert not predicates()["birth"].follows


def test_works_are_published_and_people_are_not() -> None:
    assert predicates()["publication"].subjects == {EntityKind.WORK}
    assert predicates()["publication"].again
