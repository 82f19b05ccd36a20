"""Lines of a column to paragraphs, by leading, indentation, short last lines, and changes of type."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from testimonia.ingest.readers.pdf.lines import Line

Paragraph = tuple[Line, ...]

_ENDS = re.compile(r"[.!?:…][\"'”’»)\]\d*†]*$")
_ITEM = re.compile(r"[•◦▪·–—*-]\s|\(?[0-9]{1,3}[.)]\s")
"""What a list's item begins with; the lines below it are set in under its words."""
_SPEECH = re.compile(r"[\"'“‘«„—–-]")


@dataclass(frozen=True, slots=True)
class Column:
    """What is usual in a column; lengths in points.

    Attributes:
        left: where most lines begin.
        right: where full lines end.
        leading: from baseline to baseline.
        indent: how far first lines are set in; 0 if they are not.
        hanging: first lines stand out and the others are set in.
        filled: most lines run to the right edge.
    """

    left: float
    right: float
    leading: float
    indent: float = 0.0
    hanging: bool = False
    filled: bool = False


def paragraphs(lines: Sequence[Line], leading: float = 0.0, change: float = 0.12) -> list[Paragraph]:
    """The paragraphs of the lines of one column, from the top down.

    Args:
        lines: from the top down.
        leading: what is usual in the document, for columns of few lines.
        change: by what part the type of a line must differ from the line above to begin a paragraph.
    """
    if not lines:
        return []
    column = measured(lines, leading)
    made: list[list[Line]] = [[lines[0]]]
    for n in range(1, len(lines)):
        if _other_type(lines[n - 1], lines[n], change) or _begins(lines, n, column, made[-1]):
            made.append([])
        made[-1].append(lines[n])
    return [tuple(paragraph) for paragraph in made]


def measured(lines: Sequence[Line], leading: float = 0.0) -> Column:
    """What is usual in the column that these lines make."""
    left = _usual([line.left for line in lines], low=True)
    right = _usual([line.right for line in lines], low=False)
    gaps = [b.y - a.y for a, b in pairwise(lines) if abs(a.size - b.size) <= 0.5 and b.y > a.y]
    close = sorted(gaps)[: max(1, (len(gaps) * 3) // 4)]
    usual = median(close) if len(gaps) >= 3 else min((*gaps, leading or 1e9))
    if leading and usual > 1.6 * leading:
        usual = leading
    set_in = [
        n for n in range(1, len(lines)) if _starts_in(lines[n], left) and not _starts_in(lines[n - 1], left)
    ]
    depths = [lines[n].left - left for n in set_in]
    full = [line.right > right - 2 * line.size for line in lines]
    after_full = sum(full[n - 1] for n in set_in)
    hanging = len(set_in) >= 3 and after_full >= 0.8 * len(set_in)
    indent = sorted(depths)[len(depths) // 3] if depths else 0.0
    return Column(left, right, usual, indent, hanging, sum(full) >= 0.6 * len(full))


def _usual(edges: list[float], low: bool) -> float:
    """The outermost edge that at least two lines, and a tenth of them, come up to within a point or two."""
    ordered = sorted(edges, reverse=not low)
    need = max(2, len(ordered) // 10)
    for n in range(len(ordered) - need + 1):
        if abs(ordered[n + need - 1] - ordered[n]) <= 2.0:
            return ordered[n]
    return ordered[0]


def _starts_in(line: Line, left: float) -> bool:
    return line.left > left + 0.7 * line.size


def _other_type(before: Line, here: Line, change: float) -> bool:
    return abs(here.size - before.size) > change * before.size or here.bold != before.bold


def _begins(lines: Sequence[Line], n: int, column: Column, above: Sequence[Line]) -> bool:
    """Whether a paragraph begins with line ``n``, under the paragraph ``above``."""
    before, here = lines[n - 1], lines[n]
    gap = here.y - before.y
    if gap > max(1.35 * column.leading, column.leading + 0.3 * here.size) or gap < 0:
        return True
    if centred(before, column) and centred(here, column):
        return False
    if abs(here.left - before.left) > 0.7 * here.size:
        return _moves(above, here, column)
    if _starts_in(here, column.left):
        after = lines[n + 1] if n + 1 < len(lines) else here
        return _stays_in(before, here, after, column)
    if column.hanging:
        return (
            n + 1 < len(lines)
            and _starts_in(lines[n + 1], column.left)
            and _ended_early(before, here, column)
        )
    return column.filled and _ended_early(before, here, column)


def _moves(above: Sequence[Line], here: Line, column: Column) -> bool:
    """Whether a line that begins further in or further out than the one above begins a paragraph."""
    before = above[-1]
    further_in = here.left > before.left
    if column.hanging:
        return not further_in and not _starts_in(here, column.left)
    if further_in:
        return not (here.text[:1].islower() or _ITEM.match(before.text) or _runs_on(before, column))
    if len(above) > 1 and abs(above[-2].left - before.left) <= 0.7 * before.size:
        return True  # out of a block that is set in
    deep = column.indent and before.left - column.left > 1.5 * column.indent
    return bool(deep) and _short(before, column)


def _runs_on(line: Line, column: Column) -> bool:
    """Whether a full line ends in the middle of a sentence."""
    return not _short(line, column) and line.text[-1:].isalnum()


def _stays_in(before: Line, here: Line, after: Line, column: Column) -> bool:
    """Whether a line set in as far as the one above begins a paragraph: talk does, verse does not."""
    if column.hanging:
        return False
    opens = after.left < here.left - 0.7 * here.size and not _short(here, column)
    ended = _short(before, column) or bool(_ITEM.match(before.text))
    if opens and ended and _ENDS.search(before.text):
        return True  # a full line from which the next goes out to the edge, after the end of a sentence
    usual = abs(here.left - column.left - column.indent) <= 0.5 * here.size
    speech = bool(_SPEECH.match(here.text))
    return usual and _ended_early(before, here, column) and (speech or column.filled)


def _short(line: Line, column: Column) -> bool:
    return line.right < column.right - 2 * line.size


def _ended_early(before: Line, here: Line, column: Column) -> bool:
    """Whether the line above ends a sentence although the next word would have had room in it."""
    word = (
        len(here.text.split(maxsplit=1)[0]) / max(len(here.text), 1) * here.width if here.text.strip() else 0
    )
    room = column.right - before.right
    return bool(_ENDS.search(before.text)) and room > word + 2 * here.size and not here.text[:1].islower()


def centred(line: Line, column: Column) -> bool:
    """Whether a line stands in the middle of its column, clear of both edges."""
    before, after = line.left - column.left, column.right - line.right
    return min(before, after) > line.size and abs(before - after) <= max(line.size, 0.1 * (before + after))
