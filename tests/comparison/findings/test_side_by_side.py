"""Two Sources set beside each other: what both tell, what it comes to, and why it was not compared."""

import pytest

from testimonia.comparison.accounts.account import accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.compare import compare
from testimonia.comparison.findings.side_by_side import (
    TAKEN,
    Pairing,
    Relation,
    Results,
    pairings,
    uncompared,
)
from tests.comparison.building import Said, Source, said, text

_WHO = "Ada Lind"


def _beside(one: Source, other: Source) -> list[Pairing]:
    compared = compare((one, other), ())
    names = Names((one, other), compared.entities)
    mine, theirs = (accounts([each], names) for each in (one, other))
    results = Results(compared.happenings, compared.findings)
    return [*pairings(mine, theirs, results), *uncompared(one, other, names, (*mine, *theirs))]


CASES: tuple[tuple[Said, Said, Relation, str], ...] = (
    # a clash, with the question and the reason
    (
        said("birth", _WHO, "1790"),
        said("birth", _WHO, "1795"),
        Relation.CONTRADICT,
        "The birth of Ada Lind: 1790 or 1795? There is one birth in a life.",
    ),
    # a coarser date does not contradict a finer one in it
    (
        said("arrest", _WHO, "1821", "Ely"),
        said("arrest", _WHO, "1821-05", "Ely"),
        Relation.AGREE,
        "The dates can be one, and nothing speaks against it.",
    ),
    # why not: too far apart, other places
    (said("arrest", _WHO, "1811"), said("arrest", _WHO, "1827"), Relation.APART, "15 years apart"),
    (
        said("arrest", _WHO, "1821"),
        said("arrest", _WHO, "1822"),
        Relation.APART,
        "1821 and 1822 exclude each other, and nothing else that they tell holds them together.",
    ),
    # what is denied is no account, and is shown with the reason
    (
        said("arrest", _WHO, "1821"),
        said("arrest", _WHO, "1821", denied=True),
        Relation.UNCOMPARED,
        "One of them is denied: it is no account of what happened.",
    ),
)


@pytest.mark.parametrize(("one", "other", "relation", "why"), CASES)
def test_what_two_come_to(one: Said, other: Said, relation: Relation, why: str) -> None:
    (found,) = _beside(text("a", one), text("b", other))
    assert found.relation is relation
    assert why in found.why


def test_of_several_each_is_answered_once() -> None:
    """Two documents that both tell of two arrests: they are set beside each other in order."""
    found = _beside(
        text("a", said("arrest", _WHO, "1821"), said("arrest", _WHO, "1833")),
        text("b", said("arrest", _WHO, "1821"), said("arrest", _WHO, "1833")),
    )
    assert [each.relation for each in found] == [Relation.AGREE, Relation.AGREE]


def test_what_is_left_over_is_set_against_what_is_taken() -> None:
    found = _beside(
        text("a", said("arrest", _WHO, "1821")),
        text("b", said("arrest", _WHO, "1821"), said("arrest", _WHO, "1823", "Lynn")),
    )
    assert [each.relation for each in found] == [Relation.AGREE, Relation.APART]
    assert found[1].why == TAKEN


def test_whom_only_one_speaks_of_is_not_there() -> None:
    assert _beside(text("a", said("birth", _WHO, "1790")), text("b", said("birth", "Tom Moss", "1795"))) == []


def test_many_are_set_against_the_nearest_alone() -> None:
    years = [f"18{n}" for n in range(10, 50, 10)]
    others = [f"18{n}" for n in range(15, 55, 10)]
    found = _beside(
        text("a", *(said("arrest", _WHO, year) for year in years)),
        text("b", *(said("arrest", _WHO, year) for year in others)),
    )
    assert {each.relation for each in found} == {Relation.APART}
    assert len(found) < 16
