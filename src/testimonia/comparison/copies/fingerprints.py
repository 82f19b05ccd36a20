"""What is kept of a text in order to find out whether another shares its wording."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from testimonia.comparison.copies.folding import Words, folded_words
from testimonia.comparison.copies.prose import Prose

Shingles = npt.NDArray[np.uint32]

SHINGLE = 4
"""Running words that are numbered together."""
FEWEST_LETTERS = 14
"""A shingle with fewer ("one of the most" has twelve) says nothing, and is left out."""
_SEEDS = (0x9E37_79B9_7F4A_7C15, 0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB, 0xD6E8_FEB8_6659_FD93)
_MIXING = np.uint64(0xFF51_AFD7_ED55_8CCD)


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprint:
    """The shingles of one Source's prose: four bytes for each word.

    Attributes:
        prose: what it was made of.
        length: how many words it has.
        shingles: a number for the words from each word on, in order; 0 for those that say nothing.
        whole: a number for all the words together, to know texts that are the same.
    """

    prose: Prose
    length: int
    shingles: Shingles
    whole: int


def fingerprint(prose: Prose, words: str) -> Fingerprint:
    """The fingerprint of one Source.

    Args:
        prose: where its words stand.
        words: the reading layer; it is not kept.
    """
    running = folded_words(words, prose.stretches)
    return Fingerprint(prose, len(running), _shingles(running), _whole(running))


def _shingles(words: Words) -> Shingles:
    count = len(words) - SHINGLE + 1
    if count <= 0:
        return np.zeros(0, np.uint32)
    letters = np.zeros(count, np.int64)
    mixed = np.zeros(count, np.uint64)
    for place, seed in enumerate(_SEEDS):
        mixed += words.numbers[place : place + count] * np.uint64(seed)
        letters += (words.ends - words.starts)[place : place + count]
    mixed ^= mixed >> np.uint64(29)
    mixed *= _MIXING
    numbers = (mixed >> np.uint64(32)).astype(np.uint32)
    numbers[letters < FEWEST_LETTERS] = 0
    return numbers


def _whole(words: Words) -> int:
    """Differs, but for one chance in 2 to the 64, if any word does."""
    places = np.arange(1, len(words) + 1, dtype=np.uint64) * _MIXING
    places ^= places >> np.uint64(31)
    mixed = (words.numbers ^ places) * np.uint64(_SEEDS[1])
    mixed ^= mixed >> np.uint64(32)
    return int((mixed * _MIXING).sum(dtype=np.uint64))
