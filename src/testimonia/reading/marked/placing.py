"""Where marked words stand in the reading layer."""

from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.model import Marked, MarkKind, Span, Text, trimmed


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark, and where its words stand in the reading layer."""

    mark: Marked
    span: Span


def placed(text: Text, *, dates: bool) -> tuple[Placed, ...]:
    """The marked dates of a Text, or its marked names: in order, none over words of another.

    Those whose words are read nowhere, or not together, or run over several paragraphs, are left out.
    """
    found = sorted(_found(text, dates), key=lambda each: (each.span.start, -each.span.end))
    kept: list[Placed] = []
    for each in found:
        if not kept or each.span.start >= kept[-1].span.end:
            kept.append(each)
    return tuple(kept)


def _found(text: Text, dates: bool) -> Iterator[Placed]:
    for mark in text.marked:
        if (mark.kind is MarkKind.DATE) is not dates:
            continue
        there = text.alignment.to_reading(mark.span)
        if len(there) == 1:
            span = trimmed(text.reading, there[0])
            if len(span) and "\n\n" not in span.of(text.reading):
                yield Placed(mark, span)
