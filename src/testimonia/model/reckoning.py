"""Reckoning with bounds: ages and births, anniversaries, and what lies a Duration later or earlier.

All bounds are days, both of them possible, None where there is none; and they are the tightest under the
arithmetic of `length`, to the day and not by average years. What cannot be at all is None in place of Bounds.
"""

from testimonia.model.duration import Duration
from testimonia.model.edtf_bounds import Bounds
from testimonia.model.length import Length, earlier, later


def birth_from_age(age: int, on: Bounds) -> Bounds:
    """When somebody was born who had completed ``age`` years on some day within ``on``.

    The latest birth is the day itself, so many years back; the earliest is the day after the same of one year
    more.
    """
    return Bounds(
        None if on.earliest is None else earlier(on.earliest, Length(years=age + 1)) + 1,
        None if on.latest is None else earlier(on.latest, Length(years=age)),
    )


def when_aged(birth: Bounds, least_age: int, most_age: int) -> Bounds:
    """The time in which somebody can have been of an age, from ``least_age`` to ``most_age`` completed years.

    Raises:
        ValueError: if the least is more than the most.
    """
    if least_age > most_age:
        raise ValueError(f"there is no age from {least_age} to {most_age}")
    return Bounds(
        None if birth.earliest is None else _reaches_age(birth.earliest, least_age),
        None if birth.latest is None else _reaches_age(birth.latest, most_age + 1) - 1,
    )


def anniversary(of: Bounds, n: int) -> Bounds:
    """When the ``n``th anniversary falls: so many years after (29 February + 1 year = 28 February)."""
    return _moved(of, Length(years=n), Length(years=n))


def shifted(when: Bounds, duration: Duration, *, back: bool) -> Bounds:
    """What lies a Duration later than some day within ``when``, or, counted back, earlier.

    A Duration of which nothing is known on the one side or the other is at least none, and leaves the far end
    open.
    """
    least = duration.least or Length()
    if not back:
        return _moved(when, least, duration.most)
    return Bounds(
        None if when.earliest is None or duration.most is None else earlier(when.earliest, duration.most),
        None if when.latest is None else earlier(when.latest, least),
    )


def _moved(when: Bounds, least: Length, most: Length | None) -> Bounds:
    return Bounds(
        None if when.earliest is None else later(when.earliest, least),
        None if when.latest is None or most is None else later(when.latest, most),
    )


def _reaches_age(birth: int, age: int) -> int:
    """The first day on which somebody has completed so many years."""
    day = later(birth, Length(years=age))
    # one born on 29 February has not, on 28 February of a common year
    return day if earlier(day, Length(years=age)) >= birth else day + 1
