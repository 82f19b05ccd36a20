"""Relative pronouns: "who", "whom" and "whose" mean the person right before them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from testimonia.model import EntityKind, Span
from testimonia.reading.mentions.items import Item, is_possessive
from testimonia.reading.prose import Paragraph
from testimonia.reading.words import READ_IN

_RELATIVE = re.compile(r"\b(?:who|whom|whose)\b")
_BESIDE = re.compile(r"[*”\"]{0,2},?\s+|[*”\"]{0,2},? \([^()]{1,40}\),?\s+|,? of [^\W\d_]+,\s+")
_LOOKED_AT = 8
"""Mentions before a pronoun among which its own is looked for."""


class Relative(NamedTuple):
    """A relative pronoun, and the number of the item that it means."""

    span: Span
    item: int


def relatives_in(layer: str, items: Sequence[Item], prose: Sequence[Paragraph]) -> Iterator[Relative]:
    """Every relative pronoun whose person stands right before it, or around it ("a man who fled")."""
    starts = [item.span.start for item in items]
    for paragraph in prose:
        if paragraph.language != READ_IN or paragraph.paratext:
            continue
        for found in _RELATIVE.finditer(layer, paragraph.span.start, paragraph.span.end):
            number = _meant(layer, items, bisect_right(starts, found.start()), found.start())
            if number is not None:
                yield Relative(Span(*found.span()), number)


def _meant(layer: str, items: Sequence[Item], after: int, at: int) -> int | None:
    near = [
        number
        for number in range(max(0, after - _LOOKED_AT), after)
        if items[number].entity_kind is EntityKind.PERSON and not is_possessive(layer, items[number])
    ]
    around = [number for number in near if items[number].span.end > at]
    before = [n for n in near if items[n].span.end <= at and _BESIDE.fullmatch(layer, items[n].span.end, at)]
    if before:
        return min(before, key=lambda n: (-items[n].span.end, items[n].span.start))
    return max(around, key=lambda n: items[n].span.start, default=None)
