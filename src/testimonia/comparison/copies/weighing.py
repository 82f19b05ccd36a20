"""Whether an aligned stretch is what two writers would not find by themselves."""

from collections.abc import Sequence

from testimonia.comparison.copies.aligning import Aligned, Blocks
from testimonia.comparison.copies.folding import Words

FEWEST_WORDS = 12
"""The same in both. Shorter rows are phrases, titles, dates and places that anybody may write."""
FEWEST_CONTENT = 8
"""Different words of four letters or more: short words say little in most languages."""
FEWEST_OWN = 5
"""Of these, words that are no names: names, titles and addresses are the same whoever lists them."""
CONTENT = 4
FIRST = 20
"""Rows of the same words that are looked at first: of a long copy these are enough to know."""
LONGEST = 1_000
"""Words of a row that are looked at."""
_ADDRESS = "/@_=&#%"
"""Beside a word without a space, these make it part of an address."""
SAME = 0.6
"""So much of the shorter side must be the same."""


def enough(stretch: Aligned, one: tuple[str, Words], other: tuple[str, Words]) -> bool:
    """Whether the words that are the same are enough, and say enough.

    Args:
        stretch: what was aligned.
        one: the reading layer of the one, and its words.
        other: those of the other.
    """
    if stretch.matched < FEWEST_WORDS or stretch.matched < SAME * _shorter(stretch):
        return False
    return _telling(stretch.blocks[:FIRST], one, other) or _telling(stretch.blocks, one, other)


def _telling(blocks: Blocks, one: tuple[str, Words], other: tuple[str, Words]) -> bool:
    here = _written(one, [n for b in blocks for n in range(b.one, b.one + min(b.length, LONGEST))])
    content = {word.casefold() for word in here if len(word) >= CONTENT}
    if len(content) < FEWEST_CONTENT:
        return False
    if _own(here) >= FEWEST_OWN:
        return True
    there = _written(other, [n for b in blocks for n in range(b.other, b.other + min(b.length, LONGEST))])
    return _own(there) >= FEWEST_OWN


def _shorter(stretch: Aligned) -> int:
    return min(stretch.of_one[1] - stretch.of_one[0], stretch.of_other[1] - stretch.of_other[0])


def _written(text: tuple[str, Words], numbers: Sequence[int]) -> list[str]:
    """The words as they are written, without those of addresses on the web: whoever links there has them."""
    layer, words = text
    places = zip(words.starts[numbers].tolist(), words.ends[numbers].tolist(), strict=True)
    return [layer[start:end] for start, end in places if not _in_address(layer, start, end)]


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
