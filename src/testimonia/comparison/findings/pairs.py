"""Accounts of different voices that may tell one thing: nearest in meaning, or with words in common."""

import re
from calendar import day_name, month_name
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

import numpy as np

from testimonia.comparison.accounts.account import Account, VoiceKey
from testimonia.comparison.happenings.grouping import Subject
from testimonia.knowledge.meanings import Vector, meaning, nearness, rank

NEAR = 0.42
"""The cosine from which two accounts can tell one thing at all. Of two clauses of two authors, drawn by
chance, one pair in a hundred is nearer than 0.60, one in a thousand than 0.70."""
_MOST = 1500
"""Of more accounts of one subject, the first in the folder are set against one another."""
_A_YEAR = 380
_FEW = 12
"""A word that more accounts of one subject have tells nothing."""
_TELLING, _RARE = 400, 2500
"""Ranks: so many more frequent words are in every sentence; from the second on one in common is enough."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_ENDINGS = re.compile(r"(?:'s|s|ed|ing|es)$")
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Parallel:
    """Two accounts of different voices, each the nearest that the other has.

    Attributes:
        one, other: in the order of the folder.
        near: how near their words lie in meaning, from -1 to 1.
    """

    one: Account
    other: Account
    near: float


def pairs(accounts: Sequence[Account]) -> Iterator[Parallel]:
    """Those that are nearest to each other, voice by voice."""
    by_voice: dict[VoiceKey, list[tuple[Account, Vector]]] = defaultdict(list)
    for account in accounts[:_MOST]:
        vector = meaning(account.told.words)
        if vector is not None:
            by_voice[account.voice].append((account, vector))
    told = [each for voice in by_voice.values() for each in voice]
    if len(by_voice) < 2:
        return
    vectors = [vector for _, vector in told]
    near = nearness(vectors, vectors).round(5)  # the same words are equally near, however it is multiplied
    starts = np.cumsum([0, *map(len, by_voice.values())])
    most = np.maximum.reduceat(np.maximum.reduceat(near, starts[:-1], 0), starts[:-1], 1)
    for one, other in np.argwhere(np.triu(most >= NEAR, 1)).tolist():
        first, second = slice(starts[one], starts[one + 1]), slice(starts[other], starts[other + 1])
        yield from _nearest(told[first], told[second], near[first, second])


def _nearest(
    first: Sequence[tuple[Account, Vector]], second: Sequence[tuple[Account, Vector]], near: Vector
) -> Iterator[Parallel]:
    for n, m in enumerate(near.argmax(1)):
        if near[n, m] >= NEAR and near[:, m].argmax() == n:
            one, other = sorted((first[n][0], second[m][0]), key=lambda account: account.order)
            yield Parallel(one, other, float(near[n, m]))


def to_the_year(account: Account) -> bool:
    """Whether it says in so many words when it was, at least to the year."""
    date = account.date
    if date is None or date.earliest is None or date.latest is None:
        return False
    return account.told.statement.dated_by is not None and date.latest - date.earliest <= _A_YEAR


def worded_alike(accounts: Sequence[Account], subject: Subject) -> list[tuple[Parallel, list[str]]]:
    """Accounts of different voices with telling words in common, with those words; the likeliest first.

    What has more of them than another is likelier, and then what is nearer in meaning.
    """
    words = [_telling(account, subject) for account in accounts[:_MOST]]
    having: dict[str, list[int]] = defaultdict(list)
    for n, own in enumerate(words):
        for stem in own:
            having[stem].append(n)
    shared: dict[tuple[int, int], list[str]] = defaultdict(list)
    for stem, numbers in having.items():
        if len(numbers) <= _FEW:
            for n, m in combinations(numbers, 2):
                shared[n, m].append(words[n][stem])
    found: list[tuple[Parallel, list[str]]] = []
    for (n, m), common in shared.items():
        one, other = accounts[n], accounts[m]
        if one.voice != other.voice and _enough(common):
            found.append((Parallel(one, other, _nearness(one, other)), common))
    return sorted(found, key=lambda each: (-len(each[1]), -each[0].near, each[0].one.order))


def _nearness(one: Account, other: Account) -> float:
    vectors = meaning(one.told.words), meaning(other.told.words)
    return 0.0 if vectors[0] is None or vectors[1] is None else round(float(vectors[0] @ vectors[1]), 5)


def _telling(account: Account, subject: Subject) -> dict[str, str]:
    """Its words that few sentences have, by their stems; not the name of the subject."""
    called = {_stem(word) for word in _WORD.findall(subject.called)}
    found = {_stem(word): word for word in _WORD.findall(account.told.words) if _rank(word) >= _TELLING}
    return {stem: word for stem, word in found.items() if stem not in called and stem not in _calendar()}


@cache
def _calendar() -> frozenset[str]:
    return frozenset(_stem(name) for names in (month_name, day_name) for name in names if name)


def _stem(word: str) -> str:
    return _ENDINGS.sub("", word.casefold())


def _rank(word: str) -> int:
    """How rare a word is; what no table knows is rare, and so is a name."""
    known = rank(word.casefold())
    return _RARE if known is None or word[0].isupper() else known


def _enough(words: Sequence[str]) -> bool:
    return len(words) >= _ENOUGH or any(_rank(word) >= _RARE for word in words)
