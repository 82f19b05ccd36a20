"""A name as it stands in one place, taken apart: titles, the words of the name, and its gender."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from testimonia.model import Span
from testimonia.reading.words import words_of

_NICKNAME = re.compile(r"[\"“][^\"”]{1,30}[\"”]\s*")
_PART = re.compile(r"[^\s.,*]+\.?")
_LONG_ENOUGH = 5
"""Letters of a surname whose ending tells."""
_SLAVIC_FEMALE = ("ovna", "evna", "ichna", "inichna")


class Named(NamedTuple):
    """A name in one place.

    Attributes:
        start: in the reading layer; a title belongs to it.
        end: before a possessive 's.
        title: its titles, folded; empty for none.
        parts: the words of the name without titles, folded; small words between them too.
        initial: whether it begins its sentence.
        paragraph: number of its paragraph.
        sentence: number of its sentence in the Text.
        shown: "*" or '"' where it is set off.
        capitals: whether it is written in capitals throughout.
    """

    start: int
    end: int
    title: tuple[str, ...]
    parts: tuple[str, ...]
    initial: bool
    paragraph: int
    sentence: int
    shown: str = ""
    capitals: bool = False

    @property
    def span(self) -> Span:
        """In the reading layer."""
        return Span(self.start, self.end)

    @property
    def key(self) -> str:
        """The name without titles."""
        return " ".join(self.parts)


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """A word in small letters without accents, hyphens alike."""
    plain = unicodedata.normalize("NFKD", word.lower())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return letters.replace("’", "'").replace("‘", "'").replace("‐", "-").replace("‑", "-")


def parts_of(words: str) -> tuple[str, ...]:
    """The words of a name, folded; "V.L." is two, and a nickname in quotation marks is none."""
    words = _NICKNAME.sub("", words)
    spaced = re.sub(r"(?<=\b[^\W\d_])\.(?=[^\W\d_])", ". ", words)
    return tuple(fold(p.rstrip(".")) for p in _PART.findall(spaced) if p.strip("."))


def is_title(low: str) -> bool:
    """Whether a word can be a title."""
    return any(low in words_of(kind) for kind in ("title_male", "title_female", "title_neutral"))


def is_kin(low: str) -> bool:
    """Whether a word says how one is related to another, or stands to another: wife, cousin, pupil."""
    return any(low in words_of(kind) for kind in ("kin_male", "kin_female", "kin_neutral"))


@lru_cache(maxsize=16_384)
def gender_of(title: tuple[str, ...], parts: tuple[str, ...]) -> str:
    """ "m", "f", or nothing where title and given names do not tell."""
    for word in title:
        if word in words_of("title_male"):
            return "m"
        if word in words_of("title_female"):
            return "f"
    known = next((g for g in map(_gender_of_part, parts[:2]) if g), "")
    return known or _gender_of_surname(parts[-1] if parts else "")


def _gender_of_part(part: str) -> str:
    if part.endswith(_SLAVIC_FEMALE):
        return "f"
    part = part.partition("-")[0]
    male, female = part in _given("given_male"), part in _given("given_female")
    if male != female:
        return "m" if male else "f"
    return "m" if part.endswith(("ovich", "evich", "ovitch", "evitch")) else ""


def _gender_of_surname(part: str) -> str:
    """Slavic surnames have a gender."""
    if len(part) < _LONG_ENOUGH:
        return ""
    if part.endswith(tuple(words_of("surname_female"))):
        return "f"
    return "m" if part.endswith(tuple(words_of("surname_male"))) else ""


def is_given(part: str) -> bool:
    """Whether a folded word is a known given name, or several with hyphens."""
    return all(p in _given("given_male") or p in _given("given_female") for p in part.split("-"))


_FOLDED: dict[str, frozenset[str]] = {}


def _given(name: str) -> frozenset[str]:
    if name not in _FOLDED:
        cut = words_of("given_abbreviations") if name == "given_male" else frozenset()  # all are men's
        _FOLDED[name] = frozenset(fold(w) for w in words_of(name) | cut)
    return _FOLDED[name]
