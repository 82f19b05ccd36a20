"""How the words of a name can sound, whoever spelt them: Chekhov, Tchekhov, Tschechow, Čechov."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import product

from testimonia.comparison.people.latin import plain
from testimonia.knowledge.person_names import first_names, marks_of_spelling, scanned_alike, spellings

_KEPT = 1 << 17
_MOST = 12
"""So many ways to read one word; further ones are left out, the likeliest come first."""
_GERMAN = re.compile("^s[aeiou].*(?:w|sch|j)")
_ARABIC = str.maketrans("pvJ", "bfg")
_SMOOTHED = (
    (re.compile(r"(.)(?=\1)"), ""),
    (re.compile("(?<=[aeiou])h(?![aeiou])"), ""),
    (re.compile("i(?=[eou])"), ""),
    (re.compile("(?<=[aeou])i$|(?<=[aeou])i(?=[aeou])"), ""),
    (re.compile(r"(.)(?=\1)"), ""),
)
"""What remains of different spellings once each letter has its sound: doubled letters, a mute h, glides."""
_SURELY_SMOOTHED = (*_SMOOTHED[:2], *_SMOOTHED[3:])
"""The same without what makes one of "Bierman" and "Berman"."""


@lru_cache(maxsize=_KEPT)
def readings(word: str) -> frozenset[str]:
    """The ways in which a word in small Latin letters can sound, in letters of our own."""
    sounds, ends = spellings()
    word = _with_plain_end(word, ends)
    pieces = _pattern().findall(word)
    said: list[tuple[str, ...]] = []
    ways = 1
    for at, piece in enumerate(pieces):
        options = sounds.get(piece) or (plain(piece),)
        if piece == "s" and at == 0 and _GERMAN.search(word):
            options = ("s", "z")  # before a vowel: Solschenizyn
        ways *= len(options)
        said.append(options if ways <= _MOST else options[:1])
        ways = min(ways, _MOST)
    return frozenset(_smooth("".join(way)) for way in product(*said))


@lru_cache(maxsize=_KEPT)
def likeliest(word: str) -> str:
    """The likeliest way in which a word sounds."""
    sounds, ends = spellings()
    pieces = _pattern().findall(_with_plain_end(word, ends))
    said = "".join(sounds[piece][0] if piece in sounds else plain(piece) for piece in pieces)
    for pattern, letters in _SURELY_SMOOTHED:
        said = pattern.sub(letters, said)
    return said


@lru_cache(maxsize=_KEPT)
def is_foreign(word: str) -> bool:
    """Whether it shows the spelling of another tongue than English."""
    inside, ends = marks_of_spelling()
    return word.endswith(ends) or any(mark in word for mark in inside)


@lru_cache(maxsize=_KEPT)
def names_heard(word: str) -> frozenset[str]:
    """The first names, as the data has them, of which a word can be a form by its sound."""
    heard = _first_names_by_sound()
    return frozenset(name for reading in readings(word) for name in heard.get(reading, ()))


@cache
def _first_names_by_sound() -> dict[str, frozenset[str]]:
    heard: dict[str, set[str]] = {}
    for form, names in first_names().items():
        for reading in readings(form):
            heard.setdefault(reading, set()).update(names)
    return {reading: frozenset(names) for reading, names in heard.items()}


@lru_cache(maxsize=_KEPT)
def consonants(word: str) -> frozenset[str]:
    """The same with its first vowel only: spellings of Arabic and Slavic names differ in the others."""
    return frozenset(reading[:1] + re.sub("[aeiou]", "", reading[1:]) for reading in readings(word))


@lru_cache(maxsize=_KEPT)
def without_vowels(word: str) -> frozenset[str]:
    """Nothing but the consonants, with those made one that Arabic does not tell apart in foreign names.

    A v may be a vowel in Hebrew, and is left out for once.
    """
    said = {re.sub("[aeiouh]", "", reading) for reading in readings(word.replace("w", ""))}
    return frozenset(bones.translate(_ARABIC) for each in said for bones in (each, each.replace("v", "")))


@lru_cache(maxsize=_KEPT)
def as_scanned(word: str) -> str:
    """The word with what scanners confuse made one: "Bames" and "Barnes", "Ve1den" and "Velden"."""
    for seen, meant in scanned_alike():
        word = word.replace(seen, meant)
    return word


def _with_plain_end(word: str, ends: Mapping[str, str]) -> str:
    if not word.endswith(_ends()):
        return word
    for end in _ends():
        if word.endswith(end) and len(word) > len(end) + 1:
            return word[: -len(end)] + ends[end]
    return word


def _smooth(reading: str) -> str:
    for pattern, letters in _SMOOTHED:
        reading = pattern.sub(letters, reading)
    return reading


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _longest_first(frozenset(spellings()[0])))) + "|.")


@cache
def _ends() -> tuple[str, ...]:
    return _longest_first(frozenset(spellings()[1]))


@cache
def _longest_first(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
