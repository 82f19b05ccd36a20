"""Whether a stretch stands in quotation marks, and whether two documents quote a third."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from testimonia.model import Span

ENOUGH = 0.8
"""So much of a stretch must stand in quotation marks for it to be quoted."""
EDGE = 12
"""Code points that a quotation may have beyond the shared words, and yet begin or end with them."""
TALK = 3
"""So many quotations in one stretch are people talking to each other."""
BEFORE = 20
"""Paragraphs before and after a stretch in which its quotations are looked for."""
_MARKS = re.compile(r'["“”„«»]')
_CLOSING = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "”": "”"}
"""What ends a quotation that a mark has begun; German, French, Danish and Swedish usage among them."""


def quoted(quotations: Sequence[Span], span: Span) -> bool:
    """Whether most of ``span`` stands in quotations."""
    return sum(_common(quotation, span) for quotation in quotations) >= ENOUGH * len(span)


def common_third(one: tuple[Sequence[Span], Span], other: tuple[Sequence[Span], Span]) -> bool:
    """Whether two documents quote one third: that is not copying one another.

    Both have the words in quotation marks, and in one of them at least the quotation begins or ends where
    the shared words do. If it goes on with other words at both ends in both, they are two speeches of which
    one has words of the other; and where several people speak, what is shared is the telling.

    Args:
        one: the quotations that the stretch of the one has part in, and the stretch.
        other: those of the other.
    """
    sides = one, other
    if not all(quoted(*side) for side in sides) or all(len(quotations) >= TALK for quotations, _ in sides):
        return False
    here, there = (_largest(*side) for side in sides)
    return _together(here.start - one[1].start, there.start - other[1].start) or _together(
        one[1].end - here.end, other[1].end - there.end
    )


def _largest(quotations: Sequence[Span], span: Span) -> Span:
    return max(quotations, key=lambda quotation: _common(quotation, span))


def _together(here: int, there: int) -> bool:
    """Whether the quotation ends with the shared words in the one or the other, or at one place in both.

    Args:
        here: code points of the shared words that are no longer in the quotation of the one; less than 0
            if so many of the quotation are no longer shared.
        there: the same in the other.
    """
    return max(here, there) >= -EDGE and not min(here, there) < -EDGE < EDGE < max(here, there)


def _common(quotation: Span, span: Span) -> int:
    return max(0, min(quotation.end, span.end) - max(quotation.start, span.start))


def quotations_of(layer: str, paragraphs: Sequence[Span], span: Span) -> list[Span]:
    """The quotations that ``span`` has part in, each as long as it is.

    Args:
        layer: the reading layer.
        paragraphs: of it, in order.
        span: a stretch.
    """
    first = bisect_right(paragraphs, span.start, key=lambda p: p.end)
    after = bisect_left(paragraphs, span.end, key=lambda p: p.start)
    first, until = max(first - BEFORE, 0), min(after + BEFORE, len(paragraphs))
    made: list[Span] = []
    goes_on = False
    for paragraph, following in zip_longest(paragraphs[first:until], paragraphs[first + 1 : until]):
        found = list(_quotations(layer, paragraph, following))
        if goes_on and found and made:
            made[-1] = Span(made[-1].start, found.pop(0).end)
        made += found
        goes_on = bool(made) and made[-1].end == paragraph.end
    return [quotation for quotation in made if _common(quotation, span)]


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
