"""Who is whose wife, son, cousin. A row: the sentence (see `marked`), and the ties in it."""

import pytest

from tests.reading.statements.marked import told

TIES = [
    ("{P0:Lind} came with {P0:his} daughter {P1:Adela}.", ["kinship Adela#1 with his"]),
    ("{P0:Lind} came with {P0:his} wife, {P1:Ada Moss}, and left.", ["marriage his#0 with Ada Moss"]),
    ("{P0:Lind}'s widow sold the press.", ["marriage Lind#0 with Lind's widow"]),
    ("{P0:Ada Lind}, the niece of {P1:Tom Moss}, sang.", ["kinship Ada Lind#0 with Tom Moss"]),
    ("{P0:Lind} was born in {L2:Ely}, the second son of {P1:Tom Moss}.", ["kinship Lind#0 with Tom Moss"]),
    # of one who is not named nobody knows whose
    ("My sister sold the press.", []),
    # a Church father, a friar
    ("{P0:Lind} read {P0:his} Father Brown.", []),
]


@pytest.mark.parametrize(("marked", "expected"), TIES)
def test_the_ties_that_nouns_tell(marked: str, expected: list[str]) -> None:
    assert [one for one in told(marked) if one.startswith(("kinship", "marriage"))] == expected


def test_a_tie_is_told_once() -> None:
    twice = "{P0:Lind} saw {P0:his} sister. {P0:His} sister wept."
    assert [one for one in told(twice) if one.startswith("kinship")] == ["kinship his#0 with his sister"]
