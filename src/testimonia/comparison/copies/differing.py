"""What one of two copies has and the other has not."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from rapidfuzz.distance import Levenshtein

from testimonia.comparison.copies.aligning import Block, aligned_whole
from testimonia.comparison.copies.copying import Difference
from testimonia.comparison.copies.fingerprints import fingerprint
from testimonia.comparison.copies.folding import Letters, folded_letters
from testimonia.comparison.copies.prose import Prose
from testimonia.comparison.copies.sharing import clusters
from testimonia.model import Span

ALIKE = 0.6
"""Words of which so many letters are the same differ as a scan or a spelling does."""
LONGEST_SLIDE = 12
"""Letters by which words put in may be moved towards the beginning."""
MOST_STEPS = 8
"""Words by which a difference is made longer, at either end, until it ends between words in both."""
_Gap = tuple[int, int, int, int]
"""Letters of the one, from which up to which, and of the other, that are not the same."""


def differences(one: tuple[str, Span], other: tuple[str, Span]) -> tuple[Difference, ...]:
    """Where two stretches that are copies differ, in order; positions are those of the reading layers.

    Args:
        one: a reading layer, and a stretch of it.
        other: another, and the stretch of it that is paired with the first.
    """
    here, there = (folded_letters(layer, (span,)) for layer, span in (one, other))
    prints = [
        fingerprint(Prose(str(n), str(n), None, None, (span,)), layer)
        for n, (layer, span) in enumerate((one, other))
    ]
    runs = tuple(run for _, _, gathered in clusters(prints) for cluster in gathered for run in cluster)
    return tuple(differing(aligned_whole(runs, here, there), here, there))


def differing(blocks: Sequence[Block], one: Letters, other: Letters) -> Iterator[Difference]:
    """The words between letters that are the same in both.

    Args:
        blocks: the letters that are the same, in order in both.
        one: all letters of the one.
        other: all letters of the other.
    """
    last: _Gap | None = None
    for before, after in pairwise(blocks):
        gap = before.one + before.length, after.one, before.other + before.length, after.other
        gap = _whole_words(_slid(gap, one, other), one, other)
        if last is not None and _meet(last, gap):
            # what one took in beyond the other is no longer letter for letter the same: the outer ends count
            last = last[0], gap[1], last[2], gap[3]
            continue
        if last is not None:
            yield _difference(last, one, other)
        last = gap
    if last is not None:
        yield _difference(last, one, other)


def _meet(last: _Gap, gap: _Gap) -> bool:
    """Whether two gaps touch in both texts, or overlap in one: whole words can make two of one word."""
    touch = gap[0] <= last[1] and gap[2] <= last[3]
    return touch or gap[0] < last[1] or gap[2] < last[3]


def _slid(gap: _Gap, one: Letters, other: Letters) -> _Gap:
    """What was put in, begun with a word: in "noon, as rang, and" it is "as rang" and not "s rang, a"."""
    start, end, begin, finish = gap
    if start < end and begin < finish:
        return gap
    longer, first, last = (other, begin, finish) if start == end else (one, start, end)
    for step in range(min(LONGEST_SLIDE, start, begin) + 1):
        if step and longer.row[first - step] != longer.row[last - step]:
            break
        moved = start - step, end - step, begin - step, finish - step
        if all(_word_at(one, at) == at for at in moved[:2]) and all(
            _word_at(other, at) == at for at in moved[2:]
        ):
            return moved
    return gap


def _whole_words(gap: _Gap, one: Letters, other: Letters) -> _Gap:
    """The gap, so much longer at either end that it begins and ends between words in both."""
    start, end, begin, finish = gap
    for _ in range(MOST_STEPS):
        back = max(start - _word_at(one, start), begin - _word_at(other, begin))
        on = max(_word_from(one, end) - end, _word_from(other, finish) - finish)
        if not back and not on:
            break
        start, begin = max(start - back, 0), max(begin - back, 0)
        end, finish = min(end + on, len(one)), min(finish + on, len(other))
    return start, end, begin, finish


def _word_at(letters: Letters, at: int) -> int:
    """The first letter of the word that goes on at a letter, or the letter if a word begins with it."""
    return int(letters.words[np.searchsorted(letters.words, at, "right") - 1])


def _word_from(letters: Letters, at: int) -> int:
    """The letter at which a word begins, or the next such."""
    return int(letters.words[np.searchsorted(letters.words, at)])


def _difference(gap: _Gap, one: Letters, other: Letters) -> Difference:
    start, end, begin, finish = gap
    here, there = one.row[start:end], other.row[begin:finish]
    alike = Levenshtein.normalized_similarity(here, there, score_cutoff=ALIKE) > 0
    spelling = alike and not any(c.isdigit() for c in _changed(here, there))
    return Difference(_span(one, start, end), _span(other, begin, finish), spelling)


def _changed(here: str, there: str) -> str:
    """The letters of both that are not the same in both."""
    steps = Levenshtein.editops(here, there)
    return "".join(
        here[step.src_pos : step.src_pos + (step.tag != "insert")]
        + there[step.dest_pos : step.dest_pos + (step.tag != "delete")]
        for step in steps
    )


def _span(letters: Letters, start: int, end: int) -> Span:
    """Where the letters stand; where there are none, the place behind those before."""
    if start < end:
        return letters.span((start, end))
    place = int(letters.places[start - 1]) + 1 if start else 0
    return Span(place, place)
