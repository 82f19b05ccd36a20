"""Mojibake: letters that were read in one encoding and written in another ("RÃ©volution").

ftfy decides what is mojibake and what it was; it is asked word by word, so that each change has its place and
a correctly written word beside it is not touched.
"""

import re

from ftfy import fix_encoding

from testimonia.ingest.draft import Draft
from testimonia.model import Repair, RepairKind, Replace, Span

LONGEST_WORD = 400
"""Code points; what has no space for longer is no word."""

# Two neighbours that are common where UTF-8 was taken for a Western 8-bit encoding, and hardly elsewhere.
_SUSPECT = re.compile(
    "[ÂÃÄÅÎÏÐÑØÙâäåðî][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192"
    "\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
)
_WORD = re.compile(r"[^ \t\r\n\f]+")


def mend_mojibake(draft: Draft) -> tuple[Repair, ...]:
    """One Repair for each word that ftfy reads otherwise."""
    original = draft.original
    if original.isascii():
        return ()
    found: list[Repair] = []
    at = 0
    for suspect in _SUSPECT.finditer(original):
        if suspect.start() < at:
            continue
        word = _word_around(original, suspect.start())
        at = word.end
        repair = _mended(original, word) if len(word) <= LONGEST_WORD else None
        if repair:
            found.append(repair)
    return tuple(found)


def _word_around(original: str, at: int) -> Span:
    start = at
    while start > 0 and at - start < LONGEST_WORD and original[start - 1] not in " \t\r\n\f":
        start -= 1
    end = _WORD.match(original, at, at + LONGEST_WORD)
    return Span(start, end.end() if end else at + 1)


def _mended(original: str, word: Span) -> Repair | None:
    """The change that ftfy makes to a word, narrowed to the characters that differ."""
    before = word.of(original)
    after = fix_encoding(before)
    if after == before or "\ufffd" in after:
        return None
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    span = Span(word.start + head, word.end - tail)
    if not len(span):
        return None
    why = f"“{before}” is “{after}”, read in the wrong encoding."
    return Repair(RepairKind.ENCODING, (Replace(span, after[head : len(after) - tail]),), why)
