"""What is kept of a text in order to find out whether another shares its wording."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from testimonia.comparison.copies.folding import Codes, Letters, Places, folded_letters
from testimonia.comparison.copies.prose import Prose

Numbers = npt.NDArray[np.uint64]
Seeds = npt.NDArray[np.uint32]

SEED = 12
"""Running letters that are numbered together: two or three words, spaces not counted.

Of thirty words in which a letter in ten is misread, some thirty-eight such rows are left whole; of rows of
four words, three.
"""
ONE_IN = 4
"""Of the numbers so many are kept: those that this divides, which are the same in every text."""
FARTHEST = 255
"""Letters from one that is kept to the next, at most: one byte says how many."""
_LETTER = np.uint64(0xD6E8_FEB8_6659_FD93)
_STEP = 0x9E37_79B9_7F4A_7C15
_MIXING = np.uint64(0xFF51_AFD7_ED55_8CCD)
"""Odd numbers of 64 bits with no pattern in them; they are the seed, and are never changed."""


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprint:
    """The seeds of one Source's prose: about six bytes for each word.

    Attributes:
        prose: what it was made of.
        length: how many letters it has.
        seeds: numbers for the letters from some letters on, in order; about one in four letters has one.
        steps: for each seed, how many letters it begins after the one before.
        whole: a number for all the letters together, to know texts that are the same.
    """

    prose: Prose
    length: int
    seeds: Seeds
    steps: npt.NDArray[np.uint8]
    whole: int

    @property
    def at(self) -> Places:
        """For each seed, the number of the letter with which it begins."""
        return np.cumsum(self.steps, dtype=np.int64)


def fingerprint(prose: Prose, words: str) -> Fingerprint:
    """The fingerprint of one Source.

    Args:
        prose: where its words stand.
        words: the reading layer; it is not kept.
    """
    letters = folded_letters(words, prose.stretches)
    numbers = _numbers(letters.codes)
    at = np.flatnonzero((numbers % np.uint32(ONE_IN) == 0) | (np.arange(len(numbers)) % FARTHEST == 0))
    steps = np.diff(at, prepend=0).astype(np.uint8)
    return Fingerprint(prose, len(letters), numbers[at], steps, _whole(letters))


def _numbers(codes: Codes) -> Seeds:
    """A number for the `SEED` letters from each letter on: a polynomial, put together by halves."""
    count = len(codes) - SEED + 1
    if count <= 0:
        return np.zeros(0, np.uint32)
    row = _told_apart(codes)
    made, length, at = np.zeros(count, np.uint64), 1, 0
    while at < SEED:
        if SEED & length:
            made += row[at : at + count] * np.uint64(pow(_STEP, at, 1 << 64))
            at += length
        row = row[:-length] + row[length:] * np.uint64(pow(_STEP, length, 1 << 64))
        length *= 2
    made ^= made >> np.uint64(29)
    made *= _MIXING
    return (made >> np.uint64(32)).astype(np.uint32)


def _told_apart(codes: Codes) -> Numbers:
    """A number of 64 bits for each letter."""
    numbers = codes.astype(np.uint64) * _LETTER
    numbers ^= numbers >> np.uint64(29)
    return numbers


def _whole(letters: Letters) -> int:
    """Differs, but for one chance in 2 to the 64, if any letter does."""
    places = np.arange(1, len(letters) + 1, dtype=np.uint64) * _MIXING
    places ^= places >> np.uint64(31)
    mixed = (_told_apart(letters.codes) ^ places) * np.uint64(_STEP)
    mixed ^= mixed >> np.uint64(32)
    return int((mixed * _MIXING).sum(dtype=np.uint64))
