"""Constraints as inequalities over whole numbers, in the form that propagation works on.

Each event has two *nodes*: 2n for its earliest day and 2n + 1 for its latest day taken negative. So both are
only ever raised, by one and the same procedure. A constraint becomes *grounds*, which raise a node to a
number, and *edges*, which raise a node by what another is: `end >= start + length` raises the earliest day of
the end, and lowers the latest day of the start. Each constraint of a network is a set of inequalities `b >=
f(a)`, where f never falls; that is why bounds are exact (see `propagation`).
"""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from testimonia.comparison.chronology.calendar_steps import (
    exactly,
    first_reaching,
    last_reaching,
    later_by_months,
    roughly,
    steady,
)
from testimonia.comparison.chronology.network import (
    Age,
    Anniversary,
    Constraint,
    Distance,
    Event,
    Order,
    Within,
)
from testimonia.model.length import Length

DAYS, LATER, FIRST, LATER_MIRRORED, LAST_MIRRORED = range(5)
"""How an edge steps: by days, or by months and days, forth or back, on an earliest or a mirrored latest
day."""

Edge: TypeAlias = tuple[int, int, int, int, int, int, int]
"""From node, to node, the most days it steps, how it steps, its months, its days, its constraint's number."""
Ground: TypeAlias = tuple[int, int, int]
"""Node, the number it is raised to, its constraint's number."""
Numbering: TypeAlias = Callable[[Event], int]


def stepped(edge: Edge, number: int) -> int:
    """What an edge raises its end to, its beginning being ``number``; it never falls when that rises."""
    _, _, _, kind, months, days, _ = edge
    if kind == DAYS:
        return number + days
    if kind == LATER:
        return later_by_months(number, months) + days
    if kind == FIRST:
        return first_reaching(number - days, months)
    if kind == LATER_MIRRORED:
        return -later_by_months(-number, months) - days
    return -last_reaching(-number - days, months)


def fewest_stepped(edge: Edge) -> int:
    """Days that an edge always raises by, at least: exact, and slow where months are new."""
    _, _, _, kind, months, days, _ = edge
    if kind == DAYS:
        return days
    fewest, most = exactly(months)
    return fewest + days if kind in (LATER, LAST_MIRRORED) else -most - days


def steady_for(edge: Edge, number: int) -> int | None:
    """For how many more days the step of an edge between earliest days stays as it is; None for ever."""
    _, _, _, kind, months, days, _ = edge
    if kind == DAYS:
        return None
    return steady(number, months) if kind == LATER else steady(number - days, -months)


def compiled(
    constraint: Constraint, number_of: Numbering, label: int, grounds: list[Ground], edges: list[Edge]
) -> None:
    """Add the grounds and edges of a constraint, under a number of its own, to two lists.

    Raises:
        TypeError: if the constraint is an alternative, or no constraint.
    """
    kind = type(constraint)
    if kind is Order:
        _order(constraint, number_of, label, edges)  # type: ignore[arg-type]
    elif kind is Within:
        _within(constraint, number_of, label, grounds)  # type: ignore[arg-type]
    elif kind is Distance:
        _distance(constraint, number_of, label, edges)  # type: ignore[arg-type]
    elif kind is Age:
        _age(constraint, number_of, label, edges)  # type: ignore[arg-type]
    elif kind is Anniversary:
        _anniversary(constraint, number_of, label, edges)  # type: ignore[arg-type]
    else:
        raise TypeError(f"{constraint!r} is not a constraint without alternatives")


def compiled_all(
    constraints: Iterable[Constraint], number_of: Numbering, label: int
) -> tuple[list[Ground], list[Edge]]:
    """The grounds and edges of constraints that share one number, as those of an option do."""
    grounds: list[Ground] = []
    edges: list[Edge] = []
    for constraint in constraints:
        compiled(constraint, number_of, label, grounds, edges)
    return grounds, edges


def _within(constraint: Within, number_of: Numbering, label: int, grounds: list[Ground]) -> None:
    event = 2 * number_of(constraint.event)
    if constraint.earliest is not None:
        grounds.append((event, constraint.earliest, label))
    if constraint.latest is not None:
        grounds.append((event + 1, -constraint.latest, label))


def _order(constraint: Order, number_of: Numbering, label: int, edges: list[Edge]) -> None:
    start, end, days = 2 * number_of(constraint.start), 2 * number_of(constraint.end), int(constraint.strict)
    edges.append((start, end, days, DAYS, 0, days, label))
    edges.append((end + 1, start + 1, days, DAYS, 0, days, label))


def _distance(constraint: Distance, number_of: Numbering, label: int, edges: list[Edge]) -> None:
    start, end = number_of(constraint.start), number_of(constraint.end)
    if constraint.least is not None:
        _not_before(start, end, constraint.least, label, edges)
    if constraint.most is not None:
        _not_after(start, end, constraint.most, label, edges)


def _age(constraint: Age, number_of: Numbering, label: int, edges: list[Edge]) -> None:
    birth, at = number_of(constraint.birth), number_of(constraint.at)
    if constraint.fewest is not None:
        _not_after(at, birth, Length(-constraint.fewest), label, edges)
    if constraint.most is not None:
        _not_before(at, birth, Length(-constraint.most - 1, 0, 1), label, edges)


def _anniversary(constraint: Anniversary, number_of: Numbering, label: int, edges: list[Edge]) -> None:
    start, day, length = number_of(constraint.start), number_of(constraint.day), Length(constraint.years)
    _not_before(start, day, length, label, edges)
    _not_after(start, day, length, label, edges)


def _not_before(start: int, end: int, length: Length, label: int, edges: list[Edge]) -> None:
    """End >= start + length."""
    start, end, months, days = 2 * start, 2 * end, 12 * length.years + length.months, length.days
    if months == 0:
        edges.append((start, end, days, DAYS, 0, days, label))
        edges.append((end + 1, start + 1, days, DAYS, 0, days, label))
        return
    most = roughly(months)[1] + days
    edges.append((start, end, most, LATER, months, days, label))
    edges.append((end + 1, start + 1, most, LAST_MIRRORED, months, days, label))


def _not_after(start: int, end: int, length: Length, label: int, edges: list[Edge]) -> None:
    """End <= start + length."""
    start, end, months, days = 2 * start, 2 * end, 12 * length.years + length.months, length.days
    if months == 0:
        edges.append((end, start, -days, DAYS, 0, -days, label))
        edges.append((start + 1, end + 1, -days, DAYS, 0, -days, label))
        return
    most = -roughly(months)[0] - days
    edges.append((end, start, most, FIRST, months, days, label))
    edges.append((start + 1, end + 1, most, LATER_MIRRORED, months, days, label))
