"""The meaning of constraints, said again and plainly: a check for networks small enough to enumerate."""

import itertools
from collections.abc import Iterable, Iterator, Mapping

from testimonia.comparison.chronology import (
    Age,
    Alternative,
    Anniversary,
    Constraint,
    Distance,
    Event,
    Network,
    Order,
    Within,
)
from testimonia.model.length import Length, earlier, later

Days = Mapping[Event, int]


def holds(constraint: Constraint, days: Days) -> bool:
    """Whether a constraint holds on the given days."""
    match constraint:
        case Within(event=event, earliest=earliest, latest=latest):
            day = days[event]
            return (earliest is None or earliest <= day) and (latest is None or day <= latest)
        case Order(start=start, end=end, strict=strict):
            return days[start] < days[end] if strict else days[start] <= days[end]
        case Distance(start=start, end=end, least=least, most=most):
            soonest = None if least is None else later(days[start], least)
            last = None if most is None else later(days[start], most)
            return (soonest is None or soonest <= days[end]) and (last is None or days[end] <= last)
        case Age(birth=birth, at=at, fewest=fewest, most=most):
            years = completed(days[birth], days[at])
            return (fewest is None or fewest <= years) and (most is None or years <= most)
        case Anniversary(start=start, day=day_, years=years):
            return days[day_] == later(days[start], Length(years))
        case Alternative(options=options):
            return any(all(holds(one, days) for one in option.constraints) for option in options)


def completed(birth: int, at: int) -> int:
    """Completed years: the most that can be taken from a day without coming before the birth."""
    years = (at - birth) // 365 + 1
    while earlier(at, Length(years)) < birth:
        years -= 1
    return years


def solutions(network: Network, windows: Mapping[Event, tuple[int, int]]) -> Iterator[dict[Event, int]]:
    """All days of all events, each in its window, on which all constraints hold."""
    for days in itertools.product(*(range(first, last + 1) for first, last in windows.values())):
        assigned = dict(zip(windows, days, strict=True))
        if all(holds(constraint, assigned) for constraint in network.constraints):
            yield assigned


def extremes(values: Iterable[int]) -> tuple[int, int]:
    """The least and the greatest."""
    listed = list(values)
    return min(listed), max(listed)
