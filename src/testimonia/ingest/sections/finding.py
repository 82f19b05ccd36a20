"""From a Draft to its Sections."""

from collections.abc import Sequence

from testimonia.ingest.draft import Draft
from testimonia.ingest.extraction import BlockKind
from testimonia.ingest.headings import looks_like_heading
from testimonia.ingest.sections.front import front_of
from testimonia.ingest.sections.letters import as_letter
from testimonia.ingest.sections.metadata import authors_of_parts, document_of
from testimonia.ingest.sections.parts import parts_of
from testimonia.ingest.sections.tail import tail_of
from testimonia.model import Section, SectionKind, Span

_RUNNING = (SectionKind.BODY, SectionKind.CHAPTER)


def find_sections(draft: Draft) -> tuple[Section, ...]:
    """The Sections of a plain text: side by side or inside one another, never across.

    Notes and page furniture are not among them; see `notes_as_sections` and `Draft.furniture`.
    """
    if not draft.blocks:
        return (Section(Span(0, len(draft.original)), SectionKind.DOCUMENT),)
    front = front_of(draft)
    begin = front[-1].span.end if front else draft.blocks[0].span.start
    tail = tail_of(draft, begin)
    end = tail[0].span.start if tail else draft.blocks[-1].span.end
    document = document_of(draft, front, tail)
    parts = parts_of(draft, Span(begin, max(end, begin)), authors_of_parts(draft, front))
    running = [found for part in parts for found in _looked_at(draft, part, document)]
    headings = _headings(draft, running)
    return (document, *front, *running, *headings, *tail)


def notes_as_sections(draft: Draft) -> tuple[Section, ...]:
    """One section for each note that is known with its mark."""
    return tuple(
        Section(link.note, SectionKind.FOOTNOTE, mark=link.mark if len(link.mark) else None)
        for link in draft.notes
        if len(link.note)
    )


def _looked_at(draft: Draft, part: Section, document: Section) -> tuple[Section, ...]:
    if part.kind is not SectionKind.BODY:
        return (part,)
    found = as_letter(draft, part)
    return found if found[0].kind is SectionKind.LETTER else (_with_voice(part, document),)


def _with_voice(body: Section, document: Section) -> Section:
    """The body of a document speaks with the voice that its head names."""
    return Section(
        body.span,
        body.kind,
        title=document.title,
        author=document.author,
        published=document.published,
    )


def _headings(draft: Draft, running: Sequence[Section]) -> tuple[Section, ...]:
    """Headings inside the running text that open no part of their own."""
    taken = [s.span for s in running if s.kind not in _RUNNING and s.kind is not SectionKind.FOREWORD]
    found = []
    blocks = draft.blocks
    for number, block in enumerate(blocks[1:-1], 1):
        if block.kind is not BlockKind.HEADING or not looks_like_heading(draft.words(block)):
            continue
        inside = any(s.span.contains(block.span) and s.span != block.span for s in running)
        if not inside or any(t.overlaps(block.span) for t in taken):
            continue
        if BlockKind.PROSE in (blocks[number - 1].kind, blocks[number + 1].kind):
            found.append(Section(block.span, SectionKind.HEADING))
    return tuple(found)
