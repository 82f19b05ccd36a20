"""The character sequence read from a Source, in two layers that lead to each other."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from testimonia.model.alignment import Alignment, align, laid_out
from testimonia.model.marked import Marked
from testimonia.model.passage import Part, Passage
from testimonia.model.repair import Repair
from testimonia.model.spans import Span, trimmed

_WHITE_SPACE = re.compile(r"\s\s+|\f")
LONGEST_PARAGRAPH = 20_000
"""Code points; what runs on longer is cut, so that a file of one line can still be searched and shown."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the document: a stretch of the original layer.

    Attributes:
        index: counted from 0, as the file has them.
        label: as printed ("xii", "12v"); None where none is printed or known.
        span: in the original layer.
        picture: what the document calls the picture of this page (a path, or an address); None if nothing.
    """

    index: int
    label: str | None
    span: Span
    picture: str | None = None


@dataclass(frozen=True, slots=True)
class LineBox:
    """Where one line of the original stands on its page.

    Attributes:
        span: in the original layer.
        page: index of the page.
        box: left, top, right, bottom as fractions of the page's width and height, from the top left corner.
    """

    span: Span
    page: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class WordBox:
    """Where one word of the original stands on the picture of its page, and how surely it was read.

    Attributes:
        span: in the original layer.
        page: index of the page.
        box: left, top, right, bottom as fractions of the picture's width and height, from the top left.
        confidence: that it was read right, from 0 to 1; None where the program that read it does not say.
    """

    span: Span
    page: int
    box: tuple[float, float, float, float]
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """What was read from a Source, by a named reader.

    Attributes:
        original: as extracted, never changed.
        reading: the same with the repairs made.
        repairs: made and proposed, in the order of the original.
        alignment: leads from each layer to the other.
        pages: in order, side by side; empty where the format has none.
        boxes: in order; empty where the format has none.
        words: in order; empty where nobody has read them off a picture.
        marked: in order; empty where nobody has marked names and dates in the document.
    """

    original: str
    reading: str
    repairs: tuple[Repair, ...]
    alignment: Alignment
    pages: tuple[Page, ...] = ()
    boxes: tuple[LineBox, ...] = ()
    words: tuple[WordBox, ...] = ()
    marked: tuple[Marked, ...] = ()

    def passage(self, source: str, span: Span) -> Passage:
        """The Passage over one span of the reading layer.

        Raises:
            ValueError: if the span is empty or runs past the end: there is no passage without words.
        """
        spans = self.alignment.to_original(span)
        if not spans or span.end > len(self.reading):
            raise ValueError(f"no passage from {span.start} to {span.end} in {len(self.reading)} characters")
        parts = tuple(Part(s, s.of(self.original)) for s in spans)
        return Passage(source, span, span.of(self.reading), parts)

    def page_at(self, offset: int) -> Page | None:
        """The page that holds the character at ``offset`` of the original layer."""
        return next((p for p in self.pages if p.span.start <= offset < p.span.end), None)


def repaired(
    original: str,
    repairs: Iterable[Repair] = (),
    pages: Iterable[Page] = (),
    boxes: Iterable[LineBox] = (),
    words: Iterable[WordBox] = (),
    marked: Iterable[Marked] = (),
) -> Text:
    """The Text that comes of ``original`` when ``repairs`` are made.

    Raises:
        ValueError: if two repairs want the same characters.
    """
    made = tuple(sorted(repairs, key=lambda r: r.span))
    alignment = align(len(original), made)
    reading = laid_out(original, alignment)
    return Text(original, reading, made, alignment, tuple(pages), tuple(boxes), tuple(words), tuple(marked))


def paragraphs(layer: str) -> Iterator[Span]:
    """The paragraphs of a layer: stretches of words between blank lines or form feeds.

    One that is longer than `LONGEST_PARAGRAPH` is cut, between two words if it has any.
    """
    at = 0
    for gap in (*_between_paragraphs(layer), Span(len(layer), len(layer))):
        while gap.start - at > LONGEST_PARAGRAPH:
            full = at + LONGEST_PARAGRAPH
            end = layer.rfind(" ", at, full) + 1 or full
            yield from _words(layer, at, end)
            at = end
        yield from _words(layer, at, gap.start)
        at = gap.end


def _words(layer: str, start: int, end: int) -> Iterator[Span]:
    span = trimmed(layer, Span(start, end))
    if len(span):
        yield span


def _between_paragraphs(layer: str) -> Iterator[Span]:
    """White space with two ends of lines in it, or a form feed.

    All white space is taken in at once and then looked at: a pattern that looks for ends of lines in it would
    take time that grows with the square of its length.
    """
    for found in _WHITE_SPACE.finditer(layer):
        space = found.group()
        ends = space.count("\n") + space.count("\r") - space.count("\r\n")
        if ends >= 2 or "\f" in space:
            yield Span(*found.span())
