"""Pieces of a copy in another order: each alone says too little, beside a copy it is part of it."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from testimonia.comparison.copies.aligning import Aligned

NEARBY = 300
"""Letters between a piece and a copy, in both texts."""
OVERLAP = 12
"""Letters that a piece and a copy may have in common, by chance, where they meet."""
LOOKED_AT = 8
"""Copies before and after a piece that are looked at; so the time is linear."""


def with_pieces(
    copies: Sequence[Aligned], others: Sequence[Aligned], tells: Callable[[Aligned], bool]
) -> list[Aligned]:
    """The copies, and those of the other stretches that stand near one in both texts; in order.

    Args:
        copies: stretches that say enough alone, in order.
        others: those that do not, in order.
        tells: whether a stretch says enough beside a copy.
    """
    made = list(copies)
    starts = [copy.of_one[0] for copy in copies]
    for piece in others:
        at = bisect_left(starts, piece.of_one[0])
        close = copies[max(at - LOOKED_AT, 0) : at + LOOKED_AT]
        if _beside(piece, close) and tells(piece):
            made.append(piece)
    return sorted(made, key=lambda s: (s.of_one, s.of_other))


def _beside(piece: Aligned, copies: Sequence[Aligned]) -> bool:
    """Whether it stands near one of the copies, and on none in either text: what is told twice is none."""
    apart = [(_apart(piece.of_one, c.of_one), _apart(piece.of_other, c.of_other)) for c in copies]
    return any(max(each) <= NEARBY for each in apart) and all(min(each) >= -OVERLAP for each in apart)


def _apart(one: tuple[int, int], other: tuple[int, int]) -> int:
    """How many letters lie between two stretches; less than 0 if they overlap."""
    return max(one[0], other[0]) - min(one[1], other[1])
