"""How well mentions are found: precision, recall and F1 of exact stretches with their kind.

A mention is right if one of the reference begins and ends at the same character and is of the same kind, as
in CoNLL-2003 (E. Tjong Kim Sang and F. De Meulder), nested mentions each for itself. Micro: hits are summed
over all documents before anything is divided.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.resampling import Interval, interval
from testimonia.model import Span, trimmed


@dataclass(frozen=True, slots=True)
class Marked:
    """A mention as it is compared: where, and of what kind."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Pair:
    """One document: the mentions of the reference, and those found."""

    gold: frozenset[Marked]
    found: frozenset[Marked]


@dataclass(frozen=True, slots=True)
class Counts:
    """Mentions right, found, and in the reference; all shares are 0 where there is nothing to divide by."""

    right: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        """How much of what is found is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """How much of the reference is found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """What came of all documents together.

    Attributes:
        counts: summed.
        f1: where 95 of a hundred resamples of the documents have their F1.
        documents: how many.
    """

    counts: Counts
    f1: Interval
    documents: int

    def line(self) -> str:
        """All figures in one line, in percent; no interval for one document alone."""
        of = self.counts
        about = f" {self.f1}" if self.documents > 1 else ""
        return (
            f"F1 {100 * of.f1:.1f}{about}  P {100 * of.precision:.1f} R {100 * of.recall:.1f}"
            f"  {of.right:,} right of {of.found:,} found, {of.gold:,} in the reference,"
            f" documents: {self.documents}"
        )


def marked(text: str, mentions: Iterable[tuple[Span, str]]) -> frozenset[Marked]:
    """Mentions as they are compared: without white space at their ends, each once, none empty.

    Nothing else is forgiven: a comma, a quotation mark or a possessive ending too many is an error.
    """
    cut = ((trimmed(text, span), kind) for span, kind in mentions)
    return frozenset(Marked(span, kind) for span, kind in cut if len(span))


def counted(document: Pair) -> Counts:
    """What one document adds."""
    return Counts(len(document.gold & document.found), len(document.found), len(document.gold))


def summed(counts: Iterable[Counts]) -> Counts:
    """The counts of all together."""
    right = found = gold = 0
    for each in counts:
        right, found, gold = right + each.right, found + each.found, gold + each.gold
    return Counts(right, found, gold)


def scored(documents: Sequence[Pair]) -> Score:
    """The score of all documents together, over all their kinds.

    Raises:
        ValueError: if there is no document.
    """
    counts = [counted(document) for document in documents]
    return Score(summed(counts), interval(counts, lambda drawn: summed(drawn).f1), len(counts))


def by_kind(documents: Sequence[Pair]) -> dict[str, Score]:
    """The score of each kind that is in the reference or was found, in alphabetical order."""
    kinds = {mark.kind for document in documents for mark in document.gold | document.found}
    return {kind: scored([of_kinds(document, {kind}) for document in documents]) for kind in sorted(kinds)}


def of_kinds(document: Pair, kinds: Iterable[str]) -> Pair:
    """The document with the mentions of these kinds alone."""
    wanted = frozenset(kinds)
    return Pair(
        frozenset(mark for mark in document.gold if mark.kind in wanted),
        frozenset(mark for mark in document.found if mark.kind in wanted),
    )
