"""Plain text and Markdown: the original layer is the decoded file itself, character for character."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from testimonia.ingest.decoding import decoded
from testimonia.ingest.extraction import (
    Block,
    BlockKind,
    Extraction,
    File,
    NoteLink,
    Reader,
    UnreadableError,
)
from testimonia.model import Page, Problem, Section, SectionKind, Span, Stated, Trouble, trimmed


def read_text(file: File) -> Extraction:
    """Read plain text in any encoding; form feeds are page breaks.

    Raises:
        UnreadableError: if the file is too large or in no known encoding.
    """
    original, problems = _characters(file)
    return Extraction(original, pages=_pages(original), problems=problems)


def read_markdown(file: File) -> Extraction:
    """Read Markdown without changing a character: its headings give sections, its marks stay.

    Raises:
        UnreadableError: if the file is too large or in no known encoding.
    """
    original, problems = _characters(file)
    code = _code(original)
    headings = [h for h in _HEADING.finditer(original) if not _is_in(code, h.start())]
    front = _FRONT_MATTER.match(original)
    blocks = [*code, *(Block(Span(*h.span()), BlockKind.HEADING) for h in headings)]
    if front:
        blocks = [b for b in blocks if b.span.start >= front.end()]
    return Extraction(
        original,
        sections=_markdown_sections(original, headings, front),
        blocks=tuple(sorted(blocks, key=lambda b: b.span)),
        notes=_markdown_notes(original),
        problems=problems,
    )


TEXT = Reader("plain text", frozenset({"text"}), read_text)
MARKDOWN = Reader("markdown", frozenset({"markdown"}), read_markdown)

_HEADING = re.compile(r"^(#{1,6})[ \t]+(\S[^\n]{0,300}?)[ \t]*#*[ \t]*\r?$", re.MULTILINE)
_FENCE = re.compile(r"^(```|~~~)[^\n]*\n(?:.*?\n)??\1[^\n]*$", re.MULTILINE | re.DOTALL)
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n((?:[^\n]*\n){0,60}?)---[ \t]*\r?(?=\n|$)")
_FIELD = re.compile(
    r"^(title|author|date|lang|language):[ \t]*+[\"']?+([^\n\"']*+)[\"']?[ \t]*\r?$", re.M | re.I
)
_NOTE = re.compile(r"^\[\^([^\]\s]{1,40})\]:[^\n]*(?:\n[ \t]+[^\n]+)*", re.MULTILINE)
_NOTE_MARK = re.compile(r"\[\^([^\]\s]{1,40})\](?!:)")


def _characters(file: File) -> tuple[str, tuple[Problem, ...]]:
    if len(file.data) > file.limits.text_size:
        mib = file.limits.text_size >> 20
        raise UnreadableError(
            f"This text is larger than {mib} MiB. Split it into parts, one for each document."
        )
    result = decoded(file.data)
    if len(result.characters) > file.limits.characters:
        raise UnreadableError(
            "This text has too many characters. Split it into parts, one for each document."
        )
    if not result.characters.strip("\ufeff \t\r\n\f\x00"):
        raise UnreadableError("This file holds no words.")
    problems = (Problem(file.path, result.doubt, Trouble.DOUBTFUL),) if result.doubt else ()
    return result.characters, problems


def _pages(original: str) -> tuple[Page, ...]:
    """Pages between form feeds; the feed itself belongs to the page that it ends."""
    if "\f" not in original.strip("\f"):
        return ()
    starts = [0, *(m.end() for m in re.finditer("\f", original))]
    ends = [*starts[1:], len(original)]
    spans = (Span(start, end) for start, end in zip(starts, ends, strict=True) if start < end)
    return tuple(Page(number, None, span) for number, span in enumerate(spans))


def _code(original: str) -> list[Block]:
    return [Block(Span(*m.span()), BlockKind.CODE) for m in _FENCE.finditer(original)]


def _is_in(blocks: Sequence[Block], at: int) -> bool:
    """Whether a place lies in one of ``blocks``, which are in order."""
    number = bisect_right(blocks, at, key=lambda b: b.span.start) - 1
    return number >= 0 and at < blocks[number].span.end


def _markdown_notes(original: str) -> tuple[NoteLink, ...]:
    notes = {m.group(1): Span(*m.span()) for m in _NOTE.finditer(original)}
    marks = (m for m in _NOTE_MARK.finditer(original) if m.group(1) in notes)
    first: dict[str, NoteLink] = {}
    for mark in marks:
        first.setdefault(mark.group(1), NoteLink(Span(*mark.span()), notes[mark.group(1)]))
    return tuple(first.values())


def _markdown_sections(
    original: str, headings: list[re.Match[str]], front: re.Match[str] | None
) -> tuple[Section, ...]:
    """Front matter, then a chapter for each heading, up to the next of the same level or above."""
    whole = replace(Section(Span(0, len(original)), SectionKind.DOCUMENT), **_front_matter(front))
    sections = []
    if front:
        sections.append(Section(Span(front.start(), front.end()), SectionKind.IMPRINT))
    if _names_the_whole(headings):
        title = Stated(headings[0].group(2), Span(*headings[0].span(2)))
        whole = replace(whole, title=whole.title or title)
        sections.append(Section(Span(*headings[0].span()), SectionKind.HEADING))
        lead, headings = headings[0].end(), headings[1:]
    else:
        lead = front.end() if front else 0
    before = trimmed(original, Span(lead, headings[0].start() if headings else len(original)))
    if len(before):
        sections.append(Section(before, SectionKind.BODY))
    for heading, end in zip(headings, _ends(headings, len(original)), strict=True):
        span = trimmed(original, Span(heading.start(), end))
        title = Stated(heading.group(2), Span(*heading.span(2)))
        sections.append(Section(span, SectionKind.CHAPTER, title=title))
        sections.append(Section(Span(*heading.span()), SectionKind.HEADING))
    return (whole, *sections)


def _names_the_whole(headings: Sequence[re.Match[str]]) -> bool:
    """Whether the first heading is the title of the document: the only one of its level, and the highest."""
    levels = [len(h.group(1)) for h in headings]
    return bool(levels) and levels.count(levels[0]) == 1 and levels[0] == min(levels)


def _ends(headings: Sequence[re.Match[str]], length: int) -> list[int]:
    """Where the part under each heading ends: at the next heading of the same level or above."""
    ends: list[int] = []
    open_headings: list[tuple[int, int]] = []  # level and place, from the last one backwards
    for heading in reversed(headings):
        level = len(heading.group(1))
        while open_headings and open_headings[-1][0] > level:
            open_headings.pop()
        ends.append(open_headings[-1][1] if open_headings else length)
        open_headings.append((level, heading.start()))
    return ends[::-1]


def _front_matter(front: re.Match[str] | None) -> dict[str, Any]:
    """What a YAML block at the head of a Markdown file says, as far as plain `key: value` lines go."""
    if front is None:
        return {}
    names = {
        "title": "title",
        "author": "author",
        "date": "written",
        "lang": "language",
        "language": "language",
    }
    offset = front.start(1)
    return {
        names[m.group(1).lower()]: Stated(value, Span(m.start(2), m.start(2) + len(value)).shifted(offset))
        for m in _FIELD.finditer(front.group(1))
        if (value := m.group(2).rstrip())
    }
