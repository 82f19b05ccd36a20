"""The shingles that Sources share: sorted together, and gathered to places that are worth a look.

Everything is linear in the number of words, and so is what comes out: a shingle that many share is set
against the next few places only, in order of Source, and one that a Source repeats counts twice at most.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import numpy.typing as npt

from testimonia.comparison.copies.fingerprints import SHINGLE, Fingerprint
from testimonia.comparison.copies.folding import Numbers, Places

AT_ONCE = 1 << 21
"""Words whose shingles are sorted together; more are taken in parts, so that memory stays where it is."""
NEXT = 16
"""With how many of the places that follow a shared shingle is paired."""
HOLE = 8
"""Words that differ, or say nothing, inside one run of shared shingles."""
NEAR = 40
"""Words between two runs that may belong to one stretch: a sentence was put in, or the words were changed."""
ASKEW = 30
"""By how many words what lies between two runs may be longer in the one text than in the other."""
FEW = 5
"""Sources. What stands in more of them may be what an edition or a site puts everywhere."""
OPEN = 8
"""Clusters that are kept open at one place, the largest of them."""
ENOUGH = 3
"""Shared shingles near one another, without which texts are not looked at: six running words, say."""


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Shingles shared at one distance: what begins at ``one`` in the one is at ``other`` in the other.

    Attributes:
        one: number of the first word, in the one.
        other: number of the first word, in the other.
        length: words up to the end of the last shared shingle; some between may differ.
        hits: shared shingles.
        rare: how many of them stand in few Sources.
    """

    one: int
    other: int
    length: int
    hits: int
    rare: int


Cluster = tuple[Run, ...]
"""Runs that lie near one another, in the order of the one."""


@dataclass(frozen=True, slots=True, eq=False)
class _Hits:
    """Pairs of places with the same shingle, as numbers of words in all texts laid end to end."""

    one: Places
    other: Places
    rare: npt.NDArray[np.bool_]


def clusters(
    fingerprints: Sequence[Fingerprint], at_once: int = AT_ONCE
) -> Iterator[tuple[int, int, tuple[Cluster, ...]]]:
    """For two Sources, by their numbers in ``fingerprints``, where they share wording; in order.

    Args:
        fingerprints: of all Sources.
        at_once: how many shingles are sorted together; it changes nothing but time and memory.
    """
    counts = np.array([len(f.shingles) for f in fingerprints], np.int64)
    ends = np.cumsum(counts)
    if not ends.size or not ends[-1]:
        return
    runs = _runs(_hits(fingerprints, ends, at_once), ends)
    strong = runs[_strong(runs)].tolist()
    for (one, other), rows in groupby(strong, key=lambda row: (row[0], row[1])):
        gathered = _gathered([Run(*row[2:]) for row in rows])
        found = tuple(c for c in gathered if sum(run.hits for run in c) >= ENOUGH)
        if found:
            yield one, other, found


