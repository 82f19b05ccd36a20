"""What a description judges by the way, and what it does not."""

import pytest

from tests.reading.appraisals.judged import judged

DESCRIBED = [
    # what is described by the way, and is nobody in particular
    (
        "They printed an incomplete and faulty German translation.",
        ["blame an incomplete and faulty German translation: faulty"],
    ),
    ("He spoke of that ill-omened alliance.", ["blame that ill-omened alliance: ill-omened"]),
    ("{P0:Lind} never wrote an honest letter.", []),
    ("They bought an excellent cheese.", []),
    ("{P0:Lind} was able to come.", []),
    ("The striking miners came to {L0:Ely}.", []),
    # between commas behind a name
    (
        "I met {P0:Tom Lind}, a brilliant speaker and able organizer.",
        ["praise Tom Lind#0: brilliant speaker"],
    ),
    ("{P0:Lind}, always generous, gave {P0:his} coat away.", ["praise Lind#0: always generous"]),
    ("{P0:Lind}, the saviour of the town, was forgotten.", ["praise Lind#0: the saviour"]),
    ("They met {P0:Lind}, a brilliant boy, and {P1:Moss}.", ["praise Lind#0: brilliant boy"]),
    # a name behind what describes it
    ("In {P0:Lind}'s best novel, {W1:The Fen}, a smith is hanged.", ["praise The Fen#1: best"]),
    # what is named so, and somebody beside a scoundrel
    ("It is the crime of the war.", ["blame the war: the crime"]),
    ("{P0:Lind} was the victim of an infamous coward.", ["blame an infamous coward: infamous"]),
    # superlatives, ranks
    ("{P0:Lind} was one of the noblest men of the age.", ["praise Lind#0: noblest men"]),
    ("{P0:Lind} was one of the leading painters of the age.", ["undecided Lind#0: leading painters"]),
]


@pytest.mark.parametrize(("marked", "expected"), DESCRIBED)
def test_descriptions(marked: str, expected: list[str]) -> None:
    assert judged(marked) == expected
