"""Between what bounds a score would lie on other documents of the same kind: documents drawn again by chance.

Documents and not sentences are drawn, since what stands in one document is alike (B. Efron and R. Tibshirani,
An Introduction to the Bootstrap, 1993; percentile intervals).
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

RESAMPLES = 2_000
SEED = 1
_OUTSIDE = 0.025
"""Share of the resamples left out at either end, for an interval of 95 %."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Interval:
    """Where 95 of a hundred resamples lie.

    Attributes:
        low: as a share, like the figure itself.
        high: not below ``low``.
    """

    low: float
    high: float

    def __str__(self) -> str:
        """In percent, as printed behind a score."""
        return f"({100 * self.low:.1f} to {100 * self.high:.1f})"


def interval(
    documents: Sequence[T],
    figure: Callable[[Sequence[T]], float],
    *,
    resamples: int = RESAMPLES,
    seed: int = SEED,
) -> Interval:
    """The interval of a figure that is computed from any documents.

    Args:
        documents: whatever the figure needs of each, already counted.
        figure: of as many documents as there are, some of them more than once.
        resamples: how often they are drawn.
        seed: of the draws; the same gives the same interval.

    Raises:
        ValueError: if there is no document.
    """
    if not documents:
        raise ValueError("no documents to draw from")
    chance = random.Random(seed)
    came = sorted(figure(chance.choices(documents, k=len(documents))) for _ in range(resamples))
    outside = round(_OUTSIDE * (resamples - 1))
    return Interval(came[outside], came[-1 - outside])
