"""Names of people: of what parts they are made, and whether two of them can be one person's.

Two questions are kept apart. A full name, with a first name written out, may speak for itself: the same full
name in two documents is taken for the same person unless something speaks against it. A last name alone, or
one with initials, only fits: whose it is depends on who else bears it.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from testimonia.comparison.people.latin import in_syllables, latin, plain
from testimonia.knowledge.titles import forms_of_address, ranks

_UNDECOMPOSED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
"""Letters with a stroke or tied together, which Unicode does not take apart."""
_LONG = 160
"""A name of more code points is none."""
_KEPT = 1 << 17
_SIGNS = re.compile(r"[\W_]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")
_BORN = re.compile(r"(?<=\S)[\s,(]+(?:née|né|nee|geb\.|geborene)\s")
_FOREIGN = re.compile("[\u0370-\u1dff\u1f00-\u1fff\u2e80-\ud7ff]+")
_ORDINAL = re.compile(r"[IVX]+")
_GENERATIONS = frozenset({"jr", "sr", "junior", "senior", "fils", "père", "elder", "younger"})
_SOUNDS = (
    # spellings of one sound that transliterators choose between; the order matters
    (re.compile("tsch|tch|tsh"), "ch"),
    (re.compile("sch"), "sh"),
    (re.compile("ph"), "f"),
    (re.compile("kh|ck|c(?!h)|q"), "k"),
    (re.compile("th"), "t"),
    (re.compile("x"), "ks"),
    (re.compile("ou|oo"), "u"),
    (re.compile("w"), "v"),
    (re.compile("[yj]"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile("(?<=[aeou])i$|(?<=[aeou])i(?=[aeou])"), ""),
)
_ALIKE = 0.95
"""Least likeness (Jaro and Winkler, from 0 to 1) of two spellings of one name."""
_LONG_ENOUGH = 7
"""Shorter names are alike by chance ("Hansen", "Hanson")."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a name, folded: no capitals, no diacritics.

    Attributes:
        given: before the last name, in order; initials are single letters.
        last: the last name, or the only one.
        generation: what tells namesakes apart: "ii", "jr"; empty if there is none.
    """

    given: tuple[str, ...]
    last: str
    generation: str = ""

    @property
    def full(self) -> bool:
        """Whether it speaks for itself: a first name written out, or a ruler's number."""
        return bool(self.generation) or bool(self.given and len(self.given[0]) > 1)


@lru_cache(maxsize=_KEPT)
def form(text: str) -> str:
    """A name as it is compared letter for letter: without capitals, diacritics, signs and double spaces."""
    if text.isascii() and len(text) <= _LONG:
        return " ".join(_SIGNS.sub(" ", text.replace("'", "")).casefold().split())
    plain = unicodedata.normalize("NFKD", text[:_LONG]).casefold()
    kept = (c if c.isalnum() else " " for c in plain if not unicodedata.combining(c) and c not in "'’")
    return " ".join("".join(kept).translate(_UNDECOMPOSED).split())


@lru_cache(maxsize=_KEPT)
def person_name(text: str) -> PersonName | None:
    """The parts of a name as written; None if there is no word in it.

    Small words inside ("von", "de la") are left out, for some writers leave them out. "LIND, ANNA", as a
    catalogue has it, is turned round. Other scripts are put in Latin letters; what follows "née" is left out.
    """
    text = _BORN.split(text[:_LONG], maxsplit=1)[0] or text
    if not text.isascii():
        text = _in_latin(text)
    turned = text[:_LONG].split(",")
    generation = form(turned[-1]) if len(turned) > 1 and form(turned[-1]) in _GENERATIONS else ""
    if generation:
        turned = turned[:-1]
    written = " ".join(turned[1:] + turned[:1]) if len(turned) == 2 else " ".join(turned)
    words = [word for word in _WORD.findall(written) if word[0].isupper() or not word[0].islower()]
    if len(words) > 1 and not generation and _tells_namesakes_apart(words[-1]):
        generation = form(words.pop())
    parts = _without_titles(tuple(form(word) for word in words))
    return PersonName(parts[:-1], parts[-1], generation) if parts and parts[-1] else None


def _in_latin(text: str) -> str:
    """A name of another script, with capitals. Of two or three Chinese signs the first is the last name."""
    signs = text.strip()
    if in_syllables(signs) and len(signs) in (2, 3):
        return f"{plain(latin(signs[1:]))} {plain(latin(signs[0]))}".title()
    return _FOREIGN.sub(lambda word: latin(word.group()).title(), text)


def _without_titles(parts: tuple[str, ...]) -> tuple[str, ...]:
    """A name without titles: "Dr. Marta Velden" is Marta Velden, and "Dr. Velden" is Velden.

    "Mrs. Velden" keeps her title: it is all that tells her from her husband.
    """
    while len(parts) > 1 and (parts[0] in ranks() or (len(parts) > 2 and parts[0] in forms_of_address())):
        parts = parts[1:]
    return parts


def _tells_namesakes_apart(word: str) -> bool:
    return form(word) in _GENERATIONS or _ORDINAL.fullmatch(word) is not None


@lru_cache(maxsize=_KEPT)
def sound(part: str) -> str:
    """A folded part of a name in one of the ways in which transliterators spell it."""
    for pattern, letters in _SOUNDS:
        part = pattern.sub(letters, part)
    return part


def skeleton(part: str) -> str:
    """The consonants of a part, by sound: the same for spellings that differ in vowels."""
    heard = sound(part).replace("ch", "c").replace("sh", "s").replace("h", "")
    return heard[:1] + re.sub("[aeiou]", "", heard[1:])


def one_person(one: PersonName, other: PersonName) -> bool:
    """Whether two full names can be the same name, written out or spelt in different ways."""
    if one.generation != other.generation:
        return False
    if one.generation and _ORDINAL.fullmatch(one.generation.upper()):
        return _one_word(one.last, other.last)  # "Tsar Alexander II": what stands before is a title
    same_given = fits(one.given, other.given)
    if _one_word(one.last, other.last):
        return same_given
    return same_given and one.given == other.given and _alike(one.last, other.last)


def fits(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether given names agree: initials stand for names, and all but the first may be left out."""
    shorter, longer = sorted((one, other), key=len)
    if not shorter:
        return True
    if not _one_given(shorter[0], longer[0]):
        return False
    rest = iter(longer[1:])
    return all(any(_one_given(part, like) for like in rest) for part in shorter[1:])


def _one_given(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return sound(one)[:1] == sound(other)[:1]
    return _one_word(one, other) or _alike(one, other)


def _one_word(one: str, other: str) -> bool:
    return one == other or sound(one) == sound(other)


def _alike(one: str, other: str) -> bool:
    """Whether two long parts differ as spellings do; "Alexander" and "Alexandra" are two names."""
    one, other = sound(one), sound(other)
    if min(len(one), len(other)) < _LONG_ENOUGH or (one[-1] == "a") != (other[-1] == "a"):
        return False
    return skeleton(one) == skeleton(other) and JaroWinkler.similarity(one, other) >= _ALIKE
