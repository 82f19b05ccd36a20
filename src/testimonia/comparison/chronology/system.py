"""A network as compiled and propagated: what can be known without choosing between alternatives.

A System is a value: growing it by more constraints makes another, which starts from the bounds already found
and shares what did not change. Events fall into *components*: those that constraints link with one another,
whatever is chosen. Components have nothing to do with one another, so an inconsistent one leaves the others
as they are.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from testimonia.comparison.chronology.inequalities import Edge, Ground, compiled, compiled_all
from testimonia.comparison.chronology.network import Alternative, Constraint, Event, Network, named_events
from testimonia.comparison.chronology.propagation import UNSET, Clash, Propagation, Root
from testimonia.comparison.chronology.unanchored import unanchored_clash


@dataclass(frozen=True, slots=True)
class Choice:
    """An Alternative as compiled.

    Attributes:
        label: the number of the constraint.
        events: the numbers of the events in it.
        options: grounds and edges of each option.
    """

    label: int
    events: tuple[int, ...]
    options: tuple[tuple[list[Ground], list[Edge]], ...]


@dataclass(frozen=True, slots=True)
class System:
    """A compiled network and its tightest bounds, as far as no alternative matters.

    Attributes:
        constraints: of the network; a constraint's number is its place here.
        events: of the network; an event's number is its place here.
        number_of: the number of an event.
        numbers: of nodes, propagated; see `inequalities`.
        reasons: of nodes.
        edges: by the node they lead from.
        choices: the alternatives.
        choices_at: those in which an event takes part, by its number.
        dead: numbers of the events in components that are inconsistent without any alternative.
        clashes: one for each inconsistency found; two components may have been joined since.
    """

    constraints: tuple[Constraint, ...]
    events: tuple[Event, ...]
    number_of: dict[Event, int]
    numbers: Sequence[int]
    reasons: Sequence[Edge | Root | None]
    edges: Sequence[Sequence[Edge]]
    choices: tuple[Choice, ...]
    choices_at: dict[int, tuple[Choice, ...]]
    dead: frozenset[int]
    clashes: tuple[Clash, ...]

    def component(self, events: Iterable[int]) -> set[int]:
        """Numbers of the events that are linked with any of these, and of these."""
        edges, choices_at = self.edges, self.choices_at
        reached = set(events)
        waiting = list(reached)
        while waiting:
            event = waiting.pop()
            found = {edge[1] >> 1 for node in (2 * event, 2 * event + 1) for edge in edges[node]}
            for choice in choices_at.get(event, ()):
                found.update(choice.events)
            found -= reached
            reached |= found
            waiting.extend(found)
        return reached

    def working(self) -> Propagation:
        """Something to go on from, without touching this."""
        return Propagation(self.numbers, self.reasons, self.edges)

    def extended(self, constraints: Iterable[Constraint], events: Iterable[Event] = ()) -> "System":
        """The same with more constraints and events, propagated from the bounds that are there."""
        constraints = tuple(constraints)
        number_of = dict(self.number_of)
        for event in (*events, *named_events(constraints)):
            number_of.setdefault(event, len(number_of))
        more = 2 * (len(number_of) - len(self.numbers) // 2)
        growing = _Growing(self, constraints, number_of, more)
        return growing.grown()


EMPTY = System((), (), {}, (), (), (), (), {}, frozenset(), ())
"""Where every System begins."""


def system_of(network: Network) -> System:
    """A network, compiled and propagated."""
    return EMPTY.extended(network.constraints, network.events)


class _Growing:
    """The work of adding constraints to a System."""

    def __init__(
        self, old: System, constraints: tuple[Constraint, ...], number_of: dict[Event, int], more: int
    ) -> None:
        self.old = old
        self.constraints = constraints
        self.number_of = number_of
        self.choices: list[Choice] = []
        self.grounds: list[Ground] = []
        self.new_edges: list[Edge] = []
        self.edges: list[Sequence[Edge]] = [*old.edges, *([] for _ in range(more))]
        self.numbers = [*old.numbers, *[UNSET] * more]
        self.reasons: list[Edge | Root | None] = [*old.reasons, *[None] * more]

    def grown(self) -> System:
        """The System that comes out."""
        self._compile()
        self._connect()
        old = self.old
        choices_at = dict(old.choices_at)
        for choice in self.choices:
            for event in choice.events:
                choices_at[event] = (*choices_at.get(event, ()), choice)
        bare = System(
            (*old.constraints, *self.constraints),
            tuple(self.number_of),
            self.number_of,
            self.numbers,
            self.reasons,
            self.edges,
            (*old.choices, *self.choices),
            choices_at,
            old.dead,
            old.clashes,
        )
        return self._propagated(bare)

    def _compile(self) -> None:
        number_of = self.number_of.__getitem__
        for label, constraint in enumerate(self.constraints, len(self.old.constraints)):
            if type(constraint) is Alternative:
                options = tuple(
                    compiled_all(option.constraints, number_of, label) for option in constraint.options
                )
                self.choices.append(Choice(label, tuple(map(number_of, constraint.events)), options))
            else:
                compiled(constraint, number_of, label, self.grounds, self.new_edges)

    def _connect(self) -> None:
        """Add the new edges; what other Systems share is copied first."""
        edges, shared = self.edges, len(self.old.edges)
        copied = set()
        for edge in self.new_edges:
            node = edge[0]
            if node < shared and node not in copied:
                edges[node] = list(edges[node])
                copied.add(node)
            edges[node].append(edge)  # type: ignore[attr-defined]

    def _propagated(self, bare: System) -> System:
        dead, clashes = set(bare.dead), list(bare.clashes)
        if self.old.events:
            touched = {self.number_of[event] for event in named_events(self.constraints)}
        else:
            touched = set(range(len(self.number_of)))
        if touched & dead:
            dead |= bare.component(touched & dead)
        work = bare.working()

        def bury(clash: Clash) -> None:
            """Give up a component in which constraints clash; the others go on."""
            component = bare.component((clash.node >> 1,))
            dead.update(component)
            clashes.append(clash)
            work.drop(node for event in component for node in (2 * event, 2 * event + 1))

        for edge in self.new_edges if self.old.events else ():
            if edge[0] >> 1 not in dead and (clash := work.pull(edge)):
                bury(clash)
        for node, number, label in self.grounds:
            if node >> 1 not in dead and (clash := work.ground(node, number, Root((label,)))):
                bury(clash)
        while clash := work.advance():
            bury(clash)
        loose = self._loose(bare, work.numbers, touched - dead)
        while clash := unanchored_clash(work.numbers, bare.edges, loose):
            bury(clash)
            loose -= dead
        return replace(
            bare, numbers=work.numbers, reasons=work.reasons, dead=frozenset(dead), clashes=tuple(clashes)
        )

    def _loose(self, bare: System, numbers: Sequence[int], touched: set[int]) -> set[int]:
        """Events that nothing dates and that a new constraint may have made inconsistent."""
        if not self.old.events:
            return touched
        loose = {e for e in touched if numbers[2 * e] == numbers[2 * e + 1] == UNSET}
        return bare.component(loose) if loose else loose
