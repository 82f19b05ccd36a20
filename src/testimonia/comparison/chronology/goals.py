"""What a search among alternatives looks for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from testimonia.comparison.chronology.inequalities import DAYS, Edge, Ground, stepped
from testimonia.comparison.chronology.propagation import UNSET, Propagation

Picked: TypeAlias = tuple[tuple[int, int], ...]
"""Alternatives, by their constraint's number, and the option of each that was chosen."""


@dataclass(frozen=True, slots=True)
class Solution:
    """Days on which all constraints hold, of those events that have any such bound; the others go along.

    Attributes:
        numbers: of nodes.
        side: whether the days are those of the earliest (0) or of the latest nodes (1).
    """

    numbers: Sequence[int]
    side: int

    def number(self, node: int) -> int:
        """The number of a node, were these the only days."""
        own = self.numbers[node & ~1 | self.side]
        return own if node & 1 == self.side else -own


class Goal(Protocol):
    """What is looked for."""

    def enough(self, work: Propagation) -> bool:
        """Whether what is left open here can add nothing."""
        ...

    def witnesses(self, work: Propagation) -> Iterable[tuple[Sequence[int], int]]:
        """Days that would answer it: numbers of nodes, and whether the earliest (0) or the latest (1)."""
        ...

    def attain(self, found: Propagation | Solution, picked: Picked) -> bool:
        """All alternatives are chosen, and all holds, on the bounds that are there or on single days.

        Returns:
            False if single days do not tell enough.
        """
        ...


@dataclass(slots=True)
class First:
    """Whether there is any consistent choice."""

    picked: Picked | None = None

    def enough(self, work: Propagation) -> bool:
        """One is enough."""
        return self.picked is not None

    def witnesses(self, work: Propagation) -> Iterable[tuple[Sequence[int], int]]:
        """The earliest days, or the latest."""
        return ((work.numbers, 0), (work.numbers, 1))

    def attain(self, found: Propagation | Solution, picked: Picked) -> bool:
        """This is one."""
        self.picked = picked
        return True


class Widest:
    """The earliest and latest days of events over all consistent choices."""

    def __init__(self, events: Iterable[int]) -> None:
        self.nodes = [node for event in events for node in (2 * event, 2 * event + 1)]
        self.reached: dict[int, int] | None = None
        self.seen: set[tuple[int, int]] = set()
        """Options that were part of a consistent choice."""

    def enough(self, work: Propagation) -> bool:
        """Whether no event can fall earlier or later than is known."""
        reached, numbers = self.reached, work.numbers
        return reached is not None and all(reached[node] <= numbers[node] for node in self.nodes)

    def witnesses(self, work: Propagation) -> Iterable[tuple[Sequence[int], int]]:
        """The earliest days, and the latest."""
        return ((work.numbers, 0), (work.numbers, 1))

    def attain(self, found: Propagation | Solution, picked: Picked) -> bool:
        """Take what goes beyond."""
        self.seen.update(picked)
        number = found.number if isinstance(found, Solution) else found.numbers.__getitem__
        if self.reached is None:
            self.reached = {node: number(node) for node in self.nodes}
        else:
            self.reached = {node: min(reached, number(node)) for node, reached in self.reached.items()}
        return True


def holds(option: tuple[list[Ground], list[Edge]], numbers: Sequence[int], side: int) -> bool:
    """Whether an option holds with all events on their earliest days (side 0), or on their latest (side 1).

    An event without such a day counts as lying as far back, or as far ahead, as need be.
    """
    grounds, edges = option
    for node, number, _ in grounds:
        own = numbers[node & ~1 | side]
        if node & 1 == side:
            if own < number:
                return False
        elif own != UNSET and -own < number:
            return False
    for edge in edges:
        begins = numbers[edge[0]]
        if edge[0] & 1 == side and begins != UNSET:
            ends = begins + edge[2] if edge[3] == DAYS else stepped(edge, begins)
            if ends > numbers[edge[1]]:
                return False
    return True
