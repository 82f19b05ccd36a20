"""Which word of one name answers to which of the other, and what is left of both."""

from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from testimonia.comparison.people.likeness import (
    SAME,
    Bond,
    Likeness,
    first_name_likeness,
    last_name_likeness,
)
from testimonia.comparison.people.sounds import readings
from testimonia.comparison.people.written import Word, WrittenName

_MOVED = 0.02
"""A word that stands elsewhere is taken only where none is as good at its place."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two words that answer to one another, with their places in their names."""

    one: Word
    other: Word
    at: int
    of: int
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Match:
    """How two names lie to one another, word by word.

    Attributes:
        first: the words of the one name, those written apart joined where the other joins them.
        second: those of the other.
        pairs: words that answer to one another, by their place in the first.
        left: places in the first to which nothing answers.
        right: places in the second.
    """

    first: tuple[Word, ...]
    second: tuple[Word, ...]
    pairs: tuple[Pair, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]

    @property
    def crossed(self) -> bool:
        """Whether the words stand in another order."""
        places = [pair.of for pair in self.pairs]
        return places != sorted(places)

    @property
    def last(self) -> Pair | None:
        """The pair of the two last names, if they answer to one another."""
        ends = len(self.first) - 1, len(self.second) - 1
        return next((pair for pair in self.pairs if (pair.at, pair.of) == ends), None)


def match(one: WrittenName, other: WrittenName) -> Match:
    """The words of two names set against each other: the most alike first, each once."""
    first, second = _joined(one.words, other.words), _joined(other.words, one.words)
    if first == second:
        pairs = [Pair(word, word, at, at, SAME) for at, word in enumerate(first)]
        return Match(first, second, tuple(pairs), (), ())
    pairs, left, right = [], set(range(len(first))), set(range(len(second)))
    for _, at, of, likeness in _candidates(first, second):
        if at in left and of in right:
            pairs.append(Pair(first[at], second[of], at, of, likeness))
            left.discard(at)
            right.discard(of)
    pairs.sort(key=lambda pair: pair.at)
    return Match(first, second, tuple(pairs), tuple(sorted(left)), tuple(sorted(right)))


def _candidates(first: tuple[Word, ...], second: tuple[Word, ...]) -> list[tuple[float, int, int, Likeness]]:
    """Places of words that can answer to one another, the most alike first; the number is for the order."""
    found: list[tuple[float, int, int, Likeness]] = []
    end, other_end = len(first) - 1, len(second) - 1
    for at, word in enumerate(first):
        for of, like in enumerate(second):
            ends = (at == end) + (of == other_end)
            likeness = _likeness(word, like, ends)
            if likeness.degree:
                away = 0 if ends == 2 else abs(at - of) + (ends == 1)
                found.append((_MOVED * away - likeness.degree, at, of, likeness))
    found.sort(key=itemgetter(0, 1, 2))
    return found


def _likeness(word: Word, like: Word, ends: int) -> Likeness:
    """As last names where one stands at an end; a name of one word can be a first name, too."""
    if ends == 0:
        return first_name_likeness(word, like)
    likeness = last_name_likeness(word, like)
    if ends == 1 and likeness.bond is Bond.UNLIKE:
        moved = first_name_likeness(word, like)
        return moved if moved.bond is not Bond.CUT else likeness
    return likeness


def _joined(words: tuple[Word, ...], others: tuple[Word, ...]) -> tuple[Word, ...]:
    """Two words made one where the other name writes them as one: "Tse tung" for "Tsetung"."""
    if len(words) < 2:
        return words
    most = max([len(word.bare) for word in others]) + 2
    if min([len(one.bare) + len(other.bare) for one, other in pairwise(words)]) > most:
        return words
    joined: list[Word] = []
    whole = {word.bare for word in others}
    at = 0
    while at < len(words):
        pair = words[at : at + 2]
        if len(pair) == 2 and _are_one_of(pair, whole, others):
            said, bare = pair[0].said + pair[1].said, pair[0].bare + pair[1].bare
            joined.append(Word(said, bare, False, pair[0].mute, pair[0].damaged or pair[1].damaged))
            at += 2
        else:
            joined.append(words[at])
            at += 1
    return tuple(joined)


def _are_one_of(pair: tuple[Word, ...], whole: set[str], others: tuple[Word, ...]) -> bool:
    together = pair[0].bare + pair[1].bare
    if together in whole:
        return True
    begun = [
        word for word in others if word.bare[0] == together[0] and abs(len(word.bare) - len(together)) < 3
    ]
    if not begun or len(pair[0].bare) < 2 or len(together) < 5:
        return False
    said = readings(pair[0].said + pair[1].said)
    return any(
        not said.isdisjoint(readings(word.said)) for word in begun if word.bare not in {w.bare for w in pair}
    )
