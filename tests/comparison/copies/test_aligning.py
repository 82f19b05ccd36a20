import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.comparison.copies.aligning import Aligned, Block, aligned, best_parts, joined
from testimonia.comparison.copies.folding import Letters
from testimonia.comparison.copies.sharing import Run

SAME = "thestrikerslefttheuppermillshortlybeforenoonandwalkedinsilencealongthefrozencanal"


def letters(row: str) -> Letters:
    """Of each character one letter, whatever it is."""
    places = np.arange(len(row), dtype=np.int32)
    codes = np.array([ord(c) for c in row], np.uint32)
    return Letters(codes, row, places, np.array([0, len(row)]))


def stretches(one: str, other: str, *runs: tuple[int, int, int]) -> list[tuple[str, str]]:
    found = aligned(cluster(*runs), letters(one), letters(other))
    return [(one[slice(*each.of_one)], other[slice(*each.of_other)]) for each in found]


def cluster(*runs: tuple[int, int, int]) -> tuple[Run, ...]:
    return tuple(Run(here, there, length, length, 0) for here, there, length in runs)


def changed(*places: int) -> str:
    """`SAME` with other letters at some places."""
    return "".join("?" if n in places else c for n, c in enumerate(SAME))


@pytest.mark.parametrize(
    ("one", "other", "run", "expected"),
    [
        # as far as it goes on being the same
        (f"....{SAME}....", f"------{SAME}----", (24, 26, 12), (SAME, SAME)),
        # changed letters, one here and there, or several in a row
        (SAME, changed(10, 23, 31, 44, 60), (45, 45, 12), (SAME, changed(10, 23, 31, 44, 60))),
        (SAME, changed(*range(30, 37)), (45, 45, 12), (SAME, changed(*range(30, 37)))),
        # a few letters alone after a change may be chance
        (SAME, changed(77), (30, 30, 20), (SAME[:77], SAME[:77])),
        (SAME, changed(70, 71, 72, 73), (30, 30, 20), (SAME[:70], SAME[:70])),
        (SAME, changed(3), (30, 30, 20), (SAME[4:], SAME[4:])),
        # but not if only one letter parts them from a long row
        (SAME, changed(6, 75), (30, 30, 20), (SAME, changed(6, 75))),
        # letters lost and put in
        (SAME, SAME[:20] + SAME[22:], (40, 38, 20), (SAME, SAME[:20] + SAME[22:])),
        (SAME, f"{SAME[:20]}xx{SAME[20:]}", (40, 42, 20), (SAME, f"{SAME[:20]}xx{SAME[20:]}")),
        # a clause put in
        (SAME, f"{SAME[:40]}{'1234567890' * 4}{SAME[40:]}", (0, 0, 40), (SAME, None)),
    ],
)
def test_one_stretch(
    one: str, other: str, run: tuple[int, int, int], expected: tuple[str, str | None]
) -> None:
    assert stretches(one, other, run) == [(expected[0], expected[1] or other)]


def test_too_much_that_differs_parts_two_stretches() -> None:
    one, other = f"{SAME}{'.' * 60}{SAME}", f"{SAME}{'-' * 60}{SAME}"
    assert stretches(one, other, (0, 0, 40), (160, 160, 40)) == [(SAME, SAME)] * 2


def test_what_shares_no_more_than_a_phrase_is_nothing() -> None:
    one, other = f"{'.' * 80}{SAME[:25]}{'.' * 80}", f"{'-' * 80}{SAME[:25]}{'-' * 80}"
    run = Run(80, 80, 25, 4, 0)
    assert list(aligned((run,), letters(one), letters(other))) == []


def test_seeds_that_are_the_same_by_chance_align_nothing() -> None:
    assert stretches("abcdefghijkl", "mnopqrstuvwx", (0, 0, 12)) == []


def test_a_short_row_that_goes_back_does_not_cut_a_long_one() -> None:
    other = f"{SAME}....{SAME[30:42]}"
    assert (SAME, SAME) in stretches(SAME, other, (0, 0, 25), (30, 85, 12), (45, 45, 30))


@given(st.text("abc", min_size=1, max_size=60), st.text("abc", min_size=1, max_size=60), st.data())
def test_what_is_aligned_is_the_same_and_goes_forward(one: str, other: str, data: st.DataObject) -> None:
    here, there = data.draw(st.integers(0, len(one) - 1)), data.draw(st.integers(0, len(other) - 1))
    length = data.draw(st.integers(1, min(len(one) - here, len(other) - there)))
    hits = data.draw(st.sampled_from([1, 20]))
    for found in aligned((Run(here, there, length, hits, 1),), letters(one), letters(other)):
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
