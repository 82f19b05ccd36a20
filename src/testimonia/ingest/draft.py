"""A document half read: what sections and repairs are found from."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from testimonia.ingest.extraction import Block, NoteLink
from testimonia.model import Section, SectionKind, Span

_NO_OPENING = (SectionKind.FOOTNOTE, SectionKind.DOCUMENT, SectionKind.CAPTION)


@dataclass(frozen=True, slots=True)
class Draft:
    """The original layer, and what has been seen in it so far.

    Attributes:
        original: the original layer.
        blocks: all of it that is not white space, in order, side by side.
        furniture: page headers and page numbers.
        notes: notes with their marks.
        sections: as far as they are known; repairs keep out of paratext and never cross into another part.
    """

    original: str
    blocks: tuple[Block, ...]
    furniture: tuple[Section, ...] = ()
    notes: tuple[NoteLink, ...] = ()
    sections: tuple[Section, ...] = ()

    def words(self, block: Block) -> str:
        """The characters of a block."""
        return block.span.of(self.original)

    def within(self, span: Span) -> list[Block]:
        """The blocks that lie wholly in a stretch, in order."""
        low = bisect_left(self.blocks, span.start, key=lambda b: b.span.start)
        high = bisect_right(self.blocks, span.end, key=lambda b: b.span.end)
        return list(self.blocks[low:high])

    def number_of(self, block: Block) -> int:
        """Which of the blocks it is."""
        return bisect_left(self.blocks, block.span.start, key=lambda b: b.span.start)

    def set_apart(self) -> frozenset[int]:
        """Where the blocks start that may stand in the middle of a sentence without belonging to it."""
        return self._within([s.span for s in self.furniture] + [link.note for link in self.notes])

    def paratext(self) -> frozenset[int]:
        """Where the blocks start that belong to a title page, an imprint, a heading and the like."""
        return self._within([s.span for s in self.sections if s.paratext])

    def openings(self) -> frozenset[int]:
        """Where parts with a voice of their own begin: no sentence runs on into them."""
        return frozenset(s.span.start for s in self.sections if s.kind not in _NO_OPENING and not s.paratext)

    def _within(self, spans: list[Span]) -> frozenset[int]:
        starts = [block.span.start for block in self.blocks]
        found: set[int] = set()
        for span in spans:
            at = max(bisect_right(starts, span.start) - 1, 0)
            while at < len(starts) and starts[at] < span.end:
                if span.contains(self.blocks[at].span):
                    found.add(starts[at])
                at += 1
        return frozenset(found)


def gap(before: Block, after: Block) -> Span:
    """The white space between two neighbouring blocks."""
    return Span(before.span.end, after.span.start)