def _hits(fingerprints: Sequence[Fingerprint], ends: Places, at_once: int) -> _Hits:
    every = np.concatenate([f.shingles for f in fingerprints])
    parts = -(-len(every) // at_once)
    found = [_hits_of(*_repeated(every, part, parts), ends) for part in range(parts)]
    return _Hits(
        np.concatenate([f.one for f in found]),
        np.concatenate([f.other for f in found]),
        np.concatenate([f.rare for f in found]),
    )


def _repeated(every: npt.NDArray[np.uint32], part: int, parts: int) -> tuple[Numbers, Places]:
    """The shingles of one part that stand more than once, sorted; and where each stands."""
    wanted = np.flatnonzero((every != 0) & (every % np.uint32(parts) == part) if parts > 1 else every != 0)
    keys = (every[wanted].astype(np.uint64) << np.uint64(32)) | wanted.astype(np.uint64)
    keys.sort()
    numbers = keys >> np.uint64(32)
    same = numbers[1:] == numbers[:-1]
    shared = np.zeros(len(numbers), np.bool_)
    shared[1:] |= same
    shared[:-1] |= same
    return numbers[shared], (keys[shared] & np.uint64(0xFFFF_FFFF)).astype(np.int64)


def _hits_of(numbers: Numbers, places: Places, ends: Places) -> _Hits:
    """Each place with the next few that have the same shingle and stand in another Source."""
    sources = np.searchsorted(ends, places, "right")
    twice = np.ones(len(numbers), np.bool_)
    twice[2:] = (numbers[2:] != numbers[:-2]) | (sources[2:] != sources[:-2])
    numbers, places, sources = numbers[twice], places[twice], sources[twice]
    other_number = np.diff(numbers, prepend=np.uint64(0)) != 0
    group = np.cumsum(other_number)
    first_of_source = other_number | (np.diff(sources, prepend=-1) != 0)
    rare = np.bincount(group, weights=first_of_source)[group] <= FEW
    one, other = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    rarity = [np.zeros(0, np.bool_)]
    for step in range(1, min(NEXT + 1, len(numbers))):
        alike = (numbers[step:] == numbers[:-step]) & (sources[step:] != sources[:-step])
        at = np.flatnonzero(alike)
        one.append(places[at])
        other.append(places[at + step])
        rarity.append(rare[at])
    return _Hits(np.concatenate(one), np.concatenate(other), np.concatenate(rarity))


def _runs(hits: _Hits, ends: Places) -> Places:
    """Hits at one distance put together, sorted: each row is two Sources and then a `Run`."""
    order = np.lexsort((hits.one, hits.other - hits.one))
    one, other = hits.one[order], hits.other[order]
    first, second = np.searchsorted(ends, one, "right"), np.searchsorted(ends, other, "right")
    new = np.ones(len(one), np.bool_)
    new[1:] = (np.diff(other - one) != 0) | (np.diff(one) > HOLE) | (np.diff(first) != 0)
    new[1:] |= np.diff(second) != 0
    at = np.flatnonzero(new)
    if not at.size:
        return np.zeros((0, 7), np.int64)
    count = np.diff(at, append=len(one))
    begins = np.concatenate(([0], ends))
    first, second, place = first[at], second[at], one[at]
    columns = (
        first,
        second,
        place - begins[first],
        other[at] - begins[second],
        one[at + count - 1] - place + SHINGLE,
        count,
        np.add.reduceat(hits.rare[order], at, dtype=np.int64),
    )
    table = np.stack(columns, axis=1)
    return table[np.lexsort(table[:, 3::-1].T)]


def _strong(runs: Places) -> Places:
    """The runs that have enough hits, alone or together with their neighbours."""
    strength = runs[:, 5].copy()
    for step in range(1, min(4, len(runs))):
        ahead, behind = runs[step:], runs[:-step]
        near = (ahead[:, 0] == behind[:, 0]) & (ahead[:, 1] == behind[:, 1])
        near &= ahead[:, 2] - behind[:, 2] <= NEAR
        near &= np.abs((ahead[:, 3] - ahead[:, 2]) - (behind[:, 3] - behind[:, 2])) <= ASKEW
        strength[step:] += near * behind[:, 5]
        strength[:-step] += near * ahead[:, 5]
    return np.flatnonzero(strength >= ENOUGH)


def _gathered(runs: list[Run]) -> list[Cluster]:
    """Runs of one pair, each put to the cluster that it goes on best."""
    made: list[list[Run]] = []
    opened: list[list[Run]] = []
    for run in runs:
        opened = [c for c in opened if run.one - c[-1].one - c[-1].length <= NEAR]
        fitting = [c for c in opened if _taken_up(c, run)]
        if fitting:
            min(fitting, key=lambda c: abs(_slant(c[-1]) - _slant(run))).append(run)
        else:
            opened.append([run])
            made.append(opened[-1])
        if len(opened) > OPEN:
            opened.remove(min(opened[:-1], key=lambda c: c[-1].hits))
    return [tuple(cluster) for cluster in made]


def _taken_up(cluster: list[Run], run: Run) -> bool:
    """Whether the cluster can go on with the run; a lesser last run that stands in the way is taken out."""
    if _goes_on(cluster[-1], run):
        return True
    if len(cluster) > 1 and run.hits > cluster[-1].hits and _goes_on(cluster[-2], run):
        cluster.pop()
        return True
    return False


def _goes_on(before: Run, run: Run) -> bool:
    ahead = run.other + run.length > before.other + before.length and run.other >= before.other
    near = run.other - before.other - before.length <= NEAR
    return ahead and near and abs(_slant(before) - _slant(run)) <= ASKEW


def _slant(run: Run) -> int:
    return run.other - run.one
