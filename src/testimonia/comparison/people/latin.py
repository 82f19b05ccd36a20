"""Names of any script in Latin letters: small, with the diacritics that tell sounds apart, or without any."""

import re
import unicodedata
from functools import cache, lru_cache

from anyascii import anyascii

from testimonia.knowledge.person_names import letters_of_scripts

_KEPT = 1 << 17
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼ`´ʹʻ"))
_UNVOWELLED = re.compile("[\u0590-\u06ff\u0750-\u077f]")
"""Hebrew, Arabic, Syriac."""
_SYLLABLES = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Japanese, Chinese, Korean."""


@lru_cache(maxsize=_KEPT)
def latin(text: str) -> str:
    """The text in small Latin letters, letter by letter; what is Latin keeps its diacritics."""
    if text.isascii():
        return text.casefold()
    small = unicodedata.normalize("NFC", text).translate({ord("ß"): "ss", ord("ſ"): "s"}).casefold()
    letters, pairs = _tables()
    small = pairs.sub(lambda pair: letters_of_scripts()[1][pair.group()], small)
    return "".join(_letter(c, letters) for c in small)


@lru_cache(maxsize=_KEPT)
def plain(word: str) -> str:
    """A word in Latin letters without diacritics and apostrophes."""
    if word.isascii():
        return word.replace("'", "")
    decomposed = unicodedata.normalize("NFKD", word.translate(_APOSTROPHES))
    letters = letters_of_scripts()[0]
    return "".join(letters.get(c, c) for c in decomposed if not unicodedata.combining(c))


def unvowelled(text: str) -> bool:
    """Whether it is written in letters that leave out vowels (Hebrew, Arabic)."""
    return not text.isascii() and _UNVOWELLED.search(text) is not None


def in_syllables(text: str) -> bool:
    """Whether it is written in signs for syllables or words, mostly with no space between names."""
    return not text.isascii() and _SYLLABLES.search(text) is not None


@cache
def _tables() -> tuple[dict[str, str], re.Pattern[str]]:
    letters, together = letters_of_scripts()
    other = {c: to for c, to in letters.items() if not unicodedata.name(c, "").startswith("LATIN")}
    return other, re.compile("|".join(sorted(together, key=len, reverse=True)))


def _letter(c: str, letters: dict[str, str]) -> str:
    if c in letters:
        return letters[c]
    base = unicodedata.normalize("NFD", c)[0]
    if base in letters:  # Greek and Cyrillic letters with accents
        return letters[base]
    if unicodedata.combining(c):
        return c if "\u0300" <= c <= "\u036f" else ""  # marks of Latin letters alone
    if c.isascii() or not c.isalpha() or unicodedata.name(c, "").startswith("LATIN"):
        return c
    return anyascii(c).casefold().strip("`'")
