"""How many days lie between two events, at least and at most.

This is more than the difference of their bounds: of two events that hang on a third, neither can use all of
its room without the other. With lengths in days alone it would be a shortest path. With years it depends on
where one begins to count, so it is done by planes that cut: for each day t of the first event, each way
through the network from it to the second says how early that can be at the least, and so does its earliest
day. The lowest point of what is known is tried by propagation; either it is reached, and is the answer, or
there is another way that says more. For a run of days on which no step of a way changes its length, one look
is enough; where nothing bounds the first event, 400 years stand for all.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from testimonia.comparison.chronology.calendar_steps import PERIOD
from testimonia.comparison.chronology.goals import Picked, Solution
from testimonia.comparison.chronology.inequalities import Edge, steady_for, stepped
from testimonia.comparison.chronology.propagation import UNSET, Propagation, Root, Step, rest
from testimonia.comparison.chronology.unanchored import SOMEWHERE

LOOKS = 400
"""Days of the first event that are tried, at most."""
RUNS = 200_000
"""Ways that are followed from runs of days, at most."""


@dataclass(frozen=True, slots=True)
class Gap:
    """The fewest days from one event to another, negative if it can lie before.

    Attributes:
        days: how many; None if there is no least.
        numbers: of nodes, on days on which it is reached.
        sure: whether it was found; if not, ``days`` is None and means nothing.
    """

    days: int | None
    numbers: Sequence[int]
    sure: bool = True


def fewest_days(work: Propagation, start: int, end: int) -> Gap:
    """The fewest days from one event to another, both by number, in a network without alternatives.

    Args:
        work: propagated and consistent; left as it was.
        start: the number of the event from which is counted.
        end: the number of the other.
    """
    earliest, latest, floor = work.numbers[2 * start], work.numbers[2 * start + 1], work.numbers[2 * end]
    if not _reachable(work.edges, 2 * start, 2 * end):
        if latest == UNSET or floor == UNSET:
            return Gap(None, work.numbers)
        look = _Looking(work, start, end)
        look.at(-latest)
        return look.best or Gap(None, work.numbers, sure=False)
    look = _Looking(work, start, end)
    if latest != UNSET:
        return look.lowest(max(earliest, -latest - PERIOD + 1), -latest)
    # from where on it is the way from the first event that counts
    begin, more = max(earliest, floor), 1
    begin = SOMEWHERE if begin == UNSET else begin + 1
    while look.at(begin) and not look.ways:
        begin, more = begin + more, 2 * more
    return look.lowest(begin, begin + PERIOD - 1)


class Closest:
    """A Goal of a search: the fewest days between two events over all consistent choices."""

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.days: int | None = None
        """The fewest days; None if there is no least."""
        self.found = False
        self.sure = True
        """Whether what was found is the fewest; what is not consistent at all does not come into it."""
        self._boundless = False

    def enough(self, work: Propagation) -> bool:
        """Whether nothing here can be less than is known."""
        if not self.found:
            return False
        if self.days is None:
            return True
        gap = fewest_days(work, self.start, self.end)
        return gap.sure and gap.days is not None and gap.days >= self.days

    def witnesses(self, work: Propagation) -> Iterable[tuple[Sequence[int], int]]:
        """The days on which they lie closest."""
        gap = fewest_days(work, self.start, self.end)
        self._boundless = gap.days is None
        return ((gap.numbers, 0),)

    def attain(self, found: Propagation | Solution, picked: Picked) -> bool:
        """Take it if it is less."""
        if isinstance(found, Solution):
            if self._boundless:
                return False
            days: int | None = found.number(2 * self.end) - found.number(2 * self.start)
        else:
            gap = fewest_days(found, self.start, self.end)
            self.sure = self.sure and gap.sure
            days = gap.days
        if not self.found or days is None or (self.days is not None and days < self.days):
            self.days = days
        self.found = True
        return True


class _Looking:
    """What is known of a gap after some looks."""

    def __init__(self, work: Propagation, start: int, end: int) -> None:
        self.work = work
        self.start = 2 * start
        self.end = 2 * end
        self.earliest = work.numbers[2 * start]
        self.floor = work.numbers[2 * end]
        self.ways: list[tuple[Step, ...]] = []
        self.circles: list[tuple[Step, ...]] = []
        self.best: Gap | None = None
        self.looks = 0
        self.runs = 0

    def at(self, day: int) -> bool:
        """Let the first event not be before a day; whether that could be done."""
        work = self.work
        mark = work.mark()
        self.looks += 1
        if self.looks > LOOKS:
            return False
        clash = work.ground(self.start, day, Root((), ())) or work.settle()
        if clash is None:
            begins, ends = work.numbers[self.start], work.numbers[self.end]
            if ends != UNSET and (
                self.best is None or self.best.days is None or ends - begins < self.best.days
            ):
                self.best = Gap(ends - begins, tuple(work.numbers))
            if day > self.earliest:
                self._learn(self.ways, work.steps(self.end))
                self._learn(self.circles, work.steps(self.start))
        work.back_to(mark)
        return clash is None

    @staticmethod
    def _learn(known: list[tuple[Step, ...]], steps: tuple[Step, ...] | None) -> None:
        if steps and steps not in known:
            known.append(steps)

    def lowest(self, begin: int, end: int) -> Gap:
        """The least gap while the first event lies between two days."""
        unsure = Gap(None, self.work.numbers, sure=False)
        if not self.at(end):
            return unsure
        while self.runs <= RUNS:
            lowest = self._lowest_known(begin, end)
            best = self.best.days if self.best else None
            if lowest is None or (best is not None and lowest[0] is not None and lowest[0] >= best):
                return self.best or unsure
            if not self.at(lowest[1]):
                return unsure
        return unsure

    def _lowest_known(self, begin: int, end: int) -> tuple[int | None, int] | None:
        """The least that what is known allows, and a day where it does; None if there is no day."""
        lowest: tuple[int | None, int] | None = None
        day = begin
        while day <= end:
            possible = max((walk(circle, day).ends for circle in self.circles), default=day)
            if possible > day:
                day = possible
                continue
            walks = [walk(way, day) for way in self.ways]
            lasting = [walk(circle, day).lasting for circle in self.circles] + [w.lasting for w in walks]
            last = min((day + n for n in lasting if n is not None), default=end)
            last = min(last, end)
            self.runs += 1 + len(lasting)
            # on the last day of a run no gap is wider than on the others
            ends = [w.ends if w.flat else w.ends + last - day for w in walks]
            if self.floor != UNSET:
                ends.append(self.floor)
            if not ends:
                return None, last
            gap = max(ends) - last
            if lowest is None or lowest[0] is None or gap < lowest[0]:
                lowest = gap, last
            day = last + 1
        return lowest


class Walk(NamedTuple):
    """Where a way leads from a day.

    Attributes:
        ends: the day it leads to.
        lasting: for how many more days it goes on so; None for ever.
        flat: whether it leads to the same day meanwhile; else it leads a day further each day.
    """

    ends: int
    lasting: int | None
    flat: bool


def walk(way: Sequence[Step], day: int) -> Walk:
    """Follow a way from a day: edges, and circles until they rest."""
    lasting: int | None = None
    flat = False
    for step in way:
        edges, circle = _edges_of(step)
        if circle:
            rested = rest(edges, day, day + PERIOD)
            if rested > day and not flat:
                # until then, whatever day it starts from, it rests on the same
                lasting = rested - day if lasting is None else min(lasting, rested - day)
                flat = True
            day = rested
        following = day
        for edge in edges:
            if not flat:
                steady = steady_for(edge, following)
                lasting = steady if lasting is None else lasting if steady is None else min(lasting, steady)
            following = stepped(edge, following)
        if not circle:
            day = following
    return Walk(day, lasting, flat)


def _edges_of(step: Step) -> tuple[Sequence[Edge], bool]:
    """The edges of a step, and whether they are a circle."""
    if isinstance(step[0], tuple):
        return step, True
    return (step,), False


def _reachable(edges: Sequence[Sequence[Edge]], start: int, end: int) -> bool:
    reached, waiting = {start}, [start]
    while waiting:
        node = waiting.pop()
        if node == end:
            return True
        for edge in edges[node]:
            if edge[1] not in reached:
                reached.add(edge[1])
                waiting.append(edge[1])
    return False
