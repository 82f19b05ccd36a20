"""Who says what, where no sentence says so: the likeliest row of speakers of a dialogue.

Each turn goes to one of those who are mentioned around it or have spoken; a sum of weighted signs gives how
likely each is, and of a whole dialogue the likeliest row is taken (a beam search).
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from testimonia.knowledge.data_files import data_file
from testimonia.reading.quotations.signs import BACK, candidates, since, standing
from testimonia.reading.quotations.turns import Link, Turn

_BEAM = 6
"""Rows of speakers that are followed at once."""
_TRIED = 4
"""Speakers of a turn by which each row is followed further."""


@dataclass(frozen=True, slots=True)
class _Row:
    """The speakers of the turns so far.

    Attributes:
        score: logarithm of how likely they are.
        last: the chains of the last few.
        chain: of the last turn; None where nobody can be it.
        sure: how likely it is, between 0 and 1, given those before.
        before: the row without the last turn.
    """

    score: float
    last: tuple[int | None, ...]
    chain: int | None
    sure: float
    before: "_Row | None"


def speakers(
    turns: Sequence[Turn], weights: Mapping[str, float] | None = None
) -> list[tuple[int | None, float]]:
    """The chain of the speaker of each turn, and how likely it is, from 0 to 1.

    Args:
        turns: of a Text, in order.
        weights: of the signs; None for those that ship.
    """
    known = weights_that_ship() if weights is None else weights
    return [each for dialogue in dialogues(turns) for each in _row(dialogue, known)]


def dialogues(turns: Sequence[Turn]) -> Iterator[Sequence[Turn]]:
    """Turns that follow each other closely, together."""
    cuts = [n for n, turn in enumerate(turns) if turn.link is Link.FIRST]
    for begin, end in pairwise([*cuts, len(turns)]):
        yield turns[begin:end]


@cache
def weights_that_ship() -> Mapping[str, float]:
    """What each sign weighs, made by `training/speakers.py`."""
    table: Mapping[str, float] = data_file("en/speakers.toml")["weights"]
    return table


def _row(turns: Sequence[Turn], weights: Mapping[str, float]) -> list[tuple[int | None, float]]:
    rows = [_Row(0.0, (), None, 1.0, None)]
    for number in range(len(turns)):
        stands: dict[int, float] = {}
        longer = [one for row in rows for one in _followed(turns, number, row, weights, stands)]
        rows = sorted(longer, key=lambda row: -row.score)[:_BEAM]
    out: list[tuple[int | None, float]] = []
    row: _Row | None = rows[0]
    while row is not None and row.before is not None:
        out.append((row.chain, row.sure))
        row = row.before
    return out[::-1]


def _followed(
    turns: Sequence[Turn], number: int, row: _Row, weights: Mapping[str, float], stands: dict[int, float]
) -> Iterator[_Row]:
    able = candidates(turns, number, row.last)
    if len(able) < 2:
        chain = able[0] if able else None
        yield _Row(row.score, (*row.last, chain)[-BACK:], chain, float(bool(able)), row)
        return
    for chain in able:
        if chain not in stands:
            stands[chain] = sum(weights.get(sign, 0.0) for sign in standing(turns, number, chain))
    scores = [
        stands[chain] + sum(weights.get(sign, 0.0) for sign in since(turns, number, row.last, chain))
        for chain in able
    ]
    top = max(scores)
    whole = top + math.log(sum(math.exp(score - top) for score in scores))
    for score, chain in sorted(zip(scores, able, strict=True), reverse=True)[:_TRIED]:
        sure = score - whole
        yield _Row(row.score + sure, (*row.last, chain)[-BACK:], chain, math.exp(sure), row)
