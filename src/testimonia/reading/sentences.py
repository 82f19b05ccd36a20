"""Where sentences begin and end.

A stop ends a sentence where what follows begins anew: after white space, with a capital, a figure, a
quotation mark or a bracket. It ends none after a title, an initial, or another abbreviation on which hardly a
sentence ends, unless the next word is one that begins a sentence ("He came at 4 p.m. The house was empty").
The mark of a note and what closes a quotation belong to the sentence before them, also where a scan or a
printer has put a space between. Lines without a stop (headings, lists, addresses) are sentences of their own,
but not lines of verse.
"""

import re
from collections.abc import Iterator

from testimonia.model import Span, trimmed
from testimonia.reading.words import is_cut, words_of

_STOP = re.compile(r"[.!?…](?:[.!?…]|[ \xa0](?=[.…]))*[\[\])}”’\"'»*_\d†‡]{0,8}(?:\s+|(?=[A-Z“]))|\s*\n\s*")
"""One or more stops ("?!", ". . ."), what closes after them (quotes, brackets, the mark of a note), and white
space, or a capital where a scan has lost the space; or the end of a line."""
_BEGINS = re.compile(r"[\[({“‘\"'«*_—–-]{0,4}\s?[^\W_a-z]")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_FIRST_WORD = re.compile(r"[\[({“‘\"'«*_—–-]{0,4}([^\W\d_]+)(?!\.)")
_ITEM = re.compile(r"[-•–—*·]\s|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s")
_NUMBERS = re.compile(r"\s*\(?\d{1,3}(?:\.\d{1,3}){0,3}")
"""What numbers a sentence or a section where it begins: "2.1"."""
_LETTERED = re.compile(r"\s*\(?(?:[A-Z]|[IVXLC]{1,6})")
"""The same in letters or Roman numbers."""
_MARKS = re.compile(r"(?:\[(?:\d{1,3}|[a-z*†‡]|[Nn]ote \d{1,3})\]\s*|[†‡]+\s+)+")
"""Marks of notes that stand apart from the stop: ". [2]"."""
_BARE_MARK = re.compile(r"\d{1,3}\s(?=([^\W\d_a-z][^\W\d_]*)\s)")
_YEAR = re.compile(r"(?<!\d)\d{4}$")
_TITLED = re.compile(r"\([^\W\d_]?[^()\n]{0,40}\d{4}\)")
"""A year in brackets, after a title that ends in "!" or "?"."""
_SHORT = 60
"""A line of fewer characters than this need not have been cut for want of room."""
_LONGEST_WORD = 12
_FAR = 2_000
"""Code points before a quotation mark in which its fellow is looked for."""
_STEPS = 8
"""Marks looked at before one that may open or close."""


def sentences(layer: str, paragraph: Span) -> tuple[Span, ...]:
    """The sentences of a paragraph, in order, without white space at their ends."""
    at, out = paragraph.start, []
    for end in _ends(layer, paragraph):
        if end <= at:
            continue
        span = trimmed(layer, Span(at, end))
        if len(span):
            out.append(span)
        at = end
    last = trimmed(layer, Span(at, paragraph.end))
    return (*out, last) if len(last) else tuple(out)


def _ends(layer: str, paragraph: Span) -> Iterator[int]:
    line = begun = paragraph.start
    verse: bool | None = None
    for found in _STOP.finditer(layer, paragraph.start, paragraph.end):
        words = found.group()
        if not words.isspace():
            end = _sentence_end(layer, begun, found, paragraph)
            if end is not None:
                yield end
                begun = end
        elif _line_ends(layer, line, found, paragraph.end):
            if verse is None:
                verse = _is_verse(layer, paragraph)
            if not verse:
                yield found.end()
        if "\n" in words:
            line = begun = max(begun, found.end())


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


def _is_verse(layer: str, paragraph: Span) -> bool:
    """Whether each line begins with a capital because it is verse: many of them end with a mark."""
    lines = [line.strip() for line in layer[paragraph.start : paragraph.end].split("\n")]
    if len(lines) < 3 or not all(
        len(line) < _SHORT + 10 and line.lstrip("“‘\"'([—_*")[:1].isupper() for line in lines
    ):
        return False
    several = sum(line.count(" ") >= 3 for line in lines)
    marked = sum(line.endswith((",", ";", ":", "—", "-", "!", "?", ".")) for line in lines[:-1])
    return 2 * several > len(lines) and 3 * marked >= len(lines) - 1


def _sentence_end(layer: str, begun: int, found: re.Match[str], paragraph: Span) -> int | None:
    """Where the sentence ends whose stop was found, with its quotes and notes; None if it goes on."""
    words, end = found.group(), found.end()
    if "\n" in words and _ITEM.match(layer, end):
        return end
    end = _over_marks(layer, end, paragraph)
    if not _BEGINS.match(layer, end, paragraph.end):
        return end if _begins_small(layer, found, end) else None
    if not words[-1].isspace():
        return end if _lost_space(layer, found.start(), end) else None
    if words[0] != ".":
        return None if words[0] in "!?" and _TITLED.match(layer, end, paragraph.end) else end
    if words.count(".") > 1:
        return end
    if _goes_on(layer, begun, found, end):
        return None
    return _over_number(layer, found, end)


