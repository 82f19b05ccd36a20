"""A passage, how to describe it so that it can be found again, and how to find it: exactly or not at all.

The two selectors are those of the W3C Web Annotation Data Model (sections 4.2.4 and 4.2.5): a position, and
a quote with a little of what stands around it.
"""

from dataclasses import dataclass

from testimonia.model.spans import Span

CONTEXT = 32
"""Code points kept before and after a quote."""


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of the original layer, and its exact words."""

    span: Span
    quote: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One span of the reading layer, its exact quote, and the original spans that carry it.

    Attributes:
        source: id of the Source.
        span: in the reading layer.
        quote: the words of the reading layer.
        parts: in reading order; more than one where a repair lies inside.
    """

    source: str
    span: Span
    quote: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of an original layer, described so that it can be found again.

    Attributes:
        position: TextPositionSelector, in code points of the original layer.
        exact: TextQuoteSelector: the words themselves.
        prefix: up to 32 code points before them.
        suffix: up to 32 code points after them.
    """

    position: Span
    exact: str
    prefix: str
    suffix: str


def describe(original: str, span: Span) -> Anchor:
    """The Anchor of a stretch of ``original``; `find` is its twin."""
    before = original[max(span.start - CONTEXT, 0) : span.start]
    return Anchor(span, span.of(original), before, original[span.end : span.end + CONTEXT])


def describe_parts(original: str, passage: Passage) -> tuple[Anchor, ...]:
    """One Anchor for each original span that carries ``passage``."""
    return tuple(describe(original, part.span) for part in passage.parts)


def find(anchor: Anchor, original: str, *, unchanged: bool) -> Span | None:
    """Where the anchored words stand now; None if that cannot be said for certain.

    In a document that has not changed they stand where they stood. In one that has, they are found only if
    the words *with what stands around them* occur exactly once: a look-alike elsewhere is not the anchored
    passage, and two candidates are none.

    Args:
        anchor: made by `describe`.
        original: the original layer as it is now.
        unchanged: whether it is the very layer that the anchor was made from.
    """
    if unchanged and describe(original, anchor.position) == anchor:
        return anchor.position
    whole = anchor.prefix + anchor.exact + anchor.suffix
    first = original.find(whole) if anchor.exact else -1
    if first < 0 or original.find(whole, first + 1) >= 0:
        return None
    start = first + len(anchor.prefix)
    return Span(start, start + len(anchor.exact))
