"""Characters that stand for others: ligatures, the long s, soft hyphens, and dirt without a meaning."""

import re

from testimonia.ingest.draft import Draft
from testimonia.model import Repair, RepairKind, Replace, Span

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
LONG_S = {"ſ": "s"}

_LETTER_IN_WORD = re.compile(r"[^\W\d_]*[ﬀﬁﬂﬃﬄﬅﬆſ][^\W\d_]*")
_SOFT_HYPHENS = re.compile("\u00ad+(?![\u00ad\r\n])")
# NUL and the other control characters, a byte order mark, and spaces of no width inside a word, which would keep
# it from being found. Beside a dash or a stop these are a typographer's, and do no harm. The joiners U+200C and
# U+200D stay: Persian and Indic scripts cannot be read without them.
_DIRT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufeff]+|(?<=\\w)[\u200b\u2060]+(?=\\w)")


def replace_characters(draft: Draft) -> tuple[Repair, ...]:
    """One Repair for each word with such characters, and for each run of dirt."""
    original = draft.original
    if original.isascii() and not _DIRT.search(original):
        return ()
    found = [_spelled_out(original, Span(*m.span())) for m in _LETTER_IN_WORD.finditer(original)]
    found.extend(
        _one(RepairKind.HYPHENATION, m, "A soft hyphen only says where the word may be broken.")
        for m in _SOFT_HYPHENS.finditer(original)
    )
    found.extend(
        _one(RepairKind.CHARACTER, m, "A control character or a space without width: not part of the words.")
        for m in _DIRT.finditer(original)
    )
    return tuple(sorted(found, key=lambda r: r.span))


def _one(kind: RepairKind, found: re.Match[str], why: str) -> Repair:
    return Repair(kind, (Replace(Span(*found.span()), ""),), why)


def _spelled_out(original: str, word: Span) -> Repair:
    signs = LIGATURES | LONG_S
    edits = tuple(
        Replace(Span(at, at + 1), signs[original[at]])
        for at in range(word.start, word.end)
        if original[at] in signs
    )
    long_s = any(original[e.span.start] in LONG_S for e in edits)
    why = "The long s is the letter s." if long_s else "A ligature is two or three letters in one sign."
    return Repair(RepairKind.CHARACTER, edits, why)
