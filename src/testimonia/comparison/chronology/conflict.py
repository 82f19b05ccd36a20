"""From constraints that cannot all hold to a set of them none of which can be spared.

Deletion filtering (J. W. Chinneck and E. W. Dravnieks, Locating minimal infeasible constraint sets in linear
programs, ORSA Journal on Computing 3, 1991): each constraint is left out in turn; if the rest still clashes,
what is said to clash goes on; if not, the constraint is needed. In the second case the days on which the rest
holds are used further, by model rotation (A. Belov and J. Marques-Silva, Accelerating MUS extraction with
recursive model rotation, FMCAD 2011): if an event can be moved so that instead of this constraint just one
other fails, that one is needed as well, and need not be left out. A circle of thousands is so seen through in
one round.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.comparison.chronology.calendar_steps import PERIOD
from testimonia.comparison.chronology.goals import First
from testimonia.comparison.chronology.inequalities import Edge, Ground, compiled_all, stepped
from testimonia.comparison.chronology.network import Alternative, Constraint, Plain
from testimonia.comparison.chronology.propagation import UNSET, Root
from testimonia.comparison.chronology.search import Search
from testimonia.comparison.chronology.system import EMPTY, System


@dataclass(frozen=True, slots=True)
class Conflict:
    """Constraints that cannot all hold.

    Attributes:
        constraints: in the order of the network.
        minimal: whether it has been seen that each may be dropped and the others hold; False only where a
            search among alternatives came to its limit.
    """

    constraints: tuple[Constraint, ...]
    minimal: bool = True

    @property
    def ids(self) -> tuple[str, ...]:
        """Of the constraints."""
        return tuple(constraint.id for constraint in self.constraints)


@dataclass(frozen=True, slots=True)
class _Examined:
    """Whether constraints can hold: places of some that clash; or days on which they hold; or neither."""

    clashing: frozenset[int] | None = None
    system: System | None = None
    days: list[int] | None = None
    sure: bool = True


def minimal_conflict(constraints: Sequence[Constraint], given: Sequence[Plain] = ()) -> Conflict | None:
    """A minimal set of constraints that cannot hold together with what is given; None if all can, or may.

    Args:
        constraints: that are known to clash, or are suspected to.
        given: that hold in any case, and are not listed.
    """
    examined = _examine(constraints, given)
    if examined.clashing is None:
        return None
    left = [constraint for n, constraint in enumerate(constraints) if n in examined.clashing]
    needed: set[int] = set()
    minimal = True
    while spare := next((c for c in left if id(c) not in needed), None):
        rest = [constraint for constraint in left if constraint is not spare]
        examined = _examine(rest, given)
        if examined.clashing is not None:
            left = [constraint for n, constraint in enumerate(rest) if n in examined.clashing]
            continue
        needed.add(id(spare))
        minimal = minimal and examined.sure
        # days are only told where there is no alternative among the rest
        if examined.days is not None and examined.system is not None and not isinstance(spare, Alternative):
            _rotate(examined.system, [*rest, *given], examined.days, spare, needed, len(rest))
    return Conflict(tuple(left), minimal)


def _examine(constraints: Sequence[Constraint], given: Sequence[Plain]) -> _Examined:
    system = EMPTY.extended((*constraints, *given))
    for clash in system.clashes:
        return _Examined(frozenset(clash.labels)) if clash.sure else _Examined(sure=False)
    if not system.choices:
        return _Examined(system=system, days=days_of(system))
    sure = True
    seen: set[int] = set()
    for choice in system.choices:
        if choice.label in seen:
            continue
        search = Search(system, sorted(system.component(choice.events)))
        seen.update(search.choices)
        failure = search.run(First())
        if failure is not None:
            return _Examined(failure)
        sure = sure and not search.cut
    return _Examined(sure=sure)


def days_of(system: System) -> list[int] | None:
    """A day for each event, such that all constraints hold; the network has no alternatives.

    Args:
        system: propagated, and consistent.

    Returns:
        The days in the order of its events; None if that came to no end.
    """
    bounded = [-n if node & 1 else n for node, n in enumerate(system.numbers) if n != UNSET]
    room = sum(abs(edge[2]) + 62 for edges in system.edges for edge in edges)
    early = min(bounded, default=0) - room - PERIOD * (len(system.events) + 1)
    work = system.working()
    for event in range(len(system.events)):
        if work.ground(2 * event, early, Root(())) is not None:
            return None
    return None if work.settle() is not None else work.numbers[::2]


def _rotate(
    system: System,
    constraints: Sequence[Constraint],
    days: list[int],
    failing: Constraint,
    needed: set[int],
    own: int,
) -> None:
    """Move one event after another, so that each time one constraint alone fails; all these are needed.

    Args:
        system: of the constraints.
        constraints: all but one.
        days: on which they hold.
        failing: the one, which does not hold then.
        needed: the needed ones by `id`; those that are found are added.
        own: how many of the constraints, from the first, are in question.
    """
    if any(event not in system.number_of for event in failing.events):
        return
    number_of = system.number_of.__getitem__
    compiled = [compiled_all((constraint,), number_of, 0) for constraint in (*constraints, failing)]
    at: dict[int, list[int]] = {}
    for label, (grounds, edges) in enumerate(compiled):
        for event in {g[0] >> 1 for g in grounds} | {e[0] >> 1 for e in edges}:
            at.setdefault(event, []).append(label)
    current: int | None = len(constraints)
    while current is not None:
        following = None
        for event, day in _moves(*compiled[current], days):
            before, days[event] = days[event], day
            failed = [label for label in at[event] if not _holds(*compiled[label], days)]
            if len(failed) == 1 and failed[0] < own and id(constraints[failed[0]]) not in needed:
                following = failed[0]
                needed.add(id(constraints[following]))
                break
            days[event] = before
        current = following


def _moves(
    grounds: Sequence[Ground], edges: Sequence[Edge], days: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Events of a constraint that fails, and where each would have to lie for it to hold."""
    for node, number, _ in grounds:
        if _number(node, days) < number:
            yield node >> 1, -number if node & 1 else number
    for edge in edges:
        number = stepped(edge, _number(edge[0], days))
        if _number(edge[1], days) < number:
            yield edge[1] >> 1, -number if edge[1] & 1 else number


def _holds(grounds: Sequence[Ground], edges: Sequence[Edge], days: Sequence[int]) -> bool:
    return next(_moves(grounds, edges, days), None) is None


def _number(node: int, days: Sequence[int]) -> int:
    return -days[node >> 1] if node & 1 else days[node >> 1]
