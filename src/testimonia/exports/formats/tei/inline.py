"""The words of a paragraph with what stands in them: names, dates, repairs, anchors, line and page breaks.

XML nests, and readings do not always. What lies across something else is left out of the line and comes back
to the caller, who states it elsewhere.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from testimonia.exports.formats.tei.elements import element
from testimonia.exports.formats.xml_text import xml_text
from testimonia.model import Alignment, RepairKind, Span, Text

_KEPT_BLANKS = re.compile(r"[ \t]{2,}|\t| \n|\n |\n\n")
_REGULARISED = frozenset({RepairKind.HYPHENATION, RepairKind.PAGE_BREAK_JOIN})


@dataclass(frozen=True, slots=True)
class Wrap:
    """Tags around a stretch of the reading layer."""

    span: Span
    opening: str
    closing: str


@dataclass(frozen=True, slots=True)
class Point:
    """An element without words at an offset of the reading layer."""

    at: int
    xml: str


@dataclass(frozen=True, slots=True)
class Change:
    """Words that are read in place of others: ``before`` stands in the document."""

    span: Span
    before: str
    after: str
    regularised: bool


def nesting(wraps: Iterable[Wrap]) -> tuple[list[Wrap], list[Wrap]]:
    """Those that lie in one another or side by side, outer before inner; and those that lie across."""
    kept: list[Wrap] = []
    crossing: list[Wrap] = []
    around: list[Wrap] = []
    for wrap in sorted(wraps, key=lambda w: (w.span.start, -w.span.end)):
        while around and around[-1].span.end <= wrap.span.start:
            around.pop()
        if around and wrap.span.end > around[-1].span.end:
            crossing.append(wrap)
        else:
            kept.append(wrap)
            around.append(wrap)
    return kept, crossing


def changes_of(text: Text) -> list[Change]:
    """The replaced stretches of a Text, in reading order; those of white space alone are left out."""
    kinds = {
        edit.span: repair.kind
        for repair in text.repairs
        if not repair.proposed
        for edit in repair.edits
        if hasattr(edit, "after")
    }
    return list(_changes(text.original, text.alignment, kinds))


def _changes(original: str, alignment: Alignment, kinds: dict[Span, RepairKind]) -> Iterator[Change]:
    for piece, begins in zip(alignment.pieces, alignment.offsets, strict=True):
        if piece.after is None:
            continue
        before, kind = piece.span.of(original), kinds.get(piece.span)
        if kind is RepairKind.FOOTNOTE or not (before.strip() or piece.after.strip()):
            continue
        span = Span(begins, begins + len(piece.after))
        yield Change(span, before, piece.after, kind in _REGULARISED)


class Line:
    """Writes paragraphs of one source.

    Args:
        layer: the reading layer.
        wraps: that nest, outer before inner.
        points: in order.
        changes: in order.
    """

    def __init__(
        self, layer: str, wraps: Sequence[Wrap], points: Sequence[Point], changes: Sequence[Change]
    ) -> None:
        self._layer = layer
        self._wraps, self._points, self._changes = wraps, points, changes
        self._starts = [wrap.span.start for wrap in wraps]
        self._at = [point.at for point in points]
        self._replaced = [change.span.start for change in changes]

    def keeps_blanks(self, span: Span) -> bool:
        """Whether a stretch has white space that a reader of XML would take for one blank."""
        return bool(_KEPT_BLANKS.search(span.of(self._layer)))

    def written(self, span: Span) -> str:
        """The words of a stretch of the reading layer, with what stands in it."""
        keeps = self.keeps_blanks(span)
        wraps = [w for w in self._of(self._wraps, self._starts, span) if span.contains(w.span)]
        points = list(self._of(self._points, self._at, span))
        changes = [
            c for c in self._of(self._changes, self._replaced, span) if self._stands(c, span, wraps, points)
        ]
        return "".join(self._pieces(span, wraps, points, changes, keeps))

    def _of(self, row: Sequence, starts: Sequence[int], span: Span) -> Sequence:  # type: ignore[type-arg]
        return row[bisect_left(starts, span.start) : bisect_right(starts, span.end)]

    @staticmethod
    def _stands(change: Change, span: Span, wraps: Sequence[Wrap], points: Sequence[Point]) -> bool:
        """Whether nothing begins or ends in the middle of changed words."""
        low, high = change.span.start, change.span.end
        edges = (*(e for w in wraps for e in (w.span.start, w.span.end)), *(p.at for p in points))
        return span.contains(change.span) and not any(low < edge < high for edge in edges)

    def _pieces(
        self,
        span: Span,
        wraps: Sequence[Wrap],
        points: Sequence[Point],
        changes: Sequence[Change],
        keeps: bool,
    ) -> Iterator[str]:
        events = sorted(_events(wraps, points, changes), key=lambda event: event[:3])
        at = span.start
        for offset, _, _, xml, reach in events:
            if offset > at:
                yield self._words(Span(at, offset), keeps)
                at = offset
            yield xml
            at = max(at, reach)
        yield self._words(Span(at, span.end), keeps)

    def _words(self, span: Span, keeps: bool) -> str:
        words = xml_text(span.of(self._layer))
        return words if keeps else words.replace("\n", "<lb/>")


_Event = tuple[int, int, int, str, int]
"""Where, in what order there, inner or outer first, the XML, and how far its own words reach."""


def _events(wraps: Sequence[Wrap], points: Sequence[Point], changes: Sequence[Change]) -> Iterator[_Event]:
    for number, wrap in enumerate(wraps):
        yield wrap.span.end, 0, -number, wrap.closing, 0
        yield wrap.span.start, 3, number, wrap.opening, 0
    for number, point in enumerate(points):
        yield point.at, 1, number, point.xml, 0
    for number, change in enumerate(changes):
        order = 4 if len(change.span) else 2
        yield change.span.start, order, number, _choice(change), change.span.end


def _choice(change: Change) -> str:
    was, read = ("orig", "reg") if change.regularised else ("sic", "corr")
    before = xml_text(change.before.replace("\f", "\n")).replace("\n", "<lb/>")
    after = xml_text(change.after).replace("\n", "<lb/>")
    return element("choice", None, element(was, None, before), element(read, None, after))
