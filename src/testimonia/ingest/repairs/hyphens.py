"""Words broken at the end of a line.

"revolu-/tion" is joined when the document itself, or the shipped list, has the word in one piece. A compound
that the document writes with its hyphen keeps it. Everything else is only proposed: whether "co-/operate" had
its hyphen before the printer broke it, a program cannot know.
"""

import re
from collections import Counter
from enum import Enum

from testimonia.ingest.cues import word_list
from testimonia.ingest.draft import Draft
from testimonia.model import Repair, RepairKind, Replace, Span

LONGEST_HALF = 40
"""Letters in each half of a broken word, at the most."""

_HALF = rf"[^\W\d_]{{1,{LONGEST_HALF}}}"
_SIGN = r"[-\u2010\u00ad\u00ac\u2e17]{1,3}"
_BREAK = re.compile(rf"(?<=[^\W\d_])({_SIGN})([ \t]{{0,40}}\r?\n[ \t]{{0,40}})({_HALF})")
_LEFT = re.compile(rf"{_HALF}$")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")


class Verdict(Enum):
    """What becomes of a hyphen at a line's end."""

    JOIN = "join"
    KEEP = "keep"
    PROPOSE = "propose"


def join_hyphens(draft: Draft) -> tuple[Repair, ...]:
    """One Repair for each word broken inside a block; words broken by a page are joined with it."""
    broken = list(_BREAK.finditer(draft.original))
    if not broken:
        return ()
    attested = attested_words(draft.original)
    return tuple(_repair(draft.original, found, attested) for found in broken)


def attested_words(original: str) -> Counter[str]:
    """How often each word stands in a text, broken ones left out; compounds count with their hyphens."""
    pieces, at = [], 0
    for found in _BREAK.finditer(original):
        left = _left_half(original, found)
        pieces.append(original[at : max(left.start, at)])
        at = found.end()
    whole = " ".join((*pieces, original[at:]))
    return Counter(m.group().casefold().replace("\u2010", "-") for m in _WORD.finditer(whole))


def _left_half(original: str, found: re.Match[str]) -> Span:
    """The letters before a hyphen at a line's end."""
    begin = max(found.start() - LONGEST_HALF, 0)
    left = _LEFT.search(original[begin : found.start()])
    return Span(begin + left.start() if left else found.start(), found.start())


def verdict(left: str, right: str, attested: Counter[str]) -> tuple[Verdict, str]:
    """Whether ``left`` and ``right`` are one word, and why.

    Args:
        left: the letters before the hyphen.
        right: the letters after it.
        attested: how often words stand in the document; see `attested_words`.
    """
    joined, compound = f"{left}{right}", f"{left}-{right}"
    once, hyphened = attested[joined.casefold()], attested[compound.casefold()]
    if once and once >= hyphened:
        return Verdict.JOIN, f"The document has “{joined}” elsewhere."
    if hyphened:
        return Verdict.KEEP, f"The document has “{compound}” elsewhere."
    if right[0].isupper() and not left.isupper():
        return Verdict.KEEP, f"“{compound}” is two names or more."
    if joined.casefold() in word_list():
        return Verdict.JOIN, f"“{joined}” is a word."
    return Verdict.PROPOSE, f"“{joined}” or “{compound}”: neither is attested."


def _repair(original: str, found: re.Match[str], attested: Counter[str]) -> Repair:
    sign, right = found.group(1), found.group(3)
    left = _left_half(original, found).of(original)
    break_span = Span(found.start(1), found.end(2))
    if sign.startswith("\u00ad"):
        why = "A soft hyphen only says where the word may be broken."
        return Repair(RepairKind.HYPHENATION, (Replace(break_span, ""),), why)
    if sign.startswith("\u00ac"):
        why = "“¬” is what transcribers write where a word goes on in the next line."
        return Repair(RepairKind.HYPHENATION, (Replace(break_span, ""),), why)
    decided, why = verdict(left, right, attested)
    edit = Replace(break_span, sign if decided is Verdict.KEEP else "")
    return Repair(RepairKind.HYPHENATION, (edit,), why, proposed=decided is Verdict.PROPOSE)
