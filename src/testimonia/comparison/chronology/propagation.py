"""Propagation to the tightest bounds.

**Why bounds are enough.** Each inequality has the form `b >= f(a)` with an f that never falls. If two
assignments of days satisfy such inequalities, so does the one that takes for each event the earlier of its
two days, and the one that takes the later. So there is a least and a greatest solution, propagation finds
both, and each bound is a day on which the event can fall. Nothing is lost by looking at bounds alone. (What
is *between* the bounds need not all be possible: a month after a day is never 31 March. And the distance of
two events is more than their bounds tell: see `spans`.)

**How.** Bellman's and Ford's queue with Tarjan's subtree disassembly (B. V. Cherkassky and A. V. Goldberg,
Negative-cycle detection algorithms, Mathematical Programming 85, 1999): who was raised by whom is a tree;
when a node is raised again, what hangs below it is out of date and leaves the tree and the queue; if the
raiser hangs there itself, the inequalities run in a circle. Where steps are calendar years, a circle may come
to rest (one year later and 365 days earlier is a day later only across a 29 February); it is then followed
until it does, or until it has gained the 400 years after which the calendar repeats itself, and so would
never rest. Where circles through different events drive one another on without end, and no date stops them,
that is given up after ROUNDS, and the answer is that it is undecided.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from testimonia.comparison.chronology.calendar_steps import PERIOD
from testimonia.comparison.chronology.inequalities import DAYS, Edge, Ground, fewest_stepped, stepped

UNSET = -(1 << 80)
"""The number of a node that nothing bounds."""
ROUNDS = 2_000
"""Circles that are followed in one settling, at most."""

_OUTSIDE, _LOOSE = -1, -2
"""Depth of a node that is not in the tree, and of one that was cut off and will be attached again."""

Step: TypeAlias = Edge | tuple[Edge, ...]
"""An edge, or the edges of a circle that was followed until it came to rest."""


@dataclass(frozen=True, slots=True)
class Root:
    """Why a node is where it is, complete in itself.

    Attributes:
        labels: numbers of the constraints.
        steps: how it was reached from the node that a search had raised; None if that has no part in it.
        from_here: the number it had before circles through it were followed.
    """

    labels: tuple[int, ...]
    steps: tuple[Step, ...] | None = None
    from_here: int | None = None


@dataclass(frozen=True, slots=True)
class Clash:
    """Inequalities that cannot all hold.

    Attributes:
        labels: numbers of their constraints, each once.
        node: where they met.
        sure: False if more circles of calendar lengths drove one another than are followed: not a clash, but
            no answer either.
    """

    labels: tuple[int, ...]
    node: int
    sure: bool = True


class Propagation:
    """Numbers of nodes, and what raises them. Not frozen: each belongs to one function that works on it."""

    def __init__(
        self,
        numbers: Sequence[int],
        reasons: Sequence[Edge | Root | None],
        edges: Sequence[Sequence[Edge]],
    ) -> None:
        self.numbers = list(numbers)
        self.reasons = list(reasons)
        self.edges = list(edges)
        """By the node they lead from. The inner sequences are shared, and never changed."""
        self.trail: list[tuple[int, int, Edge | Root | None]] | None = None
        """What nodes were before they were raised, if somebody wants to go back."""
        self.attached: list[tuple[int, Sequence[Edge]]] = []
        """The edges of nodes before others were attached."""
        self._size = size = len(self.numbers)
        self._queue: deque[int] = deque()
        self._queued = bytearray(size)
        # the tree, in the order of a walk through it, as a ring that begins and ends at a node above all
        self._depth = [_OUTSIDE] * size + [0]
        self._next = list(range(size + 1))
        self._previous = list(range(size + 1))
        self._loosened: list[int] = []
        self._rounds = 0

    def attach(self, edge: Edge) -> None:
        """Add an edge; `settle` raises what it leads to only after `pull`."""
        self.attached.append((edge[0], self.edges[edge[0]]))
        self.edges[edge[0]] = [*self.edges[edge[0]], edge]

    def pull(self, edge: Edge) -> Clash | None:
        """Let a new edge raise what it leads to."""
        number = self.numbers[edge[0]]
        if number == UNSET:
            return None
        number = stepped(edge, number)
        if number <= self.numbers[edge[1]]:
            return None
        if edge[0] == edge[1]:
            return self._circled(edge[1], (edge,), number)
        return self.ground(edge[1], number, Root((*self.why(edge[0]), edge[6])))

    def ground(self, node: int, number: int, root: Root) -> Clash | None:
        """Raise a node for a reason that lies outside the edges."""
        if number <= self.numbers[node]:
            return None
        if self._depth[node] >= 0:
            self._detached(node, -1)
        return self._raised(node, number, root, self._size)

    def add(self, grounds: Iterable[Ground], edges: Iterable[Edge]) -> Clash | None:
        """Add what a constraint says, and settle."""
        edges = tuple(edges)
        for edge in edges:
            self.attach(edge)
        clash = None
        for node, number, label in grounds:
            clash = clash or self.ground(node, number, Root((label,)))
        for edge in edges:
            clash = clash or self.pull(edge)
        return self.cleared(clash) if clash else self.settle()

    def settle(self) -> Clash | None:
        """Raise nodes until nothing changes, or to the first clash."""
        return self.cleared(self.advance())

    def advance(self) -> Clash | None:
        """As `settle`, but after a clash what is left in the queue stays there."""
        queue, queued, numbers, depth, edges = (
            self._queue,
            self._queued,
            self.numbers,
            self._depth,
            self.edges,
        )
        while queue:
            node = queue.popleft()
            if not queued[node]:
                continue
            queued[node] = 0
            number = numbers[node]
            for edge in edges[node]:
                to = edge[1]
                new = number + edge[2]
                if new < numbers[to]:
                    continue
                if edge[3] != DAYS:
                    new = stepped(edge, number)
                if new > numbers[to] or (new == numbers[to] and depth[to] == _LOOSE):
                    clash = self._follow(edge, new)
                    if clash is not None:
                        return clash
                    if depth[node] < 0:
                        break
        return None

    def drop(self, nodes: Iterable[int]) -> None:
        """Take nodes out of the queue."""
        for node in nodes:
            self._queued[node] = 0

    def why(self, node: int) -> tuple[int, ...]:
        """Numbers of the constraints that raise a node to where it is, from the first to the last."""
        labels: list[int] = []
        reason = self.reasons[node]
        while type(reason) is tuple:
            labels.append(reason[6])
            reason = self.reasons[reason[0]]
        if isinstance(reason, Root):
            labels.extend(reversed(reason.labels))
        return tuple(dict.fromkeys(reversed(labels)))

    def steps(self, node: int) -> tuple[Step, ...] | None:
        """How a node was reached from one that was raised with empty steps; None if it was not."""
        steps: list[Step] = []
        reason = self.reasons[node]
        while type(reason) is tuple:
            steps.append(reason)
            reason = self.reasons[reason[0]]
        if not isinstance(reason, Root) or reason.steps is None:
            return None
        return (*reason.steps, *reversed(steps))

    def mark(self) -> tuple[int, int]:
        """Where one can go back to, from now on."""
        if self.trail is None:
            self.trail = []
        return len(self.trail), len(self.attached)

    def back_to(self, mark: tuple[int, int]) -> None:
        """Undo what was raised and attached since."""
        trail, attached = self.trail or [], self.attached
        while len(trail) > mark[0]:
            node, number, reason = trail.pop()
            self.numbers[node] = number
            self.reasons[node] = reason
        while len(attached) > mark[1]:
            node, edges = attached.pop()
            self.edges[node] = edges

    def cleared(self, clash: Clash | None) -> Clash | None:
        """Clear the tree and the queue, and hand a clash through: a settling that follows starts anew."""
        for node in self._queue:
            self._queued[node] = 0
        self._queue.clear()
        size = self._size
        node = self._next[size]
        while node != size:
            self._depth[node] = _OUTSIDE
            node = self._next[node]
        self._next[size] = self._previous[size] = size
        self._rounds = 0
        for node in self._loosened:
            if self._depth[node] == _LOOSE:
                self._depth[node] = _OUTSIDE
        self._loosened.clear()
        return clash

    def _follow(self, edge: Edge, new: int) -> Clash | None:
        """Raise what an edge leads to, or attach it again where it was cut off."""
        node, to = edge[0], edge[1]
        if node == to or (self._depth[to] >= 0 and self._detached(to, node)):
            circle = [edge]
            while node != to:
                reason = self.reasons[node]
                if type(reason) is not tuple:
                    raise AssertionError("a node below another was raised from it")
                circle.append(reason)
                node = reason[0]
            return self._circled(to, tuple(reversed(circle)), new)
        return self._raised(to, new, edge, node)

    def _raised(self, node: int, number: int, reason: Edge | Root, above: int) -> Clash | None:
        """Set a node that is not in the tree, hang it below another, and queue it."""
        if self.trail is not None:
            self.trail.append((node, self.numbers[node], self.reasons[node]))
        self.numbers[node] = number
        self.reasons[node] = reason
        following = self._next[above]
        self._next[above] = self._previous[following] = node
        self._next[node], self._previous[node] = following, above
        self._depth[node] = self._depth[above] + 1
        if number + self.numbers[node ^ 1] > 0:
            return Clash(tuple(dict.fromkeys((*self.why(node & ~1), *self.why(node | 1)))), node)
        if not self._queued[node]:
            self._queued[node] = 1
            self._queue.append(node)
        return None

    def _detached(self, node: int, wanted: int) -> bool:
        """Take a node out of the tree and cut loose what hangs below it; whether another hung there."""
        depths, following = self._depth, self._next
        depth, found = depths[node], False
        below = following[node]
        while depths[below] > depth:
            depths[below] = _LOOSE
            self._loosened.append(below)
            self._queued[below] = 0
            found = found or below == wanted
            below = following[below]
        before = self._previous[node]
        following[before], self._previous[below] = below, before
        depths[node] = _OUTSIDE
        return found

    def _circled(self, node: int, circle: tuple[Edge, ...], number: int) -> Clash | None:
        """A circle has raised its own beginning to a number: it never rests, or is followed until it does."""
        labels = tuple(dict.fromkeys(edge[6] for edge in circle))
        if sum(map(fewest_stepped, circle)) > 0:
            return Clash(labels, node)
        self._rounds += 1
        if self._rounds > ROUNDS:
            return Clash(labels, node, sure=False)
        reason = self.reasons[node]
        begun = reason.from_here if isinstance(reason, Root) else None
        if begun is None:
            begun = self.numbers[node]
        why, steps = self.why(node), self.steps(node)
        opposite = self.numbers[node ^ 1]
        rested = rest(circle, number, min(begun + PERIOD, 1 - opposite))
        labels = tuple(dict.fromkeys((*why, *labels)))
        if rested >= begun + PERIOD:
            return Clash(labels, node)
        if self._depth[node] >= 0:
            self._detached(node, -1)
        return self._raised(
            node, rested, Root(labels, None if steps is None else (*steps, circle), begun), self._size
        )


def rest(circle: Sequence[Edge], number: int, limit: int) -> int:
    """The least number, not below the given one, that a circle does not raise; or one not below the limit."""
    while number < limit:
        following = number
        for edge in circle:
            following = stepped(edge, following)
        if following <= number:
            break
        number = following
    return number
