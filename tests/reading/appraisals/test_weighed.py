"""What a word judges with the one beside it, and what it does not alone."""

import pytest

from tests.reading.appraisals.judged import judged

WEIGHED = [
    ("{P0:Lind} possessed a natural gift for languages.", ["praise Lind#0: gift"]),
    ("{P0:Lind} achieved some fame as a surveyor.", ["praise Lind#0: some fame"]),
    ("{P0:Lind} had a bad reputation.", ["blame Lind#0: reputation"]),
    ("{P0:Lind} had a name and a gift for the bishop.", []),
    ("{P1:Moss} was proud of {P0:Lind}.", ["praise Lind#0: proud by Moss#1"]),
    ("{P1:Moss} was disgusted with the war.", ["blame the war: disgusted by Moss#1"]),
    ("There is no evidence to support {P0:his} claim.", ["blame his claim#0: no evidence"]),
    ("There is evidence to support {P0:his} claim.", []),
    ("{P0:Lind} was driven by greed.", ["blame Lind#0: greed"]),
    ("{P0:Lind} was driven by his brother.", []),
    ("{P0:Lind} did more than any man to save {L1:Ely}.", ["praise Lind#0: more than"]),
    ("{P0:Lind} ate more than any man.", []),
    ("It was {P0:Lind}'s intention to rule alone.", ["undecided Lind#0: intention"]),
    ("{P0:Lind} cared only for money.", ["undecided Lind#0: cared"]),
    ("{P0:Lind} cared for money.", []),
    ("Consistency is not {P0:Lind}'s strong point.", ["blame Lind#0: point"]),
    ("{P0:Lind} rose by betraying {P0:his} friends.", ["blame Lind#0: betraying"]),
    ("{P0:Lind} was engaged in perpetuating a myth.", ["blame Lind#0: perpetuating a myth"]),
    ("{P0:Lind} accepted {P1:Moss}'s view.", ["praise Moss's view#1: accepted by Lind#0"]),
    ("{P0:Lind} accepted {P1:Moss}'s parcel.", []),
    ("{P1:Moss} had lost faith in {P0:Lind}.", ["blame Lind#0: faith by Moss#1"]),
]


@pytest.mark.parametrize(("marked", "expected"), WEIGHED)
def test_words_with_the_word_beside_them(marked: str, expected: list[str]) -> None:
    assert judged(marked) == expected
