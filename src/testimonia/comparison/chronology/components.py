"""What the alternatives of one component come to."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations

from testimonia.comparison.chronology.goals import First, Widest
from testimonia.comparison.chronology.propagation import UNSET, Propagation
from testimonia.comparison.chronology.search import Labels, Search
from testimonia.model.edtf_bounds import Bounds

PAIRS = 200
"""Pairs of options that are tried together in one component, at most."""


@dataclass(frozen=True, slots=True)
class Extent:
    """The days of events, under some or all choices.

    Attributes:
        consistent: whether there is a consistent choice; None if undecided.
        bounds: of events by number; empty if there is no consistent choice.
        exact: whether each bound is reached under some choice; if not, it holds, but may be wider than need
            be.
        failure: constraints that exclude every choice, if there is none.
    """

    consistent: bool | None
    bounds: dict[int, Bounds]
    exact: bool = True
    failure: Labels | None = None


@dataclass(slots=True)
class Component:
    """Events that constraints link, with alternatives among them, and what was found of them so far.

    Attributes:
        events: by number, in order.
        whole: over all choices.
        seen: options that are part of a consistent choice, as constraint's number and place.
        options: the days under single options, as far as that was asked.
        possible: whether single options are possible, as far as that was asked.
        excluded: options that are impossible, alone or in twos, if that was asked.
    """

    events: tuple[int, ...]
    whole: Extent
    seen: set[tuple[int, int]]
    options: dict[tuple[int, int], Extent] = field(default_factory=dict)
    possible: dict[tuple[int, int], bool | None] = field(default_factory=dict)
    excluded: tuple[tuple[tuple[int, int], ...], ...] | None = None


def explored(search: Search) -> Component:
    """Find the bounds over all consistent choices."""
    goal = Widest(search.events)
    extent = _extent(search, goal, search.run(goal))
    return Component(search.events, extent, goal.seen)


def under(search: Search, component: Component, picked: tuple[int, int]) -> Extent:
    """Find the bounds over all consistent choices of which an option is part."""
    if picked not in component.options:
        goal = Widest(search.events)
        component.options[picked] = _extent(search, goal, search.run(goal, (picked,)))
    return component.options[picked]


def possible(search: Search, component: Component, picked: tuple[int, int]) -> bool | None:
    """Whether an option is part of a consistent choice; None if undecided."""
    if picked in component.seen:
        return True
    if picked not in component.possible:
        component.possible[picked] = together(search, (picked,))
    return component.possible[picked]


def excluded(search: Search, component: Component) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Options that are impossible, and pairs that are impossible together though each is possible.

    Pairs are tried if there are not more than PAIRS of them.
    """
    if component.excluded is None:
        options = [(label, n) for label, choice in search.choices.items() for n in range(len(choice.options))]
        answers = {picked: possible(search, component, picked) for picked in options}
        found: list[tuple[tuple[int, int], ...]] = [
            (one,) for one, answer in answers.items() if answer is False
        ]
        left = [one for one, answer in answers.items() if answer is not False]
        pairs = [pair for pair in combinations(left, 2) if pair[0][0] != pair[1][0]]
        if len(pairs) <= PAIRS:
            found += (pair for pair in pairs if together(search, pair) is False)
        component.excluded = tuple(found)
    return component.excluded


def together(search: Search, picked: Iterable[tuple[int, int]]) -> bool | None:
    """Whether options are part of one consistent choice; None if undecided."""
    goal = First()
    failure = search.run(goal, picked)
    if goal.picked is not None:
        return True
    return None if failure is None else False


def _extent(search: Search, goal: Widest, failure: Labels | None) -> Extent:
    if failure is not None:
        return Extent(False, {}, failure=failure)
    if goal.reached is not None and (not search.cut or goal.enough(search.work)):
        reached = goal.reached
        return Extent(True, {e: bounds_of(reached[2 * e], reached[2 * e + 1]) for e in search.events})
    return Extent(None if goal.reached is None else True, outermost(search.work, search.events), exact=False)


def outermost(work: Propagation, events: Iterable[int]) -> dict[int, Bounds]:
    """The bounds as propagated."""
    numbers = work.numbers
    return {event: bounds_of(numbers[2 * event], numbers[2 * event + 1]) for event in events}


def bounds_of(earliest: int, latest: int) -> Bounds:
    """The bounds of an event, from the numbers of its nodes."""
    return Bounds(None if earliest == UNSET else earliest, None if latest == UNSET else -latest)
