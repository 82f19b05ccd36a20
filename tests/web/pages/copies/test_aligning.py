"""Two stretches that are copies, cut for the page: nothing is lost, and no difference is cut in two."""

import pytest

from testimonia.model import Span, Stretch
from testimonia.web.pages.copies import aligning
from testimonia.web.pages.copies.aligning import Piece, cut

WORDS = [f"word{n:04}" for n in range(4000)]
ONE = " ".join(WORDS)
OTHER = " ".join(f"other{n}" if n % 50 == 7 else each for n, each in enumerate(WORDS) if n % 50 != 30)


def pieces(one: str, other: str) -> list[Piece]:
    pair = (Stretch("a", Span(0, len(one))), Stretch("b", Span(0, len(other))))
    return cut(1, pair, (one, other))


def test_the_pieces_are_the_whole() -> None:
    found = pieces(ONE, OTHER)
    assert len(found) > 2
    assert "".join(each.one.of(ONE) for each in found) == ONE
    assert "".join(each.other.of(OTHER) for each in found) == OTHER


def test_each_difference_stands_in_one_piece() -> None:
    found = pieces(ONE, OTHER)
    listed = [each for piece in found for each in piece.differences]
    assert len(listed) == len(set(listed)) == 160
    for piece in found:
        for each in piece.differences:
            assert piece.one.start <= each.one.start <= each.one.end <= piece.one.end
            assert piece.other.start <= each.other.start <= each.other.end <= piece.other.end


def test_both_sides_of_a_piece_begin_alike() -> None:
    for piece in pieces(ONE, OTHER):
        here, there = piece.one.of(ONE).split(), piece.other.of(OTHER).split()
        assert here[0] == there[0]


@pytest.mark.parametrize(
    ("stretch", "whole"),
    [
        ("lo there wor", "hello there world"),  # cut in the middle of words
        ("hello there", "hello there"),
        ("ello", "hello"),
    ],
)
def test_a_stretch_begins_and_ends_with_whole_words(stretch: str, whole: str) -> None:
    layer = "He said hello there world again."
    start = layer.index(stretch)
    assert aligning._whole_words(Span(start, start + len(stretch)), layer).of(layer) == whole
