"""Chinese names in Latin letters, in the older spelling of Wade and Giles and in pinyin."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from testimonia.comparison.people.written import Word
from testimonia.knowledge.person_names import wade_giles

_MOST_SYLLABLES = 3
_LONGEST_SYLLABLE = 6
_LOOK = re.compile("(?:(?:[b-df-hj-np-tw-z]|[cstz][hsz]|hs)?[aeiou]{1,3}(?:ng|n|h|r)?){1,2}")
"""One or two syllables."""


def chinese(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether one name in syllables of the older spelling can be the other in pinyin, in the same order."""
    return _pinyin_of(one, other) or _pinyin_of(other, one)


def _pinyin_of(older: Sequence[Word], newer: Sequence[Word]) -> bool:
    if not 1 < len(older) <= _MOST_SYLLABLES or max([len(word.bare) for word in older]) > _LONGEST_SYLLABLE:
        return False
    options = [syllable(word.bare) for word in older]
    if not all(options):
        return False
    joined = "".join(word.bare for word in newer)
    return any("".join(way) == joined for way in product(*options))


def in_pinyin(words: Sequence[Word]) -> frozenset[str]:
    """What a name of two or three words can be in pinyin, run together; empty if it looks otherwise."""
    if not 1 < len(words) <= _MOST_SYLLABLES or not all(_LOOK.fullmatch(word.bare) for word in words):
        return frozenset()
    orders = (words, [*words[1:], words[0]], [words[-1], *words[:-1]])
    found = {"".join(word.bare for word in order) for order in orders}
    options = [syllable(word.bare) for word in words]
    return frozenset(found | {"".join(way) for way in product(*options)})


@lru_cache(maxsize=4096)
def syllable(older: str) -> tuple[str, ...]:
    """The syllables in pinyin that one in the older spelling can be; empty if it is none."""
    beginnings, ends, whole = wade_giles()
    if older in whole:
        return whole[older]
    for length in (2, 1):
        begun, ended = older[:length], older[length:]
        if begun in beginnings and ended in ends:
            return tuple(b + e for b in beginnings[begun] for e in ends[ended])
    return (older,) if older in ends else ()
