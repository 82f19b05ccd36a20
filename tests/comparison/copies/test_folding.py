from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.comparison.copies.folding import folded_words
from testimonia.model import Span


def words(layer: str) -> list[str]:
    found = folded_words(layer, (Span(0, len(layer)),))
    return [layer[a:b] for a, b in zip(found.starts.tolist(), found.ends.tolist(), strict=True)]


def numbers(layer: str) -> list[int]:
    return [int(n) for n in folded_words(layer, (Span(0, len(layer)),)).numbers]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Canal", "the CANAL"),  # case
        ("Café Łuków", "cafe Łukow"),  # accents that can be taken off
        ("cafe\N{COMBINING ACUTE ACCENT} noir", "café noir"),  # composed or not
        ("ca\N{SOFT HYPHEN}nal", "canal"),  # a hyphen that only printers see
        ("“mill”, canal; end.", "mill canal end"),  # punctuation
        ("door-step", "door step"),  # joined by a hyphen or not: repairs differ
        ("\N{LATIN SMALL LIGATURE FI}re", "fre"),  # of a ligature the first letter
        ("Зима́ пришла", "зима пришла"),  # a mark of stress
    ],
)
def test_what_is_the_same_word(one: str, other: str) -> None:
    assert numbers(one) == numbers(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("canal", "canals"),
        ("abc", "acb"),  # order
        ("ab", "ba"),
        ("a" * 10, "a" * 11),
        ("1928", "1929"),
        ("a" * 100 + "b", "a" * 100 + "c"),  # beyond the longest that places are told apart in
    ],
)
def test_what_is_another_word(one: str, other: str) -> None:
    assert numbers(one) != numbers(other)


def test_words_outside_the_stretches_are_not_read() -> None:
    layer = "HEADER\n\nthe upper mill\n\n12"
    found = folded_words(layer, (Span(8, 22),))
    assert [layer[a:b] for a, b in zip(found.starts, found.ends, strict=True)] == ["the", "upper", "mill"]


def test_words_at_the_ends() -> None:
    assert words("a bc") == ["a", "bc"]
    assert words("") == []
    assert words(" .\n") == []


@given(st.text())
def test_any_text_gives_words_of_letters_and_digits_in_order(layer: str) -> None:
    found = folded_words(layer, (Span(0, len(layer)),))
    places = list(zip(found.starts.tolist(), found.ends.tolist(), strict=True))
    assert all(start < end for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    for start, end in places:
        assert not any(c.isspace() for c in layer[start:end])
    if any(c.isascii() and c.isalnum() for c in layer):
        assert places


@given(st.lists(st.text("abcdefg", min_size=1), max_size=30), st.sampled_from([" ", "\n", ", ", " – "]))
def test_words_are_found_again(row: list[str], between: str) -> None:
    assert words(between.join(row)) == row
