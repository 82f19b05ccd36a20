"""Trees from scores: always one root and no circle, and the best there is once the root is known."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from testimonia.reading.encoder.trees import tree

CASES = [
    # every best head makes a tree: nothing is changed
    ([[0, 9, 0], [0, 9, 0], [0, 9, 0]], [1, 1, 1]),
    # the first two hang on one another: the one that loses least by it becomes the root
    ([[1, 5, 0], [6, 4, 0], [0, 3, 1]], [1, 1, 1]),
    # two roots: the likelier stays
    ([[9, 0, 0], [0, 5, 0], [2, 1, 0]], [0, 0, 0]),
    # a circle under the root is opened where that costs least
    ([[9, 0, 0], [1, 0, 5], [3, 5, 0]], [0, 2, 0]),
    # one word
    ([[0]], [0]),
]


@pytest.mark.parametrize(("scores", "heads"), CASES)
def test_heads(scores: list[list[float]], heads: list[int]) -> None:
    assert tree(np.array(scores, np.float32)).tolist() == heads


def _tables(most: int) -> st.SearchStrategy[NDArray[np.float32]]:
    return st.integers(1, most).flatmap(
        lambda n: st.lists(st.integers(-50, 50), min_size=n * n, max_size=n * n).map(
            lambda row: np.array(row, np.float32).reshape(n, n)
        )
    )


def _leads_to(heads: list[int], at: int) -> int:
    for _ in heads:
        at = heads[at]
    return at


@given(_tables(12))
def test_one_root_to_which_all_lead(scores: NDArray[np.float32]) -> None:
    heads = tree(scores).tolist()
    roots = [at for at, head in enumerate(heads) if at == head]
    assert len(roots) == 1
    assert {_leads_to(heads, at) for at in range(len(heads))} == set(roots)


@given(_tables(4))
def test_no_tree_with_that_root_is_better(scores: NDArray[np.float32]) -> None:
    heads = tree(scores).tolist()
    root = next(at for at, head in enumerate(heads) if at == head)

    def sum_of(made: tuple[int, ...]) -> float:
        return sum(float(scores[at, head]) for at, head in enumerate(made) if at != root)

    every = product(range(len(heads)), repeat=len(heads))
    able = [m for m in every if m[root] == root and all(_leads_to(list(m), at) == root for at in m)]
    trees = [m for m in able if all(_leads_to(list(m), at) == root for at in range(len(m)))]
    assert sum_of(tuple(heads)) == max(map(sum_of, trees))
