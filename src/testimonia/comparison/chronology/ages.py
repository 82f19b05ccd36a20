"""Completed years between two events, at least and at most."""

from dataclasses import dataclass

from testimonia.comparison.chronology.calendar_steps import MONTHS, PERIOD
from testimonia.comparison.chronology.goals import First
from testimonia.comparison.chronology.inequalities import compiled_all
from testimonia.comparison.chronology.network import Age
from testimonia.comparison.chronology.search import ASSUMED, Search

_YEARS = MONTHS // 12
_AWAY = 2
"""How many years a number of days can be off, if years are taken as average ones; and one to spare."""


@dataclass(frozen=True, slots=True)
class Years:
    """How many years somebody has completed; see `Age`.

    Attributes:
        fewest: negative if birth can be later than the event; None if there is no least.
        most: None if there is no most.
        exact: False where a search came to its limit; the numbers then hold, but may be wider than need be,
            or None.
    """

    fewest: int | None
    most: int | None
    exact: bool = True


def completed_years(
    search: Search, birth: int, at: int, days: tuple[int | None, int | None], exact: bool
) -> Years:
    """The fewest and the most years completed: from about what the days come to, the first that can be.

    Args:
        search: in the component of both events, which are given by number.
        birth: from which is counted.
        at: to which is counted.
        days: the fewest and the most days between the two.
        exact: whether these are the fewest and the most.
    """
    fewest, most = (None if n is None else n * _YEARS // PERIOD for n in days)
    if fewest is not None:
        fewest -= _AWAY
        while exact and not (found := _possible(search, Age("", birth, at, None, fewest))):
            exact = found is not None
            fewest += exact
    if most is not None:
        most += _AWAY
        while exact and not (found := _possible(search, Age("", birth, at, most, None))):
            exact = found is not None
            most -= exact
    return Years(fewest, most, exact)


def _possible(search: Search, age: Age) -> bool | None:
    """Whether an age between events, given by number, can be; None if undecided."""
    _, edges = compiled_all((age,), {age.birth: age.birth, age.at: age.at}.__getitem__, ASSUMED)  # type: ignore[arg-type]
    goal = First()
    failure = search.run(goal, edges=edges)
    if goal.picked is not None:
        return True
    return None if failure is None else False
