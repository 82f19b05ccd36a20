import pytest

from testimonia.comparison.copies.aligning import Aligned, Block
from testimonia.comparison.copies.reordering import NEARBY, with_pieces


def stretch(one: int, other: int, length: int = 30) -> Aligned:
    return Aligned((Block(one, other, length),), 9, 9)


COPY = stretch(1_000, 5_000, 100)


@pytest.mark.parametrize(
    ("piece", "taken"),
    [
        (stretch(1_110, 4_900), True),  # after it in the one, before it in the other
        (stretch(960, 5_120), True),
        (stretch(1_095, 5_120), True),  # a few letters in common
        (stretch(1_110 + NEARBY, 5_120), False),  # far in the one
        (stretch(1_110, 5_120 + NEARBY), False),  # far in the other
        (stretch(1_050, 5_120), False),  # told twice: it stands on the copy in the one
    ],
)
def test_a_piece_beside_a_copy_is_part_of_it(piece: Aligned, taken: bool) -> None:
    assert with_pieces([COPY], [piece], lambda _: True) == sorted(
        [COPY, piece] if taken else [COPY], key=lambda s: s.of_one
    )


def test_a_piece_that_says_nothing_is_none() -> None:
    assert with_pieces([COPY], [stretch(1_110, 4_900)], lambda _: False) == [COPY]


def test_pieces_alone_are_nothing() -> None:
    assert with_pieces([], [stretch(10, 90), stretch(50, 50)], lambda _: True) == []
