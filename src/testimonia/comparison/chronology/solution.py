"""What a network comes to: bounds, conflicts, choices, spans and ages, each with what it rests on."""

from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping

from testimonia.comparison.chronology.ages import Years, completed_years
from testimonia.comparison.chronology.answers import Chosen, Span, Support
from testimonia.comparison.chronology.components import (
    Component,
    excluded,
    explored,
    outermost,
    possible,
    under,
)
from testimonia.comparison.chronology.conflict import Conflict, minimal_conflict
from testimonia.comparison.chronology.goals import First
from testimonia.comparison.chronology.inequalities import compiled_all
from testimonia.comparison.chronology.network import (
    Alternative,
    Constraint,
    Event,
    Network,
    Within,
    named_events,
)
from testimonia.comparison.chronology.search import ASSUMED, LIMIT, Search
from testimonia.comparison.chronology.spans import Closest, fewest_days
from testimonia.comparison.chronology.system import Choice, System, system_of
from testimonia.comparison.chronology.telling import only_if
from testimonia.model.edtf_bounds import Bounds


class Chronology:
    """A network and what it comes to; made by `solve`.

    It is a value: nothing that is asked of it changes an answer. What has to do with alternatives is worked
    out when it is first asked for, and kept.

    Attributes:
        network: what it was made from.
    """

    def __init__(self, network: Network, system: System, limit: int, known: Iterable[Component] = ()) -> None:
        """See `solve`."""
        self.network = network
        self._system = system
        self._limit = limit
        self._work = system.working()
        self._known = {event: component for component in known for event in component.events}
        self._searches: dict[int, Search] = {}
        self._by_event: dict[int, Component] = {}
        self._components: list[Component] | None = None
        self._bounds: dict[Event, Bounds] | None = None
        self._conflicts: tuple[Conflict, ...] | None = None

    @property
    def consistent(self) -> bool | None:
        """Whether there is a choice under which all constraints can hold; None if undecided."""
        clashes = self._system.clashes
        found = [component.whole.consistent for component in self._with_choices()]
        if False in found or any(clash.sure for clash in clashes):
            return False
        return None if None in found or clashes else True

    @property
    def exact(self) -> bool:
        """Whether every bound is reached under some consistent choice."""
        sure = all(clash.sure for clash in self._system.clashes)
        return sure and all(component.whole.exact for component in self._with_choices())

    @property
    def bounds(self) -> Mapping[Event, Bounds]:
        """The earliest and latest day of each event over all consistent choices.

        Events that are linked with an inconsistency, of which there is none, are left out.
        """
        if self._bounds is None:
            events, dead = self._system.events, self._system.dead
            self._with_choices()
            alone = (n for n in range(len(events)) if n not in dead and n not in self._by_event)
            bounds = outermost(self._work, alone)
            for component in self._with_choices():
                bounds.update(component.whole.bounds)
            self._bounds = {events[n]: bounds[n] for n in sorted(bounds)}
        return self._bounds

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """A minimal conflict for each part of the network that is inconsistent; others may lie behind it."""
        if self._conflicts is None:
            found = [clash.labels for clash in self._system.clashes if clash.sure]
            found += [
                tuple(component.whole.failure)
                for component in self._with_choices()
                if component.whole.failure is not None
            ]
            conflicts = (minimal_conflict(self._named(labels)) for labels in found)
            self._conflicts = tuple(conflict for conflict in conflicts if conflict is not None)
        return self._conflicts

    @property
    def choices(self) -> tuple[Chosen, ...]:
        """What each option of each alternative comes to."""
        return tuple(
            self.chosen(constraint.id, option.label)
            for constraint in self.network.constraints
            if isinstance(constraint, Alternative)
            for option in constraint.options
        )

    def chosen(self, alternative: str, label: str) -> Chosen:
        """What an option of an alternative comes to.

        Raises:
            KeyError: if the network has no such alternative, or the alternative no such option.
        """
        choice, option = self._place(alternative, label)
        if not choice.events:
            return Chosen(alternative, label, True, self.bounds, self.exact)
        component = self._component(choice.events)
        if component is None:
            return Chosen(alternative, label, False, {})
        extent = under(self._search(component), component, (choice.label, option))
        events = self._system.events
        own = {events[n]: bounds for n, bounds in extent.bounds.items()}
        bounds = ChainMap(own, self.bounds) if extent.bounds else {}  # type: ignore[arg-type]
        return Chosen(alternative, label, extent.consistent, bounds, extent.exact)

    def possible(self, alternative: str, label: str) -> bool | None:
        """Whether an option is part of a consistent choice; None if undecided.

        Raises:
            KeyError: if the network has no such alternative, or the alternative no such option.
        """
        choice, option = self._place(alternative, label)
        component = self._component(choice.events)
        if component is None:
            return not choice.events
        return possible(self._search(component), component, (choice.label, option))

    @property
    def exclusions(self) -> tuple[tuple[tuple[str, str], ...], ...]:
        """What cannot be chosen: alternatives and labels, by ones and by twos.

        By ones, an option is part of no consistent choice; by twos, each is part of one, but never both.
        Where there are very many pairs (`components.PAIRS`), or something is undecided, pairs can be missing.
        """
        found = [e for c in self._with_choices() for e in excluded(self._search(c), c)]
        return tuple(tuple(self._called(*picked) for picked in options) for options in sorted(found))

    @property
    def only_if(self) -> str | None:
        """What must be so for the network to be consistent, in a sentence; None if nothing must be chosen."""
        return only_if(self.consistent, self.network, self.exclusions, self.conflicts)

    def why_not(self, alternative: str, label: str) -> Conflict | None:
        """With what an option clashes: a minimal conflict of which it is part; None if it is possible.

        Where the rest of the network clashes without it, it has no part in the conflict.

        Raises:
            KeyError: if the network has no such alternative, or the alternative no such option.
        """
        choice, option = self._place(alternative, label)
        component = self._component(choice.events)
        if component is None:
            return self._conflict_at(choice.events)
        extent = under(self._search(component), component, (choice.label, option))
        if extent.failure is None:
            return None
        chosen = self.network.choosing({alternative: label}).constraints
        return minimal_conflict([chosen[n] for n in sorted(extent.failure)])

    def support(self, event: Event) -> Support:
        """What the bounds of an event rest on; empty for an event that is linked with an inconsistency.

        Raises:
            KeyError: if the network has no such event.
        """
        number = self._system.number_of[event]
        bounds = self.bounds.get(event)
        earliest: tuple[Constraint, ...] = ()
        latest: tuple[Constraint, ...] = ()
        if bounds is not None and bounds.earliest is not None:
            earliest = self._supporting(2 * number, Within("", event, None, bounds.earliest - 1))
        if bounds is not None and bounds.latest is not None:
            latest = self._supporting(2 * number + 1, Within("", event, bounds.latest + 1, None))
        return Support(earliest, latest)

    def span(self, start: Event, end: Event) -> Span | None:
        """How many days lie between two events, over all consistent choices; None if there is no such choice.

        Raises:
            KeyError: if the network has no such event.
        """
        first, second = self._system.number_of[start], self._system.number_of[end]
        if start not in self.bounds or end not in self.bounds:
            return None
        fewest, sure = self._fewest(first, second)
        most, certain = self._fewest(second, first)
        return Span(fewest, None if most is None else -most, sure and certain)

    def age(self, birth: Event, at: Event) -> Years | None:
        """How many years are completed from one event to another; None if there is no consistent choice.

        Raises:
            KeyError: if the network has no such event.
        """
        span = self.span(birth, at)
        if span is None:
            return None
        first, second = self._system.number_of[birth], self._system.number_of[at]
        component = self._component((first,))
        if component is not None and component is self._component((second,)):
            search = self._search(component)
        else:
            # the components of both together, if they are two
            search = Search(self._system, sorted(self._system.component((first, second))), self._limit)
        return completed_years(search, first, second, (span.fewest, span.most), span.exact)

    def extended(self, constraints: Iterable[Constraint], events: Iterable[Event] = ()) -> "Chronology":
        """The same with more constraints and events.

        It goes on from the bounds found here. What alternatives come to is kept where nothing was added.

        Raises:
            ValueError: if two constraints have one id.
        """
        constraints, events = tuple(constraints), tuple(events)
        system = self._system.extended(constraints, events)
        touched = {system.number_of[event] for event in named_events(constraints)}
        known = [c for c in self._found() if touched.isdisjoint(c.events)]
        return Chronology(self.network.extended(constraints, events), system, self._limit, known)

    def _found(self) -> Iterator[Component]:
        """Components that have been explored."""
        seen = {id(c): c for found in (self._known, self._by_event) for c in found.values()}
        yield from seen.values()

    def _with_choices(self) -> list[Component]:
        """The components in which there are alternatives, each explored; those that are dead are left out."""
        system = self._system
        if self._components is None:
            by_event: dict[int, Component] = {}
            components: list[Component] = []
            for choice in system.choices:
                if not choice.events or choice.events[0] in by_event or choice.events[0] in system.dead:
                    continue
                known = self._known.get(choice.events[0])
                if known is None:
                    search = Search(system, sorted(system.component(choice.events)), self._limit, self._work)
                    known = explored(search)
                    self._searches[known.events[0]] = search
                components.append(known)
                by_event.update(dict.fromkeys(known.events, known))
            self._by_event, self._components = by_event, components
        return self._components

    def _component(self, events: Iterable[int]) -> Component | None:
        self._with_choices()
        return next((self._by_event.get(event) for event in events), None)

    def _search(self, component: Component) -> Search:
        search = self._searches.get(component.events[0])
        if search is None:
            search = Search(self._system, component.events, self._limit, self._work)
            self._searches[component.events[0]] = search
        return search

    def _place(self, alternative: str, label: str) -> tuple[Choice, int]:
        for choice in self._system.choices:
            constraint = self._system.constraints[choice.label]
            if isinstance(constraint, Alternative) and constraint.id == alternative:
                for option, one in enumerate(constraint.options):
                    if one.label == label:
                        return choice, option
                raise KeyError(label)
        raise KeyError(alternative)

    def _called(self, label: int, option: int) -> tuple[str, str]:
        constraint = self._system.constraints[label]
        if not isinstance(constraint, Alternative):
            raise AssertionError("only alternatives have options")
        return constraint.id, constraint.options[option].label

    def _named(self, labels: Iterable[int]) -> list[Constraint]:
        return [self._system.constraints[label] for label in sorted(labels)]

    def _conflict_at(self, events: Iterable[int]) -> Conflict | None:
        """The conflict in a component that is inconsistent without any choice."""
        events = self._system.component(events)
        for clash in self._system.clashes:
            if clash.sure and clash.node >> 1 in events:
                return minimal_conflict(self._named(clash.labels))
        return None

    def _supporting(self, node: int, otherwise: Within) -> tuple[Constraint, ...]:
        """Constraints that exclude what would be if a bound were wider."""
        component = self._component((node >> 1,))
        if component is None:
            labels: Iterable[int] = self._work.why(node)
        else:
            search = self._search(component)
            grounds, _ = compiled_all((otherwise,), self._system.number_of.__getitem__, ASSUMED)
            labels = search.run(First(), grounds=grounds) or ()
        conflict = minimal_conflict(self._named(labels), (otherwise,))
        return conflict.constraints if conflict else ()

    def _fewest(self, start: int, end: int) -> tuple[int | None, bool]:
        """The fewest days from one event to another, and whether that is exact; else it is not too many."""
        events = self._system.events
        ends, begins = self.bounds[events[end]].earliest, self.bounds[events[start]].latest
        apart = None if ends is None or begins is None else ends - begins
        linked = self._system.component((start,))
        if end not in linked:
            return apart, self.exact
        component = self._component((start,))
        if component is None:
            gap = fewest_days(self._work, start, end)
            return (gap.days, True) if gap.sure else (apart, False)
        search, goal = self._search(component), Closest(start, end)
        search.run(goal)
        if goal.found and goal.sure and not search.cut:
            return goal.days, True
        return apart, False


def solve(network: Network, *, limit: int = LIMIT) -> Chronology:
    """Propagate a network to its tightest bounds.

    Args:
        network: the events and constraints.
        limit: in each search among alternatives, how many may be split; see `search`.
    """
    return Chronology(network, system_of(network), limit)
