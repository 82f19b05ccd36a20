"""How near two stretches of prose lie in meaning, by their words: a table of vectors for each language.

A vector stands for the words in small letters that a stretch has, whatever their order; names and numbers
have no part in it. It says that "the pit had been sunk" and "the mine was opened" are near, and cannot say
which of two near things is meant, nor that a word between them turns the sense round. How the table was made:
training/meanings.py; from what, and under which licence: data/en/NOTICE.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from testimonia.knowledge.data_files import data_bytes

Vector = NDArray[np.float32]
_FREQUENT = 6000
"""So many of the most frequent words are taken for no name where they begin a stretch: "Released in 1917"."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def meaning(words: str, language: str = "en") -> Vector | None:
    """The vector of a stretch of prose, of length one; None if it has no word that the table knows."""
    rows = _rows(language)
    known = [rows[word] for word in _small(words, rows) if word in rows]
    if not known:
        return None
    added = _table(language)[known].sum(0)
    length = float(np.linalg.norm(added))
    return added / length if length > 0 else None


def nearness(vectors: Iterable[Vector], others: Iterable[Vector]) -> NDArray[np.float32]:
    """The cosine of every vector with every other, from -1 to 1: one row for each of the first."""
    return np.stack(list(vectors)) @ np.stack(list(others)).T


def _small(words: str, ranks: Mapping[str, int]) -> Iterable[str]:
    """The words in small letters; the first too if it is frequent, so that its place gave it a capital."""
    for number, found in enumerate(_WORD.finditer(words)):
        word = found.group()
        if word.islower():
            yield word
        elif number == 0 and ranks.get(word.lower(), _FREQUENT) < _FREQUENT:
            yield word.lower()


@cache
def _loaded(language: str) -> tuple[dict[str, int], Vector]:
    with np.load(BytesIO(data_bytes(f"{language}/meanings.npz"))) as held:
        words = str(held["words"]).split("\n")
        table = held["table"].astype(np.float32)
    return {word: number for number, word in enumerate(words)}, table


def _rows(language: str) -> dict[str, int]:
    return _loaded(language)[0]


def _table(language: str) -> Vector:
    return _loaded(language)[1]


def rank(word: str, language: str = "en") -> int | None:
    """How many words are more frequent than one in small letters; None if the table does not know it."""
    return _rows(language).get(word)
