"""How well mentions are joined in chains: MUC, B³, CEAFe, and their average.

As the official scorer of CoNLL-2012 computes them from mentions of one's own (S. Pradhan et al., Scoring
Coreference Partitions of Predicted Mentions: A Reference Implementation, ACL 2014): no mention is added to
either side or left out, a mention counts if both sides have exactly the same, and over several documents
numerators and denominators are summed before they are divided. Chains of one mention stay in, on both sides:
LitBank has them (D. Bamman, O. Lewke and A. Mansoor, LREC 2020), and it and BookNLP are scored so. MUC, which
counts links, does not see them.
"""

from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from scipy.optimize import linear_sum_assignment

from benchmarks.resampling import Interval, interval

M = TypeVar("M", bound=Hashable)

Chains = Collection[frozenset[M]]
"""The chains of one document; no mention is in two of them."""


@dataclass(frozen=True, slots=True)
class Sums:
    """What a measure adds up, over one document or many; a share of nothing is 0.

    Attributes:
        recalled: the numerator of recall.
        gold: its denominator: links, mentions or chains of the reference.
        precise: the numerator of precision.
        found: its denominator.
    """

    recalled: float = 0.0
    gold: int = 0
    precise: float = 0.0
    found: int = 0

    def __add__(self, other: "Sums") -> "Sums":
        return Sums(
            self.recalled + other.recalled,
            self.gold + other.gold,
            self.precise + other.precise,
            self.found + other.found,
        )

    @property
    def recall(self) -> float:
        """How much of the reference is there."""
        return self.recalled / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float:
        """How much of what was found is right."""
        return self.precise / self.found if self.found else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Measures:
    """One document, or many summed.

    Attributes:
        muc: over links (M. Vilain et al. 1995).
        b_cubed: over mentions (A. Bagga and B. Baldwin 1998).
        ceaf_e: over chains matched one to one (X. Luo 2005), by his fourth likeness.
        mentions: the same mention on both sides, in whatever chain.
    """

    muc: Sums = Sums()
    b_cubed: Sums = Sums()
    ceaf_e: Sums = Sums()
    mentions: Sums = Sums()

    def __add__(self, other: "Measures") -> "Measures":
        return Measures(
            self.muc + other.muc,
            self.b_cubed + other.b_cubed,
            self.ceaf_e + other.ceaf_e,
            self.mentions + other.mentions,
        )

    @property
    def average(self) -> float:
        """The mean F1 of the first three: the figure by which CoNLL-2012 ranked systems."""
        return (self.muc.f1 + self.b_cubed.f1 + self.ceaf_e.f1) / 3


@dataclass(frozen=True, slots=True)
class Score:
    """What came of all documents together.

    Attributes:
        measures: summed.
        average: where 95 of a hundred resamples of the documents have their average.
        documents: how many.
    """

    measures: Measures
    average: Interval
    documents: int

    def line(self) -> str:
        """All figures in one line, in percent; no interval for one document alone."""
        of = self.measures
        about = f" {self.average}" if self.documents > 1 else ""
        named = (("MUC", of.muc), ("B³", of.b_cubed), ("CEAFe", of.ceaf_e), ("mentions", of.mentions))
        parts = (f"{n} {100 * s.f1:.1f} (R {100 * s.recall:.1f} P {100 * s.precision:.1f})" for n, s in named)
        return f"average {100 * of.average:.1f}{about}  {'  '.join(parts)}  documents: {self.documents}"


def chains(mentions: Iterable[tuple[M, Hashable]]) -> tuple[frozenset[M], ...]:
    """Chains from mentions with the number or name of their chain, in the order of their first mentions.

    A mention that comes again, in the same chain or in another, stays where it first was: the official scorer
    drops it too.
    """
    first: dict[M, Hashable] = {}
    for mention, chain in mentions:
        first.setdefault(mention, chain)
    joined: dict[Hashable, set[M]] = {}
    for mention, chain in first.items():
        joined.setdefault(chain, set()).add(mention)
    return tuple(frozenset(chain) for chain in joined.values())


def measured(gold: Chains[M], found: Chains[M]) -> Measures:
    """All measures of one document."""
    shared = _shared(gold, found)
    both = float(sum(count for _, _, count in shared))
    return Measures(
        _muc(gold, found, shared),
        _b_cubed(gold, found, shared),
        _ceaf_e(gold, found, shared),
        Sums(both, _mentions(gold), both, _mentions(found)),
    )


def scored(documents: Sequence[tuple[Chains[M], Chains[M]]]) -> Score:
    """The score of all documents together: of each the chains of the reference, and those found.

    Raises:
        ValueError: if there is no document.
    """
    each = [measured(gold, found) for gold, found in documents]
    return Score(summed(each), interval(each, lambda drawn: summed(drawn).average), len(each))


def summed(documents: Iterable[Measures]) -> Measures:
    """The measures of all together."""
    return sum(documents, Measures())


Shared = Sequence[tuple[int, int, int]]
"""Number of a chain of the reference, of a chain found, and how many mentions they share; none without."""


def _shared(gold: Chains[M], found: Chains[M]) -> Shared:
    chain_of = {mention: n for n, chain in enumerate(found) for mention in chain}
    counts: dict[tuple[int, int], int] = {}
    for m, chain in enumerate(gold):
        for mention in chain:
            n = chain_of.get(mention)
            if n is not None:
                counts[m, n] = counts.get((m, n), 0) + 1
    return [(m, n, count) for (m, n), count in counts.items()]


def _muc(gold: Chains[M], found: Chains[M], shared: Shared) -> Sums:
    """Links that are there: the mentions of a chain less the parts into which the other side divides it.

    A mention that the other side does not have is a part for itself. So of each chain's mentions those that
    are shared count, less one for each chain of the other side among them.
    """
    links = float(sum(count - 1 for _, _, count in shared))
    return Sums(links, _mentions(gold) - len(gold), links, _mentions(found) - len(found))


def _b_cubed(gold: Chains[M], found: Chains[M], shared: Shared) -> Sums:
    """For each mention, how much of its chain stands in its chain on the other side."""
    of_gold, of_found = [len(chain) for chain in gold], [len(chain) for chain in found]
    return Sums(
        sum(count * count / of_gold[m] for m, _, count in shared),
        sum(of_gold),
        sum(count * count / of_found[n] for _, n, count in shared),
        sum(of_found),
    )


def _ceaf_e(gold: Chains[M], found: Chains[M], shared: Shared) -> Sums:
    """The likeness of chains, matched one to one so that it is greatest: shared mentions of all in both."""
    of_gold, of_found = [len(chain) for chain in gold], [len(chain) for chain in found]
    likeness = np.zeros((len(of_gold), len(of_found)))
    for m, n, count in shared:
        likeness[m, n] = 2 * count / (of_gold[m] + of_found[n])
    rows, columns = linear_sum_assignment(likeness, maximize=True)
    alike = float(likeness[rows, columns].sum())
    return Sums(alike, len(of_gold), alike, len(of_found))


def _mentions(of: Chains[M]) -> int:
    return sum(len(chain) for chain in of)
