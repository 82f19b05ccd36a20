"""The letters of running words: the same row of letters whatever the case, accents, spaces and punctuation.

Where one scan reads "can-not" another reads "cannot" or "can not"; only the letters stay, so that nothing is
asked of the spaces. All of it is done on whole rows of code points at once, so that a hostile text, be it one
word of a megabyte or a million of one letter, costs no more than a book.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from testimonia.model import Span

Codes = npt.NDArray[np.uint32]
Places = npt.NDArray[np.int64]

_BREAK = 0
_SKIPPED = 0xFFFF_FFFF
"""Folded code points that stand for what parts two words, and for what is passed over inside one."""


@dataclass(frozen=True, slots=True, eq=False)
class Letters:
    """The letters and digits of the running words of one reading layer, folded, without spaces.

    Attributes:
        codes: the folded code point of each.
        row: the same as a string.
        places: where each stands, in code points of the reading layer.
        words: for each word the number of its first letter, and at the end how many letters there are.
    """

    codes: Codes
    row: str
    places: npt.NDArray[np.int32]
    words: Places

    def __len__(self) -> int:
        return len(self.codes)

    def span(self, letters: tuple[int, int]) -> Span:
        """Where some letters stand, from which up to which; at least one."""
        return Span(int(self.places[letters[0]]), int(self.places[letters[1] - 1]) + 1)


def folded_letters(layer: str, stretches: Sequence[Span]) -> Letters:
    """The letters of a reading layer that stand in ``stretches``."""
    codes = np.frombuffer(layer.encode("utf-32-le", "surrogatepass"), "<u4")
    if not codes.size:
        return _none()
    folded = np.where(_inside(len(layer), stretches), _folding(codes)[codes], np.uint32(_BREAK))
    kept = np.flatnonzero(folded != _SKIPPED)
    folded = folded[kept]
    is_letter = folded != _BREAK
    first = is_letter & np.concatenate(([True], ~is_letter[:-1]))
    letters = folded[is_letter]
    words = np.append(np.flatnonzero(first[is_letter]), len(letters))
    row = letters.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
    return Letters(letters, row, kept[is_letter].astype(np.int32), words)


def _none() -> Letters:
    return Letters(np.zeros(0, np.uint32), "", np.zeros(0, np.int32), np.zeros(1, np.int64))


def _inside(length: int, stretches: Sequence[Span]) -> npt.NDArray[np.bool_]:
    """For each code point whether it stands in a stretch."""
    steps = np.zeros(length + 1, np.int32)
    np.add.at(steps, [min(s.start, length) for s in stretches], 1)
    np.add.at(steps, [min(s.end, length) for s in stretches], -1)
    return np.cumsum(steps[:-1]) > 0


def _folding(codes: npt.NDArray[np.uint32]) -> Codes:
    """What each code point that occurs becomes: a table, to be looked up by code point."""
    occurs = np.zeros(int(codes.max()) + 1, np.bool_)
    occurs[codes] = True
    table = np.zeros(len(occurs), np.uint32)
    for code in np.flatnonzero(occurs).tolist():
        table[code] = _folded(code)
    return table


@lru_cache(maxsize=8192)
def _folded(code: int) -> int:
    """The letter without case and accent, 0 for what parts words, `_SKIPPED` for marks and soft hyphens."""
    character = chr(code)
    plain = unicodedata.normalize("NFKD", character).casefold()
    if plain and plain[0].isalnum():
        return ord(plain[0])
    return _SKIPPED if unicodedata.category(character) in {"Mn", "Me", "Cf"} else _BREAK
