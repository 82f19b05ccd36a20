"""What one reader of statements says that another says already, and better."""

from bisect import bisect_right
from collections.abc import Sequence

from testimonia.model import Statement
from testimonia.reading.statements.scene import Scene

_BESIDE = 8
"""Stretches of paratext that can begin before a word and hold it."""


def in_bracket(statement: Statement, lives: Sequence[Statement]) -> bool:
    """Whether it is told by a word of a bracket that is read otherwise: "(died 1870)"."""
    return any(life.span.contains(statement.trigger) for life in lives)


def counted_already(scene: Scene, statement: Statement, fallen: Sequence[Statement]) -> bool:
    """Whether it says again of some who are only counted what is told of an event: how many fell in it."""
    subject = statement.subject
    known = subject.chain is not None and scene.chains[subject.chain].names
    return not known and any(
        one.trigger.overlaps(statement.trigger)
        or (
            one.quantity is not None and subject.span is not None and subject.span.overlaps(one.quantity.span)
        )
        for one in fallen
    )


class Settled:
    """Stretches of which all is said."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._spans = sorted({one.span for one in statements})

    def holds(self, statement: Statement) -> bool:
        """Whether a statement is told by a word in one of them."""
        at = bisect_right(self._spans, statement.trigger.start, key=lambda span: span.start)
        return any(span.contains(statement.trigger) for span in self._spans[max(at - _BESIDE, 0) : at])
