"""Where sentences begin and end.

A stop ends a sentence where what follows begins anew: after white space, with a capital, a figure, a
quotation mark or a bracket. It ends none after a title, an initial, or another abbreviation on which hardly a
sentence ends. Lines without a stop (headings, lists, addresses) are sentences of their own.
"""

import re
from collections.abc import Iterator
from functools import cache

from testimonia.model import Span, trimmed
from testimonia.reading.words import words_of

_STOP = re.compile(r"[.!?…](?:[.!?…]|[ \xa0](?=[.…]))*[\[\])}”’\"'»*_\d]{0,8}\s+|\s*\n\s*")
"""One or more stops ("?!", ". . ."), what closes after them (quotes, brackets, the mark of a note), and white
space; or the end of a line."""
_BEGINS = re.compile(r"[\[({“‘\"'«*_—–-]{0,4}\s?[^\W_a-z]")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_ITEM = re.compile(r"[-•–—*·]\s|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s")
_SHORT = 60
"""A line of fewer characters than this need not have been cut for want of room."""
_LONGEST_WORD = 12


def sentences(layer: str, paragraph: Span) -> tuple[Span, ...]:
    """The sentences of a paragraph, in order, without white space at their ends."""
    at, out = paragraph.start, []
    for end in _ends(layer, paragraph):
        span = trimmed(layer, Span(at, end))
        if len(span):
            out.append(span)
        at = end
    last = trimmed(layer, Span(at, paragraph.end))
    return (*out, last) if len(last) else tuple(out)


def _ends(layer: str, paragraph: Span) -> Iterator[int]:
    line = paragraph.start
    for found in _STOP.finditer(layer, paragraph.start, paragraph.end):
        words = found.group()
        if words.isspace():
            if _line_ends(layer, line, found, paragraph.end):
                yield found.end()
        elif _sentence_ends(layer, line, found):
            yield found.end()
        if "\n" in words:
            line = found.end()


def _line_ends(layer: str, line: int, found: re.Match[str], end: int) -> bool:
    """Whether a line without a stop stands for itself."""
    if _ITEM.match(layer, found.end()):
        return True
    before = layer[line : found.start()]
    follows = layer[found.end() : found.end() + 1]
    if len(before) >= _SHORT or not (follows.isupper() or follows.isdigit()) or before.endswith((",", "-")):
        return False
    after = layer.find("\n", found.end(), min(found.end() + 4 * _SHORT, end))
    room = (after if after >= 0 else end) - found.end()
    last = _LAST_WORD.search(before, max(0, len(before) - _LONGEST_WORD))
    unfinished = last is not None and last.group().lower() in words_of("leading")
    return not unfinished and (len(before) < _SHORT * 2 // 3 or room < _SHORT)


def _sentence_ends(layer: str, start: int, found: re.Match[str]) -> bool:
    """Whether the sentence ends at this stop."""
    words = found.group()
    if "\n" in words and _ITEM.match(layer, found.end()):
        return True
    if not _BEGINS.match(layer, found.end()):
        return words[0] in "!?" and layer[found.end() : found.end() + 1].isupper()
    if words[0] != "." or words.count(".") > 1:
        return True
    low = max(start, found.start() - _LONGEST_WORD)
    last = _LAST_WORD.search(layer, low, found.start())
    if last is None:  # after a figure: "1." at the beginning numbers what follows
        return not layer[start : found.start()].strip().isdigit()
    return not _abbreviated(last.group(), layer, last.start(), found.end())


def _abbreviated(word: str, layer: str, at: int, after: int) -> bool:
    """Whether the stop after ``word`` belongs to it, and the sentence goes on."""
    lower = word.lower()
    if len(word) == 1:  # an initial, or the last letter of "U.S.", "i.e."
        return word.isupper() or layer[at - 1 : at] == "." or lower in {"p", "c", "b", "d"}
    if lower in words_of("title_abbreviations"):
        return True
    return lower in words_of("number_abbreviations") and (
        layer[after : after + 1].isdigit() or lower in _never_last()
    )


@cache
def _never_last() -> frozenset[str]:
    return words_of("leading_abbreviations")
