"""What is asked of a chronology, and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass

from testimonia.comparison.chronology.network import Constraint, Event
from testimonia.model.edtf_bounds import Bounds


@dataclass(frozen=True, slots=True)
class Span:
    """How many days from one event to another.

    Attributes:
        fewest: negative if the other can be earlier; None if there is no least.
        most: None if there is no most.
        exact: False where a search came to its limit; the numbers then hold, but may be wider than need be,
            or None.
    """

    fewest: int | None
    most: int | None
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Support:
    """What bounds rest on: minimal sets of constraints that give them, in the order of the network.

    Attributes:
        earliest: without any one of these the event could be earlier; none where there is no earliest day.
        latest: without any one of these it could be later; none where there is no latest day.
    """

    earliest: tuple[Constraint, ...]
    latest: tuple[Constraint, ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What holds if an option of an alternative is chosen, over all consistent choices of the others.

    Attributes:
        alternative: the id of the alternative.
        label: of the option.
        consistent: whether what is linked with the alternative can hold then; None if undecided.
        bounds: of the events then; empty if it is not consistent.
        exact: False where a search came to its limit; the bounds then hold, but may be wider than need be.
    """

    alternative: str
    label: str
    consistent: bool | None
    bounds: Mapping[Event, Bounds]
    exact: bool = True
