"""The head of a document: title page, imprint, by-line, dateline, navigation, the work under review.

All blocks before the first running prose are sorted by what they say; what cannot be told from the words is
told from its neighbours.
"""

from collections.abc import Sequence
from itertools import groupby, pairwise

from testimonia.ingest.blocks import is_finished
from testimonia.ingest.cues import cues
from testimonia.ingest.dates import is_dateline
from testimonia.ingest.draft import Draft
from testimonia.ingest.extraction import Block, BlockKind
from testimonia.ingest.sections.lines import (
    has_copyright_sign,
    is_cataloguing,
    is_imprint,
    is_navigation,
    is_person,
    is_provenance,
    is_reviewed_work,
    is_salutation,
    is_strong_imprint,
    is_unnamed_byline,
    memo_fields,
    named_after,
    reads_as_sentence,
    tidy,
)
from testimonia.ingest.sections.openings import FEWEST_WORDS, names_contents, opens_part
from testimonia.model import Section, SectionKind, hull

LONGEST_LINE = 12
"""Words in a line of a head that says nothing of what it is; a longer one is prose, or as good as prose."""
LOOK_AHEAD = 8
"""Blocks after a short paragraph in which an imprint may go on."""
FEWEST_TITLE_LINES = 4
"""Lines without a mark of their own that make a title page; fewer are the head of an article."""
MOST_BLOCKS = 120
"""Blocks before the first prose, besides a table of contents; a text with more has no head, but lists."""

_RUNNING = (BlockKind.PROSE, BlockKind.QUOTATION, BlockKind.NOTE)
_IMPRINTS = (SectionKind.IMPRINT, SectionKind.CATALOGUING)


def front_of(draft: Draft) -> tuple[Section, ...]:
    """The paratext sections before the first running prose, side by side, in order."""
    aside = draft.set_apart()
    length = _length(draft, aside)
    front = [block for block in draft.blocks[:length] if block.span.start not in aside]
    if not front:
        return ()
    words = [draft.words(block) for block in front]
    kinds = _with_contents(words, [_by_words(text) for text in words])
    book = _is_book(words, kinds, opens_part(draft, length, aside))
    kinds = _spread(kinds, book)
    named = [
        kind or _by_place(text, kinds, number, book)
        for number, (text, kind) in enumerate(zip(words, kinds, strict=True))
    ]
    return _merged(front, named)


def _length(draft: Draft, aside: frozenset[int]) -> int:
    """How many blocks stand before the first running prose; none if there is no prose at all."""
    contents = False
    outside = 0
    for number, block in enumerate(draft.blocks):
        if block.span.start in aside:
            continue
        text = draft.words(block)
        if opens_part(draft, number, aside):
            return number
        if names_contents(text):
            contents = True
        elif contents:
            if block.kind is BlockKind.PROSE and len(text.split()) >= FEWEST_WORDS:
                return number
        elif _begins_prose(draft, number, text) or _is_unexplained(draft, number, text):
            return number
        else:
            outside += 1
            if outside > MOST_BLOCKS:
                return 0
    return 0


def _is_unexplained(draft: Draft, number: int, text: str) -> bool:
    """Whether a block is too long for a title and nothing around it says that it belongs to a head."""
    if len(text.split()) <= LONGEST_LINE or _by_words(text):
        return False
    return not _imprint_follows(draft, number)


def _imprint_follows(draft: Draft, number: int) -> bool:
    """Whether an imprint goes on below a block, before anything is told."""
    for block in draft.blocks[number + 1 : number + 1 + LOOK_AHEAD]:
        text = draft.words(block)
        if is_strong_imprint(text):
            return True
        if block.kind is BlockKind.PROSE and len(text.split()) >= FEWEST_WORDS and reads_as_sentence(text):
            return False
    return False


def _begins_prose(draft: Draft, number: int, text: str) -> bool:
    block = draft.blocks[number]
    if is_salutation(text) or (block.kind is BlockKind.SHORT and _says_something(text)):
        return True
    if block.kind not in _RUNNING or is_imprint(text) or is_reviewed_work(text) or is_navigation(text):
        return False
    words = len(text.split())
    if words < FEWEST_WORDS and not (is_finished(text) and words >= 6):
        return False
    return words >= 60 or not _imprint_follows(draft, number)


