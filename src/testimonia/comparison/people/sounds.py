"""How the words of a name can sound, whoever spelt them: Trotsky, Trotskii, Trockij; Kibalchich, Kibaltchitch."""

import re
from functools import cache, lru_cache
from itertools import product

from testimonia.comparison.people.latin import plain
from testimonia.knowledge.person_names import spellings

_KEPT = 1 << 17
_MOST = 12
"""So many ways to read one word; further ones are left out, the likeliest come first."""
_GERMAN = re.compile("^s[aeiou].*(?:w|sch|j)")
_ARABIC = str.maketrans("pv", "bf")
_SMOOTHED = (
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile("(?<=[aeiou])h(?![aeiou])"), ""),
    (re.compile("i(?=[eou])"), ""),
    (re.compile("(?<=[aeou])i$|(?<=[aeou])i(?=[aeou])"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
"""What remains of different spellings once each letter has its sound: doubled letters, a mute h, glides."""
_SCANNED = (
    ("rn", "m"), ("cl", "d"), ("vv", "w"), ("ii", "u"), ("0", "o"), ("1", "i"), ("l", "i"), ("|", "i"), ("!", "i"),
    ("5", "s"), ("$", "s"), ("8", "b"), ("3", "e"), ("4", "a"), ("9", "g"), ("6", "g"), ("7", "t"), ("2", "z"),
    ("c", "e"), ("h", "b"), ("f", "s"),
)  # fmt: skip
"""What scanners and typewriters mistake for one another, in the order in which it is made one."""


@lru_cache(maxsize=_KEPT)
def readings(word: str) -> frozenset[str]:
    """The ways in which a word in small Latin letters can sound, in letters of our own."""
    sounds, ends = spellings()
    for end in _longest_first(frozenset(ends)):
        if word.endswith(end) and len(word) > len(end) + 1:
            word = word[: -len(end)] + ends[end]
            break
    pieces = _pattern().findall(word)
    said: list[tuple[str, ...]] = []
    ways = 1
    for at, piece in enumerate(pieces):
        options = sounds.get(piece) or (plain(piece),)
        if piece == "s" and at == 0 and _GERMAN.search(word):
            options = ("s", "z")  # before a vowel: Sinowjew
        ways *= len(options)
        said.append(options if ways <= _MOST else options[:1])
        ways = min(ways, _MOST)
    return frozenset(_smooth("".join(way)) for way in product(*said))


@lru_cache(maxsize=_KEPT)
def consonants(word: str) -> frozenset[str]:
    """The same with its first vowel only: spellings of Arabic and Slavic names differ in the others."""
    return frozenset(reading[:1] + re.sub("[aeiou]", "", reading[1:]) for reading in readings(word))


@lru_cache(maxsize=_KEPT)
def without_vowels(word: str) -> frozenset[str]:
    """Nothing but the consonants, with those made one that Arabic does not tell apart in foreign names."""
    return frozenset(
        re.sub("[aeiou]|(?<=.)h$", "", reading).translate(_ARABIC) for reading in readings(word.replace("w", ""))
    )


@lru_cache(maxsize=_KEPT)
def as_scanned(word: str) -> str:
    """The word with what scanners confuse made one: "Bames" and "Barnes", "Ve1den" and "Velden"."""
    for seen, meant in _SCANNED:
        word = word.replace(seen, meant)
    return word


def _smooth(reading: str) -> str:
    for pattern, letters in _SMOOTHED:
        reading = pattern.sub(letters, reading)
    return reading


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _longest_first(frozenset(spellings()[0])))) + "|.")


@cache
def _longest_first(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
