"""Two stretches that are copies, side by side, with every word in which they differ."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.comparison.copies import differences
from testimonia.comparison.copies.copying import Difference
from testimonia.model import Span, Stretch
from testimonia.web.pages.addresses import link_to
from testimonia.web.pages.copies.views import Reading, Run, ShownStretch, StretchPair
from testimonia.web.pages.shelf import Shelf
from testimonia.web.pages.words import shortened

LONGEST = 400_000
"""Code points of a stretch that are aligned; of more, the beginning."""
LEAF = 12_000
"""Code points of a stretch that are shown at once, about."""
MOST_READINGS = 60
_LONGEST_READING = 160
_LONGEST_WORD = 30

Pair = tuple[Stretch, Stretch]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of two stretches, between two places at which both have the same words."""

    number: int
    one: Span
    other: Span
    differences: tuple[Difference, ...]


def cut(number: int, pair: Pair, words: tuple[str, str]) -> list[Piece]:
    """Two stretches in parts that can be shown at once; no difference is cut in two.

    Args:
        number: of the pair.
        pair: the stretches.
        words: the reading layers of both.
    """
    one, other = (_whole_words(each.span, layer) for each, layer in zip(pair, words, strict=True))
    found = differences((words[0], one), (words[1], other))
    pieces: list[Piece] = []
    start, begin = one.start, other.start
    while start < one.end:
        end, finish = _end(start + LEAF, one, other, found, words[0])
        inside = tuple(each for each in found if start <= each.one.start and each.one.end <= end)
        if end < one.end:
            inside = tuple(each for each in inside if each.one.start < end)
        pieces.append(Piece(number, Span(start, end), Span(begin, max(finish, begin)), inside))
        start, begin = end, max(finish, begin)
    return pieces


def _whole_words(span: Span, words: str) -> Span:
    """As much of a stretch as is aligned, so much longer that it begins and ends with a whole word."""
    start, end = span.start, min(span.end, span.start + LONGEST)
    while start > max(span.start - _LONGEST_WORD, 0) and words[start - 1 : start + 1].isalnum():
        start -= 1
    while end < min(span.end + _LONGEST_WORD, len(words)) and words[end - 1 : end + 1].isalnum():
        end += 1
    return Span(start, end)


def _end(wanted: int, one: Span, other: Span, found: Sequence[Difference], words: str) -> tuple[int, int]:
    """Where a part ends in both that should end at ``wanted`` in the one: in words that both have."""
    if wanted >= one.end:
        return one.end, other.end
    space = words.rfind(" ", wanted - LEAF // 4, wanted)
    at = space + 1 if space >= 0 else wanted
    before = bisect_right(found, at, key=lambda each: each.one.start) - 1
    if before < 0:
        return at, other.start + at - one.start
    last = found[before]
    return (last.one.end, last.other.end) if last.one.end >= at else (at, last.other.end + at - last.one.end)


def shown(shelf: Shelf, piece: Piece, sources: tuple[str, str], words: tuple[str, str]) -> StretchPair:
    """A part of a copy, its differences numbered from 1, as a critical apparatus has them."""
    readings = [
        Reading(
            n,
            shortened(" ".join(each.one.of(words[0]).split()), _LONGEST_READING),
            shortened(" ".join(each.other.of(words[1]).split()), _LONGEST_READING),
            each.spelling,
        )
        for n, each in enumerate(piece.differences, 1)
    ]
    listed = sorted(readings, key=lambda each: each.slight)[:MOST_READINGS]
    one = _stretch(shelf, sources[0], piece.one, words[0], piece.differences, 0)
    other = _stretch(shelf, sources[1], piece.other, words[1], piece.differences, 1)
    count = len(piece.one.of(words[0]).split())
    return StretchPair(piece.number, count, one, other, tuple(listed), len(readings) - len(listed))


def _stretch(
    shelf: Shelf, source: str, span: Span, words: str, found: Sequence[Difference], side: int
) -> ShownStretch:
    runs: list[Run] = []
    at = span.start
    for number, each in enumerate(found, 1):
        own, theirs = (each.one, each.other) if side == 0 else (each.other, each.one)
        start, end = max(own.start, at), max(own.end, at)
        runs += [Run(words[at:start]), Run(words[start:end], _kind(each, own, theirs), number)]
        at = end
    runs.append(Run(words[at : span.end]))
    kept = tuple(run for run in runs if run.text or run.number)
    return ShownStretch(kept, _cited(shelf, source, span), link_to(source, span))


def _kind(each: Difference, own: Span, theirs: Span) -> str:
    if not len(own):
        return "lacks"
    if not len(theirs):
        return "only"
    return "slight" if each.spelling else "other"


def _cited(shelf: Shelf, source: str, span: Span) -> str:
    """Section and page of the place where a stretch begins."""
    held = shelf.held(source)
    paragraphs = shelf.desk.leaves(source).over(Span(span.start, span.start + 1))
    if held is None or not paragraphs:
        return ""
    first = paragraphs[0]
    page = f"p. {first.page}" if first.page else ""
    return " · ".join(filter(None, (held.where(first.section), page)))
