"""Blocks of pages to the original text, and the spans of everything in it.

Between two lines stands a newline, between two blocks a blank line, and so between two pages, of which the
blank line belongs to the first. So a paragraph that runs over a page's end stands on both sides of a blank
line; whether the two belong together is judged when the text is repaired.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from testimonia.ingest.extraction import Block, BlockKind, NoteLink
from testimonia.ingest.readers.pdf.blocks import PageBlock, Role
from testimonia.ingest.readers.pdf.notes import links
from testimonia.model import LineBox, Page, Section, SectionKind, Span, WordBox

_KINDS = {
    Role.HEADING: BlockKind.HEADING,
    Role.NOTE: BlockKind.NOTE,
    Role.TABLE: BlockKind.TABLE,
    Role.MARGIN: BlockKind.SHORT,
}
_SECTIONS = {Role.HEADING: SectionKind.HEADING, Role.MARGIN: SectionKind.PAGE_HEADER}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: where it stands, on which page, and whether it is the first thing on it."""

    span: Span
    page: int
    first: bool


@dataclass(slots=True)
class Layers:
    """The original text as it grows, page by page, and what lies in it."""

    text: list[str] = field(default_factory=list)
    length: int = 0
    pages: list[Page] = field(default_factory=list)
    boxes: list[LineBox] = field(default_factory=list)
    words: list[WordBox] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    notes: list[NoteLink] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)

    @property
    def original(self) -> str:
        """The text so far."""
        return "".join(self.text)

    def put(self, words: str) -> Span:
        """Add ``words``; where they stand."""
        start = self.length
        self.text.append(words)
        self.length += len(words)
        return Span(start, self.length)


def written(pages: Sequence[Sequence[PageBlock]], labels: Mapping[int, str | None]) -> Layers:
    """The text of all pages."""
    layers = Layers()
    last = max((n for n, page in enumerate(pages) if page), default=-1)
    for index, page in enumerate(pages):
        start = layers.length
        _put_page(layers, index, page)
        if page:
            layers.put("\n" if index == last else "\n\n")
        layers.pages.append(Page(index, labels.get(index), Span(start, layers.length)))
    return layers


def _put_page(layers: Layers, index: int, page: Sequence[PageBlock]) -> None:
    start, parts_before = layers.length, len(layers.text)
    prose: list[Span] = []
    raised: list[Span] = []
    notes: list[tuple[str | None, Span]] = []
    for n, block in enumerate(page):
        if n:
            layers.put("\n" if block.goes_on else "\n\n")
        span = _put_lines(layers, index, block, raised)
        if block.role in (Role.PROSE, Role.TABLE, Role.HEADING):
            prose.append(span)
        if block.role is Role.HEADING:
            only_margins = all(b.role is Role.MARGIN for b in page[:n])
            layers.headings.append(Heading(span, index, only_margins))
        if block.role is Role.NOTE:
            notes.append((block.mark, span))
        _describe(layers, block, span)
    if notes:
        marks = [(mark, s.shifted(-start)) for mark, s in notes if mark]
        words = "".join(layers.text[parts_before:])
        here = links(words, _from(prose, start), _from(raised, start), marks)
        _put_notes(layers, [s for _, s in notes], here, start)


def _put_notes(layers: Layers, notes: Iterable[Span], here: Iterable[NoteLink], start: int) -> None:
    found = [NoteLink(link.mark.shifted(start), link.note.shifted(start)) for link in here]
    layers.notes += found
    marks = {link.note: link.mark for link in found}
    layers.sections += [Section(note, SectionKind.FOOTNOTE, mark=marks.get(note)) for note in notes]


def _from(spans: Iterable[Span], start: int) -> list[Span]:
    return [span.shifted(-start) for span in spans]


def _put_lines(layers: Layers, index: int, block: PageBlock, raised: list[Span]) -> Span:
    start = layers.length
    for n, held in enumerate(block.lines):
        if n:
            layers.put("\n")
        span = layers.put(held.text)
        layers.boxes.append(LineBox(span, index, block.frame.shown(held.box)))
        layers.words += [
            WordBox(Span(span.start + w.start, span.start + w.end), index, w.box, w.confidence)
            for w in held.words
        ]
        raised += [
            Span(span.start + a, span.start + b) for a, b in held.raised if a or block.role is not Role.NOTE
        ]
    return Span(start, layers.length)


def _describe(layers: Layers, block: PageBlock, span: Span) -> None:
    """The block's kind and section, where it has one."""
    kind = _KINDS.get(block.role)
    if kind is not None:
        layers.blocks.append(Block(span, kind))
    section = _SECTIONS.get(block.role)
    number = Span(span.start + block.number.start, span.start + block.number.end) if block.number else None
    if section is SectionKind.PAGE_HEADER and number:
        rest = (span.start, number.start), (number.end, span.end)
        words = "".join(layers.text[-1:])
        alone = not any(c.isalnum() for a, b in rest for c in words[a - span.start : b - span.start])
        layers.sections.append(Section(span if alone else number, SectionKind.PAGE_NUMBER))
        section = None if alone else section
    if section is not None:
        layers.sections.append(Section(span, section))
