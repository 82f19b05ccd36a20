"""What the author says of what another says."""

import pytest

from testimonia.model import Statement
from tests.reading.statements.marked import in_words, read_marked


def arrests(marked: str) -> list[Statement]:
    """The statements of an arrest: the holder's before the author's."""
    found = [one for one in read_marked(marked)[1] if one.predicate == "arrest"]
    return sorted(found, key=lambda one: -len(one.holders))


BOTH: tuple[tuple[str, list[str]], ...] = (
    # beside the words that say who says it
    ("{P1:Moss} wrongly claims that {P0:Lind} was arrested in 1833.", ["by Moss#1", "denied"]),
    ("As {P1:Moss} rightly says, {P0:Lind} was arrested in 1833.", ["by Moss#1", ""]),
    ("{P1:Moss} is right to say that {P0:Lind} was arrested in 1833.", ["by Moss#1", ""]),
    ("It is not true, as {P1:Moss} claims, that {P0:Lind} was arrested in 1833.", ["by Moss#1", "denied"]),
    # behind what he says
    ("{P1:Moss} claims that {P0:Lind} was arrested in 1833, but this is untrue.", ["by Moss#1", "denied"]),
    ("{P1:Moss} claims that {P0:Lind} was arrested in 1833. He was mistaken.", ["by Moss#1", "denied"]),
    ("{P1:Moss} claims that {P0:Lind} was arrested in 1833. This is not true.", ["by Moss#1", "denied"]),
    ("“{P0:Lind} was arrested in 1833,” {P1:Moss} wrote, wrongly.", ["by Moss#1", "denied"]),
    # of what a noun calls it
    ("The legend that {P0:Lind} was arrested in 1833 is untrue.", ["hedged by legend", "denied"]),
    ("{P1:Moss}’s claim that {P0:Lind} was arrested in 1833 is false.", ["by Moss#1", "denied"]),
    # nothing supports it
    (
        "Nor do I know of a jot of evidence to support the assertion that {P0:Lind} was arrested in 1833.",
        ["hedged by unnamed claim", "denied"],
    ),
    (
        "{P1:Moss} says that {P0:Lind} was arrested in 1833. I know of no evidence for it.",
        ["by Moss#1", "denied"],
    ),
    # who wrongly denies it is answered that it is so
    ("{P1:Moss} wrongly denies that {P0:Lind} was arrested in 1833.", ["denied by Moss#1", ""]),
)


@pytest.mark.parametrize(("marked", "stances"), BOTH)
def test_what_is_commented_on_is_told_twice(marked: str, stances: list[str]) -> None:
    held, own = arrests(marked)
    told = [in_words(one).removeprefix("arrest Lind#0 1833").strip() for one in (held, own)]
    assert told == stances
    assert own.responds_to == held.trigger == own.trigger
    assert held.responds_to is None


ONE: tuple[str, ...] = (
    # what the other denies, he denies
    "{P1:Moss} said it was untrue that {P0:Lind} was arrested in 1833.",
    # about another matter
    "{P1:Moss} says that {P0:Lind} was arrested in 1833, but he was right to flee.",
    "{P1:Moss} says that {P0:Lind} was arrested in 1833. That was in {L2:Ely}.",
    "{P1:Moss} says that {P0:Lind} was arrested in 1833.",
    "{P1:Moss} says that {P0:Lind} was arrested in 1833. There is a letter which is wrongly dated.",
    # nobody else says it
    "{P0:Lind} was wrongly arrested in 1833.",
)


@pytest.mark.parametrize("marked", ONE)
def test_what_is_not_commented_on_is_told_once(marked: str) -> None:
    assert [one.responds_to for one in arrests(marked)] == [None]
