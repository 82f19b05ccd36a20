"""The head of a document: title page, imprint, by-line, dateline, navigation, the work under review.

All blocks before the first running prose are sorted by what they say; what cannot be told from the words is
told from its neighbours.
"""

from collections.abc import Sequence
from itertools import groupby

from testimonia.ingest.blocks import is_finished
from testimonia.ingest.cues import cues
from testimonia.ingest.dates import is_dateline
from testimonia.ingest.draft import Draft
from testimonia.ingest.extraction import Block, BlockKind
from testimonia.ingest.headings import part_named
from testimonia.ingest.sections.lines import (
    is_cataloguing,
    is_imprint,
    is_navigation,
    is_person,
    is_provenance,
    is_reviewed_work,
    is_strong_imprint,
    named_after,
)
from testimonia.model import Section, SectionKind, hull

LONGEST_LINE = 12
"""Words in a line of a head that says nothing of what it is; a longer one is prose, or as good as prose."""
LOOK_AHEAD = 8
"""Blocks after a short paragraph in which an imprint may go on."""
FEWEST_TITLE_LINES = 4
"""Lines without a mark of their own that make a title page; fewer are the head of an article."""

_RUNNING = (BlockKind.PROSE, BlockKind.QUOTATION, BlockKind.NOTE)


def front_of(draft: Draft) -> tuple[Section, ...]:
    """The paratext sections before the first running prose, side by side, in order."""
    front = draft.blocks[: _length(draft)]
    if not front:
        return ()
    words = [draft.words(block) for block in front]
    kinds = _spread([_by_words(text) for text in words])
    titles = sum(kind is None for kind in kinds)
    book = SectionKind.IMPRINT in kinds and titles >= FEWEST_TITLE_LINES
    named = [
        kind or _by_place(text, kinds, number, book)
        for number, (text, kind) in enumerate(zip(words, kinds, strict=True))
    ]
    return _merged(front, named)


def _length(draft: Draft) -> int:
    """How many blocks stand before the first running prose; none if there is no prose at all."""
    for number, block in enumerate(draft.blocks):
        if _begins_prose(draft, number) or _is_unexplained(draft, block, number):
            return number
    return 0


def _is_unexplained(draft: Draft, block: Block, number: int) -> bool:
    """Whether a block is too long for a title and nothing around it says that it belongs to a head."""
    text = draft.words(block)
    if len(text.split()) <= LONGEST_LINE or _by_words(text):
        return False
    following = draft.blocks[number + 1 : number + 1 + LOOK_AHEAD]
    return not any(is_strong_imprint(draft.words(b)) for b in following)


def _begins_prose(draft: Draft, number: int) -> bool:
    block = draft.blocks[number]
    text = draft.words(block)
    if _opens_a_part(draft, number):
        return True
    if block.kind is BlockKind.VERSE or block.kind not in _RUNNING:
        return False
    words = len(text.split())
    if is_imprint(text) or is_reviewed_work(text) or is_navigation(text):
        return False
    if words < 25 and not (is_finished(text) and words >= 6):
        return False
    following = draft.blocks[number + 1 : number + 1 + LOOK_AHEAD]
    return words >= 60 or not any(is_strong_imprint(draft.words(b)) for b in following)


def _opens_a_part(draft: Draft, number: int) -> bool:
    """Whether a heading such as "Foreword" stands here with prose soon after it: the front is over."""
    text = draft.words(draft.blocks[number])
    if draft.blocks[number].kind is not BlockKind.HEADING or not part_named(" ".join(text.split())):
        return False
    if "\n" in text.strip() or named_after(" ".join(text.split()[1:])):
        return False
    following = draft.blocks[number + 1 : number + 4]
    return any(b.kind is BlockKind.PROSE and len(draft.words(b).split()) >= 25 for b in following)


def _by_words(text: str) -> SectionKind | None:
    if is_navigation(text):
        return SectionKind.NAVIGATION
    if is_dateline(text):
        return SectionKind.DATELINE
    if is_cataloguing(text) and not is_reviewed_work(text):
        return SectionKind.CATALOGUING
    if is_reviewed_work(text) and "©" not in text:
        return SectionKind.REVIEWED_WORK
    if is_imprint(text) or is_provenance(text):
        return SectionKind.IMPRINT
    if named_after(text) or cues().other_roles.match(text.strip("*_ ")):
        return SectionKind.BYLINE
    return None


def _spread(kinds: list[SectionKind | None]) -> list[SectionKind | None]:
    """What stands between two blocks of an imprint belongs to it."""
    imprint = {SectionKind.IMPRINT, SectionKind.CATALOGUING}
    marked = [number for number, kind in enumerate(kinds) if kind in imprint]
    if not marked:
        return kinds
    spread = list(kinds)
    for number in range(marked[0], marked[-1]):
        if spread[number] not in imprint:
            spread[number] = spread[number - 1]
    return spread


def _by_place(text: str, kinds: Sequence[SectionKind | None], number: int, book: bool) -> SectionKind:
    imprints = [n for n, kind in enumerate(kinds) if kind is SectionKind.IMPRINT]
    if book and number < imprints[0]:
        return SectionKind.TITLE_PAGE
    return SectionKind.BYLINE if is_person(text) and len(kinds) > 1 else SectionKind.HEADING


def _merged(blocks: Sequence[Block], kinds: Sequence[SectionKind]) -> tuple[Section, ...]:
    """Neighbours of one kind become one section; by-lines among a title page's lines belong to it."""
    if SectionKind.TITLE_PAGE in kinds:
        last = max(n for n, kind in enumerate(kinds) if kind is SectionKind.TITLE_PAGE)
        inside = (SectionKind.BYLINE, SectionKind.HEADING)
        kinds = [SectionKind.TITLE_PAGE if n <= last and k in inside else k for n, k in enumerate(kinds)]
    pairs = zip(kinds, blocks, strict=True)
    groups = (
        (kind, [block.span for _, block in group]) for kind, group in groupby(pairs, key=lambda p: p[0])
    )
    return tuple(Section(hull(spans), kind) for kind, spans in groups)
