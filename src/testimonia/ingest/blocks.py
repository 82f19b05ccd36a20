"""What the blocks of a text are: prose, verse, a heading, a list, a table, a line too short to tell.

Only prose is ever mended across a break, so what is not surely prose is called something else.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from statistics import median

from testimonia.ingest.cues import cues
from testimonia.ingest.extraction import Block, BlockKind
from testimonia.ingest.headings import looks_like_heading, part_named
from testimonia.model import Span, paragraphs, trimmed

SHORT = 60
"""Code points up to which a block says too little to be called prose by its length."""
WRAP_TOLERANCE = 8
"""Code points by which a line of wrapped prose may fall short, beyond the word that did not fit."""

UNPRINTABLE = 180
"""Code points; a longer line was not broken to fit a page, so a line's end is a paragraph's end."""

_TABLE_ROW = re.compile(r"\S(?:[ \t]*\t[ \t]*|[ ]{3,}|[ ]*\|[ ]*)\S")
_LIST_ITEM = re.compile(
    r"[ \t]*(?:[-*•–‣·▪][ \t]+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)][ \t]+|\(?(?:[A-Z]|[IVX]{1,5})\)[ \t]+"
    r"|[IVX]{2,5}\.[ \t]+)(?P<item>\S+)"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_TERMINAL = re.compile(
    r"[.!?…:][\"'”’»)\]*_]*(?:\[?\^?\w{1,8}\]|\d{1,3}|[*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})?[\"'”’»)\]*_]*$"
    r"|[.!?…][”\"’»]?\s*\([^()]{1,60}\)$"
)
_LAST_ABBREVIATION = re.compile(r"(?<![\w.])([^\W\d_a-zß-öø-ÿа-я][^\W\d_]{0,5})\.$")
_SPEECH_END = re.compile(r"[—–-]{1,2}[\"'”’»]$")


def blocks_of(original: str, known: Sequence[Block] = (), cuts: Sequence[Span] = ()) -> tuple[Block, ...]:
    """The blocks of ``original`` between blank lines, each with its kind.

    Args:
        original: the original layer.
        known: blocks whose kind the format itself gives, side by side; they are believed.
        cuts: stretches that are blocks of their own even without blank lines around (running headers).
    """
    ends = [block.span.end for block in known]
    spans = list(_cut(original, paragraphs(original), cuts))
    width = wrap_width(original, spans)
    found = []
    for span in spans:
        at = bisect_right(ends, span.start)
        given = known[at] if at < len(known) and known[at].span.overlaps(span) else None
        found.append(Block(span, given.kind if given else kind_of(span.of(original), width)))
    return tuple(found)


def _cut(original: str, spans: Iterable[Span], cuts: Sequence[Span]) -> Iterator[Span]:
    waiting = list(reversed(cuts))
    for span in chain.from_iterable(_lines_of_their_own(original, block) for block in spans):
        start = span.start
        while waiting and waiting[-1].start < span.end:
            cut = waiting.pop()
            before = trimmed(original, Span(start, max(cut.start, start)))
            if len(before):
                yield before
            yield cut
            start = max(cut.end, start)
        rest = trimmed(original, Span(min(start, span.end), span.end))
        if len(rest):
            yield rest


def _lines_of_their_own(original: str, span: Span) -> Iterator[Span]:
    """The lines of a block whose lines are paragraphs: longer than any page could have printed them."""
    lines = span.of(original).split("\n")
    if len(lines) == 1 or max(len(line) for line in lines) < UNPRINTABLE:
        yield span
        return
    at = span.start
    for line in lines:
        words = trimmed(original, Span(at, at + len(line)))
        if len(words):
            yield words
        at += len(line) + 1


def wrap_width(original: str, spans: Sequence[Span]) -> int | None:
    """The column at which the text was broken into lines; None if its paragraphs run on one line.

    Half of the full lines must reach it, or the lines were not broken by a machine or a printer.
    """
    full = [len(line) for span in spans for line in span.of(original).split("\n")[:-1]]
    if len(full) < 10 or len(full) < len(spans) // 4:
        return None
    full.sort()
    width = full[int(len(full) * 0.95)]
    return width if median(full) > width * 0.75 and width >= 25 else None


def kind_of(text: str, width: int | None = None) -> BlockKind:
    """What one block is, by its look.

    Args:
        text: the block.
        width: the column at which lines of prose were broken, where they were.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    if len(lines) > 1 and sum(bool(_TABLE_ROW.search(line)) for line in lines) * 2 > len(lines):
        return BlockKind.TABLE
    if len(text) < 2000 and _is_list_item(text):
        return BlockKind.LIST
    if len(lines) == 2 and part_named(lines[0]) and looks_like_heading(text):
        return BlockKind.HEADING  # "Chapter One" with its title on the next line
    if len(lines) > 1 and not _wrapped(lines, width):
        return BlockKind.VERSE
    if looks_like_heading(text):
        return BlockKind.HEADING
    if len(text) < SHORT and not is_finished(text):
        return BlockKind.SHORT
    return BlockKind.PROSE if _has_running_words(text) else BlockKind.SHORT


def _is_list_item(text: str) -> bool:
    """Whether a block begins as an item of a list does; "12. Mai 1848" is a date."""
    item = _LIST_ITEM.match(text)
    return bool(item) and item is not None and item.group("item").casefold() not in cues().months


def _wrapped(lines: list[str], width: int | None) -> bool:
    """Whether lines end where the next word did not fit, as wrapped prose does and verse does not."""
    longest = max(len(line) for line in lines)
    limit = max(width or 0, longest) if width and longest > width * 0.8 else longest
    if limit < 30 or (width and limit < width * 0.8):
        return False
    short = 0
    for line, following in pairwise(lines):
        first_word = following.split(maxsplit=1)[0] if following.strip() else ""
        short += len(line) + 1 + len(first_word) < limit - WRAP_TOLERANCE
    if len(lines) == 2 and width is None:
        return longest >= 65 and not short
    return short * 5 <= len(lines)


def _has_running_words(text: str) -> bool:
    words = _WORD.findall(text[:2000])
    lower = sum(word[0].islower() for word in words)
    return len(words) >= 5 and lower * 10 >= len(words) * 4


def is_finished(text: str) -> bool:
    """Whether a block ends where a sentence, a line of speech or an introduction to something ends."""
    tail = text.rstrip()[-80:]
    if _SPEECH_END.search(tail):
        return True
    if not _TERMINAL.search(tail):
        return False
    return not ends_on_title(tail)


def ends_on_title(text: str) -> bool:
    """Whether the last full stop belongs to a title ("Mr.", "St.") and ends no sentence."""
    last = _LAST_ABBREVIATION.search(text[-12:])
    return bool(last) and last is not None and last.group(1).casefold() in cues().titles
