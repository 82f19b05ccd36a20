"""The reading text, paragraph by paragraph, each under the section and on the page that it belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.exports.records import Record, described
from testimonia.model import Page, Span, Text, hull, paragraphs
from testimonia.model.layout import lay_out, paging
from testimonia.store import HeldSection, HeldSource, Store


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the reading layer.

    Attributes:
        held: the source.
        number: counted from 0.
        span: in the reading layer.
        words: its text.
        carriers: the spans of the original layer that carry it, in reading order.
        page: on which it begins; None if the format has none.
        section: the innermost one that holds most of it, with what a sidecar says of it; None if it is in
            none.
    """

    held: HeldSource
    number: int
    span: Span
    words: str
    carriers: tuple[Span, ...]
    page: Page | None
    section: HeldSection | None

    @property
    def original(self) -> Span:
        """The shortest stretch of the original layer that holds all of it."""
        return hull(self.carriers)


def paragraphs_of(store: Store, held: HeldSource, text: Text) -> Iterator[Paragraph]:
    """The paragraphs of one source, in reading order."""
    sections = described(store, held)
    layout = lay_out(tuple(each.section for each in sections))
    pages = paging(text.pages)
    for number, span in enumerate(paragraphs(text.reading)):
        carriers = text.alignment.to_original(span)
        owner = layout.owner(carriers)
        section = None if owner is None else sections[owner]
        page = pages.at(carriers[0].start)
        yield Paragraph(held, number, span, span.of(text.reading), carriers, page, section)


def paragraph_record(paragraph: Paragraph) -> Record:
    """A paragraph as a plain record; ``start`` and ``end`` are those of the whole, ``parts`` are exact."""
    section, original = paragraph.section, paragraph.original
    return {
        "source": paragraph.held.source.id,
        "path": paragraph.held.source.path,
        "number": paragraph.number,
        "page": paragraph.page.label if paragraph.page else None,
        "page_index": paragraph.page.index if paragraph.page else None,
        "section": section.id if section else None,
        "paratext": bool(section and section.section.paratext),
        "start": original.start,
        "end": original.end,
        "parts": [[span.start, span.end] for span in paragraph.carriers],
        "reading_start": paragraph.span.start,
        "reading_end": paragraph.span.end,
        "text": paragraph.words,
    }
