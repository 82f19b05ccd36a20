"""Footnotes of a plain text: a block that begins with a mark, and the word that bears the same mark.

Neither alone is enough. A paragraph may begin with an asterisk because it is in italics, and a word may be
followed by a figure for many reasons; only a mark that is answered is a note's.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from testimonia.ingest.cues import cues
from testimonia.ingest.extraction import Block, BlockKind, NoteLink
from testimonia.model import Span

REACH = 8_000
"""Code points between a mark and its note, at the most: two or three pages."""
LONGEST_NOTE = 2_000
"""Code points of a block in which partners of its opening asterisk are looked for."""

_OPENING = re.compile(
    r"(?P<sign>\*{1,3}|[†‡§¶]{1,2}|[¹²³⁰⁴-⁹]{1,3})[ \t]*(?=[^\s*])"
    r"|(?P<figure>\[(?:\d{1,3}|[*†‡])\]|\d{1,3})(?:[.)]?[ \t]+)(?=[^\s\d])"
)
_LABELLED = re.compile(r"\[(?P<label>[^\W\d_]{3,12})[ \t]+(?P<mark>\d{1,3}|[A-Z*†‡]):")
"""A note as libraries of electronic texts have them: "[Footnote 1: She told me so.]"."""
_BOLD = re.compile(r"\*\*[^*\n]+\*\*")
_MARKS = re.compile(
    r"(?P<sign>(?<!\*)\*{1,3}(?!\*)|[†‡§¶]{1,2}|[¹²³⁰⁴-⁹]{1,3})(?=[\s,.;:)\]”\"’—–-]|$)"
    r"|(?P<bracket>\[(?:\d{1,3}|[A-Z*†‡])\])"
    r"|(?<=[^\W\d_.,;:!?”\"’)\]])(?P<figure>\d{1,3})(?=[\s,.;:)\]”\"’—–-]|$)"
    r"|(?<=[.,;:!?”\"’)\]])(?P<raised>\d{1,3})(?=\s|[—–”\"’]|$)"
)
_ENDS_ON_WORD = re.compile(r"([^\W\d_]+)[.,;:!?”\"’)\]]{0,4}$")


def notes_of(original: str, blocks: Sequence[Block]) -> tuple[NoteLink, ...]:
    """The footnotes that stand among ``blocks``, each with its mark, in the order of the notes."""
    openings = [(block, mark) for block in blocks if (mark := _opening_mark(original, block))]
    if not openings:
        return ()
    marks = _marks(original, {mark for _, mark in openings}, [block.span.start for block in blocks])
    links = []
    for block, mark in openings:
        waiting = marks[mark]
        at = bisect_left(waiting, Span(block.span.start, block.span.start)) - 1
        if at < 0 or waiting[at].start < block.span.start - REACH:
            continue
        # Marks before the one that is answered have been passed by: their notes would stand higher up.
        links.append(NoteLink(waiting[at], block.span))
        del waiting[: at + 1]
    return tuple(links)


def _opening_mark(original: str, block: Block) -> str | None:
    """The mark with which a block begins, if it may be a note's."""
    labelled = _LABELLED.match(original, block.span.start, block.span.end)
    if labelled and cues().note_label.fullmatch(labelled.group("label")):
        return f"[{labelled.group('mark')}]"
    opening = _OPENING.match(original, block.span.start, block.span.end)
    if not opening or block.kind in (BlockKind.TABLE, BlockKind.CODE):
        return None
    mark = opening.group("sign") or opening.group("figure")
    if mark.startswith("*") and not _odd(original, mark, block.span):
        return None
    return str(mark)


def _odd(original: str, mark: str, block: Span) -> bool:
    """Whether asterisks in a block are left over when pairs around emphasis are taken away.

    A note's own mark has no partner; an italic paragraph's opening asterisk has.
    """
    text = original[block.start : min(block.end, block.start + LONGEST_NOTE)]
    return mark in ("**", "***") or _BOLD.sub("", text).count("*") % 2 == 1


def _marks(original: str, wanted: set[str], starts: Sequence[int]) -> dict[str, list[Span]]:
    """Where each of the ``wanted`` marks stands after a word, in order; ``starts`` are the blocks'."""
    found: dict[str, list[Span]] = defaultdict(list)
    counted = asterisks = 0
    for match in _MARKS.finditer(original):
        mark = match.group()
        number = bisect_right(starts, match.start()) - 1
        begin = starts[number] if number >= 0 else 0
        if mark.startswith("*"):
            if begin > counted:
                counted, asterisks = begin, 0
            asterisks += original.count("*", counted, match.start())
            counted = match.start()
            if len(mark) == 1 and asterisks % 2:  # the second of a pair around emphasis
                continue
        if mark in wanted and match.start() != begin and _follows_a_word(original, match):
            found[mark].append(Span(*match.span()))
    return found


def _follows_a_word(original: str, match: re.Match[str]) -> bool:
    """Whether a mark sticks to a word, or to the stop after one, and is no number of something ("No.12")."""
    before = original[max(match.start() - 30, 0) : match.start()]
    if match.group("bracket"):
        return bool(before.strip())
    word = _ENDS_ON_WORD.search(before)
    if match.group("sign"):
        return bool(before) and not before[-1].isspace() and before[-1] not in "*†‡§¶(["
    if word is None:
        return False
    numbered = match.group("raised") and word.group(1).casefold() in cues().abbreviations
    single = match.group("figure") and len(word.group(1)) < 2
    return not (numbered or single)
