"""Months added to a day, and taken back, in whole-number arithmetic fit for the innermost loop.

`later_by_months` is `testimonia.model.length.later` for months alone, some times as fast. It never falls when
the day rises, but it is not one to one: 28 to 31 January, a month later, are one day, and no day lies a month
before 31 March. So it has two inverses, and with them each inequality of a network can be read from either
side without loss. After 400 years, of 146,097 days, the calendar repeats itself, and so do all of these.
"""

from functools import lru_cache
from itertools import accumulate, pairwise

from testimonia.model.days import month_length

MONTHS = 4_800
"""The months after which the Gregorian calendar repeats itself."""
PERIOD = 146_097
"""The days of as many months."""

_STARTS = tuple(accumulate((month_length(1 + n // 12, 1 + n % 12) for n in range(MONTHS)), initial=0))
"""Days before each month of the 400 years from year 1, and before the first month after them."""
_LENGTHS = tuple(after - before for before, after in pairwise(_STARTS))
_DRIFTS = tuple(start * MONTHS - n * PERIOD for n, start in enumerate(_STARTS))
_SPREAD = -(-(max(_DRIFTS) - min(_DRIFTS)) // MONTHS)
"""By how many days, rounded up, months can be longer or shorter than as many average ones."""


def _placed(day: int) -> tuple[int, int, int]:
    """Whole periods before a day, the month of the period it lies in, the days of that month before it."""
    periods, rest = divmod(day - 1, PERIOD)
    month = rest * MONTHS // PERIOD
    # average months are off by less than one real month
    if _STARTS[month] > rest:
        month -= 1
    elif _STARTS[month + 1] <= rest:
        month += 1
    return periods, month, rest - _STARTS[month]


def later_by_months(day: int, months: int) -> int:
    """The day so many months after ``day``; the last of its month where that has no such day."""
    periods, month, before = _placed(day)
    more, month = divmod(month + months, MONTHS)
    length = _LENGTHS[month]
    return (periods + more) * PERIOD + _STARTS[month] + (before if before < length else length - 1) + 1


def last_reaching(day: int, months: int) -> int:
    """The last day from which ``months`` more lead to ``day`` or before it."""
    periods, month, before = _placed(day)
    more, to = divmod(month - months, MONTHS)
    last = _LENGTHS[to] - 1
    if before < last and before < _LENGTHS[month] - 1:
        last = before
    return (periods + more) * PERIOD + _STARTS[to] + last + 1


def first_reaching(day: int, months: int) -> int:
    """The first day from which ``months`` more lead to ``day`` or beyond it."""
    periods, month, before = _placed(day)
    more, to = divmod(month - months, MONTHS)
    # a month too short for such a day: the first of the next one
    return (periods + more) * PERIOD + _STARTS[to] + min(before, _LENGTHS[to]) + 1


def steady(day: int, months: int) -> int:
    """For how many more days, at least, the months stay as many days long as from ``day``."""
    _, month, before = _placed(day)
    return max(0, min(_LENGTHS[month], _LENGTHS[(month + months) % MONTHS]) - 1 - before)


def roughly(months: int) -> tuple[int, int]:
    """Days that so many months are never fewer than, and never more than; close, and quickly told."""
    average = months * PERIOD
    return average // MONTHS - _SPREAD, -(-average // MONTHS) + _SPREAD


@lru_cache(maxsize=4_096)
def exactly(months: int) -> tuple[int, int]:
    """The fewest and the most days that so many months can be, from any day."""
    shifts = []
    for month, (start, length) in enumerate(zip(_STARTS, _LENGTHS, strict=False)):
        more, to = divmod(month + months, MONTHS)
        shift = more * PERIOD + _STARTS[to] - start
        shifts.append(shift)
        shifts.append(shift - max(0, length - _LENGTHS[to]))
    return min(shifts), max(shifts)
