"""Paragraphs cut in two by the end of a page, with or without a footnote or a page header in the cut.

The two halves are joined, and what stood between them is read after the paragraph. Nothing is joined that
could be meant as it is: verse, speech, lists, tables, block quotations, section breaks.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.ingest.blocks import ends_on_title, is_finished
from testimonia.ingest.cues import cues
from testimonia.ingest.dates import is_dated
from testimonia.ingest.draft import Draft, gap
from testimonia.ingest.extraction import Block, BlockKind
from testimonia.ingest.repairs.hyphens import Verdict, attested_words, verdict
from testimonia.model import Edit, Move, Repair, RepairKind, Replace, Span

FEWEST_WORDS = 10
"""A shorter block may be anything; it is not joined unless something of a page stands in between."""
MOST_IN_CREDIT = 8
"""Words in the name and office of a speaker, at the most."""
FEWEST_SMALL = 2
"""Words with a small letter in the beginning of a sentence, however short."""
LONG = 60
"""Code points, and"""
SURELY_PROSE = 12
"""words, from which an unfinished block is a paragraph and no heading, so that a capital may follow."""
RUNS_ON = 800
"""Code points from which a second half may itself be cut by the next page."""
LONGEST_WORD = 60
"""Code points at the end of a block in which its last word is looked for."""
MOST_BETWEEN = 6
"""Blocks of notes and furniture in one cut, at the most."""

_LINE_END = re.compile(r"[\r\n\f]")
_LAST_WORD = re.compile(r"([^\W\d_]+)[\"'”’*_]*$")
_BROKEN_WORD = re.compile(r"([^\W\d_]+)([-\u2010\u00ad])$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_OPENS_SPEECH = re.compile(r"[\"“‘«„'—–]")
_DASH_END = re.compile(r"(?:[—–]|\s--?)$")
_SENTENCE_END = re.compile(r"[^\W\d_]{2}[*_)\"”’»]*[.!?][\"”’»)*_]*\s+[\"“‘«„(]?[^\W\d_]")
_AFTER_DASH = re.compile(r"[.!?][\"”’»)*_]*\s+[—–-]{1,2}\s?[^\W\d_a-z][^.!?]{1,60}$")
_SPEAKER = re.compile(r"[^\W\d_][\w.'’-]*+(?:[ ][^\W\d_][\w.'’-]*+){0,3}[ ]?:\s")
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
        broken = _broken_word(draft.words(cut.before))
        if broken and attested is None:
            attested = attested_words(draft.original)
        repairs.append(_joined(draft, cut, end, attested or Counter()))
    return tuple(repairs)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a break, as far as it speaks for or against a page's end.

    Attributes:
        page: a page header, page number, footnote or page boundary stands between the halves.
        wide: more than one blank line stands between them.
        introduced: the first half follows a colon, so it may be a quotation or a document set apart.
        listed: the block before the first half has no stop either.
    """

    page: bool = False
    wide: bool = False
    introduced: bool = False
    listed: bool = False


def continues(before: str, after: str, around: Surroundings) -> str | None:
    """Why ``after`` goes on with the sentence in which ``before`` ends; None if it does not."""
    before, after = before.rstrip(), after.lstrip("*_ ")
    broken = _broken_word(before) is not None
    if not broken and _is_complete(before):
        return None
    if not around.page and len(before.split()) < FEWEST_WORDS:
        return None
    first = after[:1]
    if around.introduced and not (around.page or broken or _ends_on(before, cues().unfinished)):
        return None
    if _OPENS_SPEECH.match(first):
        spoken_on = before[-1] == "," and after[1:2].islower()
        cut = around.page and _is_cut_prose(before, after, around)
        return "The sentence is not finished." if spoken_on or cut or _leads_on(before) else None
    if first.islower():
        return "The sentence goes on in small letters."
    opens = first.isalnum() or (around.page and first in "([")
    if not opens or _CAPTION.match(before) or _SPEAKER.match(after):
        return None
    if _leads_on(before) or (broken and around.page):
        return "No sentence ends on that word."
    if _is_cut_prose(before, after, around):
        return "The sentence has no end, and its last line no stop."
    return None


def _broken_word(before: str) -> re.Match[str] | None:
    """The word at the end of a block that a hyphen breaks, as far back as a word can reach."""
    return _BROKEN_WORD.search(before, max(len(before) - LONGEST_WORD, 0))


def _is_complete(before: str) -> bool:
    """Whether a block ends as sentences, introductions, speeches or broken-off sentences end."""
    stopped = before[-1:] in ":.?!" and not ends_on_title(before)
    return is_finished(before) or stopped or bool(_DASH_END.search(before))


