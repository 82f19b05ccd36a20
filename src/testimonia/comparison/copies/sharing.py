"""The seeds that Sources share: sorted together, and gathered to places that are worth a look.

Everything is linear in the number of letters, and so is what comes out: a seed that many share is set
against the next few places only, in order of Source, and one that a Source repeats counts twice at most.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import numpy.typing as npt

from testimonia.comparison.copies.fingerprints import ONE_IN, SEED, Fingerprint, Numbers, Seeds
from testimonia.comparison.copies.folding import Places

AT_ONCE = 1 << 21
"""Seeds that are sorted together; more are taken in parts, so that memory stays where it is."""
NEXT = 16
"""With how many of the places that follow a shared seed is paired."""
LINKED = 8
"""With how many, if more Sources than `NEXT` have it."""
HOLE = 40
"""Letters that differ, or have no seed, inside one run of shared seeds."""
NEAR = 200
"""Letters between two runs that may belong to one stretch: a sentence was put in, or words were changed."""
ASKEW = 150
"""By how many letters what lies between two runs may be longer in the one text than in the other."""
FEW = 5
"""Sources. What stands in more of them may be what an edition or a site puts everywhere."""
OWN = 5
"""One in so many shared seeds must stand in few Sources, or it stands everywhere."""
LARGE = 0.25
"""What stands everywhere is looked at if so much of a text is shared: many papers print one report."""
OPEN = 8
"""Clusters that are kept open at one place, the largest of them."""
ENOUGH = 3
"""Shared seeds near one another, without which texts are not looked at."""
FAR = 30
RARE = 2
"""They must reach over so many letters, or so many of them stand in few Sources: else they are one phrase
that everybody uses, and of such there are more than of anything."""


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Seeds shared at one distance: what begins at ``one`` in the one is at ``other`` in the other.

    Attributes:
        one: number of the first letter, in the one.
        other: number of the first letter, in the other.
        length: letters up to the end of the last shared seed; some between may differ.
        hits: shared seeds.
        rare: how many of them stand in few Sources.
    """

    one: int
    other: int
    length: int
    hits: int
    rare: int


_BITS = 31
"""Letters of all texts together are numbered with so many bits: enough for 400 million words."""
Cluster = tuple[Run, ...]
"""Runs that lie near one another, in the order of the one."""
Candidate = tuple[int, int, tuple[Cluster, ...]]
"""Two Sources, by number, and where they share wording."""


def clusters(
    fingerprints: Sequence[Fingerprint], touching: Collection[int] | None = None, at_once: int = AT_ONCE
) -> Iterator[Candidate]:
    """For two Sources, by their numbers in ``fingerprints``, where they share wording; in order.

    Args:
        fingerprints: of all Sources.
        touching: numbers of Sources, if only pairs with one of them are asked for.
        at_once: how many seeds are sorted together; it changes nothing but time and memory.
    """
    if not any(f.length for f in fingerprints):
        return
    ends = np.cumsum([f.length + HOLE + 1 for f in fingerprints])  # so far apart that no run goes over an end
    runs = _runs(_hits(fingerprints, ends, touching, at_once), ends)
    strong = runs[_strong(runs, np.array([f.length for f in fingerprints]))].tolist()
    for (one, other), rows in groupby(strong, key=lambda row: (row[0], row[1])):
        gathered = _gathered([Run(*row[2:]) for row in rows])
        found = tuple(filter(_worth_a_look, gathered))
        if found:
            yield one, other, found


