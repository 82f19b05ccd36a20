"""The wording that voices share, two by two: the stretches, and how much of each lies between them."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from testimonia.comparison.copies.copying import Copying
from testimonia.model import Span, Stretch
from testimonia.pipeline.answers.columns import Column
from testimonia.web.pages.addresses import link_to
from testimonia.web.pages.compare.choosing import Chosen
from testimonia.web.pages.compare.views import Link, Shared
from testimonia.web.pages.copies.aligning import LEAF, Pair, cut, shown
from testimonia.web.pages.shelf import Shelf
from testimonia.web.pages.words import counted

MOST_STRETCHES = 40
"""Of two voices."""
_MOST_SHOWN = 5 * LEAF
_MOST_PAIRS = 30
"""Pairs of documents that share wording, of two voices that are several documents."""


def shared_wording(shelf: Shelf, voices: Sequence[Chosen]) -> Iterator[Shared]:
    """What each two voices share word for word or nearly."""
    for one, other in combinations(voices, 2):
        found = list(_copyings(shelf, one.column, other.column))
        if not found:
            yield Shared((one.name, other.name), (), (), 0, "")
        for copying, turned in found[:_MOST_PAIRS]:
            yield _shared(shelf, one, other, _pairs(copying, turned, one.column, other.column))


def _copyings(shelf: Shelf, one: Column, other: Column) -> Iterator[tuple[Copying, bool]]:
    """What sources of two columns have from one another, and whether the one stands second in it."""
    mine, theirs = {heard.source for heard in one}, {heard.source for heard in other}
    for first, second in shelf.store.together.copied():
        turned = not (first in mine and second in theirs)
        if turned and not (second in mine and first in theirs):
            continue
        copying = shelf.store.together.copying(first, second)
        if copying is not None:
            yield copying, turned


def _pairs(copying: Copying, turned: bool, one: Column, other: Column) -> list[Pair]:
    """The shared stretches that stand in both columns, in the order of the one."""
    found = [(b, a) if turned else (a, b) for a, b in copying.pairs]
    inside = [
        (a, b)
        for a, b in found
        if any(h.has(a.source, a.span) for h in one) and any(h.has(b.source, b.span) for h in other)
    ]
    return sorted(inside, key=lambda pair: pair[0].span)


def _shared(shelf: Shelf, one: Chosen, other: Chosen, pairs: Sequence[Pair]) -> Shared:
    names = (one.name, other.name)
    if not pairs:
        return Shared(names, (), (), 0, "")
    sources = (pairs[0][0].source, pairs[0][1].source)
    words = (shelf.store.words(sources[0]), shelf.store.words(sources[1]))
    stretches, between, left = [], [], _MOST_SHOWN
    last = (0, 0)
    taken = 0
    for number, pair in enumerate(pairs[:MOST_STRETCHES], 1):
        if left <= 0:
            break
        piece = cut(number, pair, words)[0]
        stretches.append(shown(shelf, piece, sources, words))
        between.append(_between(sources, words, last, pair))
        last = (max(last[0], pair[0].span.end), max(last[1], pair[1].span.end))
        left -= len(piece.one)
        taken += 1
    finding = _finding(shelf, sources)
    return Shared(names, tuple(stretches), tuple(between), len(pairs) - taken, finding)


def _between(
    sources: tuple[str, str], words: tuple[str, str], last: tuple[int, int], pair: tuple[Stretch, Stretch]
) -> tuple[Link, Link]:
    """How many words of each lie between the stretch before and this one, as links to them."""
    links = []
    for source, layer, end, stretch in zip(sources, words, last, pair, strict=True):
        gap = Span(end, max(stretch.span.start, end))
        number = len(gap.of(layer).split())
        links.append(Link(counted(number, "word"), link_to(source, gap) if number else ""))
    return links[0], links[1]


def _finding(shelf: Shelf, sources: tuple[str, str]) -> str:
    """The id of the finding that tells of the copy; empty if there is none."""
    found = shelf.store.together.findings(sources)
    return next((held.id for held in found if held.finding.kind.value == "copy"), "")
