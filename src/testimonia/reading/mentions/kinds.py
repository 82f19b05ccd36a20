"""The kind of each name of a Text: signs from all places where it stands, and from its neighbours."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from testimonia.knowledge.places import is_place
from testimonia.model import EntityKind
from testimonia.reading.mentions.evidence import PERSON, PLACE, signs_around, signs_within
from testimonia.reading.mentions.forms import Named
from testimonia.reading.prose import Paragraph
from testimonia.reading.words import words_of

_ENOUGH = 1.9
_CLEAR = 1.3
_AND = re.compile(r"(?:[’']s)?[”\"*]{0,2}(?:,|,? and| or|,? as well as) [“\"*]{0,2}")
_LISTED = 0.9
_OFTEN, _VERY_OFTEN = 3, 8
"""Times a word stands, hardly ever with "the" before it: then that tells something."""
_FEW = 3
"""Words of a name that is a person's only because its last one is."""
_VOTE = 1.5
"""What the network's certainty counts beside the other signs."""
_VOTE_AGAINST_PLACE = 0.45
"""What it counts for a person, of a name that is a place's and of which nothing else says that it is not."""
_SPOKEN_FOR = 1.0
"""Signs of a person from which on a place's name may well be somebody's."""
_HINT = 0.4
"""Without any other sign of a person it may as well be a newspaper."""

Scores = dict[str, dict[EntityKind, float]]


def kinds_of(
    layer: str,
    names: Sequence[Named],
    prose: Sequence[Paragraph],
    small: frozenset[str],
    votes: Mapping[str, Mapping[EntityKind, float]] = MappingProxyType({}),
) -> dict[str, EntityKind]:
    """What each name stands for, by its key; OTHER where it is not clear.

    Args:
        layer: the reading layer.
        names: in order.
        prose: the paragraphs that they are in.
        small: words that stand somewhere in small letters: no names of people, unless with a title.
        votes: what the network says of each name, by its key.
    """
    scores = _scores(layer, names, prose)
    for key, score in scores.items():
        if key in small or (key.endswith("s") and key[:-1] in small):
            score[PERSON] -= 3
    for key, of in votes.items():
        _add(scores.get(key, defaultdict(float)), _counted(key, of, scores.get(key, {})))
    kinds = {key: _decided(score) for key, score in scores.items()}
    _by_neighbours(layer, names, scores, kinds)
    kinds = {key: _decided(score) for key, score in scores.items()}
    _by_parts(scores, kinds)
    for key in kinds:
        if key.split()[-1] in words_of("peoples"):
            kinds[key] = EntityKind.OTHER
    return kinds


def _counted(
    key: str, votes: Mapping[EntityKind, float], score: Mapping[EntityKind, float]
) -> Iterator[tuple[EntityKind, float]]:
    """What the network's votes weigh: it takes a town that does something ("Ely saw") for somebody."""
    place = score.get(PERSON, 0) < _SPOKEN_FOR and is_place(key)
    for kind, weight in votes.items():
        yield kind, (_VOTE_AGAINST_PLACE if place and kind is PERSON else _VOTE) * weight


def _scores(layer: str, names: Sequence[Named], prose: Sequence[Paragraph]) -> Scores:
    scores: Scores = {}
    articles: Counter[str] = Counter()
    times: Counter[str] = Counter()
    for name in names:
        score = scores.get(name.key)
        if score is None:
            score = scores[name.key] = defaultdict(float)
            _add(score, signs_within(name))
        _add(score, signs_around(layer, name, prose[name.paragraph].span.end))
        times[name.key] += 1
        articles[name.key] += layer[max(0, name.start - 4) : name.start].lower() == "the "
    for key, count in times.items():
        score = scores[key]
        bare = count >= _OFTEN and articles[key] <= count / 5 and " " not in key and not key.endswith("s")
        if articles[key] > count / 2 and " " not in key:
            score[PERSON] -= 12  # "the Grelk"
        if bare and score[PLACE] < count / 4 and score[PERSON] >= _HINT:
            score[PERSON] += 1 if count < _VERY_OFTEN else 2
    return scores


def _add(score: dict[EntityKind, float], signs: Iterable[tuple[EntityKind, float]]) -> None:
    for kind, weight in signs:
        score[kind] += weight


def _by_neighbours(
    layer: str, names: Sequence[Named], scores: Scores, kinds: Mapping[str, EntityKind]
) -> None:
    """A name in a list ("A, B and C") is likely what the others of it are."""
    for one, other in _listed(layer, names):
        for this, that in ((one, other), (other, one)):
            if kinds[that.key] in (PERSON, PLACE) and kinds[this.key] is EntityKind.OTHER:
                scores[this.key][kinds[that.key]] += _LISTED


def _listed(layer: str, names: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    for one, other in pairwise(names):
        if other.start - one.end < 16 and _AND.fullmatch(layer, one.end, other.start):
            yield one, other


def _by_parts(scores: Scores, kinds: dict[str, EntityKind]) -> None:
    """The surname or given name of a person is that person's, unless it is clearly a place."""
    parts = set()
    for key, kind in kinds.items():
        if kind is PERSON and " " in key:
            words = key.split()
            parts |= {words[0], words[-1]}
    for key, score in scores.items():
        part = key in parts and score[PLACE] < score[PERSON] + 2
        if part or (kinds[key] is EntityKind.OTHER and _bears(key, scores, kinds)):
            kinds[key] = PERSON


def _bears(key: str, scores: Scores, kinds: Mapping[str, EntityKind]) -> bool:
    """Whether an unknown name of two words ends in one that is a person's, and nothing speaks against it."""
    words = key.split()
    if not 1 < len(words) <= _FEW or kinds.get(words[-1]) is not PERSON or len(words[-1]) < 3:
        return False
    return scores[key][PERSON] > 0 and not any(
        w in words_of("common") or w in words_of("peoples") for w in words
    )


def _decided(score: Mapping[EntityKind, float]) -> EntityKind:
    best = sorted(score.items(), key=lambda item: -item[1])[:2]
    if not best or best[0][1] < _ENOUGH or (len(best) > 1 and best[0][1] < _CLEAR * best[1][1]):
        return EntityKind.OTHER
    return best[0][0]
