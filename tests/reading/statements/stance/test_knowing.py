"""How somebody comes to know what he says, and when he said it."""

import pytest

from testimonia.model import Statement
from tests.reading.statements.marked import read_marked


def told_of(marked: str, predicate: str = "arrest", voice: int | None = None) -> list[Statement]:
    """The statements of a predicate."""
    return [one for one in read_marked(marked, voice)[1] if one.predicate == predicate]


HOW: tuple[tuple[str, list[str | None]], ...] = (
    ("I saw {P0:Lind} arrested in 1833.", ["witnessed"]),
    ("I was arrested in 1833.", ["witnessed"]),
    ("{P0:Lind} describes being arrested in 1833.", ["witnessed"]),
    ("I heard that {P0:Lind} was arrested in 1833.", ["heard"]),
    ("I was told that {P0:Lind} was arrested in 1833.", ["heard"]),
    ("{P0:Lind} must have been arrested in 1833.", ["inferred"]),
    ("{P0:Lind} was apparently arrested in 1833.", ["inferred"]),
    ("It is rumoured that {P0:Lind} was arrested in 1833.", ["rumour"]),
    ("Legend has it that {P0:Lind} was arrested in 1833.", ["rumour"]),
    # how he knows it is not told, only how the author does
    ("{P1:Moss} told me that {P0:Lind} was arrested in 1833.", [None]),
    ("{P0:Lind} was arrested in 1833.", [None]),
)


@pytest.mark.parametrize(("marked", "kinds"), HOW)
def test_how_it_is_known(marked: str, kinds: list[str | None]) -> None:
    assert [one.epistemic for one in told_of(marked, voice=5)] == kinds


def test_nobody_has_seen_his_own_birth() -> None:
    assert [one.epistemic for one in told_of("I was born in {L1:Ely} in 1801.", "birth", 5)] == [None]


SAID: tuple[tuple[str, str | None], ...] = (
    ("{P1:Moss} wrote in 1840 that {P0:Lind} was arrested in 1833.", "1840"),
    ("In a letter of 3 May 1840 {P1:Moss} says that {P0:Lind} was arrested in 1833.", "1840-05-03"),
    ("“{P0:Lind} was arrested in 1833,” wrote {P1:Moss} in 1840.", "1840"),
    # the time of something else
    ("{P1:Moss}, who died in 1850, wrote that {P0:Lind} was arrested in 1833.", None),
    ("{P1:Moss} wrote that {P0:Lind} was arrested in 1833.", None),
    # of the author it is told elsewhere
    ("{P0:Lind} was arrested in 1833.", None),
)


@pytest.mark.parametrize(("marked", "said"), SAID)
def test_when_it_was_said(marked: str, said: str | None) -> None:
    (arrest,) = told_of(marked)
    assert (None if arrest.said is None else arrest.said.edtf) == said
