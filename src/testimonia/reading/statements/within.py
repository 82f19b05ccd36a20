"""The sentence around a few words."""

from bisect import bisect_right
from collections.abc import Sequence

from testimonia.model import Span

_LONGEST = 2_000
"""Code points; what runs on for longer without a stop is no sentence that anybody wrote."""


def sentence_of(sentences: Sequence[Span], span: Span) -> Span | None:
    """The sentence that holds a stretch; None if none does, or it is of no reasonable length.

    Args:
        sentences: in order.
        span: the stretch.
    """
    number = bisect_right(sentences, span.start, key=lambda one: one.start) - 1
    if number < 0 or not sentences[number].contains(span):
        return None
    return sentences[number] if len(sentences[number]) <= _LONGEST else None
