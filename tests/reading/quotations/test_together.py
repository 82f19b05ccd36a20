"""Direct and indirect speech put together."""

from testimonia.model import Reference, Span
from testimonia.reading.quotations.together import together
from testimonia.reading.quotations.values import Quotation, Speech

KECK, ME = Reference("Keck", 0), Reference("I", 0)


def direct(start: int, end: int, who: Reference | None = KECK, depth: int = 1) -> Quotation:
    return Quotation(Span(start, end), (Span(start, end),), Speech.DIRECT, who, None, depth)


def indirect(start: int, end: int, cue: int, who: Reference | None = KECK) -> Quotation:
    return Quotation(Span(start, end), (Span(start, end),), Speech.INDIRECT, who, Span(cue, cue + 4))


def test_what_a_direct_one_says_is_said_once() -> None:
    """ "...," Keck said: the clause that depends on "said" is what stands in the marks."""
    assert together([direct(0, 100)], [indirect(2, 98, 102)]) == (direct(0, 100),)


def test_words_worked_into_a_clause_stay_and_are_the_same_speaker_s() -> None:
    """Keck said that the "good people of Torvek" would wait."""
    whole = indirect(10, 100, 0)
    found = together([direct(20, 45, None)], [whole])
    assert [(one.span, one.speech, one.speaker) for one in found] == [
        (whole.span, Speech.INDIRECT, KECK),
        (Span(20, 45), Speech.DIRECT, KECK),
    ]


def test_what_is_reported_in_a_quotation_is_one_deeper() -> None:
    """ "Reede told me that he ...," said Keck."""
    reede = Reference("Reede", 1)
    found = together([direct(0, 100)], [indirect(30, 60, 10, reede)])
    assert [(one.depth, one.speaker) for one in found] == [(1, KECK), (2, reede)]


def test_who_says_i_in_a_quotation_is_no_other() -> None:
    """ "I said that he ...," said Keck."""
    assert together([direct(0, 100)], [indirect(30, 60, 10, ME)]) == (direct(0, 100),)
