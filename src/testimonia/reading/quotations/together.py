"""Direct and indirect speech put together: each word that is given to somebody is given once."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from testimonia.model import Span
from testimonia.reading.quotations.values import Quotation

_MOSTLY = 0.8
"""Of an indirect quotation, what a direct one covers that is the same, told more exactly."""
_OVER = 6
"""Direct quotations that begin before an indirect one, and among which one may cover it."""
_SELF = frozenset({"i", "we", "me", "us", "my", "our"})


def in_order(quotation: Quotation) -> tuple[int, int, int]:
    """As they begin, an outer one before those inside it."""
    return quotation.span.start, -quotation.span.end, quotation.depth


def together(direct: Sequence[Quotation], indirect: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Both, in order.

    An indirect quotation that a direct one covers nearly all of is left out, and so is what somebody quoted
    says of his own words ("I said that ..."); else it is one deeper inside a direct one. A direct quotation
    without a speaker has that of the indirect one that it is a part of.
    """
    ordered = sorted(direct, key=in_order)
    starts = [one.span.start for one in ordered]
    kept = [found for one in indirect if (found := _beside(one, ordered, starts)) is not None]
    spoken = sorted((one for one in kept if one.speaker is not None), key=in_order)
    begins = [one.span.start for one in spoken]
    attributed = [_as_around(one, spoken, begins) for one in ordered]
    return tuple(sorted((*attributed, *kept), key=in_order))


def _beside(one: Quotation, direct: Sequence[Quotation], starts: Sequence[int]) -> Quotation | None:
    """An indirect quotation beside the direct ones; None if they say it all."""
    end = bisect_right(starts, one.span.end - 1)
    first = max(bisect_right(starts, one.span.start) - _OVER, 0)
    around = 0
    for other in direct[first:end]:
        if any(part.contains(one.cue or one.span) for part in other.parts):
            around = max(around, other.depth)
        elif _shared(one.span, other.parts) >= _MOSTLY * len(one.span):
            return None
    if around and one.speaker is not None and one.speaker.words.lower() in _SELF:
        return None
    return replace(one, depth=one.depth + around) if around else one


def _shared(span: Span, parts: Sequence[Span]) -> int:
    return sum(max(0, min(part.end, span.end) - max(part.start, span.start)) for part in parts)


def _as_around(one: Quotation, spoken: Sequence[Quotation], begins: Sequence[int]) -> Quotation:
    if one.speaker is not None or one.depth > 1:
        return one
    end = bisect_right(begins, one.span.start)
    for other in reversed(spoken[max(0, end - _OVER) : end]):
        if other.depth == 1 and other.span.contains(one.span):
            return replace(one, speaker=other.speaker, cue=one.cue or other.cue)
    return one
