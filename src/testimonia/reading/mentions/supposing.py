"""That one may be another: what a Text says of two names without vouching for it.

"Some hold that he was Tom Moss", "There are grounds to take Lind for Tom Moss", "Or was he Tom Moss?" It
joins nobody; comparison lays it before a person.
"""

import re
from functools import cache
from typing import NamedTuple

from testimonia.model import Span
from testimonia.reading.words import phrases

_BEFORE = 24
"""Code points before the first of two in which the verb stands."""
_ASKED = re.compile(r"\b(?:was|is|were)\s+$", re.IGNORECASE)
_QUOTE = r"[“\"‘*]{0,2}"
_LONGEST = 400
"""Code points of a sentence that is kept whole."""


class Guess(NamedTuple):
    """Two nodes that may be one person.

    Attributes:
        one: the node of the one.
        other: the node of the other.
        words: the sentence.
        denied: whether it denies that they are one.
    """

    one: int
    other: int
    words: str
    denied: bool


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"[”\"’*]{{0,2}},?\s+(?:{_any('supposed_between')})\s+{_QUOTE}", re.IGNORECASE)


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"[”\"’*]{{0,2}}\s+(?:{_any('supposed_by')})\s+{_QUOTE}", re.IGNORECASE)


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any('supposing')})\s+(?:that\s+)?{_QUOTE}$", re.IGNORECASE)


@cache
def _denying() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any('denying')})\b|n[’']t\b", re.IGNORECASE)


def supposed(layer: str, sentence: int, one: Span, other: Span) -> bool:
    """Whether words say that the first may be the second, or that he is not.

    Args:
        layer: the reading layer.
        sentence: where theirs begins.
        one: a name or a pronoun.
        other: a name after it.
    """
    gap = layer[one.end : other.start]
    if layer[other.end : other.end + 2] in ("'s", "’s"):
        return False
    if _between().fullmatch(gap):
        return True
    before = layer[max(sentence, one.start - _BEFORE) : one.start]
    if _by().fullmatch(gap):
        return _verb().search(before) is not None
    return gap.isspace() and _ASKED.search(before) is not None


def guess(one: int, other: int, words: str) -> Guess:
    """Two nodes that a sentence takes for one, or says to be two."""
    tidy = " ".join(words.split())
    return Guess(one, other, tidy[:_LONGEST], _denying().search(tidy) is not None)


def _any(name: str) -> str:
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases(name))
