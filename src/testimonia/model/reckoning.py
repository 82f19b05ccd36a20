"""Reckoning with bounds: ages and births, anniversaries, and what lies a Duration later or earlier.

All bounds are days, both of them possible, None where there is none; and they are the tightest under the
arithmetic of `length`, to the day and not by average years. What cannot be at all is None in place of Bounds.
"""

from collections.abc import Iterable

from testimonia.model.days import gregorian_name
from testimonia.model.duration import Duration
from testimonia.model.edtf_bounds import Bounds
from testimonia.model.length import Length, earlier, later


def completed_years(birth: int, on: int) -> int:
    """How many years one born on the day ``birth`` has completed on the day ``on``; negative before it.

    A year is complete from the first day on which counting a year back reaches the birth; whoever was born on
    a leap day waits for 1 March where the year has none.
    """
    years = gregorian_name(on).year - gregorian_name(birth).year
    return years if birth <= earlier(on, Length(years=years)) else years - 1


def birth_from_age(age: int, on: Bounds) -> Bounds:
    """When somebody was born who had completed ``age`` years on some day within ``on``.

    The latest birth is the day itself, so many years back; the earliest is the day after the same of one year
    more.
    """
    return Bounds(
        None if on.earliest is None else earlier(on.earliest, Length(years=age + 1)) + 1,
        None if on.latest is None else earlier(on.latest, Length(years=age)),
    )


def birthday_from_ages(stated: Iterable[tuple[int, Bounds]]) -> Bounds | None:
    """When somebody was born whose age is stated for several times; two of them can bound a birthday.

    Args:
        stated: completed years, and when they were those.

    Returns:
        The days that all of them leave; None if they leave none, so that not all can be right.
    """
    births = [birth_from_age(age, on) for age, on in stated]
    return _narrowed(
        max((birth.earliest for birth in births if birth.earliest is not None), default=None),
        min((birth.latest for birth in births if birth.latest is not None), default=None),
    )


def age_on(birth: Bounds, on: Bounds) -> tuple[int, int | None] | None:
    """The fewest and the most years that somebody had completed.

    Returns:
        The fewest is 0 where the birth may be that near or is open; the most is None where that is open. None
        if the birth lies after all of ``on``.
    """
    if birth.earliest is not None and on.latest is not None and birth.earliest > on.latest:
        return None
    fewest, most = 0, None
    if birth.latest is not None and on.earliest is not None:
        fewest = max(0, completed_years(birth.latest, on.earliest))
    if birth.earliest is not None and on.latest is not None:
        most = completed_years(birth.earliest, on.latest)
    return fewest, most


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


def of_anniversary(on: Bounds, n: int) -> Bounds | None:
    """When that happened of which the ``n``th anniversary fell within ``on``.

    Returns:
        None if no day has its anniversary then: the only one is 29 February, after no leap year.
    """
    return _narrowed(
        None if on.earliest is None else _first_with_anniversary(on.earliest, n),
        None if on.latest is None else _first_with_anniversary(on.latest + 1, n) - 1,
    )


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


def _narrowed(earliest: int | None, latest: int | None) -> Bounds | None:
    if earliest is not None and latest is not None and earliest > latest:
        return None
    return Bounds(earliest, latest)


def _reaches_age(birth: int, age: int) -> int:
    """The first day on which somebody has completed so many years."""
    day = later(birth, Length(years=age))
    # one born on 29 February has not, on 28 February of a common year
    return day if earlier(day, Length(years=age)) >= birth else day + 1


def _first_with_anniversary(day: int, n: int) -> int:
    """The first day whose ``n``th anniversary is ``day`` or later."""
    first = earlier(day, Length(years=n))
    # 29 February is nobody's anniversary in a year that is not so many after a leap year
    return first if later(first, Length(years=n)) >= day else first + 1
