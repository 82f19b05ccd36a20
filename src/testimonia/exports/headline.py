"""What a title page or a byline prints in capitals, as it is cited in a text."""

import re

SMALL = frozenset(
    [
        *("a", "an", "the", "and", "but", "or", "nor", "for", "as", "at", "by", "in", "of", "on", "to"),
        *("from", "into", "with", "de", "la", "le", "du", "des", "der", "die", "das", "und", "et", "von"),
    ]
)
"""Words that keep small letters inside a title."""
_SHORTEST = 4
"""Code points; what is shorter and in capitals is an abbreviation."""
_ROMAN = re.compile(r"(XL|X{0,3})(IX|IV|V?I{0,3})[.,:;)]*")
"""A Roman number to 49, with what stands behind it: higher ones are as often words (MIX, LIV)."""


def headline(text: str) -> str:
    """A title that is printed all in capitals, as it is cited; any other as it is.

    >>> headline("THE BOOK OF THE WATCH"), headline("Notes on NATO")
    ('The Book of the Watch', 'Notes on NATO')
    """
    words = text.split()
    if len(text) < _SHORTEST or text != text.upper() or text == text.lower():
        return " ".join(words)
    small = (
        word.lower() if number and word.lower() in SMALL else _capitalised(word)
        for number, word in enumerate(words)
    )
    return " ".join(small)


def _capitalised(word: str) -> str:
    """A word with one capital, in each part: "O'CONNOR-LEE" is "O'Connor-Lee"; "J.F." and "XIII" stay."""
    if "." in word[:-1] or _ROMAN.fullmatch(word):
        return word
    parts = word.split("-")
    return "-".join(
        f"{part[:2]}{part[2:3]}{part[3:].lower()}"
        if len(part) > 3 and part[1] in "'’" and part[0] in "OD"
        else part[:1] + part[1:].lower()
        for part in parts
    )
