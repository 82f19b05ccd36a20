"""In which order the parts of a page are read: columns one after the other, what runs across in its place.

A page is only divided where an upright gap is clear beside several lines of prose on either hand. The cells
of a table look much the same; they are short, or do not fill their column, and stay in their rows.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from testimonia.ingest.readers.pdf.fragments import Fragment
from testimonia.ingest.readers.pdf.lines import Row, rows

FEWEST = 4
"""Lines that must stand on either side of a gap before it is taken for the gap between columns."""
_LETTERS = 14
"""Characters in a usual line of a column; the cells of a table are shorter."""
_MOST_EDGES = 40
"""Places that are tried; a page of scattered words has thousands."""
_DEEPEST = 2
"""Divisions inside divisions: up to four columns."""


@dataclass(frozen=True, slots=True)
class Segment:
    """What stands of one row on one side of a gap, or runs across it; in points, ``y`` downwards."""

    fragments: tuple[Fragment, ...]
    left: float
    right: float
    y: float
    size: float

    @property
    def letters(self) -> int:
        """How many characters it has."""
        return sum(len(f.text) for f in self.fragments)


Region = tuple[Fragment, ...]


def regions(fragments: Iterable[Fragment]) -> list[Region]:
    """The parts of a page in the order in which they are read, each one column or full width."""
    return _divided(list(fragments), _DEEPEST)


def _divided(fragments: list[Fragment], depth: int) -> list[Region]:
    held = rows(fragments)
    gap = _gap(held) if depth else None
    if gap is None:
        return [tuple(fragments)] if fragments else []
    found: list[Region] = []
    for across, band in _bands(segments(held, gap), gap):
        found += [tuple(_fragments(across))] if across else []
        for side in _sides(band, gap):
            found += _divided(_fragments(side), depth - 1)
    return found


def _fragments(parts: Iterable[Segment]) -> list[Fragment]:
    return [f for part in parts for f in part.fragments]


def segments(held: Iterable[Row], x: float) -> list[Segment]:
    """Rows cut where a column may begin; a row of which a fragment runs across stays whole."""
    made = []
    for row in held:
        left, right = [f for f in row if f.left < x - 3], [f for f in row if f.left >= x - 3]
        clear = not left or max(f.right for f in left) <= x - 0.6 * left[0].size
        sides = (left, right) if clear else (row,)
        made += [_segment(side) for side in sides if side]
    return made


def _segment(held: Sequence[Fragment]) -> Segment:
    main = max(held, key=lambda f: len(f.text))
    left, right = min(f.left for f in held), max(f.right for f in held)
    return Segment(tuple(held), left, right, main.y, main.size)


def _gap(held: list[Row]) -> float | None:
    """Where the right hand column of a page begins, if it has columns."""
    if len(held) < FEWEST:
        return None
    begins, ends = min(f.left for r in held for f in r), max(f.right for r in held for f in r)
    width = ends - begins
    best: tuple[int, float] | None = None
    for x in _edges(held):
        if not begins + 0.2 * width < x < ends - 0.15 * width:
            continue
        bands = [band for _, band in _bands(segments(held, x), x) if _is_columns(band, x)]
        lines = sum(min(map(len, _sides(band, x))) for band in bands)
        if lines and (best is None or lines > best[0]):
            best = lines, x
    return best[1] if best else None


def _edges(held: Iterable[Row]) -> list[float]:
    """Where, after a wide gap or at the beginning of a row, several rows begin one below the other."""
    lefts = []
    for row in held:
        right = float("-inf")
        for fragment in row:
            if fragment.left - right > 0.6 * fragment.size:
                lefts.append(fragment.left)
            right = max(right, fragment.right)
    found: list[tuple[int, float]] = []
    group: list[float] = []
    for left in (*sorted(lefts), float("inf")):
        if group and left - group[0] > 3:
            found += [(len(group), group[0])] if len(group) >= FEWEST - 1 else []
            group = []
        group.append(left)
    return [x for _, x in sorted(found, reverse=True)[:_MOST_EDGES]]


def _crosses(part: Segment, x: float) -> bool:
    return part.left < x - 3 and part.right > x - 3


def _sides(band: Iterable[Segment], x: float) -> tuple[list[Segment], list[Segment]]:
    parts = list(band)
    return [s for s in parts if s.left < x - 3], [s for s in parts if s.left >= x - 3]


def _bands(parts: list[Segment], x: float) -> list[tuple[list[Segment], list[Segment]]]:
    """What runs across the gap, and what stands beside it below, in turns from the top down."""
    found: list[tuple[list[Segment], list[Segment]]] = [([], [])]
    for part in sorted(parts, key=lambda s: s.y):
        across, band = found[-1]
        if _crosses(part, x):
            if band:
                found.append(([part], []))
            else:
                across.append(part)
        elif across and not band and _ends_paragraph(part, across[-1], parts, x):
            across.append(part)
        else:
            band.append(part)
    return found


def _ends_paragraph(part: Segment, before: Segment, parts: list[Segment], x: float) -> bool:
    """Whether a short line is the last of the full-width paragraph above it, not the first of a column."""
    close = part.left < x and part.y - before.y < 1.45 * part.size and abs(part.size - before.size) < 0.6
    return close and not any(s is not part and abs(s.y - part.y) < 0.5 * part.size for s in parts)


def _is_columns(band: list[Segment], x: float) -> bool:
    left, right = _sides(band, x)
    if min(len(left), len(right)) < FEWEST:
        return False
    size = median(s.size for s in band)
    gap = min(s.left for s in right) - max(s.right for s in left)
    aligned = sum(abs(s.left - x) <= 3 for s in right)
    if gap < max(0.6 * size, 1.5 * _blank(band)) or 2 * aligned < len(right):
        return False
    beside = min(left[-1].y, right[-1].y) - max(left[0].y, right[0].y)
    if beside < (FEWEST - 1) * 0.9 * size:
        return False
    if _drawn_apart(left, right):
        return min(median(s.letters for s in side) for side in (left, right)) >= _LETTERS / 2
    return all(_is_prose(side) for side in (left, right))


def _blank(band: Iterable[Segment]) -> float:
    """How wide blanks between words are, where words are fragments.

    Blanks that stand below one another by chance are no gap between columns.
    """
    pairs = [p for s in band for p in pairwise(s.fragments)]
    gaps = sorted(b.left - a.right for a, b in pairs if b.left - a.right > 0.15 * a.size)
    return gaps[(3 * len(gaps)) // 4] if gaps else 0.0


def _drawn_apart(left: list[Segment], right: list[Segment]) -> bool:
    """Whether one side was drawn wholly before the other; tables are drawn row by row."""
    return max(f.order for s in left for f in s.fragments) < min(f.order for s in right for f in s.fragments)


def _is_prose(side: list[Segment]) -> bool:
    """Whether most lines fill the column; in a table most cells do not."""
    widths = sorted(s.right - s.left for s in side)
    widest = widths[min(len(widths) - 1, int(0.9 * len(widths)))]
    full = sum(width >= 0.75 * widest for width in widths)
    return full >= 0.6 * len(side) and median(s.letters for s in side) >= _LETTERS
