"""Mentions in running words: where each is opened and closed, one inside the other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType

from testimonia.model import EntityKind, Mention

DEEPEST = 8
"""So many mentions may lie within one another; more are not marked, and nobody could read them."""

LETTERS = MappingProxyType(
    {
        EntityKind.PERSON: "P",
        EntityKind.ORGANISATION: "O",
        EntityKind.PLACE: "L",
        EntityKind.WORK: "W",
        EntityKind.EVENT: "E",
        EntityKind.OTHER: "X",
    }
)
"""What stands for a kind before the number of a chain; L is a locality, for P is a person."""

KINDS_IN_WORDS = MappingProxyType(
    {kind: kind.value for kind in EntityKind} | {EntityKind.OTHER: "other thing"}
)
"""What a kind is called, of one."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A place between two characters where mentions end or begin.

    Attributes:
        at: offset in the reading layer.
        closing: those that end here, the innermost first.
        opening: those that begin here, the outermost first.
    """

    at: int
    closing: tuple[Mention, ...]
    opening: tuple[Mention, ...]


def cuts(mentions: Iterable[Mention]) -> Iterator[Cut]:
    """Where to open and close mentions so that they nest, in the order of the text.

    The same mention twice is one. One that crosses another, which none should, is left out.
    """
    for at, edges in groupby(_edges(mentions), key=itemgetter(0)):
        there = list(edges)
        closing = tuple(each for _, opens, each in there if not opens)
        yield Cut(at, closing, tuple(each for _, opens, each in there if opens))


def _edges(mentions: Iterable[Mention]) -> Iterator[tuple[int, bool, Mention]]:
    """Every beginning and end, with its offset and whether it is a beginning."""
    open_: list[Mention] = []
    for each in outermost_first(mentions):
        while open_ and open_[-1].span.end <= each.span.start:
            yield open_[-1].span.end, False, open_.pop()
        if len(open_) < DEEPEST and (not open_ or each.span.end <= open_[-1].span.end):
            open_.append(each)
            yield each.span.start, True, each
    while open_:
        yield open_[-1].span.end, False, open_.pop()


def outermost_first(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions of at least one character, by where they begin, the longest first; each once."""
    there = dict.fromkeys(each for each in mentions if len(each.span))
    return sorted(there, key=lambda each: (each.span.start, -each.span.end, each.chain))
