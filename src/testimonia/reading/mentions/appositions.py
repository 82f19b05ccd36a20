"""Descriptions that stand beside a name and are of its bearer: "Anna Lind, the painter", "his wife, Anna".

The scorer of pairs was taught by a corpus that counts them as another relation; here they are of one chain.
"""

import re
from collections.abc import Iterator, Sequence

from testimonia.model import MentionForm
from testimonia.reading.mentions.items import Item

_BETWEEN = re.compile(r"(?: \([^()]*\)){0,3},\s")
_LIFE = re.compile(r"(?: \([^()]*\)){1,3},\s$")
"""Years after the name: "Lind (1788-1872), a weaver"."""
_LONGEST_LIFE = 80
_DETERMINER = re.compile(r"(?:the|an?|his|her|their|our|my|its)\s", re.IGNORECASE)
_ENDS = re.compile(r"\s?[,.;:)—–]|\s+(?:who|which|was|were|is|had|has)\b|\s*$")
_LISTED = re.compile(r",?\s+(?:and|or)\b|,\s+(?:the|an?|his|her|their|our|my)\s")
"""What follows in a list: "Lind, the baker and the smith"."""


def apposed(layer: str, items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Pairs of numbers: a description, and the name beside it whose bearer it describes.

    Args:
        layer: the reading layer.
        items: in order, of which one may lie inside another.
    """
    named = {item.span.end: n for n, item in enumerate(items) if item.form is MentionForm.NAME}
    begins = {item.mark.span.start: n for n, item in enumerate(items) if item.form is MentionForm.NAME}
    for number, item in enumerate(items):
        if item.form is not MentionForm.DESCRIPTION or _DETERMINER.match(layer, item.span.start) is None:
            continue
        life = _LIFE.search(layer, max(0, item.span.start - _LONGEST_LIFE), item.span.start)
        before = named.get(life.start() if life else item.span.start - 2)
        after = begins.get(item.span.end + 2)
        if before is not None and _beside(layer, items[before], item) and _closed(layer, item):
            yield number, before
        elif (close := begins.get(item.span.end + 1)) is not None and _touching(layer, item, items[close]):
            yield number, close
        elif after is not None and _beside(layer, item, items[after]) and _closed(layer, items[after]):
            yield number, after


def openers(layer: str, items: Sequence[Item]) -> Iterator[int]:
    """Descriptions that begin a sentence about one who is only then spoken of: "A poet at heart, he wrote".

    Nothing is said of "a poet"; whoever "he" is has been spoken of before.
    """
    for number, item in enumerate(items):
        if item.form is not MentionForm.DESCRIPTION or _INDEFINITE.match(layer, item.span.start) is None:
            continue
        before = layer[max(0, item.span.start - 3) : item.span.start].strip()
        if before and before[-1] not in '.!?”"’':
            continue
        if _MAIN.match(layer, item.span.end, item.span.end + _CLAUSE) is not None:
            yield number


_INDEFINITE = re.compile(r"(?:An?|Once an?|One)\s")
_MAIN = re.compile(r"[^.;:!?\n]*?,\s+(?:he|she|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)\s+[a-z]+")
_CLAUSE = 160
"""Code points in which the one of whom it is said has to follow."""


def _beside(layer: str, one: Item, other: Item) -> bool:
    gap = layer[one.span.end : other.span.start]
    return one.entity_kind is other.entity_kind and _BETWEEN.fullmatch(gap) is not None


def _touching(layer: str, one: Item, other: Item) -> bool:
    """ "his sister Ada": nothing but a space between."""
    return one.entity_kind is other.entity_kind and layer[one.span.end : other.span.start] == " "


def _closed(layer: str, item: Item) -> bool:
    """Whether no list goes on after it."""
    end = item.span.end
    return _LISTED.match(layer, end) is None and _ENDS.match(layer, end, end + 12) is not None
