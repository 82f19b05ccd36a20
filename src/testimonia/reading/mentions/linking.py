"""Which mentions are of one: each goes to the best of those before it, or begins anew.

What is known beforehand stays: names that `assign` has given one node are of one, and two nodes are never
joined by way of a description. On the rest the scorer decides, within bounds: he is not she, somebody is not
something, several are not one. A mention looks back over the last few dozen mentions and to those with the
same head, so that the cost grows with the text and not with its square.
"""

from collections import defaultdict, deque
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from testimonia.reading.encoder.pairs import KINDS, Ints, Mentions
from testimonia.reading.encoder.scorer import Floats, scores

BACK = 40
"""Mentions looked back over."""
_ALIKE = 6
"""Mentions with the same head, however far back."""
_AGREE = {1: "1", 3: "m", 4: "f", 6: "p", 7: "p", 9: "m", 10: "f", 11: "p"}
"""Of the agreements in `pairs`: who says I, a man, a woman, several."""
_PERSON = KINDS.index("PER")
_I, _YOU = (1, 7), 2
"""Of the agreements: who speaks, and who is spoken to."""
_TOGETHER = {frozenset(("1", "m")), frozenset(("1", "f"))}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of mentions before they are put together.

    Attributes:
        nodes: for each mention the node of who or what it is named, or is known to be; None for others.
        genders: "m", "f" or, for several, "p" by node, where it is known.
        scopes: for each mention where it stands: one that is no name goes to none of another place.
        apart: for a mention the one before that it cannot be of: "Lind struck him".
        leading: numbers of descriptions that only lead up to somebody; nothing refers back to them.
        fresh: numbers of descriptions that refer back to nothing: "a man".
        kin: numbers of descriptions that refer back only to the same words: "his wife".
    """

    nodes: Sequence[int | None]
    genders: Mapping[int, str]
    scopes: Sequence[int]
    apart: Mapping[int, int]
    leading: frozenset[int] = frozenset()
    fresh: frozenset[int] = frozenset()
    kin: frozenset[int] = frozenset()


@dataclass(slots=True)
class _Clusters:
    """Mentions put together so far.

    Attributes:
        of: the cluster of each mention.
        nodes: the node of its names; absent for one without a name.
        by_node: the cluster of each node.
        persons: whether it is somebody.
        agree: "m", "f", "p" for several, "1" for who says I, as far as its mentions tell.
    """

    of: list[int] = field(default_factory=list)
    nodes: dict[int, int] = field(default_factory=dict)
    by_node: dict[int, int] = field(default_factory=dict)
    persons: list[bool] = field(default_factory=list)
    agree: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))

    def new(self, person: bool) -> int:
        self.persons.append(person)
        return len(self.persons) - 1


def linked(mentions: Mentions, seen: Floats, known: Known) -> list[int]:
    """The cluster of each mention.

    Args:
        mentions: of a Text, in order.
        seen: their views.
        known: what is known of them.
    """
    earlier = looked_back(mentions)
    scored = scores(mentions, seen, earlier)
    order = np.argsort(-scored, axis=1)[:, :_TRIED]
    clusters = _Clusters()
    for number in range(len(mentions)):
        agree = _AGREE.get(int(mentions.agreements[number]))
        least = _LEAST if agree in ("m", "f") else 0.0
        able = [int(earlier[number, at]) for at in order[number] if scored[number, at] > least]
        cluster = _cluster(number, able, mentions, clusters, known)
        clusters.of.append(cluster)
        if agree:
            clusters.agree[cluster].add(agree)
    return clusters.of


_LEAST = -1.0
"""Score from which "he", "she" and the like go to somebody: they mean one who was told of, nearly always.

LitBank's dev part is the same for anything from 0 to -1.
"""
_TRIED = 12
"""The best of those looked back to that are tried."""


def looked_back(mentions: Mentions) -> Ints:
    """For each mention the numbers of those that it may refer back to; -1 fills up."""
    count = len(mentions)
    near = np.arange(count, dtype=np.int32)[:, None] - np.arange(1, BACK + 1, dtype=np.int32)[None, :]
    alike = np.full((count, _ALIKE), -1, np.int32)
    last: dict[int, deque[int]] = defaultdict(lambda: deque(maxlen=_ALIKE))
    for number, head in enumerate(mentions.heads.tolist()):
        if head >= 0:
            far = [n for n in last[head] if n < number - BACK]
            alike[number, : len(far)] = far
            last[head].append(number)
    return np.concatenate((np.maximum(near, -1), alike), 1)


def _cluster(number: int, able: Sequence[int], mentions: Mentions, clusters: _Clusters, known: Known) -> int:
    """The cluster of one mention: that of its node, the best that it fits, or a new one."""
    node = known.nodes[number]
    own = clusters.by_node.get(node) if node is not None else None
    if node is None:
        fitting = (_fitting(number, n, mentions, clusters, known) for n in able)
        own = next((cluster for cluster in fitting if cluster is not None), None)
    if own is None:
        own = clusters.new(int(mentions.kinds[number]) == _PERSON)
    if node is not None:
        clusters.nodes[own] = node
        clusters.by_node[node] = own
        if known.genders.get(node):
            clusters.agree[own].add(known.genders[node])
    return own


def _fitting(number: int, earlier: int, mentions: Mentions, clusters: _Clusters, known: Known) -> int | None:
    """The cluster of an earlier mention, if one more mention fits it."""
    cluster = clusters.of[earlier]
    if number in known.apart and clusters.of[known.apart[number]] == cluster:
        return None
    if known.scopes[number] != known.scopes[earlier] or earlier in known.leading:
        return None
    if not _refers_back(number, earlier, mentions, known):
        return None
    if clusters.persons[cluster] != (int(mentions.kinds[number]) == _PERSON):
        return None
    agree, there = _AGREE.get(int(mentions.agreements[number]), ""), clusters.agree.get(cluster, ())
    somebody = cluster in clusters.nodes and clusters.persons[cluster]
    if somebody and agree in ("f", "p") and agree not in there:
        return None  # one name is not several; a bare surname is rather a man's, in what is read here
    return cluster if _agree(agree, there) else None


def _refers_back(number: int, earlier: int, mentions: Mentions, known: Known) -> bool:
    """Whether words of this kind refer back to words of that kind."""
    if number in known.fresh:
        return False
    if number in known.kin and mentions.strings[number] != mentions.strings[earlier]:
        return False
    if (
        mentions.ends[earlier] >= mentions.ends[number]
        and mentions.starts[earlier] <= mentions.starts[number]
    ):
        return False  # "[his] wife" is not he: nothing is a part of its own description
    both = int(mentions.agreements[number]), int(mentions.agreements[earlier])
    near = mentions.sentences[number] - mentions.sentences[earlier] <= 1
    return not (near and _YOU in both and (both[0] in _I or both[1] in _I))


def _agree(agree: str, there: Collection[str]) -> bool:
    return not agree or all(agree == other or {agree, other} in _TOGETHER for other in there)
