"""Paragraphs by their place in the text, and the passages in them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.model import Span, Stretch
from testimonia.store import HeldParagraph, Store

MOST_KEPT = 20_000_000
"""Code points of the texts that are kept at hand while a page is made."""


class Leaves:
    """Consecutive paragraphs of one source, to be asked by place."""

    def __init__(self, paragraphs: Sequence[HeldParagraph]) -> None:
        self.paragraphs = paragraphs
        self._starts = [each.span.start for each in paragraphs]
        self._ends = [each.span.end for each in paragraphs]

    def over(self, span: Span) -> Sequence[HeldParagraph]:
        """The paragraphs that share at least one character with ``span``."""
        if not len(span):
            return ()
        return self.paragraphs[bisect_right(self._ends, span.start) : bisect_left(self._starts, span.end)]

    @property
    def characters(self) -> int:
        """How much text they are."""
        return self._ends[-1] - self._starts[0] if self.paragraphs else 0


@dataclass(frozen=True, slots=True)
class Placed:
    """A stretch of a text.

    Attributes:
        words: as long as the stretch; what lies between two paragraphs is given as ends of lines.
        paragraphs: those it shares characters with, in order.
    """

    words: str
    paragraphs: Sequence[HeldParagraph]


class Desk:
    """The texts that a page is made of, each taken out of the store once, or as few times as there is room.

    A page shows hundreds of passages of few texts; to read a whole book for each of them would take seconds.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._open: dict[str, Leaves] = {}

    def leaves(self, source_id: str) -> Leaves:
        """All paragraphs of a source; none if it is gone."""
        if source_id not in self._open:
            self._open[source_id] = Leaves(self._store.paragraphs(source_id))
            self._tidy()
        return self._open[source_id]

    def _tidy(self) -> None:
        """Put away what has lain open longest; never the last one, however long it is."""
        while len(self._open) > 1 and sum(each.characters for each in self._open.values()) > MOST_KEPT:
            del self._open[next(iter(self._open))]

    def placed(self, stretch: Stretch) -> Placed | None:
        """The words of a stretch and the paragraphs they stand in; None if they are not there any more."""
        leaves, span = self.leaves(stretch.source), stretch.span
        found = leaves.over(span)
        if not found or (found[-1] is leaves.paragraphs[-1] and span.end > found[-1].span.end):
            return None
        words, at = "", span.start
        for each in found:
            inside = Span(max(span.start, each.span.start), min(span.end, each.span.end))
            words += "\n" * (inside.start - at) + inside.shifted(-each.span.start).of(each.words)
            at = inside.end
        return Placed(words + "\n" * (span.end - at), found)
