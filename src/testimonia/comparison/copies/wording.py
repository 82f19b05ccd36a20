"""The words that two stretches share, as they are written, and which of them are a writer's own.

Who lists the same parties, or has the same oath, has it from nobody in particular. So words of formulae and
of addresses on the web are passed over, and those of lists are nobody's own.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise

import numpy as np
import numpy.typing as npt

from testimonia.comparison.copies.folding import Letters, folded_letters
from testimonia.knowledge.data_files import data_file
from testimonia.model import Span

ALIKE = 0.7
"""A word is the same if so much of its letters is: one of four may be misread."""
CONTENT = 4
"""Letters of a word that says something: short words say little in most languages."""
ITEM = 4
"""Words of one item of a list, at most."""
LIST = 4
"""So many items, one after another, are a list."""
_PARTS_ITEMS = frozenset(",;:•·\n")
_ADDRESS = "/@_=&#%"
"""Beside a word without a space, these make it part of an address."""
_LANGUAGES = ("en",)
_Row = tuple[int, int]
"""Letters that are the same: the first, and how many."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that stand in both of two stretches, as one of them has them.

    Attributes:
        words: in order.
        own: different ones that say something and are neither names nor numbers, nor of a list. In a text all
            of capitals, names cannot be told.
    """

    words: tuple[str, ...]
    own: frozenset[str]

    @property
    def content(self) -> frozenset[str]:
        """Different words that say something, in small letters."""
        return frozenset(word.casefold() for word in self.words if len(word) >= CONTENT)


def wording(layer: str, letters: Letters, rows: Sequence[_Row]) -> Wording:
    """The words of one text that are the same in another.

    Args:
        layer: its reading layer.
        letters: all its letters.
        rows: those that are the same, in order.
    """
    words = letters.words
    first = int(np.searchsorted(words, rows[0][0], "right")) - 1
    last = int(np.searchsorted(words, rows[-1][0] + rows[-1][1]))
    begins, ends = words[first:last], words[first + 1 : last + 1]
    start, end = int(begins[0]), int(ends[-1])
    told = _covered(rows, start, end) & ~_covered(_formulae_in(letters.row, start, end), start, end)
    before = np.concatenate(([0], np.cumsum(told)))
    same = before[ends - start] - before[begins - start] >= ALIKE * (ends - begins)
    places = list(zip(letters.places[begins].tolist(), (letters.places[ends - 1] + 1).tolist(), strict=True))
    listed = _listed(layer, places)
    kept = [n for n in np.flatnonzero(same).tolist() if not _in_address(layer, *places[n])]
    written = [layer[slice(*places[n])] for n in kept]
    own = [word for word, n in zip(written, kept, strict=True) if not listed[n]]
    return Wording(tuple(written), _own(own))


def _covered(rows: Iterable[_Row], start: int, end: int) -> npt.NDArray[np.bool_]:
    """For each letter from ``start`` to ``end`` whether it is in one of the rows."""
    steps = np.zeros(end - start + 1, np.int64)
    for begin, length in rows:
        steps[begin - start] += 1
        steps[begin + length - start] -= 1
    return np.cumsum(steps[:-1]) > 0


def _own(written: Sequence[str]) -> frozenset[str]:
    """Words that are neither names nor numbers; in a text all of capitals, any words."""
    content = [word for word in written if len(word) >= CONTENT and not word.isdigit()]
    if content and all(word.isupper() for word in content):
        return frozenset(content)
    return frozenset(word for word in content if not word[0].isupper())


def _listed(layer: str, places: Sequence[tuple[int, int]]) -> list[bool]:
    """For each word whether it belongs to a list: short items one after another, with commas between."""
    items: list[int] = [1]
    for (_, before), (after, _) in pairwise(places):
        if _PARTS_ITEMS.isdisjoint(layer[before:after]):
            items[-1] += 1
        else:
            items.append(1)
    listed: list[bool] = []
    for short, group in groupby(items, key=lambda words: words <= ITEM):
        sizes = list(group)
        listed += [short and len(sizes) >= LIST] * sum(sizes)
    return listed


def _in_address(layer: str, start: int, end: int) -> bool:
    before, after = layer[max(start - 1, 0) : start], layer[end : end + 2]
    runs_on = after == ":/" or (after[:1] == "." and after[1:].isalnum())
    return runs_on or (before != "" and before in _ADDRESS) or (after != "" and after[0] in _ADDRESS)


def _formulae_in(row: str, start: int, end: int) -> Iterator[_Row]:
    """Where formulae stand among some letters, in part or whole."""
    for formula in _formulae():
        at = row.find(formula, start, end)
        while at >= 0:
            yield at, len(formula)
            at = row.find(formula, at + len(formula), end)


@cache
def _formulae() -> tuple[str, ...]:
    """The letters of every formula."""
    texts = [
        text
        for language in _LANGUAGES
        for group in data_file(f"{language}/formulae.toml").values()
        for text in group
    ]
    return tuple(folded_letters(text, (Span(0, len(text)),)).row for text in texts)
