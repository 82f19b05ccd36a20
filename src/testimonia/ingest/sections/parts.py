"""Parts with a voice of their own: forewords, chapters, notes on contributors, and what is left: the body."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.ingest.cues import cues
from testimonia.ingest.draft import Draft
from testimonia.ingest.extraction import Block, BlockKind
from testimonia.ingest.headings import part_named
from testimonia.ingest.sections.lines import named_after, tidy
from testimonia.model import Section, SectionKind, Span, Stated, hull

MOST_HEADING_BLOCKS = 3

_ROMAN_OR_FIGURE = re.compile(r"[\W_]*(?:\d{1,3}|[ivxlc]{1,7})[\W_]*", re.IGNORECASE)
_CAPITAL_NAME = re.compile(
    r"[*_]*(?P<name>[^\W\d_a-zß-öø-ÿа-я]{2,}(?:[ \n][^\W\d_a-zß-öø-ÿа-я.'’\-]+){1,4})[*_]*"
    r"(?P<dates>\s*\([^()]{4,40}\))?,?\s+"
)


@dataclass(frozen=True, slots=True)
class _Opening:
    """The heading of a part: its blocks, its kind, its title, its author if the heading names one."""

    blocks: tuple[Block, ...]
    kind: SectionKind
    title: Stated | None
    author: Stated | None

    @property
    def start(self) -> int:
        return self.blocks[0].span.start


def parts_of(draft: Draft, within: Span, said: dict[SectionKind, Stated]) -> tuple[Section, ...]:
    """The sections of the running text: parts with their headings, contributors, and bodies between.

    Args:
        draft: the document.
        within: the stretch between its front and its tail.
        said: authors of parts, as the title page names them.
    """
    blocks = [b for b in draft.blocks if within.contains(b.span)]
    if not blocks:
        return ()
    openings = list(_openings(draft, blocks))
    contributors = contributors_of(draft, blocks)
    sections: list[Section] = []
    lead_end = openings[0].start if openings else within.end
    sections.extend(_bodies(draft, blocks, Span(within.start, lead_end), contributors))
    ends = [*(o.start for o in openings), within.end][1:]
    for opening, end in zip(openings, ends, strict=True):
        sections.extend(_part(blocks, opening, end, said, contributors))
    return tuple(sections)


def contributors_of(draft: Draft, blocks: Sequence[Block]) -> Section | None:
    """Notes on contributors without a heading: paragraphs that each begin with a name in capitals."""
    named = [n for n, b in enumerate(blocks) if b.kind in _TEXT and _introduces(draft.words(b))]
    run: list[int] = []
    for number in named:
        if run and number - run[-1] > 2:
            if len(run) > 1:
                break
            run = []
        run.append(number)
    if len(run) < 2:
        return None
    return Section(hull(b.span for b in blocks[run[0] : run[-1] + 1]), SectionKind.CONTRIBUTORS)


_TEXT = (BlockKind.PROSE, BlockKind.SHORT)


def _introduces(text: str) -> bool:
    """Whether a paragraph begins "NAME (1880-1950) was ..."."""
    name = _CAPITAL_NAME.match(text)
    return bool(name) and name is not None and bool(cues().biography.match(text, name.end()))


def _openings(draft: Draft, blocks: Sequence[Block]) -> Iterator[_Opening]:
    numbered = _numbered_headings(draft, blocks)
    at = 0
    while at < len(blocks):
        block = blocks[at]
        text = " ".join(draft.words(block).split())
        name = part_named(text) if block.kind is BlockKind.HEADING else None
        if not name and at not in numbered:
            at += 1
            continue
        kind = cues().headings[name] if name else SectionKind.CHAPTER
        heading = [block]
        while len(heading) < MOST_HEADING_BLOCKS and _goes_on(draft, blocks, at + len(heading)):
            heading.append(blocks[at + len(heading)])
        at += len(heading)
        yield _Opening(tuple(heading), kind, *_title_and_author(draft, heading))


def _numbered_headings(draft: Draft, blocks: Sequence[Block]) -> frozenset[int]:
    """Headings that are a number and nothing else, if there are at least two of them."""
    alone = [
        n
        for n, b in enumerate(blocks)
        if b.kind is BlockKind.HEADING and _ROMAN_OR_FIGURE.fullmatch(tidy(draft.words(b)))
    ]
    return frozenset(alone if len(alone) >= 2 else ())


def _goes_on(draft: Draft, blocks: Sequence[Block], number: int) -> bool:
    """Whether the block after a heading still belongs to it: a title, or the name of its author."""
    if number + 1 >= len(blocks):
        return False
    block = blocks[number]
    text = tidy(draft.words(block))
    short = block.kind in (BlockKind.HEADING, BlockKind.SHORT) and len(text) <= 90
    return short and text[-1:] not in ".,;:" and not text[:1].islower() and not part_named(text)


def _title_and_author(draft: Draft, heading: Sequence[Block]) -> tuple[Stated | None, Stated | None]:
    title = author = None
    for block in heading:
        words = tidy(draft.words(block))
        by = named_after(words) or named_after(" ".join(words.split()[1:]))
        if by and author is None:
            author = Stated(by, block.span)
        elif title is None or block is heading[1]:
            title = Stated(words, block.span)
    return title, author


def _part(
    blocks: Sequence[Block],
    opening: _Opening,
    end: int,
    said: dict[SectionKind, Stated],
    contributors: Section | None,
) -> Iterator[Section]:
    inside = [b.span for b in blocks if opening.start <= b.span.start < end]
    whole = hull(inside)
    author = opening.author or said.get(opening.kind)
    yield Section(whole, opening.kind, title=opening.title, author=author)
    heading = hull(b.span for b in opening.blocks)
    if heading != whole and opening.kind is not SectionKind.CONTENTS:
        yield Section(heading, SectionKind.HEADING)
    own = opening.kind is SectionKind.CONTRIBUTORS
    if contributors and whole.contains(contributors.span) and not own:
        yield contributors


def _bodies(
    draft: Draft, blocks: Sequence[Block], within: Span, contributors: Section | None
) -> Iterator[Section]:
    """The running text outside every part; notes on contributors stand beside it, not in it."""
    here = [b.span for b in blocks if within.contains(b.span)]
    if contributors is None or not within.contains(contributors.span):
        if here:
            yield Section(hull(here), SectionKind.BODY)
        return
    before = [s for s in here if s.end <= contributors.span.start]
    after = [s for s in here if s.start >= contributors.span.end]
    if before:
        yield Section(hull(before), SectionKind.BODY)
    yield contributors
    if after:
        yield Section(hull(after), SectionKind.BODY)
