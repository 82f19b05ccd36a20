"""Excerpts: the marks stand where the words are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.model import Span
from testimonia.store.searching.excerpt import CONTEXT, LONGEST_EXCERPT, excerpt, marked

# text with marks, stretches of the text without them
MARKED = [
    ("none", []),
    ("<a>", [Span(0, 1)]),
    ("x <ab> y <c>", [Span(2, 4), Span(7, 8)]),
    ("<a><b>", [Span(0, 1), Span(1, 2)]),
    ("", []),
]


@pytest.mark.parametrize(("text", "spans"), MARKED)
def test_marked(text: str, spans: list[Span]) -> None:
    assert list(marked(text, "<", ">")) == spans


@settings(max_examples=80, deadline=None)
@given(st.text(st.sampled_from("ab \n"), max_size=900), st.data())
def test_marks_of_an_excerpt_hold_the_same_words(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    marks = tuple(Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False))
    made = excerpt(text, marks)
    flat = text.replace("\n", " ")
    assert made.text in flat
    assert [m.of(made.text) for m in made.marks] == [m.of(flat) for m in marks[: len(made.marks)]]
    assert bool(made.marks) == bool(marks)
    assert made.cut_before == (not flat.startswith(made.text)) or made.text in flat[1:]


def test_an_excerpt_is_cut_between_words_and_says_so() -> None:
    text = "word " * 100 + "FOUND " + "word " * 100
    at = text.index("FOUND")
    made = excerpt(text, (Span(at, at + 5),))
    assert made.cut_before
    assert made.cut_after
    assert made.text.startswith("word ")
    assert made.text.endswith(" word")
    assert len(made.text) <= 2 * CONTEXT + 5


def test_matches_far_off_are_not_shown() -> None:
    text = "FOUND " + "word " * 300 + "FOUND"
    made = excerpt(text, (Span(0, 5), Span(len(text) - 5, len(text))))
    assert made.marks == (Span(0, 5),)
    assert len(made.text) <= LONGEST_EXCERPT + CONTEXT


def test_a_match_longer_than_an_excerpt_is_shown_whole() -> None:
    made = excerpt("x" * 2000, (Span(0, 2000),))
    assert made.marks == (Span(0, 2000),)
