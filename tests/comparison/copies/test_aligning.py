import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.comparison.copies.aligning import Aligned, Block, aligned, best_parts, joined
from testimonia.comparison.copies.folding import Words
from testimonia.comparison.copies.sharing import Run


def words(row: str) -> Words:
    """A word for each character."""
    places = np.arange(len(row), dtype=np.int64)
    return Words(np.array([ord(c) for c in row], np.uint64), places, places + 1)


def stretches(one: str, other: str, *runs: tuple[int, int, int]) -> list[tuple[str, str]]:
    found = aligned(cluster(*runs), words(one), words(other))
    return [(one[slice(*each.of_one)], other[slice(*each.of_other)]) for each in found]


def aligned_blocks(one: str, other: str, *runs: tuple[int, int, int]) -> list[Block]:
    return [block for each in aligned(cluster(*runs), words(one), words(other)) for block in each.blocks]


def cluster(*runs: tuple[int, int, int]) -> tuple[Run, ...]:
    return tuple(Run(here, there, length, length - 3, 0) for here, there, length in runs)


@pytest.mark.parametrize(
    ("one", "other", "run", "expected"),
    [
        # as far as it goes on being the same
        ("..abcdefgh..", "----abcdefgh", (4, 6, 4), ("abcdefgh", "abcdefgh")),
        # a changed word in the middle, and one near the end with two words after it
        ("abcdeXfghiXjk", "abcdeYfghiYjk", (0, 0, 5), ("abcdeXfghiXjk", "abcdeYfghiYjk")),
        # one word alone after a change may be chance
        ("abcdeXf", "abcdeYf", (0, 0, 5), ("abcde", "abcde")),
        # a word left out, a word put in
        ("abcdefghijkl", "abcdeghijXkl", (0, 0, 5), ("abcdefghijkl", "abcdeghijXkl")),
        # words put in between long rows
        ("abcdefghijklm", "abcdef123456ghijklm", (0, 0, 6), ("abcdefghijklm", "abcdef123456ghijklm")),
    ],
)
def test_one_stretch(one: str, other: str, run: tuple[int, int, int], expected: tuple[str, str]) -> None:
    assert stretches(one, other, run) == [expected]


def test_a_word_that_also_stands_in_the_gap_stays_with_its_row() -> None:
    one, other = "abcdefgh.x...xijklmnop", "abcdefgh-----xijklmnop"
    assert stretches(one, other, (0, 0, 8), (14, 14, 8)) == [(one, other)]
    assert aligned_blocks(one, other, (0, 0, 8), (14, 14, 8))[-1] == Block(13, 13, 9)


def test_too_much_that_differs_parts_two_stretches() -> None:
    one, other = f"abcdefgh{'.' * 15}ijklmnop", f"abcdefgh{'-' * 15}ijklmnop"
    assert stretches(one, other, (0, 0, 8), (23, 23, 8)) == [("abcdefgh",) * 2, ("ijklmnop",) * 2]


def test_shingles_that_are_the_same_by_chance_align_nothing() -> None:
    assert stretches("abcdef", "ghijkl", (0, 0, 6)) == []


def test_a_short_row_that_goes_back_does_not_cut_a_long_one() -> None:
    one = "abcdefghijklmnopqrst"
    other = "abcdefghijklmnopqrst....ijk"
    assert ("abcdefghijklmnopqrst",) * 2 in stretches(one, other, (0, 0, 8), (8, 24, 3), (12, 12, 8))


@given(st.text("abc", min_size=1, max_size=60), st.text("abc", min_size=1, max_size=60), st.data())
def test_what_is_aligned_is_the_same_and_goes_forward(one: str, other: str, data: st.DataObject) -> None:
    here, there = data.draw(st.integers(0, len(one) - 1)), data.draw(st.integers(0, len(other) - 1))
    length = data.draw(st.integers(1, min(len(one) - here, len(other) - there)))
    end = there + length
    for found in aligned((Run(here, there, length, 1, 1),), words(one), words(other)):
        at = (0, 0)
        for block in found.blocks:
            a, b = block.one, block.other
            assert block.length > 0
            assert a >= at[0]
            assert b >= at[1]
            assert one[a : a + block.length] == other[b : b + block.length]
            at = a + block.length, b + block.length
        assert at[0] <= len(one)
        assert at[1] <= len(other)
        assert end <= len(other)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(1, 9)), max_size=40))
def test_parts_hold_every_block_once(steps: list[tuple[int, int, int]]) -> None:
    blocks: list[Block] = []
    one = other = 0
    for here, there, length in steps:
        blocks.append(Block(one + here, other + there, length))
        one, other = one + here + length, other + there + length
    assert [block for part in best_parts(blocks) for block in part] == blocks


def test_near_stretches_are_joined_and_inner_ones_left_out() -> None:
    first, second = Aligned((Block(0, 0, 20),), 9, 1), Aligned((Block(25, 27, 20),), 9, 2)
    inner, far = Aligned((Block(3, 3, 5),), 1, 0), Aligned((Block(100, 100, 20),), 9, 3)
    assert joined((far, inner, second, first), 10) == [
        Aligned((Block(0, 0, 20), Block(25, 27, 20)), 18, 3),
        far,
    ]


def test_stretches_that_change_places_stay_two() -> None:
    moved = [Aligned((Block(0, 50, 20),), 9, 9), Aligned((Block(22, 0, 20),), 9, 9)]
    assert joined(moved, 10) == moved
