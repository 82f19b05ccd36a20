"""How often something was right when it was checked, and how far that figure can be off.

The interval is computed and never written down: E. B. Wilson, Probable inference, the law of succession, and
statistical inference, Journal of the American Statistical Association 22 (1927). It stays between nothing and
all, and is honest for few cases, where the usual one is not.
"""

from dataclasses import dataclass
from math import sqrt

_NORMAL = 1.959964
"""Standard deviations on either side of the mean within which 95 % of a normal distribution lie."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many of so many.

    Attributes:
        right: how many held up; half of one is possible, where a scorer gives it.
        of: how many were checked; at least one.
    """

    right: float
    of: int

    def __post_init__(self) -> None:
        if not 0 <= self.right <= self.of or self.of < 1:
            raise ValueError(f"{self.right} of {self.of} is no rate")

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.right / self.of

    @property
    def interval(self) -> tuple[float, float]:
        """Between which two shares the true one lies, 95 times of a hundred."""
        return wilson(self.right, self.of)

    @property
    def percent(self) -> tuple[int, int, int]:
        """The share and the two ends of its interval in whole percent.

        >>> Rate(34, 50).percent
        (68, 54, 79)
        """
        low, high = self.interval
        return round(100 * self.share), round(100 * low), round(100 * high)


def wilson(right: float, of: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927), from 0 to 1.

    Args:
        right: how many held up.
        of: how many were checked; at least one.
    """
    share, z = right / of, _NORMAL
    centre = share + z * z / (2 * of)
    spread = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    whole = 1 + z * z / of
    low, high = (centre - spread) / whole, (centre + spread) / whole
    return max(min(low, share), 0.0), min(max(high, share), 1.0)  # at none and all rounding would overstep
