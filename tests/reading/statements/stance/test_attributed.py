"""A statement with all that is known of its being said."""

from testimonia.model import Epistemic
from tests.reading.statements.marked import in_words, read_marked


def test_whose_it_is_when_it_was_said_and_what_the_author_says_of_it() -> None:
    _, found = read_marked("In 1840 {P1:Moss} wrongly claimed that {P0:Lind} was arrested in 1833.")
    arrests = [one for one in found if one.predicate == "arrest"]
    held, own = sorted(arrests, key=lambda one: -len(one.holders))
    assert [in_words(one) for one in (held, own)] == [
        "arrest Lind#0 1833 by Moss#1",
        "arrest Lind#0 1833 denied",
    ]
    assert held.said is not None
    assert held.said.edtf == "1840"
    assert own.said is None
    assert own.responds_to == held.trigger


def test_how_it_is_known() -> None:
    _, found = read_marked("I was arrested in 1833.", voice=1)
    assert [one.epistemic for one in found if one.predicate == "arrest"] == [Epistemic.WITNESSED]
