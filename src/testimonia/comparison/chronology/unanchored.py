"""Events that nothing dates: can the constraints between them hold at all?

Propagation starts from dated events, so it never comes to those that no date bounds from either side. Whether
they are consistent does not depend on where they stand: they can be moved by 400 years together. So all of
them are put on one day, and raised until nothing changes; what never rests is a clash.

With this the check is complete. Events bounded from below are consistent on their earliest days; the others
can be moved as far back as is wanted; so a network in which neither propagation nor this finds a clash has a
solution, each bound is a day of some solution, and where there is no bound, there is none to be had.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from testimonia.comparison.chronology.inequalities import Edge
from testimonia.comparison.chronology.propagation import UNSET, Clash, Propagation, Root

SOMEWHERE = 700_000
"""A day, of the twentieth century."""


def unanchored_clash(
    numbers: Sequence[int], edges: Sequence[Sequence[Edge]], events: Iterable[int]
) -> Clash | None:
    """A clash among those of the events that nothing dates; it rests on no date."""
    loose = [e for e in events if numbers[2 * e] == UNSET and numbers[2 * e + 1] == UNSET]
    place = {event: n for n, event in enumerate(loose)}
    inner: list[list[Edge]] = [[] for _ in range(2 * len(loose))]
    linked = False
    for event, n in place.items():
        for edge in edges[2 * event]:
            to = place.get(edge[1] >> 1)
            if to is not None:
                inner[2 * n].append((2 * n, 2 * to, *edge[2:]))
                linked = True
    if not linked:
        return None
    work = Propagation([UNSET] * len(inner), [None] * len(inner), inner)
    for n in range(len(loose)):
        work.ground(2 * n, SOMEWHERE, Root(()))
    clash = work.settle()
    return None if clash is None else replace(clash, node=2 * loose[clash.node >> 1])
