"""How likely two mentions are of one: the part of the network that looks at pairs.

The score of a pair is a small network over the sum of what both mentions are and of the signs between them,
and a product of two more views; above 0 means rather the same (mention ranking, Lee et al. 2017).
"""

from functools import cache
from importlib.resources import files
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from testimonia.reading.encoder.pairs import SIZES, Ints, Mentions, signs

Floats = NDArray[np.float32]
_AT_ONCE = 256
"""Mentions whose pairs are scored together: what bounds the memory."""


@cache
def _tables() -> dict[str, Floats]:
    stored = files("testimonia.reading.encoder") / "weights" / "pairs.npz"
    with np.load(BytesIO(stored.read_bytes()), allow_pickle=False) as tables:
        return {name: tables[name].astype(np.float32) for name in tables.files}


def views(mentions: Mentions, first: Floats, last: Floats) -> Floats:
    """Four views of each mention, side by side, from the vectors of its first and last token."""
    tables = _tables()
    ends = first @ tables["first"] + last @ tables["last"] + tables["constant"]
    return ends + tables["kinds"][mentions.kinds] + tables["forms"][mentions.forms]


def scores(mentions: Mentions, seen: Floats, earlier: Ints) -> Floats:
    """The score of each mention with each of some before it.

    Args:
        mentions: of a Text, in order.
        seen: their views.
        earlier: for each mention the numbers of those that it may refer back to; -1 for none.

    Returns:
        Of the shape of ``earlier``; -inf for none.
    """
    out = np.full(earlier.shape, -np.inf, np.float32)
    for begin in range(0, len(mentions), _AT_ONCE):
        some = earlier[begin : begin + _AT_ONCE]
        row, column = np.nonzero(some >= 0)
        later = (row + begin).astype(np.int32)
        out[later, column] = _scored(mentions, seen, later, some[row, column])
    return out


def _scored(mentions: Mentions, seen: Floats, later: Ints, earlier: Ints) -> Floats:
    tables = _tables()
    width = seen.shape[1] // 4
    hidden = seen[later, :width] + seen[earlier, width : 2 * width]
    told = signs(mentions, later, earlier)
    for name in SIZES:
        hidden += tables[f"sign_{name}"][told[name]]
    np.maximum(hidden, 0, out=hidden)
    product = np.einsum("ij,ij->i", seen[later, 2 * width : 3 * width], seen[earlier, 3 * width :])
    scored: Floats = hidden @ tables["score"] + tables["score_constant"] + product / np.sqrt(width)
    return scored
