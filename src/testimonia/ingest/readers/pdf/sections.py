"""The sections of a PDF: the whole, its chapters by the bookmarks, and what pages add to them."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from testimonia.ingest.readers.pdf.document import Bookmark
from testimonia.ingest.readers.pdf.layers import Heading, Layers
from testimonia.model import Section, SectionKind, Span, Stated, trimmed

_WORDS = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"D:((?:19|20)[0-9]{2})")
_OPENING = 6_000
"""Characters at the beginning, and at the end, where a document gives its year."""


def sections(
    layers: Layers, bookmarks: Sequence[Bookmark], said: dict[str, str | None]
) -> tuple[Section, ...]:
    """All sections, the widest first.

    Args:
        layers: the text and what was found in it.
        bookmarks: the upper level of the outline.
        said: Title, Author and CreationDate of the metadata, as far as they are plausible.
    """
    original = layers.original
    whole = Section(
        Span(0, len(original)),
        SectionKind.DOCUMENT,
        title=_doubtful(said.get("Title")),
        author=_doubtful(said.get("Author")),
        published=_doubtful(_year(original, said.get("CreationDate"))),
    )
    return (whole, *_chapters(original, layers, bookmarks), *layers.sections)


def _doubtful(value: str | None) -> Stated | None:
    return Stated(value, doubtful=True) if value else None


def _year(original: str, created: str | None) -> str | None:
    """The year the file was made, if the text names it where documents give theirs.

    A memoir scanned sixty years later was not published when it was scanned.
    """
    year = _YEAR.match(created or "")
    ends = original[:_OPENING] + " " + original[-_OPENING:]
    return year.group(1) if year and year.group(1) in ends else None


def _chapters(original: str, layers: Layers, bookmarks: Sequence[Bookmark]) -> Iterable[Section]:
    starts: dict[int, Stated] = {}
    for bookmark in bookmarks:
        if bookmark.page < len(layers.pages):
            start, title = _start(original, layers, bookmark)
            starts.setdefault(start, title)
    edges = sorted(starts)
    last = len(original.rstrip())
    lead = trimmed(original, Span(0, min(edges, default=last)))
    if len(lead):
        yield Section(lead, SectionKind.BODY)
    for start, end in pairwise([*edges, last]):
        span = trimmed(original, Span(start, max(start, end)))
        if len(span):
            yield Section(span, SectionKind.CHAPTER, title=starts[start])


def _start(original: str, layers: Layers, bookmark: Bookmark) -> tuple[int, Stated]:
    """Where a bookmark's chapter begins: at its heading if the page has it, else with the page."""
    page = layers.pages[bookmark.page]
    heading = _heading(original, layers.headings, bookmark)
    if heading is None:
        return page.span.start, Stated(bookmark.title)
    title = Stated(bookmark.title, heading.span)
    return (page.span.start if heading.first else heading.span.start), title


def _heading(original: str, headings: Iterable[Heading], bookmark: Bookmark) -> Heading | None:
    wanted = _words(bookmark.title)
    for heading in headings:
        if heading.page == bookmark.page:
            there = _words(heading.span.of(original))
            if there and wanted and (there in wanted or wanted in there):
                return heading
    return None


def _words(text: str) -> str:
    return " ".join(_WORDS.findall(text.casefold()))
