"""Who says it."""

import pytest

from tests.reading.statements.marked import read_marked, told

CASES = [
    # what the author says is not so
    ("It is not true, as some have it, that {P0:Lind} died in 1833.", ["death Lind#0 1833 denied"]),
    ("It is a fable that {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 denied"]),
    # but not what he says after it
    ("It is not true that {P1:Moss} was there; {P0:Lind} died in 1833.", ["death Lind#0 1833"]),
    ("According to {P1:Moss}, {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 by Moss#1"]),
    ("{P1:Moss} claims that {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 by Moss#1"]),
    ("{P1:Moss} denied that {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 denied by Moss#1"]),
    ("“{P0:Lind} was arrested in 1833,” {P1:Moss} wrote.", ["arrest Lind#0 1833 by Moss#1"]),
    ("“{P0:Lind} was arrested in 1833,” said {P1:Moss}.", ["arrest Lind#0 1833 by Moss#1"]),
    ('{P1:Moss} said, "{P0:Lind} was arrested in 1833."', ["arrest Lind#0 1833 by Moss#1"]),
    # inside a quotation "I" is the speaker
    ("{P1:Moss} wrote: “I was arrested in 1833.”", ["arrest I#1 1833 by Moss#1"]),
    ("“I was arrested in 1833.”", []),
    # whoever it is, it is not the author
    ("“{P0:Lind} was arrested in 1833.”", ["arrest Lind#0 1833 by unnamed speaker"]),
    # words in quotes that go on with the author's sentence
    ("{P1:Moss} recalls that {P0:Lind} “was arrested in 1833.”", ["arrest Lind#0 1833 by Moss#1"]),
    # from the original speaker to the nearest
    (
        "“{P2:Poole} says that {P0:Lind} was arrested in 1833,” {P1:Moss} wrote.",
        ["arrest Lind#0 1833 by Poole#2 by Moss#1"],
    ),
    # the hearer of news does not vouch for it
    ("{P1:Moss} heard that {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833"]),
    ("As {P1:Moss} tells us, {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 by Moss#1"]),
    ("{P0:Lind} died, {P1:Moss} recalls, in 1833.", ["death Lind#0 1833 by Moss#1"]),
    # somebody says it, even if nobody knows who
    ("He said that {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 by He"]),
    ("“{P0:Lind} was arrested in 1833,” she said.", ["arrest Lind#0 1833 by she"]),
    # papers say things, too
    ("Her passport said that {P0:she} was born in {L1:Ely}.", ["birth she#0 at Ely by Her passport"]),
    # a paragraph to which a colon leads
    ("{P1:Moss} wrote to me:\n\nI was arrested in 1833.", ["arrest I#1 1833 by Moss#1"]),
    ("{P1:Moss} wrote to me:\n\n“{P0:Lind} died in 1833.”", ["death Lind#0 1833 by Moss#1"]),
    (
        "{P1:Moss} wrote three books:\n\nThe Bell, which {P1:he} kept.\n\n{P0:Lind} died in 1833.",
        ["death Lind#0 1833"],
    ),
    # a title says nothing
    ("{P1:Moss} painted “Lind Arrested” in 1833.", []),
]


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_holders(marked: str, expected: list[str]) -> None:
    assert told(marked) == expected


def test_the_voice_of_the_section_is_left_out() -> None:
    assert told("I said that {P0:Lind} was arrested in 1833.", voice=1) == ["arrest Lind#0 1833"]


def test_the_words_that_say_who_says_it_are_kept() -> None:
    _, (statement,) = read_marked("According to {P1:Moss}, {P0:Lind} died in 1833.")
    assert [holder.cue for holder in statement.holders] == ["According to"]
