"""Running headers and footers and page numbers: what stands in the margin page after page.

One page alone cannot tell a running header from the first line of a chapter. So a line is only taken for one
if its place and words, or a number that counts with the pages, come again on other pages.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimonia.ingest.readers.pdf.lines import Line
from testimonia.ingest.readers.pdf.numbers import Number, numbers, stands_apart, without

ROWS = 3
"""Lines from the top and from the bottom of a page that are looked at."""
ZONE = 0.16
"""The part of a page's height, above and below, in which headers and footers stand."""
_MARGIN = 0.08
"""The part in which no running text stands: a name and a number there are a header without more ado."""
_LARGEST = 1.15
"""Type that is so many times larger than the text is a heading."""
_MOST_OF = 0.3
"""Of the pages from the first to the last with a number in one count, so many must have one: years that end
pages here and there can also happen to count with them."""
_AT_ONE_HEIGHT = 0.012
_NOTE_MARKS = ("*", "†", "‡", "§")
"""A line at the foot that begins so is a note, though it says the same on another page."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A line near the upper or lower edge of a page.

    Attributes:
        page: index of the page.
        row: number of the line on its page.
        top: near the upper edge, not the lower.
        height: of its baseline, as a fraction of the page from above.
        line: itself.
        scale: its size as a multiple of the size of the text.
    """

    page: int
    row: int
    top: bool
    height: float
    line: Line
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Furnishing:
    """A line found to be a running header or footer, and the page number in it, if there is one."""

    edge: Edge
    number: Number | None = None

    @property
    def only_number(self) -> bool:
        """Whether nothing but the number stands there."""
        return self.number is not None and not without(self.edge.line.text, self.number)


def edges(page: int, lines: Sequence[Line], top: float, bottom: float, body: float) -> list[Edge]:
    """The lines of a page that could be headers and footers."""
    height = max(bottom - top, 1e-6)
    found = []
    for n, line in enumerate(lines):
        at = (line.y - top) / height
        first, last = n < ROWS and at <= ZONE, n >= len(lines) - ROWS and at >= 1 - ZONE
        if first or last:
            found.append(Edge(page, n, first, at, line, line.size / max(body, 0.1)))
    return found


def furniture(found: Iterable[Edge]) -> list[Furnishing]:
    """Those edges that are running headers, footers and page numbers."""
    all_edges = list(found)
    counted = _counted(all_edges)
    sure = [Furnishing(e, counted[e]) for e in all_edges if e in counted and _is_numbered(e, counted[e])]
    taken = {f.edge for f in sure}
    numbered = {(e.page, e.top) for e in taken}
    repeated = _repeated(e for e in all_edges if e not in taken and not e.line.text.startswith(_NOTE_MARKS))
    for group in repeated:
        beside = all((e.page, e.top) in numbered for e in group)
        if len(group) >= 3 or (len(group) == 2 and (beside or _has_other_side(group, repeated))):
            sure += [Furnishing(e) for e in group]
            taken.update(group)
    sure += _at_known_heights((e for e in all_edges if e not in taken), sure)
    return sorted(_outermost(all_edges, sure), key=lambda f: (f.edge.page, f.edge.row))


def _has_other_side(group: Sequence[Edge], repeated: Sequence[Sequence[Edge]]) -> bool:
    """Whether another first line comes again at the same height: left and right pages have their own."""
    pages = {edge.page for edge in group}
    outermost = all(edge.row == 0 for edge in group)
    return outermost and any(
        other is not group
        and other[0].top == group[0].top
        and abs(other[0].height - group[0].height) <= _AT_ONE_HEIGHT
        and not pages & {edge.page for edge in other}
        for other in repeated
    )


def _outermost(all_edges: Sequence[Edge], sure: Sequence[Furnishing]) -> list[Furnishing]:
    """Without lines that have no number and stand further in than a line of the text."""
    taken = {f.edge for f in sure}
    text = defaultdict(list)
    for edge in all_edges:
        if edge not in taken:
            text[edge.page, edge.top].append(edge.row)

    def is_outside(f: Furnishing) -> bool:
        rows = text[f.edge.page, f.edge.top]
        return not rows or (f.edge.row < min(rows) if f.edge.top else f.edge.row > max(rows))

    return [f for f in sure if f.number or is_outside(f)]


def labels(found: Iterable[Furnishing]) -> dict[int, str]:
    """The printed number of each page that has one."""
    known: dict[int, str] = {}
    for f in sorted(found, key=lambda f: (not f.only_number, not f.edge.top)):
        if f.number is not None:
            known.setdefault(f.edge.page, f.edge.line.text[f.number.start : f.number.end])
    return known


def _counted(all_edges: Iterable[Edge]) -> dict[Edge, Number]:
    """For each edge the number in it that counts with the pages, if there is one."""
    groups: defaultdict[tuple[bool, str, int], dict[Edge, Number]] = defaultdict(dict)
    for edge in all_edges:
        for number in numbers(edge.line.text):
            groups[edge.top, number.script, number.value - edge.page][edge] = number
    best: dict[Edge, tuple[int, Number]] = {}
    for group in groups.values():
        at = {e.page for e in group}
        pages = len(at)
        if pages < 2 or (pages == 2 and not _alike(group)) or pages < _MOST_OF * (max(at) - min(at) + 1):
            continue
        for edge, number in group.items():
            if edge not in best or best[edge][0] < pages:
                best[edge] = pages, number
    return {edge: number for edge, (_, number) in best.items()}


def _alike(group: dict[Edge, Number]) -> bool:
    """Whether two numbered lines stand at one height and say the same beside the number."""
    heights = [e.height for e in group]
    words = {without(e.line.text, n) for e, n in group.items()}
    return len(words) == 1 and max(heights) - min(heights) <= _AT_ONE_HEIGHT


def _is_numbered(edge: Edge, number: Number) -> bool:
    if edge.scale > _LARGEST:
        return False
    if not without(edge.line.text, number) or stands_apart(edge.line.text, number):
        return True
    return edge.height <= _MARGIN or edge.height >= 1 - _MARGIN


def _repeated(some: Iterable[Edge]) -> list[list[Edge]]:
    """Lines that say the same at one height, on several pages."""
    same: defaultdict[tuple[bool, str], list[Edge]] = defaultdict(list)
    for edge in some:
        same[edge.top, " ".join(edge.line.text.casefold().split())].append(edge)
    groups = []
    for alike in same.values():
        held: list[Edge] = []
        for edge in sorted(alike, key=lambda e: (e.height, e.page)):
            if held and edge.height - held[0].height > _AT_ONE_HEIGHT:
                groups.append(held)
                held = []
            held.append(edge)
        groups.append(held)
    return [g for g in groups if len({e.page for e in g}) == len(g) > 1]


def _at_known_heights(some: Iterable[Edge], sure: Sequence[Furnishing]) -> list[Furnishing]:
    """Numbers that stand alone, and titles that come twice, where three pages have theirs."""
    heights: defaultdict[bool, list[float]] = defaultdict(list)
    for f in sure:
        heights[f.edge.top].append(f.edge.height)

    def known(edge: Edge) -> bool:
        near = sum(abs(h - edge.height) <= _AT_ONE_HEIGHT / 2 for h in heights[edge.top])
        return near >= 3 and edge.scale <= _LARGEST

    rest = [e for e in some if known(e)]
    found = [Furnishing(e) for group in _repeated(rest) for e in group]
    for edge in rest:
        alone = [n for n in numbers(edge.line.text) if not without(edge.line.text, n)]
        if alone:
            found.append(Furnishing(edge, alone[0]))
    return list({f.edge: f for f in found}.values())
