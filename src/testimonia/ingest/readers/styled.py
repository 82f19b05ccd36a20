"""What a word processor's styles make of its paragraphs: headings, a title page, contents, captions.

DOCX, ODT and RTF call their styles alike, since Word's own names went into all three; what differs is only
where a style's name and its outline level stand in the file.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from testimonia.ingest.dates import day_of
from testimonia.ingest.extraction import BlockKind, Extraction, NoteLink
from testimonia.ingest.readers.html import stated
from testimonia.ingest.readers.notes import kinds_given, side_by_side
from testimonia.ingest.readers.parts import Heading, assembled
from testimonia.ingest.readers.roles import language_code
from testimonia.ingest.readers.writer import Writer
from testimonia.ingest.sections.nesting import nested
from testimonia.model import Problem, Section, SectionKind, Span, Stated

BODY_LEVEL = 9
"""The outline level of running text, where levels are counted from nought."""
_HEADING = re.compile(r"heading ([1-9])$")
_PARTS = {
    "title": SectionKind.TITLE_PAGE,
    "subtitle": SectionKind.TITLE_PAGE,
    "caption": SectionKind.CAPTION,
    "illustration": SectionKind.CAPTION,
    "figure": SectionKind.CAPTION,
    "toc heading": SectionKind.CONTENTS,
    "contents heading": SectionKind.CONTENTS,
    **{f"{name} {n}": SectionKind.CONTENTS for name in ("toc", "contents") for n in range(1, 10)},
}
_BLOCKS = {
    "quote": BlockKind.QUOTATION,
    "intense quote": BlockKind.QUOTATION,
    "quotations": BlockKind.QUOTATION,
    "block quotation": BlockKind.QUOTATION,
    "block text": BlockKind.QUOTATION,
    "html preformatted": BlockKind.CODE,
    "preformatted text": BlockKind.CODE,
    "plain text": BlockKind.PROSE,
    "verse": BlockKind.VERSE,
    "poem": BlockKind.VERSE,
    "poetry": BlockKind.VERSE,
}
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph is by its style.

    Attributes:
        level: of a heading, 1 highest; None for running text.
        part: the part of the document that such paragraphs are.
        block: the kind of block.
        numbered: whether it is an item of a list.
        title: whether it is the document's title.
    """

    level: int | None = None
    part: SectionKind | None = None
    block: BlockKind = BlockKind.PROSE
    numbered: bool = False
    title: bool = False


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Named:
    """What the name of one style says, before those that it is based on are asked."""

    level: int | None = None
    part: SectionKind | None = None
    block: BlockKind | None = None
    title: bool = False


def named(called: str) -> Named:
    """What a style is by its name ("heading 2", "Quotations"), whatever the case of its letters."""
    name = " ".join(called.casefold().split())
    heading = _HEADING.match(name)
    level = int(heading[1]) if heading else None
    return Named(level, _PARTS.get(name), _BLOCKS.get(name), name == "title")


def block_kind(style: Style) -> BlockKind:
    """The kind of block that a paragraph of this style is."""
    if style.level is not None:
        return BlockKind.HEADING
    if style.part is SectionKind.CAPTION:
        return BlockKind.SHORT
    return BlockKind.LIST if style.numbered else style.block


def roman(number: int) -> str:
    """A number in small Roman letters, as word processors count endnotes."""
    written = ""
    for worth, letters in _ROMAN:
        times, number = divmod(number, worth)
        written += letters * times
    return written


@dataclass(slots=True)
class Styled:
    """What the paragraphs of a document were found to be.

    Attributes:
        parts: kind and stretch, neighbours of one kind joined.
        headings: in order.
        title: the words of the document's title style.
        breaks: where a page begins; places of the writer.
    """

    parts: list[Section] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    title: Stated | None = None
    breaks: list[int] = field(default_factory=list)

    def say(self, style: Style, span: Span, words: str) -> None:
        """Take down what a finished paragraph is.

        Args:
            style: of the paragraph.
            span: where it stands.
            words: what stands there, tidied of white space.
        """
        stated_here = Stated(words, span)
        if style.title and self.title is None:
            self.title = stated_here
        if style.part is not None:
            self._join(style.part, span)
        elif style.level is not None:
            self.parts.append(Section(span, SectionKind.HEADING))
            self.headings.append(Heading(style.level, span, stated_here))

    def _join(self, part: SectionKind, span: Span) -> None:
        before = self.parts[-1] if self.parts else None
        joined = before is not None and before.kind is part and span.start - before.span.end <= 2
        if before is not None and joined and part is not SectionKind.CAPTION:
            span = Span(self.parts.pop().span.start, span.end)
        self.parts.append(Section(span, part))


@dataclass(frozen=True, slots=True)
class Said:
    """What the properties of a file say, as its program wrote them.

    Attributes:
        title: of the document.
        author: who made the file, who need not be who wrote the text.
        created: when the file was made.
        language: a language tag.
        usual: the language of the default style: often only that of the program.
    """

    title: str | None = None
    author: str | None = None
    created: str | None = None
    language: str | None = None
    usual: str | None = None


def extraction_of(
    writer: Writer,
    found: Styled,
    area: Span,
    after: Sequence[Section],
    notes: Sequence[NoteLink],
    said: Said,
    problems: Sequence[Problem],
) -> Extraction:
    """The Extraction of a word processor's document, once all its words are written.

    Args:
        writer: holds the words.
        found: what its paragraphs are.
        area: the running text; notes and running heads are written after it.
        after: their Sections.
        notes: with their marks.
        said: by the file's properties.
        problems: so far.
    """
    original = writer.original
    inside = [s for s in found.parts if area.contains(s.span)]
    headings = [h for h in found.headings if area.contains(h.span)]
    sections = assembled(original, area, inside, headings, SectionKind.BODY) if len(area) else []
    starts = sorted({at for place in found.breaks if (at := writer.start(place)) < area.end})
    breaks = [(at, None) for at in ([0, *starts] if starts and starts[0] else starts)]
    outer_first = sorted(after, key=lambda s: (s.span.start, -s.span.end))
    return Extraction(
        original,
        sections=nested([_whole(original, found, said), *sections, *outer_first]),
        blocks=kinds_given(writer.blocks, notes),
        pages=side_by_side(breaks, area.end) if breaks else (),
        notes=tuple(notes),
        problems=tuple(problems),
        unparted=True,
    )


def _whole(original: str, found: Styled, said: Said) -> Section:
    """The document as a whole, with its properties; who made the file need not be who wrote it."""
    author = stated(original, said.author)
    if author is not None and author.at is None:
        author = replace(author, doubtful=True)
    own, usual = language_code(said.language), language_code(said.usual)
    language = Stated(own) if own else Stated(usual, doubtful=True) if usual else None
    return Section(
        Span(0, len(original)),
        SectionKind.DOCUMENT,
        title=found.title or stated(original, said.title),
        author=author,
        language=language,
        written=Stated(day_of(said.created), doubtful=True) if said.created else None,
    )
