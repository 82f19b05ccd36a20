"""The parts of a document that stand before and beside its prose, as stretches of paragraphs read as one.

A title page has a line, or a paragraph, for each of its words; what belongs together is told by the Section.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from testimonia.model import Reference, Section, SectionKind, Span
from testimonia.reading.prose import Paragraph
from testimonia.reading.statements.corners.words import corner_words, either
from testimonia.reading.words import READ_IN

_FRONT = frozenset(
    {
        SectionKind.TITLE_PAGE,
        SectionKind.IMPRINT,
        SectionKind.CATALOGUING,
        SectionKind.BYLINE,
        SectionKind.HEADING,
        SectionKind.REVIEWED_WORK,
        SectionKind.DATELINE,
    }
)
_BEGINNING = frozenset({SectionKind.BYLINE, SectionKind.HEADING})
"""Kinds that every chapter or article has of its own."""
_EARLY = 12
"""Paragraphs from the beginning in which a line may belong to a title page that was not known for one."""
_SHORT = 260
"""Code points; what is longer is prose."""
_IMPRINT = 1_500
"""Code points of an imprint that was not known for one."""


@dataclass(frozen=True, slots=True)
class Corner:
    """A stretch set aside from the prose, or a short paragraph near the beginning that may be one.

    Attributes:
        span: in the reading layer.
        kind: of its Section; None for a paragraph of the prose.
        title: of the work that it speaks of; None if none is known.
        document: title of the document.
    """

    span: Span
    kind: SectionKind | None
    title: Reference | None
    document: Reference | None


def corners_of(
    text: str, prose: Sequence[Paragraph], sections: Sequence[Section], title: Reference | None
) -> Iterator[Corner]:
    """The corners of a document, in order.

    Args:
        text: the reading layer.
        prose: its paragraphs.
        sections: outer before inner.
        title: of the document.
    """
    read = [paragraph for paragraph in prose if paragraph.language == READ_IN]
    for number, (section, group) in enumerate(groupby(read, key=lambda one: one.section)):
        paragraphs = list(group)
        kind = None if section is None else sections[section].kind
        if kind in _FRONT:
            span = Span(paragraphs[0].span.start, paragraphs[-1].span.end)
            around = _titled_around(sections, section)
            of = title if around is None and (number <= _EARLY or kind not in _BEGINNING) else around
            of = _reviewed(text, span) if kind is SectionKind.REVIEWED_WORK else of
            yield Corner(span, kind, of, title)
        elif number <= _EARLY and (section is None or not sections[section].paratext):
            yield from _unknown(text, [p for p in paragraphs if p in read[:_EARLY]], title)


def _unknown(text: str, paragraphs: Sequence[Paragraph], title: Reference | None) -> Iterator[Corner]:
    """Paragraphs near the beginning that may be imprints, or lines of a title page, not known for it."""
    for paragraph in paragraphs:
        if len(paragraph.span) <= _IMPRINT and len(_imprint_lines().findall(paragraph.span.of(text))) > 1:
            yield Corner(paragraph.span, SectionKind.IMPRINT, title, title)
        elif len(paragraph.span) <= _SHORT:
            yield Corner(paragraph.span, None, title, title)


@cache
def _imprint_lines() -> re.Pattern[str]:
    """Finds the lines of an imprint that begin as lines of imprints do."""
    words = corner_words()["editions"]
    leads = either([*words["cues"], *words["words"]["imprint"]])
    return re.compile(rf"^[ \t]*(?:[\w ]{{1,20}}?[ \t])?(?:{leads})(?!\w)", re.MULTILINE | re.IGNORECASE)


def _titled_around(sections: Sequence[Section], number: int | None) -> Reference | None:
    """The title of the chapter or article that a corner begins; None if it lies in none."""
    if number is None:
        return None
    at = sections[number].span
    holding = [
        one
        for one in sections
        if one.kind is not SectionKind.DOCUMENT and one.title is not None and one.span.contains(at)
    ]
    inner = min(holding, key=lambda one: len(one.span), default=None)
    return None if inner is None or inner.title is None else Reference(inner.title.value)


def _reviewed(text: str, span: Span) -> Reference | None:
    """The title of a work under review: the first line of its heading."""
    end = text.find("\n", span.start, span.end)
    line = Span(span.start, span.end if end < 0 else end)
    words = " ".join(line.of(text).strip('*_ “”"').split())
    return Reference(words, None, line) if words else None
