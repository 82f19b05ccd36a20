from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.comparison.copies.folding import Letters, folded_letters
from testimonia.model import Span


def folded(layer: str) -> Letters:
    return folded_letters(layer, (Span(0, len(layer)),))


def words(layer: str) -> list[str]:
    """Each word as it is written, from its first letter to its last."""
    found = folded(layer)
    return [found.span((a, b)).of(layer) for a, b in pairwise(found.words.tolist())]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Canal", "the CANAL"),  # case
        ("Café Łuków", "cafe Łukow"),  # accents that can be taken off
        ("cafe\N{COMBINING ACUTE ACCENT} noir", "café noir"),  # composed or not
        ("ca\N{SOFT HYPHEN}nal", "canal"),  # a hyphen that only printers see
        ("“mill”, canal; end.", "mill canal end"),  # punctuation
        ("door-step", "door step"),  # joined by a hyphen or not: repairs differ
        ("door step", "doorstep"),  # or not parted at all
        ("can- nal", "cannal"),
        ("\N{LATIN SMALL LIGATURE FI}re", "fre"),  # of a ligature the first letter
        ("Зима́ пришла", "зима пришла"),  # a mark of stress
    ],
)
def test_what_has_the_same_letters(one: str, other: str) -> None:
    assert folded(one).row == folded(other).row


@pytest.mark.parametrize(
    ("one", "other"), [("canal", "canals"), ("abc", "acb"), ("1928", "1929"), ("", "a"), ("đ", "d")]
)
def test_what_has_other_letters(one: str, other: str) -> None:
    assert folded(one).row != folded(other).row


def test_letters_outside_the_stretches_are_not_read() -> None:
    layer = "HEADER\n\nthe upper mill\n\n12"
    found = folded_letters(layer, (Span(8, 22),))
    assert found.row == "theuppermill"
    assert found.words.tolist() == [0, 3, 8, 12]
    assert [layer[n] for n in found.places] == list("theuppermill")


def test_words_at_the_ends() -> None:
    assert words("a bc") == ["a", "bc"]
    assert words("") == []
    assert words(" .\n") == []
    assert len(folded("")) == 0


@given(st.text())
def test_any_text_gives_words_of_letters_and_digits_in_order(layer: str) -> None:
    found = folded(layer)
    assert len(found) == len(found.row) == len(found.codes) == len(found.places)
    assert [ord(c) for c in found.row] == found.codes.tolist()
    assert all(a < b for a, b in pairwise(found.places.tolist()))
    assert all(a < b for a, b in pairwise(found.words.tolist()))
    assert all(not any(c.isspace() for c in word) for word in words(layer))
    if any(c.isascii() and c.isalnum() for c in layer):
        assert len(found)


@given(st.lists(st.text("abcdefg", min_size=1), max_size=30), st.sampled_from([" ", "\n", ", ", " – "]))
def test_words_are_found_again(row: list[str], between: str) -> None:
    assert words(between.join(row)) == row
