"""From a Draft to its Sections."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from testimonia.ingest.draft import Draft
from testimonia.ingest.extraction import BlockKind
from testimonia.ingest.headings import looks_like_heading
from testimonia.ingest.sections.front import front_of
from testimonia.ingest.sections.letters import as_letter
from testimonia.ingest.sections.lines import is_person
from testimonia.ingest.sections.metadata import authors_of_parts, document_of, people_of
from testimonia.ingest.sections.parts import parts_of
from testimonia.ingest.sections.signatures import signed
from testimonia.ingest.sections.tail import tail_of
from testimonia.ingest.sections.wrapping import unwrapped
from testimonia.model import Section, SectionKind, Span

_WITH_HEADINGS = (
    SectionKind.BODY,
    SectionKind.CHAPTER,
    SectionKind.FOREWORD,
    SectionKind.PREFACE,
    SectionKind.INTRODUCTION,
    SectionKind.AFTERWORD,
    SectionKind.APPENDIX,
)


def find_sections(draft: Draft) -> tuple[Section, ...]:
    """The Sections of a plain text: side by side or inside one another, never across.

    Notes and page furniture are not among them; see `notes_as_sections` and `Draft.furniture`.
    """
    if not draft.blocks:
        return (Section(Span(0, len(draft.original)), SectionKind.DOCUMENT),)
    wrapping = unwrapped(draft)
    if wrapping is not None:
        document, *rest = find_sections(wrapping.inside)
        document = replace(document, **wrapping.said)  # type: ignore[arg-type]
        return (document, *wrapping.sections, *(_by_its_author(section, document) for section in rest))
    front = front_of(draft)
    begin = front[-1].span.end if front else draft.blocks[0].span.start
    tail = tail_of(draft, begin)
    end = tail[0].span.start if tail else draft.blocks[-1].span.end
    document = document_of(draft, front, tail)
    parts = parts_of(draft, Span(begin, max(end, begin)), authors_of_parts(draft, front))
    people = people_of(draft, front)
    running = [found for part in parts for found in _looked_at(draft, part, document, people)]
    headings = _headings(draft, running)
    document = _as_its_letter(document, running)
    return (document, *front, *running, *headings, *tail)


def notes_as_sections(draft: Draft) -> tuple[Section, ...]:
    """One section for each note that is known with its mark."""
    return tuple(
        Section(link.note, SectionKind.FOOTNOTE, mark=link.mark if len(link.mark) else None)
        for link in draft.notes
        if len(link.note)
    )


def _as_its_letter(document: Section, running: Sequence[Section]) -> Section:
    """A document that is one letter was written, not published, on the day above it, and has no title."""
    parts = [section for section in running if not section.paratext]
    if len(parts) != 1 or parts[0].kind is not SectionKind.LETTER:
        return document
    letter = parts[0]
    return replace(
        document,
        title=None,
        published=None,
        author=letter.author or document.author,
        written=letter.written,
        place=letter.place,
        recipient=letter.recipient,
    )


def _by_its_author(section: Section, document: Section) -> Section:
    """A body or chapter without an author of its own is by the author of the whole."""
    if section.kind not in (SectionKind.BODY, SectionKind.CHAPTER) or section.author:
        return section
    return replace(section, author=document.author)


_SIGNED = (SectionKind.FOREWORD, SectionKind.PREFACE, SectionKind.INTRODUCTION, SectionKind.AFTERWORD)


def _looked_at(draft: Draft, part: Section, document: Section, people: Sequence[str]) -> tuple[Section, ...]:
    """A part with the voice that speaks in it: its own, or that of the document."""
    if part.kind in _SIGNED:
        return (signed(draft, part, people),)
    if part.kind is SectionKind.CHAPTER:
        return (replace(part, author=part.author or document.author),)
    if part.kind is not SectionKind.BODY:
        return (part,)
    found = as_letter(draft, part)
    return found if found[0].kind is SectionKind.LETTER else (_with_voice(part, document),)


def _with_voice(body: Section, document: Section) -> Section:
    """The body of a document speaks with the voice that its head names."""
    return replace(
        body,
        title=document.title,
        author=document.author,
        published=document.published,
        written=document.written,
        recipient=document.recipient,
    )


def _headings(draft: Draft, running: Sequence[Section]) -> tuple[Section, ...]:
    """Headings inside the running text that open no part of their own."""
    around = sorted((s for s in running if not s.paratext), key=lambda s: s.span)
    starts = [s.span.start for s in around]
    taken = draft.set_apart() | {
        block.span.start for s in running if s.paratext for block in draft.within(s.span)
    }
    found = []
    blocks = draft.blocks
    for number, block in enumerate(blocks[1:-1], 1):
        if block.kind is not BlockKind.HEADING or block.span.start in taken:
            continue
        at = bisect_right(starts, block.span.start) - 1
        if at < 0 or around[at].kind not in _WITH_HEADINGS or around[at].span.end <= block.span.end:
            continue
        prose = blocks[number + 1].kind is BlockKind.PROSE
        if prose and not is_person(draft.words(block)) and looks_like_heading(draft.words(block)):
            found.append(Section(block.span, SectionKind.HEADING))
    return tuple(found)
