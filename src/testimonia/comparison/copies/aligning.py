"""Places that share seeds, aligned letter by letter to the stretches that are copied."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import Levenshtein

from testimonia.comparison.copies.folding import Codes, Letters
from testimonia.comparison.copies.sharing import ASKEW, NEAR, OWN, Cluster, Run

AROUND = 200
"""Letters before the first and after the last shared seed that are aligned too."""
BESIDE = 60
WEAK = 12
FEWEST = 40
"""If seeds are fewer than `WEAK`, so many letters beside them are aligned first: of places that share no more
than a phrase, and there are thousands, not even `FEWEST` letters turn out to be the same."""
FEWEST_IN_ROW = 2
"""Letters in a row, between two changes; one alone is chance."""
FEWEST_OF_ANCHOR = 8
"""Letters in a row that may stand between two changes of one run of seeds without being chance."""
CHANGED = 1.25
"""What it costs, in letters that are the same, to go over one that is another, lost or put in."""
SHORT = 4
"""Letters lost or put in that are counted singly; more are words that one text has more."""
CHANGE = 4.0
INSERTED = 0.25
"""What it costs to go over such words, and each of their letters."""
LOST = 40.0
"""A stretch ends where so much has been lost since it was best."""
FEWEST_AT_END = 8
"""A stretch does not begin or end with fewer letters in a row: those after a change may be chance."""
MISREAD = 2
FEWEST_BESIDE = 4
"""But so few are kept, if no more than `MISREAD` letters part them from the next."""
LOOKED_AHEAD = 100
"""Blocks after the best that are looked at; so the time is linear whatever the text."""
LONGEST_GAP = NEAR + ASKEW


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """Letters that are the same in both, one after another."""

    one: int
    other: int
    length: int


Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Aligned:
    """A stretch of letters that stands in both, with small changes.

    Attributes:
        blocks: the letters that are the same, in order in both.
        hits: seeds that led to it.
        rare: how many of them stand in few Sources.
    """

    blocks: Blocks
    hits: int
    rare: int

    @property
    def matched(self) -> int:
        """How many letters are the same."""
        return sum(block.length for block in self.blocks)

    @property
    def everywhere(self) -> bool:
        """Whether nearly all of it stands in many Sources."""
        return OWN * self.rare < self.hits

    @property
    def of_one(self) -> tuple[int, int]:
        """From which letter of the one up to which."""
        return self.blocks[0].one, self.blocks[-1].one + self.blocks[-1].length

    @property
    def of_other(self) -> tuple[int, int]:
        """From which letter of the other up to which."""
        return self.blocks[0].other, self.blocks[-1].other + self.blocks[-1].length


def aligned(cluster: Cluster, one: Letters, other: Letters) -> Iterator[Aligned]:
    """The stretches around the runs of a cluster, each as long as it is worth it."""
    hits, rare = sum(run.hits for run in cluster), sum(run.rare for run in cluster)
    found = _in_order(_anchors(cluster, one.codes, other.codes))
    anchors = _grown(found, one.codes, other.codes) if found else []
    if not anchors or (hits < WEAK and not _promising(anchors, one.row, other.row)):
        return
    for blocks in filter(None, map(_trimmed, best_parts(_filled(anchors, one.row, other.row, AROUND)))):
        yield Aligned(blocks, hits, rare)


def aligned_whole(runs: Sequence[Run], one: Letters, other: Letters) -> list[Block]:
    """The letters that are the same in two stretches that are copies from end to end."""
    found = _in_order(_anchors(runs, one.codes, other.codes))
    if not found:
        return []
    longest = max(len(one), len(other))
    return _filled(_grown(found, one.codes, other.codes), one.row, other.row, min(longest, LONGEST_GAP))


def _promising(anchors: Sequence[Block], one: str, other: str) -> bool:
    parts = best_parts(_filled(anchors, one, other, BESIDE))
    return any(sum(block.length for block in part) >= FEWEST for part in parts)


def _anchors(cluster: Sequence[Run], one: Codes, other: Codes) -> Iterator[Block]:
    """The letters of each run that really are the same: its seeds are numbers, and may be so by chance."""
    for run in cluster:
        here, there = one[run.one : run.one + run.length], other[run.other : run.other + run.length]
        same = here == there
        if same.all():
            yield Block(run.one, run.other, run.length)
            continue
        edges = np.flatnonzero(np.diff(same, prepend=False, append=False)).tolist()
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            if end - start >= FEWEST_OF_ANCHOR:
                yield Block(run.one + start, run.other + start, end - start)


def _in_order(blocks: Iterable[Block]) -> list[Block]:
    """Blocks that go on in both, without overlap: what goes back is cut, or what is shorter is left out."""
    made: list[Block] = []
    for block in sorted(blocks):
        over = _overlap(made, block)
        while over and made[-1].length < min(over, block.length):
            made.pop()
            over = _overlap(made, block)
        if over < block.length:
            made.append(Block(block.one + over, block.other + over, block.length - over))
    return made


def _overlap(made: Sequence[Block], block: Block) -> int:
    """By how many letters the block begins before the end of the last, in either text."""
    if not made:
        return 0
    last = made[-1]
    return max(last.one + last.length - block.one, last.other + last.length - block.other, 0)


def _grown(anchors: Sequence[Block], one: Codes, other: Codes) -> list[Block]:
    """The same, each as long as the letters go on being the same, up to its neighbours."""
    made: list[Block] = []
    ends = [*((block.one, block.other) for block in anchors[1:]), (len(one), len(other))]
    start = begin = 0
    for block, (end, finish) in zip(anchors, ends, strict=True):
        back = _same(one[start : block.one][::-1], other[begin : block.other][::-1])
        after_one, after_other = block.one + block.length, block.other + block.length
        on = _same(one[after_one:end], other[after_other:finish])
        made.append(Block(block.one - back, block.other - back, back + block.length + on))
        start, begin = after_one + on, after_other + on
    return made


def _same(here: Codes, there: Codes) -> int:
    """How many letters from the start are the same; looked at in ever longer pieces."""
    at, step = 0, 64
    most = min(len(here), len(there))
    while at < most:
        until = min(at + step, most)
        differ = np.flatnonzero(here[at:until] != there[at:until])
        if differ.size:
            return at + int(differ[0])
        at, step = until, step * 4
    return most


def _filled(blocks: Sequence[Block], one: str, other: str, around: int) -> list[Block]:
    """With the letters that are the same between the blocks, and before the first and after the last."""
    first, last = blocks[0], blocks[-1]
    before = Block(max(first.one - around, 0), max(first.other - around, 0), 0)
    after_one, after_other = last.one + last.length + around, last.other + last.length + around
    after = Block(min(after_one, len(one)), min(after_other, len(other)), 0)
    made: list[Block] = []
    previous = before
    for block in (*blocks, after):
        made += _between(previous, block, one, other)
        if block.length:
            made.append(block)
        previous = block
    return made


def _between(previous: Block, block: Block, one: str, other: str) -> Iterator[Block]:
    """The letters of two gaps that stay if the one is made the other with the fewest changes."""
    start, begin = previous.one + previous.length, previous.other + previous.length
    here, there = one[start : block.one], other[begin : block.other]
    if 0 < len(here) <= LONGEST_GAP and 0 < len(there) <= LONGEST_GAP:
        for here_at, there_at, length in Levenshtein.editops(here, there).as_matching_blocks():
            if length >= FEWEST_IN_ROW:
                yield Block(start + here_at, begin + there_at, length)


def _trimmed(blocks: Blocks) -> Blocks:
    """Without the short rows at either end, but for those that a misread letter parts from a long one."""
    firm = [number for number, block in enumerate(blocks) if block.length >= FEWEST_AT_END]
    if not firm:
        return ()
    first, last = firm[0], firm[-1]
    while first and _beside(blocks[first - 1], blocks[first], blocks[first - 1]):
        first -= 1
    while last + 1 < len(blocks) and _beside(blocks[last], blocks[last + 1], blocks[last + 1]):
        last += 1
    return blocks[first : last + 1]


def _beside(before: Block, block: Block, short: Block) -> bool:
    gap = max(block.one - before.one, block.other - before.other) - before.length
    return short.length >= FEWEST_BESIDE and gap <= MISREAD


def best_parts(blocks: Sequence[Block]) -> Iterator[Blocks]:
    """Where the letters that are the same outweigh what was changed between them.

    Blocks are added up as long as it is worth it; where much has been lost since it was best, the part ends
    with the best, and the next begins after it.
    """
    at = 0
    while at < len(blocks):
        end = _best_end(blocks, at)
        yield tuple(blocks[at:end])
        at = end


def _best_end(blocks: Sequence[Block], start: int) -> int:
    """The end of the best part that begins with the block at ``start``; its start must be worth it too."""
    worth = best = float(blocks[start].length)
    end = start + 1
    for number in range(start + 1, len(blocks)):
        if number - end > LOOKED_AHEAD:
            break
        worth -= _cost(blocks[number - 1], blocks[number])
        if worth <= 0 or worth < best - LOST:
            break
        worth += blocks[number].length
        if worth >= best:
            best, end = worth, number + 1
    return end


def _cost(before: Block, block: Block) -> float:
    """What was changed between two blocks, in letters that are the same."""
    here = block.one - before.one - before.length
    there = block.other - before.other - before.length
    inserted = abs(here - there)
    changed = min(here, there)
    if inserted <= SHORT:
        return CHANGED * (changed + inserted)
    return CHANGED * changed + CHANGE + INSERTED * inserted


def joined(stretches: Iterable[Aligned], gap: int) -> list[Aligned]:
    """Stretches that follow one another in both with no more than ``gap`` letters between, made one.

    Those that lie inside another are left out: a place can be reached from two sides.
    """
    made: list[Aligned] = []
    for stretch in sorted(stretches, key=lambda s: (s.of_one[0], -s.of_one[1], s.of_other)):
        lately = range(len(made) - 1, max(len(made) - 9, -1), -1)
        if any(_inside(stretch, made[n]) for n in lately):
            continue
        near = next((n for n in lately if _follows(made[n], stretch, gap)), None)
        if near is None:
            made.append(stretch)
        else:
            blocks = tuple(_in_order((*made[near].blocks, *stretch.blocks)))
            hits, rare = made[near].hits + stretch.hits, made[near].rare + stretch.rare
            made[near] = Aligned(blocks, hits, rare)
    return made


def _inside(stretch: Aligned, whole: Aligned) -> bool:
    sides = (stretch.of_one, whole.of_one), (stretch.of_other, whole.of_other)
    return all(large[0] <= small[0] and small[1] <= large[1] for small, large in sides)


def _follows(before: Aligned, stretch: Aligned, gap: int) -> bool:
    here = stretch.of_one[0] - before.of_one[1]
    there = stretch.of_other[0] - before.of_other[1]
    forward = stretch.of_other[0] >= before.of_other[0] and stretch.of_other[1] > before.of_other[1]
    return forward and max(here, there) <= gap and abs(here - there) <= gap