def _over_marks(layer: str, end: int, paragraph: Span) -> int:
    """Behind marks of notes and a closing quotation mark that stand apart from the stop."""
    first = layer[end : end + 1]
    if first in "\"'”’»" and first and end + 1 < paragraph.end and layer[end + 1].isspace():
        closes = first in "”’»" or _closes(layer, end, paragraph.start)
        end, first = (end + 2, layer[end + 2 : end + 3]) if closes else (end, first)
    if first in "[†‡" and first:
        marks = _MARKS.match(layer, end, paragraph.end)
        end = marks.end() if marks else end
    return end


def _closes(layer: str, at: int, since: int) -> bool:
    """Whether a straight quotation mark with white space on both sides ends what one before it began."""
    mark, back, between = layer[at], at, 0
    for _ in range(_STEPS):
        back = layer.rfind(mark, max(since, at - _FAR), back)
        if back < 0:
            break
        apart = back == since or layer[back - 1] in " \n\t([—-"
        if apart and not layer[back + 1].isspace():
            return between % 2 == 0
        if not apart and not layer[back + 1].isalpha():
            return between % 2 == 1
        between += apart
    return between % 2 == 1


def _over_number(layer: str, found: re.Match[str], end: int) -> int:
    """Behind a number that can only be the mark of a note: no sentence begins "8 Yet"."""
    if layer[found.start() - 1 : found.start()].isdigit():
        return end
    mark = _BARE_MARK.match(layer, end)
    return mark.end() if mark and mark.group(1).lower() in words_of("openers") else end


def _begins_small(layer: str, found: re.Match[str], end: int) -> bool:
    """Whether a sentence begins in small letters, as in bad scans and hasty letters.

    Only between an ordinary word and one with which sentences begin.
    """
    if found.group().rstrip() != ".":
        return False
    last = _LAST_WORD.search(layer, max(0, found.start() - _LONGEST_WORD), found.start())
    first = _FIRST_WORD.match(layer, end)
    if last is None or first is None or len(last.group()) < 4 or not last.group().islower():
        return False
    return first.group(1) in words_of("small_openers") and last.group() not in words_of("title_abbreviations")


def _lost_space(layer: str, at: int, end: int) -> bool:
    """Whether a sentence ends at a stop without white space: no name or address has one like it."""
    if not layer[at - 3 : at].islower():
        return False
    first = _FIRST_WORD.match(layer, end)
    apart = first is not None and layer[first.end() : first.end() + 1] in (" ", "\n", ",")
    return apart and (layer[end] == "“" or _opens(layer, end))


def _opens(layer: str, at: int) -> bool:
    """Whether the next word is one with which sentences begin, and no name."""
    first = _FIRST_WORD.match(layer, at)
    return first is not None and first.group(1).lower() in words_of("openers")


def _goes_on(layer: str, begun: int, found: re.Match[str], end: int) -> bool:
    """Whether a single full stop does not end the sentence."""
    at = found.start()
    glued = found.group()[1:2].isdigit()  # ".5", "p.12"; or the mark of a note
    last = _LAST_WORD.search(layer, max(begun, at - _LONGEST_WORD), at)
    if last is None:
        if glued and layer[at - 1].isdigit():
            return not _YEAR.search(layer, max(begun, at - 5), at)
        return at - begun <= _LONGEST_WORD and _NUMBERS.fullmatch(layer, begun, at) is not None
    if at - begun <= _LONGEST_WORD and _LETTERED.fullmatch(layer, begun, at):
        return True
    word = last.group().lower()
    if len(word) == 1:
        return _initial(layer, last.start(), end)
    if is_cut(word):
        return layer[end : end + 2].strip()[:1].isupper()
    if word in words_of("title_abbreviations"):
        return word not in words_of("closing_abbreviations") or not _opens(layer, end)
    return word in words_of("number_abbreviations") and (
        glued or layer[end].isdigit() or word in words_of("leading_abbreviations")
    )


def _initial(layer: str, at: int, end: int) -> bool:
    """Whether the sentence goes on after a letter with a stop: "J. Smith", "p. 12", "the U.S. Army"."""
    letter = layer[at]
    if layer[at - 1 : at] == "." and letter.islower():
        return layer[at - 2 : at] not in ("a.", "p.") or letter != "m" or not _opens(layer, end)
    if letter.islower():
        return letter in "pcbd" or (letter in words_of("number_abbreviations") and layer[end].isdigit())
    if _opens(layer, end):
        return layer[at - 2 : at + 1] in ("P.S", "N.B")
    before = _LAST_WORD.search(layer[max(0, at - _LONGEST_WORD) : at].rstrip())
    return letter not in "IVXLC" or before is None or before.group().lower() not in words_of("numbered")
