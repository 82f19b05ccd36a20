"""Under which readings the dates that are set against each other could all be right."""

import re
from collections.abc import Mapping
from itertools import product
from math import prod

from testimonia.comparison.accounts.moments import answer
from testimonia.comparison.findings.sides import Opposition, Value
from testimonia.model import Date, Reading
from testimonia.model.comparing import Reply
from testimonia.model.comparing_words import joined, taken
from testimonia.model.reading_relations import days_apart

_MOST_WAYS = 1 << 10
"""Ways to read some dates together beyond which nobody would want to be told which of them agree."""
_MOST_TOLD = 6

Ways = Mapping[int, tuple[Reading, ...]]
"""For each position, the readings of its date."""


def conditions(found: Opposition) -> tuple[str, ...]:
    """What must be so for all to be right: sentences of which one is enough; none if nothing can make them.

    What makes one pair of three dates agree is no way out while the third stands against both.
    """
    if Reply.NO in found.against.values():
        return ()
    dates = {n: date for n in found.opposed if (date := found.values[n].date) is not None}
    told = _together(found, dates) if len(found.against) > 1 else None
    if told is None:
        pairs = [(n, m) for n, m in found.against if n in dates and m in dates]
        told = [
            _named(condition, found.values[n], found.values[m])
            for n, m in pairs
            for condition in answer(dates[n], dates[m]).only_if
        ]
    return tuple(dict.fromkeys(told))[:_MOST_TOLD]


def _together(found: Opposition, dates: Mapping[int, Date]) -> list[str] | None:
    """The sentences for several pairs; None where it is not the reading on which it depends."""
    pairs = [(n, m) for n, m in found.against if n in dates and m in dates]
    ways: Ways = {n: date.readings for n, date in dates.items()}
    if prod(map(len, ways.values())) > _MOST_WAYS:
        return None
    agreeing = [way for way in _each(ways) if not any(days_apart(way[n], way[m]) for n, m in pairs)]
    if len(agreeing) == prod(map(len, ways.values())):
        return None
    kept: Ways = {n: tuple(r for r in ways[n] if any(way[n] == r for way in agreeing)) for n in ways}
    apart = agreeing and prod(map(len, kept.values())) == len(agreeing)  # whichever the others are
    told = [kept] if apart else [{n: (r,) for n, r in way.items()} for way in agreeing]
    return [f"Only if {_clauses(found, dates, way)}." for way in told]


def _clauses(found: Opposition, dates: Mapping[int, Date], ways: Ways) -> str:
    """What is said of the dates that are not free to be read in every way."""
    return joined(
        [
            f"“{found.values[n].text}” {joined([taken(dates[n], one, True) for one in readings], 'or')}"
            for n, readings in ways.items()
            if len(readings) < len(dates[n].readings)
        ],
        "and",
    )


def _each(ways: Ways) -> list[dict[int, Reading]]:
    return [dict(zip(ways, each, strict=True)) for each in product(*ways.values())]


def _named(condition: str, one: Value, other: Value) -> str:
    """A condition with the values in place of "the first" and "the second": there can be more than two."""
    named = re.sub(r"\bthe first (?=is )", f"“{one.text}” ", condition)
    return re.sub(r"\bthe second (?=is )", f"“{other.text}” ", named)
