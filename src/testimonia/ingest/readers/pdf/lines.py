"""Fragments that stand beside one another to lines of text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from testimonia.ingest.readers.pdf.fragments import Box, Fragment, Placed, common_size

TAB = 2.5
"""A gap of so many times the type size is kept as a tab: cells of a table, a number at the margin."""
_DROPPED = 1.8
"""An initial that is so many times larger than the text hangs down over several lines."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text in the frame of its direction; lengths in points, ``y`` the baseline, downwards.

    Attributes:
        text: its characters, with single blanks, and tabs for wide gaps.
        raised: stretches of the text that are set small and high: marks of notes, mostly.
        words: where its words stand, if they were read off a picture.
    """

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool = False
    raised: tuple[tuple[int, int], ...] = ()
    words: tuple[Placed, ...] = ()

    @property
    def box(self) -> Box:
        """Left, top, right, bottom; a little above and below the letters."""
        return self.left, self.y - 0.8 * self.size, self.right, self.y + 0.25 * self.size

    @property
    def width(self) -> float:
        """From its first letter to its last, in points."""
        return self.right - self.left


Row = list[Fragment]


@dataclass(slots=True)
class _Growing:
    """A row that is being gathered, and the fragment that sets its height: the largest."""

    fragments: Row
    main: Fragment

    def add(self, fragment: Fragment) -> None:
        self.fragments.append(fragment)
        if (fragment.size, len(fragment.text)) > (self.main.size, len(self.main.text)):
            self.main = fragment

    def shared(self, fragment: Fragment) -> float:
        """How much of the letters' height the two have in common, as a part of the smaller."""
        main = self.main
        top = max(fragment.y - 0.7 * fragment.size, main.y - 0.7 * main.size)
        return (min(fragment.y, main.y) - top) / (0.7 * max(min(fragment.size, main.size), 0.1))


def rows(fragments: Iterable[Fragment]) -> list[Row]:
    """The fragments that share a line, from the top down, each row from left to right."""
    pieces = list(fragments)
    usual = common_size((f.size, len(f.text)) for f in pieces)

    def is_initial(f: Fragment) -> bool:
        return len(f.text) <= 3 and f.size > _DROPPED * usual

    made: list[_Growing] = []
    for fragment in sorted((f for f in pieces if not is_initial(f)), key=lambda f: f.y):
        row = max(made[-3:], key=lambda r: r.shared(fragment), default=None)
        if row is None or row.shared(fragment) < 0.4:
            made.append(_Growing([fragment], fragment))
        else:
            row.add(fragment)
    for initial in filter(is_initial, pieces):
        _hang(initial, made)
    return [_in_order(row.fragments) for row in sorted(made, key=lambda r: r.main.y)]


def _hang(initial: Fragment, made: list[_Growing]) -> None:
    """Put a dropped initial before the first of the lines beside it; others are lines of their own."""
    top = initial.y - 0.75 * initial.size
    beside = [r for r in made if top <= r.main.y <= initial.y + 0.2 * r.main.size]
    beside = [r for r in beside if min(f.left for f in r.fragments) >= initial.right - 0.2 * initial.size]
    if len(beside) < 2:
        made.append(_Growing([initial], initial))
        return
    first = min(beside, key=lambda r: r.main.y)
    text, left = first.main, min(f.left for f in first.fragments)
    right = left if left - initial.right <= 0.8 * text.size else initial.right
    hung = replace(initial, right=right, y=text.y, size=text.size, bold=text.bold, gap=False)
    first.add(hung)


def _in_order(row: Row) -> Row:
    leftwards = sum(len(f.text) for f in row if f.leftwards) * 2 > sum(len(f.text) for f in row)
    return sorted(row, key=lambda f: -f.right if leftwards else f.left)


def line(row: Sequence[Fragment]) -> Line:
    """One row as a line of text."""
    size = common_size((f.size, len(f.text)) for f in row) or row[0].size
    y = next((f.y for f in row if abs(f.size - size) <= 0.5), row[0].y)
    parts, raised, words, at = [row[0].text], [], list(row[0].words), len(row[0].text)
    if _is_raised(row[0], size, y):
        raised.append((0, at))
    for before, fragment in pairwise(row):
        parts.append(blank := _blank(before, fragment))
        at += len(blank)
        if _is_raised(fragment, size, y):
            raised.append((at, at + len(fragment.text)))
        parts.append(fragment.text)
        words += [word._replace(start=word.start + at, end=word.end + at) for word in fragment.words]
        at += len(fragment.text)
    bold = sum(len(f.text) for f in row if f.bold) > 0.8 * sum(len(f.text) for f in row)
    left, right = min(f.left for f in row), max(f.right for f in row)
    return Line("".join(parts), left, right, y, size, bold, tuple(raised), tuple(words))


def _is_raised(fragment: Fragment, size: float, y: float) -> bool:
    return fragment.size <= 0.85 * size and fragment.y <= y - 0.15 * size


def _blank(before: Fragment, after: Fragment) -> str:
    size = max(min(before.size, after.size), 0.1)
    gap = max(after.left - before.right, before.left - after.right)
    if gap > TAB * size:
        return "\t"
    follows = after.order == before.order + 1
    if follows and gap <= 0.5 * size:
        return " " if after.gap else ""
    return " " if gap > 0.18 * size or (follows and after.gap) else ""


def lines(fragments: Iterable[Fragment]) -> list[Line]:
    """The lines of one column, from the top down."""
    return [line(row) for row in rows(fragments)]
