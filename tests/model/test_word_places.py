"""Where words stand, as it is kept."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model import Span, WordBox, fitted
from testimonia.model.word_places import FINENESS, SURENESS

ANY = st.floats()  # NaN and infinity too
BOXES = st.tuples(ANY, ANY, ANY, ANY)
SPANS = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda t: Span(t[0], t[0] + t[1]))
WORDS = st.lists(st.builds(WordBox, SPANS, st.integers(-1, 3), BOXES, st.none() | ANY))


@given(WORDS)
def test_whatever_a_file_says_what_is_kept_can_be_shown(words: list[WordBox]) -> None:
    kept = fitted(words, 60)
    assert fitted(kept, 60) == kept
    assert [w.span for w in kept] == sorted(w.span for w in kept)
    for word in kept:
        left, top, right, bottom = word.box
        assert 0 <= left < right <= 1
        assert 0 <= top < bottom <= 1
        assert word.confidence is None or 0 <= word.confidence <= 1
        assert len(word.span) > 0
        assert word.span.end <= 60


PLACES: list[tuple[tuple[float, ...], tuple[float, ...] | None]] = [
    ((0.1, 0.2, 0.30004, 0.4), (0.1, 0.2, 0.3, 0.4)),  # finer than is kept
    ((-5, 0.2, 1e300, 0.4), (0, 0.2, 1, 0.4)),  # over the edge
    ((0.1, 0.2, math.inf, 0.4), (0.1, 0.2, 1, 0.4)),
    ((0.1, 0.2, 0.1, 0.4), None),  # no width
    ((0.3, 0.2, 0.1, 0.4), None),  # the wrong way round
    ((2, 0.2, 3, 0.4), None),  # not on the page
    ((math.nan, 0.2, 0.3, 0.4), None),
]


@pytest.mark.parametrize(("box", "kept"), PLACES)
def test_places(box: tuple[float, float, float, float], kept: tuple[float, ...] | None) -> None:
    found = fitted([WordBox(Span(0, 3), 0, box, 0.9)], 10)
    assert [w.box for w in found] == ([] if kept is None else [kept])


# confidence as given, and as kept
SURE = [(None, None), (0.98765, 0.988), (97.0, 1.0), (-1.0, 0.0), (math.nan, None)]


@pytest.mark.parametrize(("given", "kept"), SURE)
def test_confidence(given: float | None, kept: float | None) -> None:
    (found,) = fitted([WordBox(Span(0, 3), 0, (0, 0, 1, 1), given)], 10)
    assert found.confidence == kept


def test_a_word_beyond_the_text_is_left_out() -> None:
    assert fitted([WordBox(Span(8, 11), 0, (0, 0, 1, 1)), WordBox(Span(3, 3), 0, (0, 0, 1, 1))], 10) == ()


def test_steps_are_whole_numbers_of_a_hundredth_and_less() -> None:
    assert FINENESS % 100 == 0
    assert SURENESS % 100 == 0
