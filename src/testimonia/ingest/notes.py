"""Footnotes of a plain text: a block that begins with a mark, and the word that bears the same mark.

Neither alone is enough. A paragraph may begin with an asterisk because it is in italics, and a word may be
followed by a figure for many reasons; only a mark that is answered is a note's.
"""

import re
from collections.abc import Sequence

from testimonia.ingest.extraction import Block, BlockKind, NoteLink
from testimonia.model import Span

REACH = 8_000
"""Code points between a mark and its note, at the most: two or three pages."""

_OPENING = re.compile(
    r"(?P<sign>\*{1,3}|[†‡§¶]{1,2}|[¹²³⁰⁴-⁹]{1,3})[ \t]*(?=[^\s*])"
    r"|(?P<figure>\[\d{1,3}\]|\d{1,3})(?:[.)]?[ \t]+)(?=[^\s\d])"
)
_BOLD = re.compile(r"\*\*[^*\n]+\*\*")


def notes_of(original: str, blocks: Sequence[Block]) -> tuple[NoteLink, ...]:
    """The footnotes that stand among ``blocks``, each with its mark, in the order of the notes."""
    taken: set[int] = set()
    links = []
    for number, block in enumerate(blocks):
        opening = _OPENING.match(original, block.span.start, block.span.end)
        if not opening or block.kind in (BlockKind.TABLE, BlockKind.CODE):
            continue
        mark = opening.group("sign") or opening.group("figure")
        if mark.startswith("*") and not _odd(block.span.of(original), mark):
            continue
        if opening.group("figure") and not _may_be_figured_note(original, blocks, number):
            continue
        found = _mark_before(original, block.span.start, mark, taken)
        if found:
            taken.add(found.start)
            links.append(NoteLink(found, block.span))
    return tuple(links)


def _odd(text: str, mark: str) -> bool:
    """Whether asterisks in ``text`` are left over when pairs around emphasis are taken away.

    A note's own mark has no partner; an italic paragraph's opening asterisk has.
    """
    plain = _BOLD.sub("", text) if mark == "*" else text
    return plain.count("*") % 2 == 1 or mark in ("**", "***")


def _may_be_figured_note(original: str, blocks: Sequence[Block], number: int) -> bool:
    """A numbered block between others of its kind is an item of a list, unless these count on as notes do."""
    block = blocks[number]
    return block.kind is not BlockKind.LIST or len(block.span.of(original)) > 20


def _mark_before(original: str, end: int, mark: str, taken: set[int]) -> Span | None:
    """The nearest earlier word that bears ``mark`` and has not been claimed by another note."""
    begin = max(end - REACH, 0)
    sign = re.escape(mark)
    if mark.strip("[]").isdigit():
        after_word = rf"(?<=[^\W\d_]){sign}(?=[\s,.;:)\]”\"’—–-]|$)"
        around = rf"{after_word}|(?<=[^\W\d_][.,;:!?”\"’)\]]){sign}(?=\s|[—–”\"’]|$)"
    else:
        around = rf"(?<=[^\s*†‡§¶(\[]){sign}(?=[\s,.;:)\]”\"’—–-]|$)"
    for found in reversed(list(re.finditer(around, original[begin:end]))):
        span = Span(*found.span()).shifted(begin)
        if span.start in taken or (mark.startswith("*") and _closes_emphasis(original, span)):
            continue
        return span
    return None


def _closes_emphasis(original: str, mark: Span) -> bool:
    """Whether an asterisk at the end of a word is the second of a pair in its own paragraph."""
    begin = original.rfind("\n\n", 0, mark.start) + 1
    return _BOLD.sub("", original[begin : mark.start]).count("*") % 2 == 1
