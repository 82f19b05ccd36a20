"""Two sequences set beside each other: which members answer one another, in order, at the greatest gain."""

from collections.abc import Iterable


def best_chain(pairs: Iterable[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """The pairs with the greatest gain together, of which no two cross and none share a member.

    This is the alignment of two sequences by dynamic programming, where a gap costs nothing and only pairs
    that gain something are given; so it takes time by these pairs (k log k), not by all there could be.

    Args:
        pairs: (position in the one, position in the other, gain); gains are above 0.
    """
    ordered = sorted(pairs, key=lambda pair: (pair[0], -pair[1], pair[2]))
    # best chain that ends in a position of the other sequence not above j, for each j (a Fenwick tree)
    size = max((j for _, j, _ in ordered), default=-1) + 2
    best: list[tuple[int, int]] = [(0, -1)] * size
    before: list[int] = []
    gains: list[int] = []
    for number, (_, j, gain) in enumerate(ordered):
        total, previous = _up_to(best, j)
        gains.append(total + gain)
        before.append(previous)
        _enter(best, j + 1, (total + gain, number))
    at = max(range(len(ordered)), key=lambda n: gains[n], default=-1)
    chain = []
    while at >= 0:
        chain.append(ordered[at][:2])
        at = before[at]
    return chain[::-1]


def _up_to(tree: list[tuple[int, int]], j: int) -> tuple[int, int]:
    """The best that ends before position ``j``."""
    found = (0, -1)
    while j > 0:
        if tree[j][0] > found[0]:
            found = tree[j]
        j -= j & -j
    return found


def _enter(tree: list[tuple[int, int]], j: int, value: tuple[int, int]) -> None:
    while j < len(tree):
        if value[0] > tree[j][0]:
            tree[j] = value
        j += j & -j
