"""What became of those who are counted."""

import pytest

from testimonia.reading.statements.counted.amounts import amounts_in
from testimonia.reading.statements.counted.counted import counted
from testimonia.reading.statements.counted.tolls import Fate, toll_of
from tests.reading.statements.quantified import sentences_of


def tolls(text: str) -> list[tuple[str, Fate]]:
    """The words that say it of each amount, and what became of those."""
    found = []
    for sentence in sentences_of(text):
        for amount in amounts_in(sentence):
            toll = toll_of(counted(sentence, amount))
            if toll is not None:
                found.append((sentence.written(toll.first, toll.last), toll.fate))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eighty men were slain.", [("slain", Fate.DEAD)]),
        ("They slew two and twenty of the townsmen.", [("slew", Fate.DEAD)]),
        ("There were slain of the enemy to the number of 2,000.", [("slain", Fate.DEAD)]),
        ("At least 20 men were reported killed.", [("killed", Fate.DEAD)]),
        ("Forty men suffered injuries.", [("suffered injuries", Fate.HURT)]),
        ("Forty men went missing.", [("went missing", Fate.MISSING)]),
        ("There were 300 casualties.", [("casualties", Fate.BOTH)]),
        ("It came to 3,400 killed and wounded.", [("killed and wounded", Fate.BOTH)]),
        ("Forty men fell at once.", [("fell", Fate.DEAD)]),
        # what else can fall, be lost or be had
        ("Forty men fell ill.", []),
        ("Prices fell by 40.", []),
        ("He lost 40 books.", []),
        ("He had two horses killed under him.", []),
        ("The Spanish took 3,000 prisoners.", []),
    ],
)
def test_tolls(text: str, expected: list[tuple[str, Fate]]) -> None:
    assert tolls(text) == expected