def _leads_on(before: str) -> bool:
    """Whether a block ends on a word after which a noun or a name must follow."""
    return ends_on_title(before) or _ends_on(before, cues().leading)


def _ends_on(before: str, words: frozenset[str]) -> bool:
    last = _LAST_WORD.search(before[-80:])
    return bool(last) and last is not None and last.group(1).casefold() in words


def _is_cut_prose(before: str, after: str, around: Surroundings) -> bool:
    """Whether two long blocks can only be halves of a paragraph, although a capital follows.

    Lists and bibliographies have no stops at their ends either, but then their neighbours have none.
    """
    if len(before) < LONG or len(before.split()) < SURELY_PROSE:
        return False
    if around.page:
        return before[-1].isalpha() or before[-1] in ",;"
    if len(after) < LONG:
        return False
    settled = is_finished(after) or len(after) >= RUNS_ON
    alone = not around.wide and not around.listed and settled
    running = after[0].isalpha() and _tells(before) and not is_dated(after)
    return alone and running and before[-1].isalpha() and not _ends_on_credit(before)


def _ends_on_credit(before: str) -> bool:
    """Whether a block ends, after its last sentence, on a few words without a verb or an article.

    A quotation is followed by its speaker, and a caption by who took the picture ("… so long. — Jane Doe",
    "… in the harbour. Photo: City Archive").
    """
    if _AFTER_DASH.search(before):
        return True
    ends = [
        found.end() - 1 for found in _SENTENCE_END.finditer(before)
    ]  # on the next sentence's first letter
    if not ends:
        return False
    tail = before[ends[-1] :].split()
    small = sum(word[0].islower() for word in tail)
    return len(tail) <= MOST_IN_CREDIT and small < FEWEST_SMALL


def _tells(text: str) -> bool:
    """Whether a block has a sentence in it, or at least a pronoun or a verb, as captions seldom have."""
    if _SENTENCE_END.search(text):
        return True
    known = cues()
    words = {word.casefold() for word in _FIRST_WORD.findall(text)}
    return bool(words & (known.unfinished - known.leading))


def _cuts(draft: Draft) -> Iterator[Cut]:
    aside, paratext, openings = draft.set_apart(), draft.paratext(), draft.openings()
    blocks = draft.blocks
    previous: Block | None = None
    for number, block in enumerate(blocks):
        if block.span.start in aside:
            continue
        earlier, previous = previous, block
        if block.kind is not BlockKind.PROSE or block.span.start in paratext:
            continue
        between, after = _next_words(blocks, number, aside)
        if after is None or after.span.start in paratext or after.span.start in openings:
            continue
        if not _may_go_on(draft, block, after, bool(between)):
            continue
        around = _surroundings(draft, earlier, block, after, bool(between))
        why = continues(draft.words(block), draft.words(after), around)
        if why:
            yield Cut(block, between, after, why)


def _may_go_on(draft: Draft, block: Block, after: Block, between: bool) -> bool:
    """Whether ``after`` is of a kind and in a place in which a sentence can go on."""
    if after.kind is BlockKind.SHORT:
        stopped = between and draft.words(after).rstrip()[-1:] in ".!?"
        if not (stopped or draft.original[after.span.start].islower()):
            return False
    elif after.kind is not BlockKind.PROSE:
        return False
    if not _LINE_END.search(gap(block, after).of(draft.original)):
        return False
    set_in = _indented(draft.original, after) and not _indented(draft.original, block)
    return between or not set_in


def _surroundings(
    draft: Draft, earlier: Block | None, block: Block, after: Block, between: bool
) -> Surroundings:
    space = gap(block, after).of(draft.original)
    tail = earlier.span.of(draft.original)[-80:].rstrip() if earlier else ""
    prose = earlier is not None and earlier.kind is BlockKind.PROSE
    page = between or "\f" in space
    return Surroundings(
        page=page,
        wide=not page and space.count("\n") > 2,
        introduced=tail.rstrip('"”’*_').endswith(":"),
        listed=prose and not is_finished(tail),
    )


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
    broken = _broken_word(draft.words(cut.before))
    first = _FIRST_WORD.match(draft.words(cut.after))
    if not broken or not first:
        return " ", None, ""
    decided, why = verdict(broken.group(1), first.group(), attested)
    if decided is not Verdict.JOIN:
        return "", None, why
    at = cut.before.span.start + broken.start(2)
    return "", Span(at, at + 1), why
