"""The mapping: every name is one of the vocabularies'."""

from itertools import product

import pytest

from testimonia.exports.formats.rdf.mapping import (
    class_of_happening,
    class_of_kind,
    crm,
    found_to_be,
    held_to_be,
    role_property,
)
from testimonia.knowledge.predicates import predicates
from testimonia.model import (
    EntityKind,
    Epistemic,
    Finding,
    FindingKind,
    Polarity,
    Reference,
    Same,
    Span,
    Statement,
    Verdict,
)
from tests.exports.formats.rdf.hierarchy import ABOVE, all_above

ROLES = ("subject", "object")


@pytest.mark.parametrize("predicate", predicates())
def test_who_takes_part_may_stand_behind_the_property(predicate: str) -> None:
    for role, kind in product(ROLES, EntityKind):
        domain, range_ = crm()["properties"][role_property(predicate, role, kind)]
        assert domain in all_above(class_of_happening(predicate)), (role, kind)
        assert range_ in all_above(class_of_kind(kind)), (role, kind)


@pytest.mark.parametrize("name", crm()["properties"])
def test_domains_and_ranges_are_classes(name: str) -> None:
    domain, range_ = crm()["properties"][name]
    assert domain in ABOVE
    assert range_ in ABOVE or range_ == "rdfs:Literal"


HELD = (
    # whether it is negated, the stance, what it is held to be
    (False, Polarity.ASSERTED, "True"),
    (False, Polarity.HEDGED, "Possibly true"),
    (False, Polarity.DENIED, "False"),
    (True, Polarity.ASSERTED, "False"),
    (True, Polarity.HEDGED, "Possibly false"),
    # "He denies it: there was no arrest" is one denial
    (True, Polarity.DENIED, "False"),
)


@pytest.mark.parametrize(("negated", "polarity", "held"), HELD)
def test_what_a_statement_is_held_to_be(negated: bool, polarity: Polarity, held: str) -> None:
    said = Statement(Span(0, 1), Span(0, 1), "arrest", Reference("he"), negated=negated, polarity=polarity)
    assert held_to_be(said) == held


FOUND = (
    (Same.YES, Verdict.CLASH, "True"),
    (Same.YES, Verdict.POSSIBLE, "Possibly true"),
    (Same.PROBABLE, Verdict.CLASH, "Possibly true"),
    (Same.UNDECIDED, Verdict.CLASH, "Unknown"),
    (Same.UNDECIDED, Verdict.POSSIBLE, "Unknown"),
    # of a copy nobody asks whether it is one happening
    (None, Verdict.CONSISTENT, "True"),
)


@pytest.mark.parametrize(("same", "verdict", "held"), FOUND)
def test_what_a_finding_is_held_to_be(same: Same | None, verdict: Verdict, held: str) -> None:
    assert found_to_be(Finding(FindingKind.AGREEMENT, verdict, "x", (), same)) == held


def test_every_word_of_the_model_has_its_place() -> None:
    assert set(crm()["kinds"]) == set(crm()["part"]) == set(EntityKind)
    assert set(crm()["epistemic"]) == {"none", *Epistemic}
    assert set(crm()["holds"]["same"]) == {"none", *Same}
    assert set(crm()["holds"]["verdict"]) == set(Verdict)
    assert set(crm()["holds"]["told"]) == set(crm()["holds"]["negated"]) == set(Polarity)
    assert set(crm()["roles"]) <= set(predicates()) | {each.cidoc for each in predicates().values()}
    assert {each.place for each in predicates().values()} <= set(crm()["place"])
