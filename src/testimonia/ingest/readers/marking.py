"""Names and dates that a document marks, put in order: for TEI, and for pages with types."""

from collections.abc import Sequence

from testimonia.model import Marked, MarkKind


def outermost(names: Sequence[Marked]) -> tuple[Marked, ...]:
    """Marked names and dates in order; a name inside another name is part of it, and no date of another."""
    kept: list[Marked] = []
    reach = {True: -1, False: -1}
    for each in sorted(names, key=lambda name: (name.span.start, -name.span.end)):
        dated = each.kind is MarkKind.DATE
        if each.span.end > reach[dated]:
            kept.append(each)
            reach[dated] = each.span.end
    return tuple(kept)
