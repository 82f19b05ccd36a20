"""How well a tagger of time does: spans, strict and relaxed, and values of those that match.

As in TempEval-3 (N. UzZaman et al., 2013): strict is the same first and last character, relaxed is any
character in common, each expression matched once. "Value" is the share with the same VAL among matched gold
that has one; "value F1" counts a match only if its value is right, as TempEval-3 ranks systems. The lenient
columns compare the days that both values come to.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from benchmarks.timex2 import Bounds, Tagged, canonical
from benchmarks.timex2_days import bounds_of, overlap

Tagger = Callable[[str, str | None], list[Tagged]]
"""From a text and the day it was written (ISO 8601) to its expressions."""


@dataclass(frozen=True, slots=True)
class Matched:
    """What became of the expressions of one text.

    Attributes:
        pairs: gold beside what was found there.
        missed: gold without a match.
        spurious: found without a match.
    """

    pairs: tuple[tuple[Tagged, Tagged], ...]
    missed: tuple[Tagged, ...]
    spurious: tuple[Tagged, ...]


@dataclass(slots=True)
class Score:
    """Counts over any number of texts."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    valued: int = 0
    right: int = 0
    equal: int = 0
    compatible: int = 0
    mods: int = 0
    mods_right: int = 0
    words: int = 0
    seconds: float = field(default=0.0)

    def add(self, matched: Matched) -> None:
        """Count one text."""
        self.gold += len(matched.pairs) + len(matched.missed)
        self.found += len(matched.pairs) + len(matched.spurious)
        self.relaxed += len(matched.pairs)
        for gold, ours in matched.pairs:
            self.strict += same_extent(gold, ours)
            if gold.value is None:
                continue
            self.valued += 1
            self.right += same_value(gold, ours)
            self.equal += equal_days(gold, ours)
            self.compatible += compatible_days(gold, ours)
            if gold.mod or ours.mod:
                self.mods += 1
                self.mods_right += gold.mod == ours.mod

    def spans(self, hits: int) -> str:
        """Precision, recall and F1 in percent."""
        precision, recall = _share(hits, self.found), _share(hits, self.gold)
        return f"P {precision:5.1f} R {recall:5.1f} F1 {_f1(hits, self.found, self.gold):5.1f}"

    def line(self) -> str:
        """All figures in one line."""
        speed = f"  {self.words / self.seconds:,.0f} words/s" if self.seconds else ""
        return (
            f"strict {self.spans(self.strict)}  relaxed {self.spans(self.relaxed)}"
            f"  value {_share(self.right, self.valued):5.1f} ({self.right}/{self.valued})"
            f" value F1 {_f1(self.right, self.found, self.gold):5.1f}"
            f"  days equal {_share(self.equal, self.valued):5.1f} compatible"
            f" {_share(self.compatible, self.valued):5.1f}"
            f"  mod {_share(self.mods_right, self.mods):5.1f} ({self.mods}){speed}"
        )


def matched(gold: Sequence[Tagged], found: Sequence[Tagged]) -> Matched:
    """Pair gold and found one to one: the same extent first, then whatever shares most."""
    candidates = [
        (g.start != f.start or g.end != f.end, -(min(g.end, f.end) - max(g.start, f.start)), m, n)
        for m, g in enumerate(gold)
        for n, f in enumerate(found)
        if g.start < f.end and f.start < g.end
    ]
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, m, n in sorted(candidates):
        if m not in partner and n not in taken:
            partner[m] = n
            taken.add(n)
    return Matched(
        tuple((gold[m], found[partner[m]]) for m in sorted(partner)),
        tuple(g for m, g in enumerate(gold) if m not in partner),
        tuple(f for n, f in enumerate(found) if n not in taken),
    )


def outermost(expressions: Sequence[Tagged]) -> list[Tagged]:
    """Those that do not lie inside another."""
    out: list[Tagged] = []
    for expression in sorted(expressions, key=lambda e: (e.start, -e.end)):
        if not out or expression.end > out[-1].end:
            out.append(expression)
    return out


def same_extent(gold: Tagged, ours: Tagged) -> bool:
    """Whether the two begin and end at the same character."""
    return (gold.start, gold.end) == (ours.start, ours.end)


def same_value(gold: Tagged, ours: Tagged) -> bool:
    """Whether the two have the same VAL."""
    return gold.value is not None and canonical(gold.value) == canonical(ours.value)


def equal_days(gold: Tagged, ours: Tagged) -> bool:
    """Whether the two come to the same days, or have the same value."""
    return same_value(gold, ours) or bool(set(_days(gold)) & set(_days(ours)))


def compatible_days(gold: Tagged, ours: Tagged) -> bool:
    """Whether there is a day in both, or they have the same value."""
    return same_value(gold, ours) or any(overlap(a, b) for a in _days(gold) for b in _days(ours))


def _days(expression: Tagged) -> tuple[Bounds, ...]:
    own = (expression.bounds,) if expression.bounds else ()
    return own + (bounds_of(expression.value, expression.mod) if expression.value else ())


def _share(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def _f1(hits: int, found: int, gold: int) -> float:
    return 200 * hits / (found + gold) if found + gold else 0.0
