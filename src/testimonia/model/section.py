"""Whose voice is this? The parts of a Text, each with a kind and, where it has them, an author and dates."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from testimonia.model.spans import Span


class SectionKind(StrEnum):
    """What part of a document this is."""

    DOCUMENT = "document"
    """The whole Text; carries what the title page or header says of all of it."""
    BODY = "body"
    CHAPTER = "chapter"
    FOREWORD = "foreword"
    PREFACE = "preface"
    INTRODUCTION = "introduction"
    AFTERWORD = "afterword"
    APPENDIX = "appendix"
    LETTER = "letter"
    CONTRIBUTORS = "note on contributors"
    NOTES = "notes"
    FOOTNOTE = "footnote"
    CAPTION = "caption"
    CONTENTS = "contents"
    BIBLIOGRAPHY = "bibliography"
    INDEX = "index"
    GLOSSARY = "glossary"
    DEDICATION = "dedication"
    TITLE_PAGE = "title page"
    IMPRINT = "imprint"
    CATALOGUING = "cataloguing"
    HEADING = "heading"
    BYLINE = "byline"
    DATELINE = "dateline"
    REVIEWED_WORK = "heading of a reviewed work"
    PAGE_HEADER = "page header"
    PAGE_NUMBER = "page number"
    NAVIGATION = "navigation"


PARATEXT = frozenset(
    {
        SectionKind.CONTENTS,
        SectionKind.TITLE_PAGE,
        SectionKind.IMPRINT,
        SectionKind.CATALOGUING,
        SectionKind.HEADING,
        SectionKind.BYLINE,
        SectionKind.DATELINE,
        SectionKind.REVIEWED_WORK,
        SectionKind.PAGE_HEADER,
        SectionKind.PAGE_NUMBER,
        SectionKind.NAVIGATION,
    }
)
"""Kinds that are set aside from the running prose, and still read for statements and dates."""

OF_THE_WHOLE = frozenset(
    {
        SectionKind.BODY,
        SectionKind.CHAPTER,
        SectionKind.PREFACE,
        SectionKind.APPENDIX,
        SectionKind.DEDICATION,
        SectionKind.FOOTNOTE,
        SectionKind.NOTES,
        SectionKind.CAPTION,
        SectionKind.HEADING,
        SectionKind.DATELINE,
    }
)
"""Kinds that speak in the voice of what they lie in, unless they are signed."""


@dataclass(frozen=True, slots=True)
class Stated:
    """Something said about a Section, and where.

    Attributes:
        value: the words, tidied of white space and emphasis marks; a language as an ISO 639-1 code.
        at: the stretch of the original layer that says so; None if it was concluded, not read.
        doubtful: the words could mean something else.
    """

    value: str
    at: Span | None = None
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a Text with a voice of its own.

    Sections lie side by side or inside one another, never across; a character belongs to the innermost one
    that holds it. A note that belongs to a word elsewhere says where its mark stands.

    Attributes:
        span: in the original layer.
        kind: what part of the document it is.
        title: its heading.
        author: whose voice it is; None if nobody is named.
        language: ISO 639-1.
        written: when it was composed, as the document says it.
        published: when this edition appeared, as the document says it.
        recipient: to whom a letter is addressed.
        place: where it was written or published.
        mark: for a note, the stretch of the original layer where its mark stands in the running text.
    """

    span: Span
    kind: SectionKind
    title: Stated | None = None
    author: Stated | None = None
    language: Stated | None = None
    written: Stated | None = None
    published: Stated | None = None
    recipient: Stated | None = None
    place: Stated | None = None
    mark: Span | None = None

    @property
    def paratext(self) -> bool:
        """Whether it is set aside from the running prose."""
        return self.kind in PARATEXT


def in_the_voice_around(section: Section) -> bool:
    """Whether who says "I" in it is the author of the section that it lies in.

    So it is where nobody has signed it and it is a part of what somebody wrote: a chapter, a preface, an
    appendix, a dedication, a note, a caption, a heading, the line that dates it. An unsigned foreword,
    introduction, afterword or note on contributors is somebody else's, nobody knows whose, and so is an
    unsigned letter: it may be quoted, answered, or found among papers. What a publisher, a library or a
    website has put there (title page, imprint, cataloguing, bylines, navigation, lists) is no author's.

    What is asked of a section has to be asked of the one around it in turn: a footnote of an unsigned
    foreword is the foreword's, and nobody's.
    """
    return section.author is None and section.kind in OF_THE_WHOLE


def innermost(sections: Iterable[Section], offset: int) -> Section | None:
    """The shortest section that holds the character at ``offset`` of the original layer.

    Sections come outer before inner; so of two over the same stretch it is the later one.
    """
    holding = [s for s in sections if s.span.start <= offset < s.span.end]
    return min(reversed(holding), key=lambda s: len(s.span), default=None)


def crossings(sections: Iterable[Section]) -> tuple[tuple[Section, Section], ...]:
    """Pairs of sections that lie across one another: there should be none."""
    found = []
    open_sections: list[Section] = []
    for section in sorted(sections, key=lambda s: (s.span.start, -s.span.end)):
        while open_sections and open_sections[-1].span.end <= section.span.start:
            open_sections.pop()
        if open_sections and section.span.end > open_sections[-1].span.end:
            found.append((open_sections[-1], section))
        open_sections.append(section)
    return tuple(found)
