"""The clauses of a Text, to be asked which of them a word belongs to, and what lies in which."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.model import Span
from testimonia.reading.clauses.values import Clause

_HIGH = 40
"""Clauses from one to the main clause above it, at most."""


@dataclass(frozen=True, slots=True)
class Nesting:
    """Clauses by their verbs and by what they lie in.

    Attributes:
        clauses: of a Text, by number, in the order of their verbs.
        below: for each the numbers of those that belong to it.
    """

    clauses: Sequence[Clause]
    below: Sequence[Sequence[int]]
    _starts: Sequence[int]

    def told_by(self, word: Span) -> int | None:
        """The number of the clause whose verb, or noun, a word is."""
        number = bisect_right(self._starts, word.start) - 1
        return number if number >= 0 and self.clauses[number].verb.start == word.start else None

    def in_noun(self, number: int, word: Span) -> bool:
        """Whether a word lies in a noun, inside a clause, that tells of a happening."""
        inside = (self.clauses[n] for n in self.below[number])
        return any(clause.noun and clause.span.contains(word) for clause in inside)

    def within(self, span: Span) -> range:
        """The numbers of the clauses whose verbs begin in a stretch."""
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))

    def verbs_before(self, offset: int) -> Iterator[int]:
        """The clauses of the sentence whose verbs stand before a place, the nearest first."""
        number = bisect_right(self._starts, offset) - 1
        sentence = self.clauses[number].sentence if number >= 0 else None
        while number >= 0 and self.clauses[number].sentence == sentence:
            yield number
            number -= 1

    def up(self, number: int) -> Iterator[int]:
        """A clause, the one it belongs to, and so on."""
        at: int | None = number
        for _ in range(_HIGH):
            if at is None:
                return
            yield at
            at = self.clauses[at].above


def nested(clauses: Sequence[Clause]) -> Nesting:
    """Clauses of a Text, in the order of their verbs, made ready to be asked."""
    below: list[list[int]] = [[] for _ in clauses]
    for number, clause in enumerate(clauses):
        if clause.above is not None:
            below[clause.above].append(number)
    return Nesting(clauses, below, [clause.verb.start for clause in clauses])
