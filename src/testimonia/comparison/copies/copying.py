"""What one Source has from another, word for word or nearly."""

from dataclasses import dataclass

from testimonia.model import Span, Stretch

MOST_DIFFERENCES = 60
"""Of two Sources, that are kept."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that one of two copies has, and what the other has in their place.

    Attributes:
        one: where they stand in the reading layer of the one; empty where it has nothing.
        other: the same of the other; not both are empty.
        spelling: whether they differ no more than a scan or a spelling does; never where digits differ.
    """

    one: Span
    other: Span
    spelling: bool = False


@dataclass(frozen=True, slots=True)
class Copying:
    """Two Sources that share wording which two writers would not find by themselves.

    Attributes:
        one: id of a Source.
        other: id of another; ``one < other`` in order of path.
        pairs: stretches of the one with their like in the other, in the order of the one; they begin and end
            with words that are the same or nearly, a few between may differ, and they can be as long as the
            Sources.
        share_of_one: how much of the one's prose stands in the pairs, from 0 to 1, counted in letters.
        share_of_other: the same of the other.
        copied_from: id of the Source that was copied from; None where it does not show.
        why: what shows the direction, or that it does not show.
        differences: what the one has in the pairs and the other has not: the first `MOST_DIFFERENCES`, in
            order. `copies.differences` tells all of one pair.
    """

    one: str
    other: str
    pairs: tuple[tuple[Stretch, Stretch], ...]
    share_of_one: float
    share_of_other: float
    copied_from: str | None = None
    why: str = ""
    differences: tuple[Difference, ...] = ()
