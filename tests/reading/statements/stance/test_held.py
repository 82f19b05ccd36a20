"""Who says it."""

import pytest

from testimonia.model import Reference, Span
from testimonia.reading.quotations.values import Quotation, Speech
from testimonia.reading.statements.stance.held import held_at, quoted
from tests.reading.statements.marked import read_marked, told

CASES = [
    # what the author says is not so
    ("It is not true, as some have it, that {P0:Lind} died in 1833.", ["death Lind#0 1833 denied"]),
    ("It is a fable that {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 denied"]),
    # but not what he says after it
    ("It is not true that {P1:Moss} was there; {P0:Lind} died in 1833.", ["death Lind#0 1833"]),
    # denied once, and not by the grammar of its clause as well
    ("It is not true that {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 denied"]),
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
    ("{P1:Moss} heard that {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 hedged"]),
    # nobody in particular
    ("It is estimated that {P0:Lind} died in 1833.", ["death Lind#0 1833 hedged by unnamed estimate"]),
    ("It is traditionally held that {P0:Lind} died in 1833.", ["death Lind#0 1833 hedged by tradition"]),
    ("Legend has it that {P0:Lind} died in 1833.", ["death Lind#0 1833 hedged by legend"]),
    ("It is generally agreed that {P0:Lind} died in 1833.", ["death Lind#0 1833 by general agreement"]),
    ("As was reported, {P0:Lind} died in 1833.", ["death Lind#0 1833 hedged by common report"]),
    ("According to tradition, {P0:Lind} died in 1833.", ["death Lind#0 1833 by tradition"]),
    ("Sources claim that {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 hedged by Sources"]),
    # what one has lived through is one's own word
    ("{P0:Lind} describes being arrested in 1833.", ["arrest Lind#0 1833 by Lind#0"]),
    ("{P0:Lind} denied being arrested in 1833.", ["arrest Lind#0 1833 denied by Lind#0"]),
    # who puts it at a time says so
    ("{P1:Moss} puts {P0:Lind}’s death in 1833.", ["death Lind#0 1833 by Moss#1"]),
    # to say of words that they are untrue is to deny them
    ("{P1:Moss} said it was untrue that {P0:Lind} died in 1833.", ["death Lind#0 1833 denied by Moss#1"]),
    ("As {P1:Moss} tells us, {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 by Moss#1"]),
    ("{P0:Lind} died, {P1:Moss} recalls, in 1833.", ["death Lind#0 1833 by Moss#1"]),
    ("Her brother died, as {P1:Moss} says, in 1833.", ["death Her brother 1833 by Moss#1"]),
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
    typed = [line for line in told(marked) if not line.startswith(("other ", "position "))]
    assert typed == expected


def test_the_voice_of_the_section_is_left_out() -> None:
    assert told("I said that {P0:Lind} was arrested in 1833.", voice=1) == ["arrest Lind#0 1833"]


def test_the_words_that_say_who_says_it_are_kept() -> None:
    _, (statement,) = read_marked("According to {P1:Moss}, {P0:Lind} died in 1833.")
    assert [holder.cue for holder in statement.holders] == ["According to"]


TEXT = "Moss wrote: “Lind said that Poole died.” He slept."
MOSS, LIND = Reference("Moss", 1, Span(0, 4)), Reference("Lind", 2, Span(13, 17))
OUTER = Quotation(Span(12, 40), (Span(12, 40),), Speech.DIRECT, MOSS, Span(0, 10))
INNER = Quotation(Span(23, 38), (Span(23, 38),), Speech.INDIRECT, LIND, Span(13, 22), depth=2)
DIED = TEXT.index("died")


def by(
    quotations: list[Quotation], offset: int = DIED, voice: int | None = None
) -> list[tuple[str, str | None]]:
    held = held_at(quoted(quotations), TEXT, offset, voice)
    return [(holder.who.words, holder.cue) for holder in held.holders]


def test_of_a_possessive_nothing_is_left_in_the_cue() -> None:
    text = "Moss’s claim that Lind died"
    claim = Quotation(
        Span(13, 27), (Span(13, 27),), Speech.INDIRECT, Reference("Moss", 1, Span(0, 4)), Span(0, 12)
    )
    held = held_at(quoted([claim]), text, text.index("died"), None)
    assert [holder.cue for holder in held.holders] == ["claim"]


def test_from_the_original_speaker_to_the_nearest() -> None:
    assert by([OUTER, INNER]) == by([INNER, OUTER]) == [("Lind", "said"), ("Moss", "wrote")]


def test_only_the_quotations_around_a_place_count() -> None:
    assert by([OUTER, INNER], TEXT.index("said")) == [("Moss", "wrote")]
    assert by([OUTER, INNER], TEXT.index("slept")) == []


def test_what_stands_between_the_parts_of_a_quotation_is_not_of_it() -> None:
    parted = Quotation(Span(12, 40), (Span(12, 17), Span(31, 40)), Speech.DIRECT, MOSS, None)
    assert by([parted]) == [("Moss", None)]
    assert by([parted], TEXT.index("said")) == []


def test_one_who_is_quoted_twice_over_is_one_holder() -> None:
    assert by([OUTER, Quotation(INNER.span, INNER.parts, Speech.INDIRECT, MOSS, None, 2)]) == [("Moss", None)]


def test_the_voice_of_the_section_is_no_holder() -> None:
    assert by([OUTER, INNER], voice=1) == [("Lind", "said")]


def test_nobody_knows_who_speaks() -> None:
    outer = Quotation(OUTER.span, OUTER.parts, Speech.DIRECT, None, None)
    held = held_at(quoted([outer]), TEXT, DIED, 3)
    assert [holder.who.words for holder in held.holders] == ["unnamed speaker"]
    assert (held.voice, held.spoken) == (None, True)
    # "it is said that" holds nobody
    assert by([Quotation(OUTER.span, OUTER.parts, Speech.INDIRECT, None, None)]) == []


def test_i_is_the_one_whose_words_they_are() -> None:
    assert held_at(quoted([OUTER, INNER]), TEXT, DIED, 3).voice == 1
    assert held_at(quoted([OUTER, INNER]), TEXT, TEXT.index("slept"), 3).voice == 3


def test_the_stance_is_that_of_the_first_holder() -> None:
    denied = Quotation(INNER.span, INNER.parts, Speech.INDIRECT, LIND, None, 2, denied=True)
    assert held_at(quoted([OUTER, denied]), TEXT, DIED, None).denied
    outer = Quotation(OUTER.span, OUTER.parts, Speech.DIRECT, MOSS, None, denied=True)
    assert not held_at(quoted([outer, INNER]), TEXT, DIED, None).denied
