"""What a chronology is made of: events, each some one day, and constraints between them.

The network is a simple temporal network (R. Dechter, I. Meiri and J. Pearl, Temporal constraint networks,
Artificial Intelligence 49, 1991) over whole days, with two additions: lengths in years and months are added
on the calendar, by `testimonia.model.length.later`, and a constraint may offer alternatives.

An event is known by any hashable value. Days are day numbers (`testimonia.model.days`); each bound is
inclusive, and None where there is none.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from testimonia.model.length import Length

Event: TypeAlias = Hashable
"""What names an event."""


@dataclass(frozen=True, slots=True)
class Within:
    """An event lies between two days.

    Attributes:
        id: of the constraint; unique in its network, and "" inside an alternative.
        event: what lies there.
        earliest: the first day it can be; None if there is none.
        latest: the last day it can be; None if there is none.
        reason: what the constraint rests on, a Passage or whatever the caller likes; it is never looked into.
    """

    id: str
    event: Event
    earliest: int | None
    latest: int | None
    reason: object = None

    @property
    def events(self) -> tuple[Event, ...]:
        """What it constrains."""
        return (self.event,)


@dataclass(frozen=True, slots=True)
class Distance:
    """So long after one event the other: ``start`` + ``least`` <= ``end`` <= ``start`` + ``most``.

    Attributes:
        id: of the constraint; unique in its network, and "" inside an alternative.
        start: the event from which is counted.
        end: the event that lies later, or earlier if a Length is negative.
        least: not less; None if there is no least.
        most: not more; None if there is no most.
        reason: what the constraint rests on.
    """

    id: str
    start: Event
    end: Event
    least: Length | None
    most: Length | None
    reason: object = None

    @property
    def events(self) -> tuple[Event, ...]:
        """What it constrains."""
        return (self.start, self.end)


@dataclass(frozen=True, slots=True)
class Order:
    """One event is not after another; if ``strict``, it is at least a day before.

    Attributes:
        id: of the constraint; unique in its network, and "" inside an alternative.
        start: the event that comes first.
        end: the event that comes second.
        strict: whether they cannot fall on one day.
        reason: what the constraint rests on.
    """

    id: str
    start: Event
    end: Event
    strict: bool = False
    reason: object = None

    @property
    def events(self) -> tuple[Event, ...]:
        """What it constrains."""
        return (self.start, self.end)


@dataclass(frozen=True, slots=True)
class Age:
    """Somebody has completed so many years on the day of an event.

    Years are taken off on the calendar: the latest birth is so many years before the day, the earliest is the
    day after the same of one year more. A child of the leap day is older on 1 March where there is none.

    Attributes:
        id: of the constraint; unique in its network, and "" inside an alternative.
        birth: the event from which years are counted.
        at: the event at which the age is told.
        fewest: completed years, not fewer; None if there is no least.
        most: completed years, not more; None if there is no most.
        reason: what the constraint rests on.
    """

    id: str
    birth: Event
    at: Event
    fewest: int | None
    most: int | None
    reason: object = None

    @property
    def events(self) -> tuple[Event, ...]:
        """What it constrains."""
        return (self.birth, self.at)


@dataclass(frozen=True, slots=True)
class Anniversary:
    """An event is the day so many years after another: 28 February after 29 February, in a common year.

    Attributes:
        id: of the constraint; unique in its network, and "" inside an alternative.
        start: the event that is remembered.
        day: its anniversary.
        years: which one.
        reason: what the constraint rests on.
    """

    id: str
    start: Event
    day: Event
    years: int
    reason: object = None

    @property
    def events(self) -> tuple[Event, ...]:
        """What it constrains."""
        return (self.start, self.day)


Plain: TypeAlias = Within | Distance | Order | Age | Anniversary
"""A constraint without alternatives."""


@dataclass(frozen=True, slots=True)
class Option:
    """One of the readings of an Alternative.

    Attributes:
        label: what it is called ("Old Style"), unique in its Alternative.
        constraints: all of them hold if it is chosen.
    """

    label: str
    constraints: tuple[Plain, ...]


@dataclass(frozen=True, slots=True)
class Alternative:
    """One of several readings is chosen, and holds. In a conflict it counts as one constraint.

    Attributes:
        id: of the constraint, unique in its network.
        options: what can be chosen.
        reason: what the constraint rests on.
    """

    id: str
    options: tuple[Option, ...]
    reason: object = None

    @property
    def events(self) -> tuple[Event, ...]:
        """What its options constrain, each event once."""
        return tuple(dict.fromkeys(e for o in self.options for c in o.constraints for e in c.events))


Constraint: TypeAlias = Plain | Alternative
"""Anything that a network holds."""


@dataclass(frozen=True, slots=True)
class Network:
    """Events and what constrains them.

    Attributes:
        constraints: in any order.
        events: the events; those that only constraints name follow them.
    """

    constraints: tuple[Constraint, ...]
    events: tuple[Event, ...] = ()

    def __post_init__(self) -> None:
        """Check the ids.

        Raises:
            ValueError: if two constraints have one id, two options of an alternative one label, or an
                alternative has no option.
        """
        ids = {constraint.id for constraint in self.constraints}
        if len(ids) != len(self.constraints):
            raise ValueError("two constraints of the network have one id")
        for constraint in self.constraints:
            if type(constraint) is Alternative:
                labels = {option.label for option in constraint.options}
                if not labels:
                    raise ValueError(f"{constraint.id!r} has no option")
                if len(labels) != len(constraint.options):
                    raise ValueError(f"two options of {constraint.id!r} have one label")

    def extended(self, constraints: Iterable[Constraint], events: Iterable[Event] = ()) -> "Network":
        """The same with more constraints and events."""
        return Network((*self.constraints, *constraints), (*self.events, *events))

    def choosing(self, choice: Mapping[str, str]) -> "Network":
        """The same after a choice: alternatives are narrowed to the option whose label is given for their id.

        Raises:
            KeyError: if the network has no such alternative, or the alternative no such option.
        """
        open_choices = dict(choice)
        constraints = tuple(_narrowed(constraint, open_choices) for constraint in self.constraints)
        for name in open_choices:
            raise KeyError(name)
        return Network(constraints, self.events)


def _narrowed(constraint: Constraint, choice: dict[str, str]) -> Constraint:
    if not isinstance(constraint, Alternative) or constraint.id not in choice:
        return constraint
    label = choice.pop(constraint.id)
    for option in constraint.options:
        if option.label == label:
            return Alternative(constraint.id, (option,), constraint.reason)
    raise KeyError(label)


def named_events(constraints: Iterable[Constraint]) -> Iterator[Event]:
    """The events of constraints, as often as they are named."""
    for constraint in constraints:
        yield from constraint.events
