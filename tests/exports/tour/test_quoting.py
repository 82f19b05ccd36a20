"""Stretches as words on one line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.exports.tour.quoting import as_in_the_file, widened
from testimonia.model import Span

CASES = [
    # text, what is widened in it, what comes of it
    ("one two three", "two", "one two three"),
    ("First of all.\n\nThe ice was red.\n\nLast of all.", "ice", "The ice was red."),
    (f"{'a' * 50} two {'b' * 50}", "two", "two"),  # a word that does not fit is left out
    (f"{'a ' * 40}two {'b ' * 40}", "two", f"{'a ' * 18}two {'b ' * 18}"),
]


@pytest.mark.parametrize(("text", "words", "wide"), CASES)
def test_whole_words_of_the_paragraph(text: str, words: str, wide: str) -> None:
    at = text.index(words)
    assert widened(text, Span(at, at + len(words))).of(text).strip() == wide.strip()


@settings(deadline=None)
@given(st.text("ab \n", max_size=200), st.integers(0, 200), st.integers(0, 20))
def test_what_is_widened_stays_in_it(text: str, start: int, length: int) -> None:
    first = min(start, len(text))
    span = Span(first, min(first + length, len(text)))
    assert widened(text, span).contains(span)


def test_ends_of_lines_are_seen() -> None:
    text = "came down on the ice\n\n42\n\nWas red.\n\nThen we left."
    assert as_in_the_file(text, Span(20, 26)) == "came down on the ice⏎⏎42⏎⏎Was red."