def _says_something(text: str) -> bool:
    """Whether a short block is a sentence all the same ("This is Ann and I am Mario J. Lowe.")."""
    small = sum(word[0].islower() for word in text.split())
    stopped = text.rstrip()[-1:] in ".!" and is_finished(text)
    return stopped and len(text.split()) >= 6 and small >= 3 and _by_words(text) is None


def _by_words(text: str) -> SectionKind | None:
    if is_navigation(text):
        return SectionKind.NAVIGATION
    if is_unnamed_byline(text) or named_after(text) or cues().other_roles.match(text.strip("*_ ")):
        return SectionKind.BYLINE
    if is_dateline(tidy(text)):
        return SectionKind.DATELINE
    if memo_fields(text):
        return SectionKind.HEADING
    if is_provenance(text) and ":" in text:
        return SectionKind.IMPRINT
    if is_cataloguing(text) and not is_reviewed_work(text):
        return SectionKind.CATALOGUING
    if is_reviewed_work(text) and not has_copyright_sign(text):
        return SectionKind.REVIEWED_WORK
    return SectionKind.IMPRINT if is_imprint(text) or is_provenance(text) else None


def _with_contents(words: Sequence[str], kinds: list[SectionKind | None]) -> list[SectionKind | None]:
    """From the heading of a table of contents on, everything is one, unless it says that it is an imprint."""
    begin = next((n for n, text in enumerate(words) if names_contents(text)), len(words))
    rest = [kind if kind in _IMPRINTS else SectionKind.CONTENTS for kind in kinds[begin:]]
    return [*kinds[:begin], *rest]


def _is_book(words: Sequence[str], kinds: Sequence[SectionKind | None], opened: bool) -> bool:
    """Whether this is the front matter of a book, and not the head of an article."""
    imprint = any(kind in _IMPRINTS for kind in kinds)
    roles = any(pattern.match(tidy(text)) for text in words for pattern, _ in cues().parts_by)
    parts = opened or SectionKind.CONTENTS in kinds
    titles = sum(kind is None for kind in kinds)
    return (imprint and (titles >= FEWEST_TITLE_LINES or parts)) or (parts and (roles or titles >= 3))


def _spread(kinds: list[SectionKind | None], book: bool) -> list[SectionKind | None]:
    """What stands between two blocks of an imprint belongs to it: much in a book, a line in an article."""
    spread = list(kinds)
    marked = [number for number, kind in enumerate(kinds) if kind in _IMPRINTS]
    for first, last in pairwise(marked):
        if book or last - first <= 2:
            between = (n for n in range(first + 1, last) if kinds[n] is not SectionKind.CONTENTS)
            for number in between:
                spread[number] = kinds[first]
    return spread


def _by_place(text: str, kinds: Sequence[SectionKind | None], number: int, book: bool) -> SectionKind:
    ends = [n for n, kind in enumerate(kinds) if kind in (*_IMPRINTS, SectionKind.CONTENTS)]
    if book and number < min(ends, default=len(kinds)):
        return SectionKind.TITLE_PAGE
    return SectionKind.BYLINE if is_person(text) and len(kinds) > 1 else SectionKind.HEADING


def _merged(blocks: Sequence[Block], kinds: Sequence[SectionKind]) -> tuple[Section, ...]:
    """Neighbours of one kind become one section; by-lines among a title page's lines belong to it."""
    if SectionKind.TITLE_PAGE in kinds:
        ends = [n for n, kind in enumerate(kinds) if kind in (*_IMPRINTS, SectionKind.CONTENTS)]
        last = min(ends, default=len(kinds))
        inside = (SectionKind.BYLINE, SectionKind.HEADING, SectionKind.DATELINE)
        kinds = [SectionKind.TITLE_PAGE if n < last and k in inside else k for n, k in enumerate(kinds)]
    pairs = zip(kinds, blocks, strict=True)
    groups = (
        (kind, [block.span for _, block in group]) for kind, group in groupby(pairs, key=lambda p: p[0])
    )
    return tuple(Section(hull(spans), kind) for kind, spans in groups)
