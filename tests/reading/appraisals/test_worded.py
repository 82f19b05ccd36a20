"""What stands so plainly side by side that no tree is needed."""

import pytest

from tests.reading.appraisals.judged import judged

WORDED = [
    (
        "For me, and for others in many parts, {P0:Lind}'s greatness lies in the letters.",
        ["praise Lind#0: greatness"],
    ),
    (
        "{P1:Moss} regards {P0:Lind}'s policy during the war of taking corn by force as mistaken.",
        ["blame Lind's policy#0: as mistaken by Moss#1"],
    ),
    (
        "{P0:Lind} is cruel and {P1:Moss} impervious to reason.",
        ["blame Lind#0: cruel", "blame Moss#1: impervious"],
    ),
    # of another, or of a claim
    ("Whoever betrays {P0:Lind} is wrong.", []),
    ("It is, no doubt, wrong.", []),
]


@pytest.mark.parametrize(("marked", "expected"), WORDED)
def test_words_side_by_side(marked: str, expected: list[str]) -> None:
    assert judged(marked) == expected
