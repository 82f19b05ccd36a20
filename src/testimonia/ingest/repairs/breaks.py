"""Paragraphs cut in two by the end of a page, with or without a footnote or a page header in the cut.

The two halves are joined, and what stood between them is read after the paragraph. Nothing is joined that
could be meant as it is: verse, speech, lists, tables, block quotations, section breaks.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.ingest.blocks import ends_on_abbreviation, is_finished
from testimonia.ingest.cues import cues
from testimonia.ingest.draft import Draft, gap
from testimonia.ingest.extraction import Block, BlockKind
from testimonia.ingest.repairs.hyphens import Verdict, attested_words, verdict
from testimonia.model import Edit, Move, Repair, RepairKind, Replace, Span

FEWEST_WORDS = 10
"""A shorter block may be anything; it is not joined unless something of a page stands in between."""
LONG = 60
"""Code points, and
"""
SURELY_PROSE = 12
"""words, from which an unfinished block is a paragraph and no heading, so that a capital may follow."""
MOST_BETWEEN = 6
"""Blocks of notes and furniture in one cut, at the most."""

_LAST_WORD = re.compile(r"([^\W\d_]+)[\"'”’*_]*$")
_BROKEN_WORD = re.compile(r"([^\W\d_]+)([-\u2010])$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_OPENS_SPEECH = re.compile(r"[\"“‘«„'—–]")
_CAPTION = re.compile(
    r"\W*(?:fig(?:ure|\.)|plate|photo|map|table|illustration|abb\.|tafel|рис\.)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Cut:
    """Two halves of a paragraph, and the blocks that stand between them."""

    before: Block
    between: tuple[Block, ...]
    after: Block
    why: str


def join_paragraphs(draft: Draft) -> tuple[Repair, ...]:
    """One Repair for each paragraph that a page's end has cut."""
    cuts = tuple(_cuts(draft))
    if not cuts:
        return ()
    attested: Counter[str] | None = None
    repairs = []
    for cut, end in zip(cuts, _paragraph_ends(cuts), strict=True):
        broken = _BROKEN_WORD.search(draft.words(cut.before))
        if broken and attested is None:
            attested = attested_words(draft.original)
        repairs.append(_joined(draft, cut, end, attested or Counter()))
    return tuple(repairs)


def continues(before: str, after: str, *, page_between: bool, wide: bool = False) -> str | None:
    """Why ``after`` goes on with the sentence in which ``before`` ends; None if it does not.

    Args:
        before: a block of prose.
        after: the next block of prose.
        page_between: a page header, page number, footnote or page boundary stands between them.
        wide: more than one blank line stands between them.
    """
    last = before.rstrip()[-1:]
    if (
        is_finished(before)
        or (last in ":.?!" and not ends_on_abbreviation(before))
        or not _is_prose(before, page_between)
    ):
        return None
    first = after.lstrip("*_")[:1]
    if _OPENS_SPEECH.match(first):
        return "The sentence is not finished." if _ends_open(before) else None
    if first.islower():
        return "The sentence goes on in small letters."
    if not (first.isalpha() or first.isdigit()) or _CAPTION.match(before):
        return None
    if _ends_open(before):
        return "No sentence ends on that word."
    roomy = len(before) >= LONG and len(before.split()) >= SURELY_PROSE and len(after) >= LONG
    if roomy and not wide and (last.isalnum() or last in ",;"):
        return "The sentence has no end, and its last line no stop."
    return None


def _is_prose(before: str, page_between: bool) -> bool:
    return page_between or len(before.split()) >= FEWEST_WORDS


def _ends_open(before: str) -> bool:
    """Whether a block ends on a word or sign after which something must follow."""
    text = before.rstrip()
    if ends_on_abbreviation(text) or _BROKEN_WORD.search(text):
        return True
    last = _LAST_WORD.search(text)
    return bool(last) and last is not None and last.group(1).casefold() in cues().unfinished


def _cuts(draft: Draft) -> Iterator[Cut]:
    aside, paratext, openings = draft.set_apart(), draft.paratext(), draft.openings()
    apart = aside | paratext
    blocks = draft.blocks
    for number, block in enumerate(blocks):
        if block.kind is not BlockKind.PROSE or block.span.start in apart:
            continue
        between, after = _next_words(blocks, number, aside)
        if after is None or after.kind not in (BlockKind.PROSE, BlockKind.SHORT):
            continue
        if after.span.start in paratext or after.span.start in openings:
            continue
        space = gap(block, after).of(draft.original)
        words = draft.words(after)
        if after.kind is BlockKind.SHORT and not words[:1].islower():
            continue
        if _indented(draft.original, after) and not _indented(draft.original, block) and not between:
            continue
        page = bool(between) or "\f" in space
        wide = not page and space.count("\n") > 2
        why = continues(draft.words(block), words, page_between=page, wide=wide)
        if why:
            yield Cut(block, between, after, why)


def _indented(original: str, block: Block) -> bool:
    """Whether a block is set in by three spaces or more, as quotations are."""
    begin = original.rfind("\n", 0, block.span.start) + 1
    return block.span.start - begin >= 3 and not original[begin : block.span.start].strip()


def _next_words(
    blocks: Sequence[Block], number: int, aside: frozenset[int]
) -> tuple[tuple[Block, ...], Block | None]:
    """The next block of the running text, and what stands before it."""
    between: list[Block] = []
    for block in blocks[number + 1 : number + 2 + MOST_BETWEEN]:
        if block.span.start not in aside:
            return tuple(between), block
        between.append(block)
    return tuple(between), None


def _paragraph_ends(cuts: Sequence[Cut]) -> list[int]:
    """Where each paragraph ends once all its cuts are joined."""
    ends: list[int] = []
    for number in range(len(cuts) - 1, -1, -1):
        follows = number + 1 < len(cuts) and cuts[number + 1].before is cuts[number].after
        ends.append(ends[-1] if follows else cuts[number].after.span.end)
    return ends[::-1]


def _joined(draft: Draft, cut: Cut, end: int, attested: Counter[str]) -> Repair:
    begin = cut.before.span.end
    edits: list[Edit] = []
    if cut.between:
        moved = Span(begin, cut.between[-1].span.end)
        edits.append(Move(moved, end))
        begin = moved.end
    glue, hyphen, why = _glue(draft, cut, attested)
    if hyphen:
        edits.insert(0, Replace(hyphen, ""))
    edits.append(Replace(Span(begin, cut.after.span.start), glue))
    noted = any(link.note.overlaps(b.span) for b in cut.between for link in draft.notes)
    kind = RepairKind.FOOTNOTE if noted else RepairKind.PAGE_BREAK_JOIN
    return Repair(kind, tuple(edits), f"{cut.why} {why}".strip())


def _glue(draft: Draft, cut: Cut, attested: Counter[str]) -> tuple[str, Span | None, str]:
    """What is read between the halves, the hyphen that goes, and why."""
    broken = _BROKEN_WORD.search(draft.words(cut.before))
    first = _FIRST_WORD.match(draft.words(cut.after))
    if not broken or not first:
        return " ", None, ""
    decided, why = verdict(broken.group(1), first.group(), attested)
    if decided is not Verdict.JOIN:
        return "", None, why
    at = cut.before.span.start + broken.start(2)
    return "", Span(at, at + 1), why
