"""Windows hold every token once, and no more than fits."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.model import Span
from testimonia.reading.encoder.network import tokenizer
from testimonia.reading.encoder.shapes import Shape, shape_of
from testimonia.reading.encoder.windows import LONGEST, Window
from testimonia.reading.tokens import tokens
from tests.reading.encoder.cut import cut, whole

SHORT = "Lind came. "
ENDLESS = "and then she came " * 400


def held(window: Window) -> None:
    """What has to hold of any window."""
    assert len(window.tokens) == len(window.sentences) == len(window.firsts) > 0
    assert len(window.pieces) == len(window.shapes) <= LONGEST + 2
    assert list(window.firsts) == sorted(set(window.firsts))
    assert window.firsts[0] >= 1 and window.firsts[-1] <= len(window.pieces) - 2
    assert window.shapes[0] == window.shapes[-1] == Shape.PAD
    assert Shape.PAD not in window.shapes[1:-1]


PIECES = st.sampled_from(
    ["Lind", "McVane", "1917", ".", "?", "\n", "“", "’s", "Орлик", "日本", "a\u0301", "😀"]
)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300) | st.lists(PIECES, max_size=400).map(" ".join))
def test_windows_hold_every_token_once(layer: str) -> None:
    places = whole(layer)
    windows = cut(layer, places)
    for window in windows:
        held(window)
    assert [t for w in windows for t in w.tokens] == [t for s in places for t in tokens(layer, s)]
    numbers = [number for window in windows for number in window.sentences]
    assert numbers == [number for number, s in enumerate(places) for _ in tokens(layer, s)]


LONG = {
    # a sentence that fills many windows is cut between tokens
    "one sentence": ENDLESS,
    # one token of many pieces, and many of those
    "one letter": "a" * 50_000,
    "long words": ("x" * 3_000 + " ") * 100,
    # what the tokenizer has no pieces for
    "private letters": "\ue000" * 3_000,
    "joiners": "\u200d" * 3_000,
}


@pytest.mark.parametrize("name", LONG)
def test_nothing_is_too_long(name: str) -> None:
    layer = LONG[name]
    windows = cut(layer, (Span(0, len(layer)),))
    for window in windows:
        held(window)
    assert [t for w in windows for t in w.tokens] == list(tokens(layer, Span(0, len(layer))))


def test_sentences_stay_whole_where_they_fit() -> None:
    layer = SHORT * 300  # more than are handed to the tokenizer at once
    windows = cut(layer)
    assert len(windows) > 1
    for window in windows:
        held(window)
    for one, other in pairwise(windows):
        assert one.sentences[-1] + 1 == other.sentences[0]
        # and no window ends before it is full
        assert len(one.pieces) + other.sentences.count(other.sentences[0]) > LONGEST + 2


def test_the_shape_of_a_token_is_given_to_all_its_pieces() -> None:
    layer = "Znorvaquist slept."
    (window,) = cut(layer)
    begins = (*window.firsts, len(window.pieces) - 1)
    assert begins[1] - begins[0] > 1
    for number, token in enumerate(window.tokens):
        own = set(window.shapes[begins[number] : begins[number + 1]])
        assert own == {shape_of(token.of(layer))}


def test_pieces_know_no_capitals() -> None:
    small, great = cut("lind slept."), cut("LIND slept.")
    assert small[0].pieces == great[0].pieces
    assert small[0].shapes != great[0].shapes


def test_what_lies_outside_the_sentences_is_not_read() -> None:
    layer = "Lind came. Keck left. Gul slept."
    first, _, last = whole(layer)
    (window,) = cut(layer, (first, last))
    assert [t.of(layer) for t in window.tokens] == ["Lind", "came", ".", "Gul", "slept", "."]
    assert window.sentences == (0, 0, 0, 1, 1, 1)


def test_no_sentences_no_windows() -> None:
    assert cut("") == []
    assert cut(" \n ", ()) == []


def test_a_window_begins_and_ends_as_the_encoder_has_learnt_it() -> None:
    (window,) = cut("Lind slept.")
    pieces = tokenizer()
    assert pieces.id_to_token(window.pieces[0]) == "[CLS]"
    assert pieces.id_to_token(window.pieces[-1]) == "[SEP]"
