"""Reversible changes that lead from the original layer to the reading layer.

A Repair is a handful of edits that belong together. An edit either puts other characters in the place of
some, or moves a stretch elsewhere; nothing is ever thrown away, so the original can always be laid out again.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from testimonia.model.spans import Span, hull


class RepairKind(StrEnum):
    """What was mended."""

    PAGE_BREAK_JOIN = "page-break join"
    HYPHENATION = "hyphenation"
    FOOTNOTE = "footnote"
    ENCODING = "encoding"
    CHARACTER = "character"
    SPELLING = "spelling"
    """What a person reads there."""
    EDITION = "edition"
    """What the editor of a document reads there: a correction, an expansion, a deletion that is followed."""


@dataclass(frozen=True, slots=True)
class Replace:
    """Read ``after`` where the original has ``span``; the span may not be empty."""

    span: Span
    after: str

    def __post_init__(self) -> None:
        if not len(self.span):
            raise ValueError("a repair changes characters that are there; it does not invent any")


@dataclass(frozen=True, slots=True)
class Move:
    """Read ``span`` of the original just before the original offset ``to``."""

    span: Span
    to: int

    def __post_init__(self) -> None:
        if not len(self.span) or self.span.start <= self.to <= self.span.end:
            raise ValueError("a stretch of text is moved out of itself")


Edit = Replace | Move


@dataclass(frozen=True, slots=True)
class Repair:
    """One reversible change from original to reading text, and why it was made.

    Attributes:
        kind: what was mended.
        edits: what it takes, in the order of the original.
        why: one sentence for the person who checks it.
        proposed: not made; only a person can tell whether it is right.
        by: the person who made it; None if no person did.
    """

    kind: RepairKind
    edits: tuple[Edit, ...]
    why: str
    proposed: bool = False
    by: str | None = None

    @property
    def span(self) -> Span:
        """The stretch of the original layer in which something is other in the reading layer."""
        return hull(edit.span for edit in self.edits)

    def before(self, original: str) -> str:
        """The original characters of the stretch."""
        return self.span.of(original)

    def after(self, original: str) -> str:
        """What the reading layer has in their place; what was moved is not there any more."""
        pieces, at = [], self.span.start
        for edit in sorted(self.edits, key=lambda e: e.span):
            pieces.append(original[at : edit.span.start])
            pieces.append(edit.after if isinstance(edit, Replace) else "")
            at = edit.span.end
        return "".join((*pieces, original[at : self.span.end]))


class _Taken:
    """The stretches that accepted repairs already change: side by side, never across."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def touching(self, span: Span) -> list[Span]:
        """The stretches that share a character with ``span``."""
        low = bisect_left(self._spans, span)
        if low and self._spans[low - 1].end > span.start:
            low -= 1
        high = low
        while high < len(self._spans) and self._spans[high].start < span.end:
            high += 1
        return self._spans[low:high]

    def add(self, span: Span) -> None:
        insort(self._spans, span)


def settled(repairs: Iterable[Repair]) -> tuple[Repair, ...]:
    """The repairs that can stand together; where two want the same characters, the earlier one wins.

    A stretch that is moved may be mended inside. Proposed repairs change nothing and always stay.
    """
    replaced, moved = _Taken(), _Taken()

    def in_the_way(edit: Edit) -> bool:
        if isinstance(edit, Replace):
            around = moved.touching(edit.span)
            return bool(replaced.touching(edit.span)) or any(not m.contains(edit.span) for m in around)
        inside = replaced.touching(edit.span)
        if moved.touching(edit.span) or any(not edit.span.contains(r) for r in inside):
            return True
        target = Span(max(edit.to - 1, 0), edit.to + 1)
        near = (*replaced.touching(target), *moved.touching(target))
        return any(s.start < edit.to < s.end for s in near)

    def lands_in(edit: Edit) -> bool:
        at = bisect_right(targets, edit.span.start)
        return at < len(targets) and targets[at] < edit.span.end

    kept = []
    targets: list[int] = []
    for repair in repairs:
        if not repair.proposed:
            if any(in_the_way(edit) or lands_in(edit) for edit in repair.edits):
                continue
            for edit in repair.edits:
                (moved if isinstance(edit, Move) else replaced).add(edit.span)
                if isinstance(edit, Move):
                    insort(targets, edit.to)
        kept.append(repair)
    return tuple(kept)
