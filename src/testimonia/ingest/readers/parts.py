"""From the parts that a format marks, and its headings, to Sections that never cross."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from testimonia.ingest.readers.roles import HOLDS_PROSE
from testimonia.model import Section, SectionKind, Span, Stated

_SLIGHT = frozenset({SectionKind.HEADING})
"""Kinds that do not count as the place where a text has its home."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its words, and how high it stands (1 is highest)."""

    level: int
    span: Span
    title: Stated


def assembled(
    original: str, area: Span, marked: Sequence[Section], headings: Sequence[Heading], home: SectionKind
) -> list[Section]:
    """The sections of one page or chapter, outermost first.

    What no marked part holds becomes a part of kind ``home``. A heading names the part that it opens. Where
    a part has several, each of the others opens a chapter inside it that ends at the next heading as high.

    Args:
        original: all the text.
        area: the stretch that the page fills.
        marked: its parts, side by side or inside one another; of two of one span, the outer one first.
        headings: in order.
        home: what the page as a whole is.
    """
    row = _in_order([*_homes(original, area, marked, home), *marked])
    under: dict[int, list[Heading]] = {}
    for heading, holder in _holders(row, headings):
        under.setdefault(holder, []).append(heading)
    opened: list[Section] = []
    for number, inside in under.items():
        part = row[number]
        first = inside[0]
        if part.kind not in HOLDS_PROSE:
            rest: list[Heading] = []
        elif _names_all(part, inside):
            rest = inside[1:]
        else:
            rest = inside
        if part.title is None and rest is not inside:
            row[number] = replace(part, title=first.title)
        opened.extend(_chapters(original, part.span.end, rest))
    return _in_order([*row, *opened])


def _in_order(sections: Iterable[Section]) -> list[Section]:
    return sorted(sections, key=lambda s: (s.span.start, -s.span.end))


def _names_all(part: Section, inside: list[Heading]) -> bool:
    """Whether the first heading names the whole part, rather than its first division."""
    first, rest = inside[0], inside[1:]
    if all(first.level < other.level for other in rest):
        return True
    return part.kind is not SectionKind.BODY and first.span.start == part.span.start


def _homes(original: str, area: Span, marked: Sequence[Section], home: SectionKind) -> list[Section]:
    """A part from the first to the last character of ``area`` that no marked part holds; none if all are."""
    first, last, at = None, 0, area.start
    spans = sorted(s.span for s in marked if s.kind not in _SLIGHT)
    for start, end in (*((s.start, s.end) for s in spans), (area.end, area.end)):
        if start > at:
            words = original[at:start]
            bare = words.strip()
            if bare:
                low = at + len(words) - len(words.lstrip())
                first = low if first is None else first
                last = low + len(bare)
        at = max(at, end)
    return [] if first is None else [Section(Span(first, last), home)]


def _holders(row: Sequence[Section], headings: Sequence[Heading]) -> list[tuple[Heading, int]]:
    """Each heading with the number of the innermost part that holds it."""
    found: list[tuple[Heading, int]] = []
    open_parts: list[int] = []
    numbers = iter([n for n, s in enumerate(row) if s.kind not in _SLIGHT])
    coming = next(numbers, None)
    for heading in sorted(headings, key=lambda h: h.span):
        while coming is not None and row[coming].span.start <= heading.span.start:
            while open_parts and row[open_parts[-1]].span.end <= row[coming].span.start:
                open_parts.pop()
            open_parts.append(coming)
            coming = next(numbers, None)
        while open_parts and row[open_parts[-1]].span.end < heading.span.end:
            open_parts.pop()
        if open_parts:
            found.append((heading, open_parts[-1]))
    return found


def _chapters(original: str, end: int, headings: list[Heading]) -> list[Section]:
    """One chapter for each heading, up to the next that is as high or higher."""
    chapters: list[Section] = []
    waiting: list[Heading] = []

    def close(level: int, at: int) -> None:
        while waiting and waiting[-1].level >= level:
            heading = waiting.pop()
            span = Span(heading.span.start, max(at, heading.span.end))
            chapters.append(Section(span, SectionKind.CHAPTER, title=heading.title))

    for heading in headings:
        at = heading.span.start
        while at and original[at - 1] in "\n\t ":
            at -= 1
        close(heading.level, at)
        waiting.append(heading)
    close(0, end)
    return chapters
