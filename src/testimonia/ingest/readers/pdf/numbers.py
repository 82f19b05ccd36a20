"""Numbers as they are printed on pages: arabic, or roman in either case."""

import re
from dataclasses import dataclass

from testimonia.model.numerals import roman

_TOKEN = re.compile(r"[^\W_]+")
_ARABIC = re.compile(r"[0-9]{1,4}")
_ROMAN = re.compile(r"(?=.)(m{0,3})(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a line.

    Attributes:
        value: what it says.
        script: "arabic", "roman" or "ROMAN".
        start: where it begins in the line.
        end: where it ends.
    """

    value: int
    script: str
    start: int
    end: int


def numbers(text: str) -> list[Number]:
    """The numbers in a line that could be the page's: at its ends, or anywhere if it is short."""
    tokens = list(_TOKEN.finditer(text))
    ends = {0, len(tokens) - 1} if len(tokens) > 6 else set(range(len(tokens)))
    found = []
    for n in sorted(ends):
        token = tokens[n] if tokens else None
        number = _number(token.group(), token.start(), token.end()) if token else None
        if number:
            found.append(number)
    return found


def _number(word: str, start: int, end: int) -> Number | None:
    if _ARABIC.fullmatch(word):
        return Number(int(word), "arabic", start, end)
    if word in (word.lower(), word.upper()) and _ROMAN.fullmatch(word.lower()):
        return Number(roman(word), "roman" if word.islower() else "ROMAN", start, end)
    return None


def without(text: str, number: Number) -> str:
    """The rest of the line, in small letters with single blanks, without marks around the number."""
    rest = f"{text[: number.start]} {text[number.end :]}"
    return " ".join(rest.casefold().split()).strip(" -–—|·.,:[]()/•")


def stands_apart(text: str, number: Number) -> bool:
    """Whether a wide gap or a dividing mark keeps the number from the words beside it."""
    before, after = text[: number.start], text[number.end :]
    if before.strip() and after.strip():
        return False
    beside = after if after.strip() else before[::-1]
    return bool(re.match(r"\s*[\t|·•/—–\])]", beside))
