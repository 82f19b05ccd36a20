"""Claims of others that a sentence rejects: whose, of what, and with which words."""

import pytest

from tests.reading.appraisals.judged import judged

CLAIMS = [
    # behind what says that it is not so
    (
        "There is no evidence for {P0:Moss}'s assertion that {P1:Lind} was a spy.",
        ["blame Moss's assertion#0: no evidence for", "undecided Lind#1: was a spy by Moss#0"],
    ),
    # before it
    (
        "{P0:Moss}'s claim that {P1:Lind} was a spy is nonsense.",
        ["blame Moss's claim#0: nonsense", "undecided Lind#1: was a spy by Moss#0"],
    ),
    # where the author wonders how anybody comes to think so
    (
        "Where {P0:Moss} gets the idea that {P1:Lind} was a spy is a mystery.",
        ["blame the idea#0: a mystery", "undecided Lind#1: was a spy by Moss#0"],
    ),
    # the author does not share it
    (
        "I cannot share {P0:Moss}'s hope that {P1:Lind} would come back.",
        ["blame Moss's hope#0: cannot share", "undecided Lind#1: would come back by Moss#0"],
    ),
    # somebody else rejects it
    (
        "{P2:Croft} rejects the argument of {P0:Moss} that {P1:Lind} was a spy.",
        ["blame the argument of Moss#0: rejects by Croft#2", "undecided Lind#1: was a spy by Moss#0"],
    ),
    # wrongly said
    (
        "{P0:Moss} wrongly claims that {P1:Lind} was a spy.",
        ["blame wrongly claims#0: wrongly", "undecided Lind#1: was a spy by Moss#0"],
    ),
    # whom the author names in passing
    (
        "There is, pace {P0:Moss}, no evidence for the view that {P1:Lind} was a spy.",
        ["blame the view#0: no evidence for", "undecided Lind#1: was a spy by Moss#0"],
    ),
    # taken up in the next sentence
    (
        "{P0:Moss} said that {P1:Lind} was a spy. This is a lie.",
        ["blame This#0: a lie", "undecided Lind#1: was a spy by Moss#0"],
    ),
    ("{P0:Moss} said that {P1:Lind} was a spy. This is not untrue.", None),
    # nothing is rejected: there is evidence; it is only said; it is asked; nobody has claimed it
    ("There is evidence for {P0:Moss}'s assertion that {P1:Lind} was a spy.", None),
    ("{P0:Moss}'s assertion that {P1:Lind} was a spy is well known.", None),
    ("{P0:Moss} said that {P1:Lind} was a spy. Is this a lie?", None),
    ("It would be absurd to claim that {P1:Lind} was a spy.", None),
    # the author's own
    ("My claim that {P1:Lind} was a spy was a mistake.", None),
]


@pytest.mark.parametrize(("marked", "expected"), CLAIMS)
def test_claims(marked: str, expected: list[str] | None) -> None:
    found = judged(marked)
    if expected is None:
        assert not any(one.startswith("undecided Lind") for one in found)
    else:
        assert found == expected or sorted(found) == sorted(expected)


def test_critics_without_a_name() -> None:
    found = judged("{P0:Moss} takes issue with those who praise {P1:Lind} as a mere saint of the poor.")
    assert any("those who praise" in one and one.endswith("by Moss#0") for one in found)


LESS = [
    ("{P0:Moss} was less brave than {P1:Lind}.", "praise Lind#1: less brave than"),
    (
        "{P0:Moss} stood the test of war less well than {P1:Lind}.",
        "praise Lind#1: stood the test of war less well than",
    ),
]


@pytest.mark.parametrize(("marked", "expected"), LESS)
def test_measured_against_another(marked: str, expected: str) -> None:
    assert expected in judged(marked)