def _hits(
    fingerprints: Sequence[Fingerprint], ends: Places, touching: Collection[int] | None, at_once: int
) -> Numbers:
    """Pairs of places with the same seed, sorted by their distance and then by the first place.

    Places are numbers of letters in all texts laid end to end; each pair is one number, of the distance, the
    first place, and one bit that says whether the seed stands in few Sources.
    """
    every = np.concatenate([f.seeds for f in fingerprints])
    at = np.concatenate(
        [f.at + end - f.length - HOLE - 1 for f, end in zip(fingerprints, ends.tolist(), strict=True)]
    )
    asked = np.full(len(fingerprints), touching is None)
    if touching is not None:
        asked[list(touching)] = True
        wanted = _perhaps_in(every, [f.seeds for f, each in zip(fingerprints, asked, strict=True) if each])
        every, at = every[wanted], at[wanted]
    parts = max(-(-len(every) // at_once), 1)
    hits = np.concatenate(
        [_hits_of(*_repeated(every, at, part, parts), ends, asked) for part in range(parts)]
    )
    hits.sort()
    return hits


def _perhaps_in(every: Seeds, few: Sequence[Seeds]) -> npt.NDArray[np.bool_]:
    """Which seeds begin with the same twenty bits as one of a few: all that are among them, and some more."""
    table = np.zeros(1 << 20, np.bool_)
    for seeds in few:
        table[seeds >> np.uint32(12)] = True
    among: npt.NDArray[np.bool_] = table[every >> np.uint32(12)]
    return among


def _repeated(every: Seeds, at: Places, part: int, parts: int) -> tuple[Numbers, Places]:
    """The seeds of one part that stand more than once, sorted; and where each stands."""
    wanted = np.flatnonzero((every >> np.uint32(8)) % np.uint32(parts) == part)
    keys = (every[wanted].astype(np.uint64) << np.uint64(32)) | wanted.astype(np.uint64)
    keys.sort()
    numbers = keys >> np.uint64(32)
    same = numbers[1:] == numbers[:-1]
    shared = np.zeros(len(numbers), np.bool_)
    shared[1:] |= same
    shared[:-1] |= same
    return numbers[shared], at[(keys[shared] & np.uint64(0xFFFF_FFFF)).astype(np.int64)]


def _hits_of(numbers: Numbers, places: Places, ends: Places, asked: npt.NDArray[np.bool_]) -> Numbers:
    """Each place with the next few of the same seed in another Source, if one of the two is asked for."""
    sources = np.searchsorted(ends, places, "right")
    twice = np.ones(len(numbers), np.bool_)
    twice[2:] = (numbers[2:] != numbers[:-2]) | (sources[2:] != sources[:-2])
    numbers, places, sources = numbers[twice], places[twice], sources[twice]
    of_asked = asked[sources]
    other_number = np.diff(numbers, prepend=np.uint64(0)) != 0
    group = np.cumsum(other_number)
    first_of_source = other_number | (np.diff(sources, prepend=-1) != 0)
    having = np.bincount(group, weights=first_of_source)[group]
    rare = having <= FEW
    made = [np.zeros(0, np.uint64)]
    for step in range(1, min(NEXT + 1, len(numbers))):
        alike = (numbers[step:] == numbers[:-step]) & (sources[step:] != sources[:-step])
        if step > LINKED:
            alike &= having[step:] <= NEXT
        at = np.flatnonzero(alike & (of_asked[step:] | of_asked[:-step]))
        distance = places[at + step] - places[at]
        made.append(((distance << (_BITS + 1)) | (places[at] << 1) | rare[at]).astype(np.uint64))
    return np.concatenate(made)


def _runs(hits: Numbers, ends: Places) -> Places:
    """Hits at one distance put together, sorted: each row is two Sources and then a `Run`."""
    distance = (hits >> np.uint64(_BITS + 1)).astype(np.int64)
    one = ((hits >> np.uint64(1)) & np.uint64((1 << _BITS) - 1)).astype(np.int64)
    new = np.ones(len(one), np.bool_)
    new[1:] = (np.diff(distance) != 0) | (np.diff(one) > HOLE)
    at = np.flatnonzero(new)
    if not at.size:
        return np.zeros((0, 7), np.int64)
    count = np.diff(at, append=len(one))
    rare = np.add.reduceat((hits & np.uint64(1)).astype(np.int64), at)
    kept = (count > 1) | (rare > 0)  # one seed alone that stands in many Sources leads nowhere
    at, count, rare = at[kept], count[kept], rare[kept]
    here, there = one[at], one[at] + distance[at]
    first, second = np.searchsorted(ends, here, "right"), np.searchsorted(ends, there, "right")
    pair = first * len(ends) + second
    if 2 * len(ends).bit_length() + _BITS > 63:  # as many pairs as were found need no more bits than runs
        pair = np.unique(pair, return_inverse=True)[1]
    order = np.argsort((pair << _BITS) | here, kind="stable")
    begins = np.concatenate(([0], ends))
    reach = one[at + count - 1] - here + SEED
    columns = (first, second, here - begins[first], there - begins[second], reach, count, rare)
    return np.stack([column[order] for column in columns], axis=1)


def _strong(runs: Places, lengths: Places) -> Places:
    """The runs that are worth a look, alone or together with their neighbours."""
    if not len(runs):
        return np.zeros(0, np.int64)
    hits, rare = runs[:, 5].copy(), runs[:, 6].copy()
    start, end = runs[:, 2].copy(), runs[:, 2] + runs[:, 4]
    for step in range(1, min(4, len(runs))):
        ahead, behind = runs[step:], runs[:-step]
        near = (ahead[:, 0] == behind[:, 0]) & (ahead[:, 1] == behind[:, 1])
        near &= ahead[:, 2] - behind[:, 2] - behind[:, 4] <= NEAR
        near &= np.abs((ahead[:, 3] - ahead[:, 2]) - (behind[:, 3] - behind[:, 2])) <= ASKEW
        at = np.flatnonzero(near)
        for sums, column in ((hits, 5), (rare, 6)):
            sums[at + step] += behind[at, column]
            sums[at] += ahead[at, column]
        start[at + step] = np.minimum(start[at + step], behind[at, 2])
        end[at] = np.maximum(end[at], ahead[at, 2] + ahead[at, 4])
    enough = (hits >= ENOUGH) & ((end - start >= FAR) | (rare >= RARE))
    return np.flatnonzero(enough & ((OWN * rare >= hits) | _large(runs, lengths)))


def _large(runs: Places, lengths: Places) -> npt.NDArray[np.bool_]:
    """For each run whether its two Sources share a large part of one of them, if all seeds are counted."""
    new = np.ones(len(runs), np.bool_)
    new[1:] = (np.diff(runs[:, 0]) != 0) | (np.diff(runs[:, 1]) != 0)
    at = np.flatnonzero(new)
    shared = np.add.reduceat(runs[:, 5], at) * ONE_IN
    shorter = np.minimum(lengths[runs[at, 0]], lengths[runs[at, 1]])
    return np.repeat(shared >= LARGE * shorter, np.diff(at, append=len(runs)))


def _worth_a_look(cluster: Cluster) -> bool:
    far = cluster[-1].one + cluster[-1].length - cluster[0].one >= FAR
    return sum(run.hits for run in cluster) >= ENOUGH and (far or sum(run.rare for run in cluster) >= RARE)


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
