"""Drawing by chance, so that the same is drawn again tomorrow, and more can be drawn later.

Each lot has a number that follows from its words alone and from nothing else that is in the urn, as good as
any other for chance. They are drawn in the order of these numbers. So the first ten are a sample, the first
twenty are another that holds these ten, and a lot that is added takes its place among the others without
changing their order (a bottom-k sample: E. Cohen, Size-estimation framework, 1997).
"""

from collections.abc import Iterable
from hashlib import blake2b

_BYTES = 8
_BETWEEN = "\x1f"
"""The unit separator: it stands in no words, and if it did, two lots would only share a number."""


def number_of(*words: str) -> int:
    """The number of a lot, below 2**64.

    Args:
        words: what it is known by, in their order.
    """
    known = _BETWEEN.join(words).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(known, digest_size=_BYTES).digest())


def in_order(lots: Iterable[tuple[str, ...]]) -> tuple[int, ...]:
    """The lots in the order in which they are drawn, by their places among those given.

    Lots with the same words are told apart by which of them comes first.

    >>> sorted(in_order([("a",), ("b",), ("a",)]))
    [0, 1, 2]
    """
    met: dict[tuple[str, ...], int] = {}
    numbered = []
    for place, words in enumerate(lots):
        met[words] = again = met.get(words, -1) + 1
        numbered.append((number_of(*words, str(again)), place))
    return tuple(place for _, place in sorted(numbered))
