"""Note marks tied to their notes, and pages laid side by side, once all of a text is written."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from testimonia.ingest.extraction import Block, BlockKind, NoteLink
from testimonia.model import Page, Section, SectionKind, Span

_MAY_BE_NOTE = frozenset({BlockKind.PROSE, BlockKind.LIST})


def linked(marks: Iterable[tuple[Span, str]], anchors: Mapping[str, Span]) -> tuple[NoteLink, ...]:
    """Each note with the first mark that leads to it, in the order of the marks.

    A mark inside the block that it leads to is the way back from a note, not the way to one.
    """
    found: dict[Span, NoteLink] = {}
    for mark, key in sorted(marks):
        note = anchors.get(key)
        if note is not None and len(note) and not note.overlaps(mark):
            found.setdefault(note, NoteLink(mark, note))
    links = tuple(found.values())
    notes = sorted(links, key=lambda link: link.note)
    starts = [link.note.start for link in notes]
    return tuple(link for link in links if not _leads_back(link, notes, starts))


def _leads_back(link: NoteLink, notes: Sequence[NoteLink], starts: Sequence[int]) -> bool:
    """Whether a mark stands in a note and leads to the words that the note was about."""
    before = bisect_right(starts, link.mark.start) - 1
    if before < 0 or not notes[before].note.contains(link.mark):
        return False
    return notes[before].mark < link.mark and link.note.contains(notes[before].mark)


def without_parts(links: Iterable[NoteLink], marked: Iterable[Section]) -> tuple[NoteLink, ...]:
    """The links to notes, without those to a chapter or an appendix: a part is referred to, and no note."""
    parts = {s.span for s in marked if s.kind is not SectionKind.FOOTNOTE}
    return tuple(link for link in links if link.note not in parts)


def with_marks(marked: Sequence[Section], links: Iterable[NoteLink], area: Span) -> list[Section]:
    """``marked`` with a footnote for every linked note inside ``area``; what is linked knows its mark."""
    row = list(marked)
    known = {s.span: n for n, s in enumerate(row)}
    for link in links:
        if not area.contains(link.note):
            continue
        number = known.get(link.note)
        if number is None:
            row.append(Section(link.note, SectionKind.FOOTNOTE, mark=link.mark))
        else:
            row[number] = replace(row[number], mark=link.mark)
    return row


def kinds_given(blocks: Iterable[Block], links: Iterable[NoteLink]) -> tuple[Block, ...]:
    """The blocks whose kind the format gives; those of linked notes are notes."""
    notes = sorted(link.note for link in links)
    starts = [n.start for n in notes]
    given = []
    for block in blocks:
        before = bisect_right(starts, block.span.start) - 1
        if before >= 0 and notes[before].contains(block.span) and block.kind in _MAY_BE_NOTE:
            block = Block(block.span, BlockKind.NOTE)
        if block.kind is not BlockKind.PROSE and len(block.span):
            given.append(block)
    return tuple(given)


def side_by_side(breaks: Sequence[tuple[int, str | None]], end: int) -> tuple[Page, ...]:
    """Pages from the offsets at which they begin; the last one ends at ``end``."""
    ends = [at for at, _ in breaks[1:]] + [end]
    return tuple(
        Page(n, label, Span(at, max(at, after)))
        for n, ((at, label), after) in enumerate(zip(breaks, ends, strict=True))
    )
