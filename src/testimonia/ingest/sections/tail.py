"""The end of a document: a date, a signature, the footer of a web page, the rights."""

from testimonia.ingest.dates import is_dateline
from testimonia.ingest.draft import Draft
from testimonia.ingest.extraction import BlockKind
from testimonia.ingest.sections.lines import (
    is_imprint,
    is_navigation,
    is_person,
    is_provenance,
    named_after,
    tidy,
)
from testimonia.model import Section, SectionKind

MOST_BLOCKS = 10
LONGEST = 400
"""Code points in a block of a tail."""


def tail_of(draft: Draft, begin: int) -> tuple[Section, ...]:
    """The paratext sections after the last running prose, in order.

    Args:
        draft: the document.
        begin: where its front ends, in the original layer; the tail does not reach before it.
    """
    found: list[Section] = []
    for block in reversed(draft.blocks[-MOST_BLOCKS:]):
        if block.span.start < begin or (block.kind is BlockKind.PROSE and len(draft.words(block)) > 200):
            break
        kind = _kind(draft.words(block))
        if kind is None or (kind is SectionKind.BYLINE and any(s.kind is kind for s in found)):
            break  # a second name is an item of a list, and no signature
        found.append(Section(block.span, kind))
    return tuple(reversed(found))


def _kind(text: str) -> SectionKind | None:
    if len(text) > LONGEST:
        return None
    if is_navigation(text):
        return SectionKind.NAVIGATION
    if is_dateline(tidy(text)):
        return SectionKind.DATELINE
    if is_person(tidy(text).lstrip("—–- ")) or named_after(text):
        return SectionKind.BYLINE
    if is_imprint(text) or (is_provenance(text) and text.lstrip("*_([ ").partition(":")[1]):
        return SectionKind.IMPRINT
    return None
