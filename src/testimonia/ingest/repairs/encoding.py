"""Mojibake: letters that were read in one encoding and written in another ("RÃ©volution").

ftfy decides what is mojibake and what it was; it is asked word by word, so that each change has its place and
a correctly written word beside it is not touched.
"""

import re
from collections.abc import Iterator

from ftfy import fix_encoding

from testimonia.ingest.draft import Draft
from testimonia.model import Repair, RepairKind, Replace, Span

LONGEST_WORD = 400
"""Code points; what has no space for longer is no word."""

# Two neighbours that are common where UTF-8 was taken for a Western 8-bit encoding, and hardly elsewhere; the
# same for a Cyrillic one; and the codes between 80 and 9F, which are letters in no text.
_SUSPECT = re.compile(
    "[ÂÃÄÅÎÏÐÑØÙâäåðî][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192"
    "\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
    "|(?:[РС][\u0402-\u040f\u0452-\u045f\u0490\u0491ЁёА-я°±µ¶·№»«¬®¤¦§©\u2018-\u201e\u2020-\u2026]){3}"
    "|[\u0080-\u009f]"
)
_WORD = re.compile(r"[^ \t\r\n\f]+")
_CYRILLIC = re.compile("[\u0400-\u04ff]+")
_LOST_QUOTE = re.compile(r"â€(?=$|[\s.,;:!?)])")
_C1 = re.compile("[\u0080-\u009f]+")
_SIGN = re.compile("Â[£°§©®½¼¾±·µ¶¢¥¡¿²³¹]")
_LOST_SPACE = re.compile(r"(?<![^\W_])((?:[^\W\d_]*[^\W\d_A-Z])?)(Ã)( (?= )|(?= ))")


def mend_mojibake(draft: Draft) -> tuple[Repair, ...]:
    """One Repair for each word that was read in the wrong encoding."""
    original = draft.original
    if original.isascii():
        return ()
    found: list[tuple[Span, Repair]] = []
    at = 0
    for suspect in _SUSPECT.finditer(original):
        if suspect.start() < at:
            continue
        word = _word_around(original, suspect.start())
        at = word.end
        repair = _mended(original, word) if len(word) <= LONGEST_WORD else None
        if repair:
            found.append((word, repair))
    sure = [repair for word, repair in found if not _in_capitals(original, word)]
    if not sure:
        return ()
    return tuple(sorted((*(repair for _, repair in found), *_lost_spaces(original)), key=lambda r: r.span))


def _in_capitals(original: str, word: Span) -> bool:
    """Whether a word may be right as it stands: Portuguese capitals before a closing mark ("CIDADÃ”").

    Such a word is mended only in a document that has others.
    """
    text = word.of(original)
    if _SIGN.search(text):
        return False
    return len(_SUSPECT.findall(text)) == 1 and not any(c.islower() for c in text) and not _C1.search(text)


def _lost_spaces(original: str) -> Iterator[Repair]:
    """The letter "à", whose second half became a space, in a document with other words of the kind."""
    for found in _LOST_SPACE.finditer(original):
        span = Span(found.start(2), found.end(3))
        why = "“Ã” before a space is “à”, read in the wrong encoding, as other words here are."
        yield Repair(RepairKind.ENCODING, (Replace(span, "à"),), why)


def _word_around(original: str, at: int) -> Span:
    start = at
    while start > 0 and at - start < LONGEST_WORD and original[start - 1] not in " \t\r\n\f":
        start -= 1
    end = _WORD.match(original, at, at + LONGEST_WORD)
    return Span(start, end.end() if end else at + 1)


def _read_again(text: str) -> str:
    """A word as it was meant; the same word if it was read rightly."""
    if _CYRILLIC.match(text):
        try:
            again = text.encode("cp1251").decode("utf-8")
        except UnicodeError:
            again = text
        if _CYRILLIC.match(again) and len(again) < len(text):
            return again
    mended = _LOST_QUOTE.sub("”", fix_encoding(text))
    return _C1.sub(lambda run: run.group().encode("latin-1").decode("cp1252", "replace"), mended)


def _mended(original: str, word: Span) -> Repair | None:
    """The change that makes a word what it was meant to be, narrowed to the characters that differ."""
    before = word.of(original)
    after = _read_again(before)
    if after == before or "\ufffd" in after:
        return None
    head = _shared(before, after)
    tail = _shared(before[head:][::-1], after[head:][::-1])
    span = Span(word.start + head, word.end - tail)
    if not len(span):
        return None
    why = f"“{before}” is “{after}”, read in the wrong encoding."
    return Repair(RepairKind.ENCODING, (Replace(span, after[head : len(after) - tail]),), why)


def _shared(one: str, other: str) -> int:
    """How many characters two words have in common from their beginning on."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))
