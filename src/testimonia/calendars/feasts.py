"""Days that documents name by a feast: Lady Day, Michaelmas, the Thursday of the Ascension."""

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from importlib import resources
from typing import Any

from testimonia.calendars.easter import easter
from testimonia.model.days import gregorian_day, julian_day, weekday


def feasts() -> frozenset[str]:
    """The feasts that `feast_day` knows, by their English names in lower case, without "feast of"."""
    return frozenset(_rules())


def feast_day(feast: str, year: int, *, julian: bool = False) -> int:
    """The day number of a feast.

    Args:
        feast: one of `feasts`.
        year: astronomical, counted from 1 January; in the calendar that is asked for.
        julian: by the Julian calendar.

    Raises:
        KeyError: if the feast is not known.
    """
    return _rules()[feast](year, julian)


_Rule = Callable[[int, bool], int]


@cache
def _rules() -> Mapping[str, _Rule]:
    path = resources.files("testimonia").joinpath("data", "calendars", "feasts.toml")
    data: dict[str, dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        **{feast: _fixed(on) for feast, on in data["fixed"].items()},
        **{feast: _from_easter(days) for feast, days in data["easter"].items()},
        **{feast: _on_weekday(rule["weekday"], rule["from"]) for feast, rule in data["weekday"].items()},
    }


def _fixed(on: str) -> _Rule:
    month, day = map(int, on.split("-"))

    def rule(year: int, julian: bool) -> int:
        return julian_day(year, month, day) if julian else gregorian_day(year, month, day)

    return rule


def _from_easter(days: int) -> _Rule:
    def rule(year: int, julian: bool) -> int:
        return easter(year, julian=julian) + days

    return rule


def _on_weekday(wanted: int, on: str) -> _Rule:
    fixed = _fixed(on)

    def rule(year: int, julian: bool) -> int:
        first = fixed(year, julian)
        return first + (wanted - weekday(first)) % 7

    return rule
