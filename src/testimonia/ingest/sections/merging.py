"""Sections that a format gives, filled in with those that are known by their look.

A saved page marks its navigation and its headings, a PDF its bookmarks, and neither says which lines are the
imprint or whose foreword it is.
"""

from collections.abc import Sequence
from dataclasses import replace

from testimonia.ingest.draft import Draft
from testimonia.ingest.sections.finding import find_sections
from testimonia.model import Section, SectionKind, Span, Stated

_OPEN = frozenset({SectionKind.DOCUMENT, SectionKind.BODY, SectionKind.CHAPTER, SectionKind.HEADING})
"""Kinds that a format gives for want of knowing better; all others are believed."""
_BY_HEADINGS = (SectionKind.CHAPTER, SectionKind.HEADING)


def filled_in(draft: Draft, given: Sequence[Section]) -> tuple[Section, ...]:
    """The sections that a format gives, and those that a plain text of the same words would have.

    Chapters and headings of the format count from the first running prose on, and the heading right above it:
    higher up, what is set as a heading may be a by-line or a date. They may cross the others; see `nested`.
    """
    believed = [section for section in given if section.kind not in _OPEN]
    hidden = draft.set_apart() | {
        block.span.start for section in believed for block in draft.within(section.span)
    }
    blocks = tuple(block for block in draft.blocks if block.span.start not in hidden)
    looked, *found = find_sections(replace(draft, blocks=blocks))
    begin = min((s.span.start for s in found if not s.paratext), default=0)
    taken = {section.span.start for section in found}
    document = _document(given, looked)
    titles = {each.title.value for each in (document, looked) if each.title}
    first = _first_chapter(draft, begin, given, found)
    first = None if first is None or (first.title and first.title.value in titles) else first
    chapters = [
        section
        for section in given
        if section.kind in _BY_HEADINGS and section.span.start >= begin and section.span.start not in taken
    ]
    if first is not None:
        found, chapters = _by_chapters(found, [first, *chapters], begin)
    return (document, *believed, *(_with_voice(s, document) for s in (*found, *chapters)))


def _first_chapter(
    draft: Draft, begin: int, given: Sequence[Section], found: Sequence[Section]
) -> Section | None:
    """The chapter whose heading stands right above the first prose; None if that is the whole's title."""
    above = max((block.span.start for block in draft.blocks if block.span.start < begin), default=begin)
    if any(section.span.start == above and section.kind is not SectionKind.HEADING for section in found):
        return None
    chapters = [section for section in given if section.kind is SectionKind.CHAPTER and section.title]
    later = any(section.span.start > begin for section in chapters)
    return next((s for s in chapters if s.span.start == above and later), None)


def _by_chapters(
    found: Sequence[Section], chapters: Sequence[Section], begin: int
) -> tuple[list[Section], list[Section]]:
    """What was found without the body that is all chapters, and the chapters as far as the body goes."""
    body = next((s for s in found if s.kind is SectionKind.BODY and s.span.start == begin), None)
    if body is None:
        return [*found], [*chapters]
    end = body.span.end
    within = [
        replace(s, span=Span(s.span.start, min(s.span.end, end))) if s.span.start < end else s
        for s in chapters
    ]
    return [s for s in found if s is not body], within


def _with_voice(section: Section, document: Section) -> Section:
    """What has no voice of its own has that of the document, as all sources together name it."""
    if section.kind not in (SectionKind.BODY, SectionKind.CHAPTER):
        return section
    body = section.kind is SectionKind.BODY
    return replace(
        section,
        title=document.title if body else section.title,
        author=section.author if section.author and not body else document.author,
        published=document.published if body else section.published,
    )


def _document(given: Sequence[Section], looked: Section) -> Section:
    """What the format says of the whole, and what its head says where the format is silent."""
    said = next((section for section in given if section.kind is SectionKind.DOCUMENT), looked)
    return replace(
        said,
        title=_firmer(said.title, looked.title),
        author=_firmer(said.author, looked.author),
        written=_firmer(said.written, looked.written),
        published=_firmer(said.published, looked.published),
        recipient=_firmer(said.recipient, looked.recipient),
        place=_firmer(said.place, looked.place),
    )


def _firmer(said: Stated | None, looked: Stated | None) -> Stated | None:
    """What the format says, unless that is doubtful and the text has something to say.

    The author that a word processor writes into a file is whoever had it installed.
    """
    return said if said and not (said.doubtful and looked) else looked
