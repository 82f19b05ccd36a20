"""How much of what is shown was right when somebody checked it, kind by kind: `data/measured.toml`.

Only counts are kept. The share and its interval are computed (`testimonia.model.rate`), so that neither can
stand beside a count that has changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any

from testimonia.knowledge.data_files import data_file
from testimonia.model.rate import Rate

FILE = "measured.toml"
_HELD = "held up when checked"


class Seen(StrEnum):
    """Whether those who made the rules had seen the documents of a measurement."""

    NEVER = "never"
    PARTLY = "partly"
    MADE_ON = "made on"

    @property
    def words(self) -> str:
        """A sentence for a reader."""
        return {
            "never": "Nobody had looked at these documents while the rules were made.",
            "partly": "Some of these documents were looked at while the rules were made.",
            "made on": "The rules were made while looking at these documents, so the figure flatters.",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured of one kind of result.

    Attributes:
        kind: key of the file: "clash".
        title: of the kind.
        such: what is counted, in the plural.
        where: in what, in a few words.
        held: what became of those that were right: "held up when checked".
        rate: how many held up when they were checked; None if that was not measured.
        found: how many of those that were there are found; None if that was not measured.
        on: what it was measured on, and how; sentences.
        seen: whether these documents had been seen; None if nothing was measured.
        command: that prints the figures; empty if nothing does.
        cited: lines of `benchmarks/README.md` that have them.
    """

    kind: str
    title: str
    such: str
    where: str
    held: str
    rate: Rate | None
    found: Rate | None
    on: str
    seen: Seen | None
    command: str
    cited: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """What stands beside a result of this kind.

        >>> measured()["date"].sentence
        'Of 442 dates in four articles on wars, 408 held up when checked (92 %; 89 to 94).'
        """
        if self.rate is None:
            return f"How many {self.such} hold up was not measured."
        rate = self.rate
        number = "all" if rate.right == rate.of else f"{rate.right:,g}"
        return f"Of {rate.of:,} {self.such} {self.where}, {number} {self.held} ({in_percent(rate)})."


def in_percent(rate: Rate) -> str:
    """A rate with its interval, in words.

    >>> in_percent(Rate(34, 50))
    '68 %; 54 to 79'
    """
    share, low, high = rate.percent
    return f"{share} %; {low} to {high}"


@cache
def measured() -> Mapping[str, Measured]:
    """What was measured, by kind, in the order of the file."""
    return MappingProxyType({kind: _measured(kind, entry) for kind, entry in data_file(FILE).items()})


def _measured(kind: str, entry: Mapping[str, Any]) -> Measured:
    return Measured(
        kind=kind,
        title=entry["title"],
        such=entry["such"],
        where=entry["where"],
        held=entry.get("held", _HELD),
        rate=_rate(entry, "right", "of"),
        found=_rate(entry, "found", "there"),
        on=entry["on"],
        seen=Seen(entry["seen"]) if entry["seen"] else None,
        command=entry["command"],
        cited=tuple(entry["cited"]),
    )


def _rate(entry: Mapping[str, Any], hits: str, number: str) -> Rate | None:
    return Rate(entry[hits], entry[number]) if hits in entry else None
