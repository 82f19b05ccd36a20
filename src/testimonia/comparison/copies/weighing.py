"""Whether an aligned stretch is what two writers would not find by themselves."""

from collections.abc import Sequence

import numpy as np

from testimonia.comparison.copies.aligning import Aligned, Blocks
from testimonia.comparison.copies.folding import Letters, Places
from testimonia.model import Span

FEWEST_WORDS = 12
"""The same in both. Shorter rows are phrases, titles, dates and places that anybody may write."""
FEWEST_CONTENT = 8
"""Different words of four letters or more: short words say little in most languages."""
FEWEST_OWN = 5
"""Of these, words that are no names: names, titles and addresses are the same whoever lists them."""
CONTENT = 4
FIRST = 60
"""Rows of the same letters that are looked at first: of a long copy these are enough to know."""
LONGEST = 5_000
"""Letters of a row that are looked at."""
ALIKE = 0.7
"""A word is the same if so much of its letters is: one of four may be misread."""
FEWEST_LETTERS = 40
"""Of a stretch; with fewer its words are not looked at."""
_ADDRESS = "/@_=&#%"
"""Beside a word without a space, these make it part of an address."""
SAME = 0.6
"""So much of the shorter side must be the same."""


def enough(stretch: Aligned, one: tuple[str, Letters], other: tuple[str, Letters]) -> bool:
    """Whether the words that are the same are enough, and say enough.

    Args:
        stretch: what was aligned.
        one: the reading layer of the one, and its letters.
        other: those of the other.
    """
    if stretch.matched < FEWEST_LETTERS or stretch.matched < SAME * _shorter(stretch):
        return False
    return _telling(stretch.blocks[:FIRST], one, other) or _telling(stretch.blocks, one, other)


def _telling(blocks: Blocks, one: tuple[str, Letters], other: tuple[str, Letters]) -> bool:
    here = _written(one, [(b.one, min(b.length, LONGEST)) for b in blocks])
    if len(here) < FEWEST_WORDS:
        return False
    content = {word.casefold() for word in here if len(word) >= CONTENT}
    if len(content) < FEWEST_CONTENT:
        return False
    return _own(here) >= FEWEST_OWN or _own(_written(other, [(b.other, min(b.length, LONGEST)) for b in blocks])) >= FEWEST_OWN


def _shorter(stretch: Aligned) -> int:
    return min(stretch.of_one[1] - stretch.of_one[0], stretch.of_other[1] - stretch.of_other[0])


def _written(text: tuple[str, Letters], rows: Sequence[tuple[int, int]]) -> list[str]:
    """The words that are the same, as they are written, without those of addresses on the web."""
    layer, letters = text
    words = letters.words
    first = int(np.searchsorted(words, rows[0][0], "right")) - 1
    last = int(np.searchsorted(words, rows[-1][0] + rows[-1][1]))
    begins, ends = words[first:last], words[first + 1 : last + 1]
    covered = _covered(rows, int(begins[0]), int(ends[-1]))
    same = np.flatnonzero((covered[ends - begins[0]] - covered[begins - begins[0]]) >= ALIKE * (ends - begins))
    places = zip(
        letters.places[begins[same]].tolist(), (letters.places[ends[same] - 1] + 1).tolist(), strict=True
    )
    return [layer[start:end] for start, end in places if not _in_address(layer, start, end)]


def _covered(rows: Sequence[tuple[int, int]], start: int, end: int) -> Places:
    """How many letters from ``start`` to each are the same."""
    steps = np.zeros(end - start + 1, np.int8)
    for begin, length in rows:
        steps[begin - start] += 1
        steps[begin + length - start] -= 1
    return np.concatenate(([0], np.cumsum(np.cumsum(steps[:-1], dtype=np.int64))))


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


def _in_address(layer: str, start: int, end: int) -> bool:
    before, after = layer[max(start - 1, 0) : start], layer[end : end + 2]
    runs_on = after[:1] == "." and after[1:].isalnum()
    return runs_on or (before != "" and before in _ADDRESS) or (after != "" and after[0] in _ADDRESS)


def _own(written: Sequence[str]) -> int:
    """Different words that are neither names nor numbers; in a text all of capitals, any words."""
    content = [word for word in written if len(word) >= CONTENT and not word.isdigit()]
    if content and all(word.isupper() for word in content):
        return len(set(content))
    return len({word for word in content if not word[0].isupper()})
