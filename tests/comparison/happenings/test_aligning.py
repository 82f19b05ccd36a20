from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from testimonia.comparison.happenings.aligning import best_chain

_PAIRS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(1, 9)), max_size=7)


def test_what_crosses_is_left_out() -> None:
    # 1 with 0 gains most, but then neither 0 nor 2 finds its like
    assert best_chain([(0, 0, 2), (1, 0, 3), (1, 1, 2), (2, 2, 2)]) == [(0, 0), (1, 1), (2, 2)]


def test_nothing_to_align() -> None:
    assert best_chain([]) == []


@given(_PAIRS)
def test_no_other_chain_gains_more(pairs: list[tuple[int, int, int]]) -> None:
    gains = {(i, j): max(g for a, b, g in pairs if (a, b) == (i, j)) for i, j, _ in pairs}

    def is_chain(chain: tuple[tuple[int, int], ...]) -> bool:
        return all(a[0] < b[0] and a[1] < b[1] for a, b in combinations(sorted(chain), 2))

    subsets = (c for size in range(len(gains) + 1) for c in combinations(gains, size) if is_chain(c))
    best = max(sum(gains[pair] for pair in chain) for chain in subsets)
    found = best_chain(pairs)
    assert is_chain(tuple(found))
    assert sum(gains[pair] for pair in found) == best
