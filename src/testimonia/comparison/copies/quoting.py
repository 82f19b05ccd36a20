"""Whether a stretch stands in quotation marks."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from testimonia.model import Span

ENOUGH = 0.8
"""So much of a stretch must stand in quotation marks for it to be quoted."""
_MARKS = re.compile(r'["“”„«»]')
_CLOSING = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "”": "”"}
"""What ends a quotation that a mark has begun; German, French, Danish and Swedish usage among them."""


def quoted(layer: str, paragraphs: Sequence[Span], span: Span) -> bool:
    """Whether most of ``span`` stands in quotation marks.

    Args:
        layer: the reading layer.
        paragraphs: of it, in order.
        span: the stretch.
    """
    first = bisect_right(paragraphs, span.start, key=lambda p: p.end)
    after = bisect_left(paragraphs, span.end, key=lambda p: p.start)
    inside = 0
    for paragraph, following in zip_longest(paragraphs[first:after], paragraphs[first + 1 : after + 1]):
        for quotation in _quotations(layer, paragraph, following):
            inside += max(0, min(quotation.end, span.end) - max(quotation.start, span.start))
    return inside >= ENOUGH * len(span)


def _quotations(layer: str, paragraph: Span, following: Span | None) -> Iterator[Span]:
    """What stands in quotation marks.

    What is left open goes on to the end of the paragraph if the next opens it again, as printers do; else a
    mark was lost, and nobody knows where.
    """
    begun: tuple[int, str] | None = None
    for mark in _MARKS.finditer(layer, paragraph.start, paragraph.end):
        if begun is None or _opens(layer, mark):
            begun = mark.end(), _CLOSING[mark.group()]
        elif mark.group() in begun[1]:
            yield Span(begun[0], mark.start())
            begun = None
    if begun is not None and following is not None and _MARKS.match(layer, following.start):
        yield Span(begun[0], paragraph.end)


def _opens(layer: str, mark: re.Match[str]) -> bool:
    """Whether it cannot end a quotation: then the one before was never ended."""
    straight = mark.group() == '"' and layer[mark.end() : mark.end() + 1].isalnum()
    return straight and layer[mark.start() - 1 : mark.start()].isspace()
