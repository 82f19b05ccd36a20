"""Whether an aligned stretch is what two writers would not find by themselves."""

from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from testimonia.comparison.copies.aligning import Aligned, Blocks
from testimonia.comparison.copies.folding import Letters
from testimonia.comparison.copies.wording import wording
from testimonia.model import Span


@dataclass(frozen=True, slots=True)
class Least:
    """What two stretches must share at least.

    Attributes:
        letters: that are the same; with fewer, words are not looked at.
        words: that are the same. Shorter rows are phrases, titles, dates and places that anybody may write.
        content: different words of four letters or more: short words say little in most languages.
        own: of these, words that are no names and of no list: those are the same whoever has to write them.
    """

    letters: int
    words: int
    content: int
    own: int


ALONE = Least(40, 12, 8, 5)
PIECE = Least(24, 5, 4, 3)
"""Beside a copy."""
SAME = 0.6
"""So much of the shorter side must be the same."""
FIRST = 1_000
"""Letters that are looked at first: of a long copy these are enough to know."""
LONGEST = 5_000
"""Letters of a row that are looked at."""


def enough(
    stretch: Aligned, one: tuple[str, Letters], other: tuple[str, Letters], least: Least = ALONE
) -> bool:
    """Whether the words that are the same are enough, and say enough.

    Args:
        stretch: what was aligned.
        one: the reading layer of the one, and its letters.
        other: those of the other.
        least: what is enough.
    """
    if stretch.matched < least.letters or stretch.matched < SAME * _shorter(stretch):
        return False
    sides = one, other
    return _telling(_first(stretch.blocks), *sides, least) or _telling(stretch.blocks, *sides, least)


def _first(blocks: Blocks) -> Blocks:
    """The first blocks, up to `FIRST` letters."""
    reached = accumulate(block.length for block in blocks)
    return blocks[: next((n for n, letters in enumerate(reached, 1) if letters >= FIRST), len(blocks))]


def _telling(blocks: Blocks, one: tuple[str, Letters], other: tuple[str, Letters], least: Least) -> bool:
    here = wording(*one, [(b.one, min(b.length, LONGEST)) for b in blocks])
    if len(here.words) < least.words or len(here.content) < least.content:
        return False
    there = wording(*other, [(b.other, min(b.length, LONGEST)) for b in blocks])
    if len(there.words) < least.words or len(there.content) < least.content:
        return False
    return max(len(here.own), len(there.own)) >= least.own


def _shorter(stretch: Aligned) -> int:
    return min(stretch.of_one[1] - stretch.of_one[0], stretch.of_other[1] - stretch.of_other[0])


def whole_words(letters: Letters, stretch: tuple[int, int]) -> Span:
    """A stretch of letters from the beginning of a word to the end of one: those of which it has the half."""
    words = letters.words
    first = int(np.searchsorted(words, stretch[0], "right")) - 1
    last = int(np.searchsorted(words, stretch[1])) - 1
    if first < last and 2 * (int(words[first + 1]) - stretch[0]) < int(words[first + 1] - words[first]):
        first += 1
    if first < last and 2 * (stretch[1] - int(words[last])) < int(words[last + 1] - words[last]):
        last -= 1
    return letters.span((int(words[first]), int(words[last + 1])))
