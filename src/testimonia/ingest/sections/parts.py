"""Parts with a voice of their own: forewords, chapters, notes on contributors, and what is left: the body."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.ingest.blocks import is_finished
from testimonia.ingest.cues import cues
from testimonia.ingest.dates import is_dateline
from testimonia.ingest.draft import Draft
from testimonia.ingest.extraction import Block, BlockKind
from testimonia.ingest.headings import FIGURES, is_bare_number
from testimonia.ingest.sections.lines import is_salutation, named_after, tidy
from testimonia.ingest.sections.openings import heading_name, opens_part
from testimonia.model import Section, SectionKind, Span, Stated, hull

MOST_HEADING_BLOCKS = 3
LONGEST_TITLE = 120
"""Code points in a line of a heading."""

_TITLED_NUMBER = re.compile(
    rf"[*_#]*(?P<number>{FIGURES})[.:)]\s*[—–-]?\s*(?P<title>\S.*)", re.IGNORECASE | re.DOTALL
)
_NUMBERABLE = (BlockKind.HEADING, BlockKind.LIST, BlockKind.SHORT)
_LONE = frozenset(
    {
        SectionKind.CONTENTS,
        SectionKind.NOTES,
        SectionKind.BIBLIOGRAPHY,
        SectionKind.INDEX,
        SectionKind.GLOSSARY,
        SectionKind.CONTRIBUTORS,
    }
)
"""Parts whose heading has no title below it."""

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
    aside = draft.set_apart()
    blocks = [b for b in draft.within(within) if b.span.start not in aside]
    if not blocks:
        return ()
    openings = list(_openings(draft, blocks, aside))
    contributors = contributors_of(draft, blocks)
    sections: list[Section] = []
    lead_end = openings[0].start if openings else within.end
    sections.extend(_bodies(blocks, Span(within.start, lead_end), contributors))
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


def _openings(draft: Draft, blocks: Sequence[Block], aside: frozenset[int]) -> Iterator[_Opening]:
    numbered = _numbered_headings(draft, blocks)
    at, contents = 0, False
    while at < len(blocks):
        block = blocks[at]
        name = heading_name(draft, block)
        entry = contents and not opens_part(draft, draft.number_of(block), aside)
        if entry or (not name and at not in numbered):
            at += 1
            continue
        kind = cues().headings[name] if name else SectionKind.CHAPTER
        contents = kind is SectionKind.CONTENTS
        heading = [block]
        while len(heading) < MOST_HEADING_BLOCKS and _goes_on(draft, blocks, at + len(heading), kind):
            heading.append(blocks[at + len(heading)])
        at += len(heading)
        yield _Opening(tuple(heading), kind, *_title_and_author(draft, heading))


def _numbered_headings(draft: Draft, blocks: Sequence[Block]) -> frozenset[int]:
    """Headings that are a number, or begin with one, if there are at least two that count on from the first.

    The items of a list count on too, but have no paragraphs between them.
    """
    alone: list[int] = []
    titled: list[int] = []
    for at, block in enumerate(blocks[:-1]):
        if len(block.span) > LONGEST_TITLE or block.kind not in _NUMBERABLE:
            continue
        words = tidy(draft.words(block))
        following = blocks[at + 1]
        if is_bare_number(words):
            alone.append(at)
        elif following.kind is BlockKind.PROSE and len(following.span) > LONGEST_TITLE:
            found = _TITLED_NUMBER.fullmatch(words)
            if found and found.group("title")[0].isupper() and not is_finished(words):
                titled.append(at)
    first = {at for at in titled[:1] if _FIRST.match(tidy(draft.words(blocks[at])))}
    return frozenset((alone if len(alone) >= 2 else []) + (titled if len(titled) >= 2 and first else []))


_FIRST = re.compile(r"(?:1|i)\b", re.IGNORECASE)


def _goes_on(draft: Draft, blocks: Sequence[Block], number: int, kind: SectionKind) -> bool:
    """Whether the block after a heading still belongs to it: a title, or the name of its author."""
    if number + 1 >= len(blocks) or kind in _LONE or len(blocks[number].span) > LONGEST_TITLE:
        return False
    block = blocks[number]
    text = tidy(draft.words(block))
    if block.kind not in (BlockKind.HEADING, BlockKind.SHORT) or text[-1:] in ",;:":
        return False
    if text[0].islower():
        return bool(named_after(text))
    if heading_name(draft, block) or is_bare_number(text) or is_salutation(text) or is_dateline(text):
        return False
    return block.kind is BlockKind.HEADING or not is_finished(text)


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


def _start(block: Block) -> int:
    return block.span.start


def _part(
    blocks: Sequence[Block],
    opening: _Opening,
    end: int,
    said: dict[SectionKind, Stated],
    contributors: Section | None,
) -> Iterator[Section]:
    low = bisect_left(blocks, opening.start, key=_start)
    high = bisect_left(blocks, end, key=_start)
    whole = Span(opening.start, blocks[high - 1].span.end if high > low else opening.blocks[-1].span.end)
    author = opening.author or said.get(opening.kind)
    heading = hull(b.span for b in opening.blocks)
    if heading == whole:  # nothing but a heading: another part begins at once
        yield Section(whole, SectionKind.HEADING, title=opening.title)
        return
    yield Section(whole, opening.kind, title=opening.title, author=author)
    if opening.kind is not SectionKind.CONTENTS:
        yield Section(heading, SectionKind.HEADING)
    own = opening.kind is SectionKind.CONTRIBUTORS
    if contributors and whole.contains(contributors.span) and not own:
        yield contributors


def _bodies(blocks: Sequence[Block], within: Span, contributors: Section | None) -> Iterator[Section]:
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
