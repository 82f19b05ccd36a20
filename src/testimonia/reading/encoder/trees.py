"""From scores of who belongs to whom to a tree for each sentence: one root, no circles."""

import numpy as np
from numpy.typing import NDArray

NEVER = -1e9


def tree(scores: NDArray[np.float32]) -> NDArray[np.int64]:
    """The heads of the tokens of one sentence; the root is its own.

    The best head of each makes a tree nearly always; where it does not, the root is the token that is most
    nearly one, and the rest the tree of the greatest sum (Chu and Liu 1965; Edmonds 1967).

    Args:
        scores: of each token (row) for each head (column); on the diagonal for being the root.

    >>> tree(np.array([[1, 5, 0], [6, 2, 0], [0, 3, 1]], np.float32)).tolist()
    [1, 1, 1]
    """
    heads: NDArray[np.int64] = scores.argmax(1)
    if _is_tree(heads):
        return heads
    fair = scores - scores.max(1, keepdims=True)
    root = int(np.argmax(np.diag(fair)))
    able = scores.astype(np.float64)
    np.fill_diagonal(able, NEVER)
    able[root] = NEVER
    able[root, root] = 0.0
    return _best(able, root)


def _is_tree(heads: NDArray[np.int64]) -> bool:
    """Whether every token leads to one root."""
    if int((heads == np.arange(len(heads))).sum()) != 1:
        return False
    above = heads
    for _ in range(len(heads).bit_length()):
        above = above[above]
    return bool((above == above[0]).all())


def _best(scores: NDArray[np.float64], root: int) -> NDArray[np.int64]:
    """The best tree with this root: circles are drawn together into one token until there is none."""
    heads: NDArray[np.int64] = scores.argmax(1)
    heads[root] = root
    circle = _circle(heads, root)
    if circle is None:
        return heads
    inside = np.zeros(len(heads), bool)
    inside[circle] = True
    outside = np.flatnonzero(~inside)
    lost = scores - scores[np.arange(len(heads)), heads][:, None]  # what it costs to hang it elsewhere
    drawn = len(outside)
    small = np.full((drawn + 1, drawn + 1), NEVER)
    small[:drawn, :drawn] = scores[np.ix_(outside, outside)]
    into = scores[np.ix_(outside, circle)]
    out = lost[np.ix_(circle, outside)]
    small[:drawn, drawn] = into.max(1)
    small[drawn, :drawn] = out.max(0)
    made = _best(small, int(np.flatnonzero(outside == root)[0]))
    result = heads.copy()
    for number, token in enumerate(outside):
        above = int(made[number])
        result[token] = circle[int(into[number].argmax())] if above == drawn else outside[above]
    entered = int(made[drawn])
    opened = circle[int(out[:, entered].argmax())]
    result[opened] = outside[entered]
    result[root] = root
    return result


def _circle(heads: NDArray[np.int64], root: int) -> NDArray[np.int64] | None:
    """Tokens that hang on one another, if there are such."""
    state = np.zeros(len(heads), np.int8)
    state[root] = 2
    for start in range(len(heads)):
        path: list[int] = []
        at = start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = int(heads[at])
        if state[at] == 1:
            return np.array(path[path.index(at) :], np.int64)
        for passed in path:
            state[passed] = 2
    return None
