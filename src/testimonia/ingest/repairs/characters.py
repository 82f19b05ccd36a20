"""Characters that stand for others: ligatures, the long s, soft hyphens, and dirt without a meaning."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from testimonia.ingest.draft import Draft
from testimonia.model import Repair, RepairKind, Replace, Span, hull

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
LONG_S = {"ſ": "s"}

LONGEST_WORD = 60
"""Letters after such a character that are taken for its word; several in one word are one Repair."""
MOST_REPAIRS = 2_000
"""Runs of dirt that are shown one by one; a document with more is flooded, and shown by stretches."""
FLOODED_STRETCH = 400
"""Code points."""

_SIGN_AND_REST = re.compile(rf"[ﬀﬁﬂﬃﬄﬅﬆſ][^\W\d_]{{0,{LONGEST_WORD}}}")
_SOFT_HYPHENS = re.compile("\u00ad+(?![\u00ad\r\n])")
# NUL and the other control characters, a byte order mark, and spaces of no width inside a word, which would
# keep it from being found. Beside a dash or a stop these are a typographer's, and do no harm. The joiners
# U+200C and U+200D stay: Persian and Indic scripts cannot be read without them.
_DIRT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufeff]+|(?<=\\w)[\u200b\u2060]+(?=\\w)")


def replace_characters(draft: Draft) -> tuple[Repair, ...]:
    """One Repair for each word with such characters, and for each run of dirt."""
    original = draft.original
    if original.isascii() and not _DIRT.search(original):
        return ()
    found = [_spelled_out(original, Span(*m.span())) for m in _SIGN_AND_REST.finditer(original)]
    soft = [Span(*m.span()) for m in _SOFT_HYPHENS.finditer(original)]
    dirt = [Span(*m.span()) for m in _DIRT.finditer(original)]
    hyphenated = "A soft hyphen only says where the word may be broken."
    no_part = "A control character or a space without width: not part of the words."
    found.extend(_without(original, soft, RepairKind.HYPHENATION, hyphenated))
    found.extend(_without(original, dirt, RepairKind.CHARACTER, no_part))
    return tuple(sorted(found, key=lambda r: r.span))


def _without(original: str, spans: Sequence[Span], kind: RepairKind, why: str) -> Iterator[Repair]:
    """Repairs that take out ``spans``: one for each, or one for each stretch where there are very many."""
    if len(spans) <= MOST_REPAIRS:
        yield from (Repair(kind, (Replace(span, ""),), why) for span in spans)
        return
    for _, flood in groupby(spans, key=lambda span: span.start // FLOODED_STRETCH):
        inside = list(flood)
        whole = hull(inside)
        edges = [whole.start, *(edge for span in inside for edge in (span.start, span.end)), whole.end]
        kept = "".join(original[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
        yield Repair(kind, (Replace(whole, kept),), why)


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
