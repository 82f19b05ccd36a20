"""Tokens, runs of words that may speak of time, and figures with what is glued to them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.reading.times.lexicon import lexicon
from testimonia.reading.times.recognising import LONGEST_RUN, items_of, runs, tokens_of

ENGLISH = lexicon("en")

TOKENS = [
    ("on 3 May 1911.", ["on", "3", "May", "1911", "."]),
    ("1914-18", ["1914", "-", "18"]),
    ("the 1930s", ["the", "1930", "s"]),
    ("St. John's Day", ["St", ".", "John's", "Day"]),
    ("l'an VIII", ["l'", "an", "VIII"]),
    ("a_b", ["a", "_", "b"]),
    (" \n ", []),
]


@pytest.mark.parametrize(("text", "tokens"), TOKENS)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [token.text for token in tokens_of(text, 0, len(text))] == tokens


@given(st.text(max_size=60))
def test_tokens_lie_where_they_say_and_leave_out_only_blanks(text: str) -> None:
    tokens = tokens_of(text, 0, len(text))
    assert all(text[token.start : token.end] == token.text for token in tokens)
    ends = [0, *(token.end for token in tokens)]
    starts = [*(token.start for token in tokens), len(text)]
    assert all(not text[end:start].strip() for end, start in zip(ends, starts, strict=True))


RUNS = [
    # what may be an expression of time, with the small words around it
    ("they met in May and left", ["in May and"]),
    ("they met in May or left in June", ["in May or", "in June"]),
    ("nobody met anybody", []),
]


@pytest.mark.parametrize(("text", "expected"), RUNS)
def test_runs(text: str, expected: list[str]) -> None:
    tokens = tokens_of(text, 0, len(text))
    found = [text[tokens[first].start : tokens[last - 1].end] for first, last in runs(tokens, ENGLISH)]
    assert found == expected


@given(st.integers(1, 4), st.integers(1, 300))
def test_no_run_is_longer_than_allowed(words: int, times: int) -> None:
    text = " ".join(["two", "years", "and", "1917"][:words] * times)
    tokens = tokens_of(text, 0, len(text))
    found = list(runs(tokens, ENGLISH))
    assert all(0 < last - first <= LONGEST_RUN for first, last in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))


FIGURES = [
    ("20th", {"ORD"}, 20),
    ("2nd", {"ORD"}, 2),
    ("1930s", {"TENYEARS"}, 1930),
    ("1930's", {"TENYEARS"}, 1930),
    ("30s", {"TENYEARS"}, 30),
    ("1,440", {"N"}, 1440),
    ("3.14", {"N"}, 3.14),
    ("1911", {"N", "Y"}, 1911),
    ("99999999999999999999", {"LONG"}, 0),
]


@pytest.mark.parametrize(("text", "classes", "value"), FIGURES)
def test_figures_with_what_is_glued_to_them(text: str, classes: set[str], value: float) -> None:
    (item,) = items_of(tokens_of(text, 0, len(text)), ENGLISH)
    assert item.letter == ENGLISH.figures[frozenset(classes)]
    assert (item.value, item.start, item.end) == (value, 0, len(text))


GLUED = [
    # two figures and a dot go on as a date or an hour, not as a fraction
    ("3.12.1921", ["3", ".", "12", ".", "1921"]),
    ("5.30 p.m.", ["5", ".", "30", "p.m."]),
    # a suffix must follow without a blank
    ("20 th", ["20", "th"]),
    ("1,44", ["1", ",", "44"]),
    ("1931s", ["1931", "s"]),
    # phrases are one item, and the longest wins
    ("soon after", ["soon after"]),
    ("the day before yesterday", ["the day before yesterday"]),
    ("Monday's", ["Monday"]),
]


@pytest.mark.parametrize(("text", "items"), GLUED)
def test_what_is_one_item(text: str, items: list[str]) -> None:
    found = items_of(tokens_of(text, 0, len(text)), ENGLISH)
    assert [text[item.start : item.end] for item in found] == items
