"""Stretches of text: offsets are code points, end exclusive."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one layer of a Text, from ``start`` up to but not including ``end``.

    Offsets count code points, as Python strings do, not bytes and not UTF-16 units.

    Raises:
        ValueError: if the span would begin before the text or end before it begins.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span from {self.start} to {self.end} is no stretch of text")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """A span is always something, even an empty one: it has a place."""
        return True

    def of(self, text: str) -> str:
        """The characters of ``text`` that this span covers."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return max(self.start, other.start) < min(self.end, other.end)

    def shifted(self, by: int) -> "Span":
        """The same stretch, ``by`` code points further on."""
        return Span(self.start + by, self.end + by)


def hull(spans: Iterable[Span]) -> Span:
    """The shortest span that covers all of ``spans``.

    Raises:
        ValueError: if there are none.
    """
    known = tuple(spans)
    return Span(min(s.start for s in known), max(s.end for s in known))


def trimmed(text: str, span: Span) -> Span:
    """``span`` without white space at either end; empty, at its start, if it is all white space."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
