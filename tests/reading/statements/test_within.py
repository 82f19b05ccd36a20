"""The sentence around a few words."""

from testimonia.model import Span
from testimonia.reading.statements.within import sentence_of

SENTENCES = (Span(0, 10), Span(11, 20), Span(25, 5_000))


def test_a_sentence() -> None:
    assert sentence_of(SENTENCES, Span(0, 10)) == Span(0, 10)
    assert sentence_of(SENTENCES, Span(12, 15)) == Span(11, 20)


def test_no_sentence() -> None:
    # across two, between two, in one that is no sentence
    assert sentence_of(SENTENCES, Span(8, 12)) is None
    assert sentence_of(SENTENCES, Span(21, 22)) is None
    assert sentence_of(SENTENCES, Span(30, 40)) is None
    assert sentence_of((), Span(0, 1)) is None
