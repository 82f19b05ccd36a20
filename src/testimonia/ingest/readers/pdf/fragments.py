"""Characters of a page to fragments: stretches set without a wide gap, on one baseline, in one style.

Everything from here on is geometry on plain values. Each writing direction has its own frame, in which text
runs from left to right and ``y`` grows downwards, so that a page scanned sideways and a stamp in the margin
are read by the same rules.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians, sin
from typing import NamedTuple
from unicodedata import bidirectional

from testimonia.ingest.readers.pdf.characters import Glyph, Style

WIDE = 0.8
"""A gap of so many times the type size ends a fragment; no blank between words is so wide, or rarely."""
_NEAR = 200
"""Fragments of one line that are compared with another; no line of text has so many."""
Box = tuple[float, float, float, float]


class Placed(NamedTuple):
    """A word that was read off a picture, in a stretch of text: a named tuple because a book has many.

    Attributes:
        start: where it begins in the text of its fragment or line.
        end: where it ends.
        box: left, top, right, bottom as fractions of the page as shown.
        confidence: that it was read right.
    """

    start: int
    end: int
    box: Box
    confidence: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page as it is shown: its box in user space (left, bottom, right, top), and its quarter turns."""

    box: Box
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of one baseline, in the frame of its writing direction; lengths in points.

    Attributes:
        text: its characters, without blanks at its ends.
        left: where it begins.
        right: where it ends.
        y: its baseline, downwards.
        size: of the type.
        bold: whether it is set bold.
        order: its number in the order in which the page draws; one is left out where PDFium ends a line.
        gap: a blank was drawn or concluded before it.
        leftwards: it is of a script that runs from right to left.
        words: where its words stand, if they were read off a picture.
    """

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool = False
    order: int = 0
    gap: bool = False
    leftwards: bool = False
    words: tuple[Placed, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """The plane turned so that one writing direction is horizontal.

    Attributes:
        angle: of the writing, in degrees, counter-clockwise, in user space.
        sheet: the page.
    """

    angle: float
    sheet: Sheet

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A point of user space in this frame."""
        c, s = cos(radians(self.angle)), sin(radians(self.angle))
        return x * c + y * s, x * s - y * c

    def extent(self) -> Box:
        """The page in this frame: left, top, right, bottom."""
        left, bottom, right, top = self.sheet.box
        return self.around(((left, bottom), (left, top), (right, bottom), (right, top)))

    def around(self, points: Iterable[tuple[float, float]]) -> Box:
        """The box around points of user space, in this frame."""
        placed = [self.place(x, y) for x, y in points]
        xs, ys = [x for x, _ in placed], [y for _, y in placed]
        return min(xs), min(ys), max(xs), max(ys)

    def shown(self, box: Box) -> Box:
        """A box of this frame as fractions of the page as shown, from its top left corner."""
        c, s = cos(radians(self.angle)), sin(radians(self.angle))
        left, top, right, bottom = box
        display = Frame(self.sheet.turn * 90 % 360, self.sheet)
        corners = ((left, top), (left, bottom), (right, top), (right, bottom))
        l0, t0, r0, b0 = display.around((u * c + v * s, u * s - v * c) for u, v in corners)
        l1, t1, r1, b1 = display.extent()
        width, height = max(r1 - l1, 1e-6), max(b1 - t1, 1e-6)
        x0, y0, x1, y1 = (l0 - l1) / width, (t0 - t1) / height, (r0 - l1) / width, (b0 - t1) / height
        return _fraction(x0), _fraction(y0), _fraction(x1), _fraction(y1)


def _fraction(value: float) -> float:
    return round(min(max(value, 0.0), 1.0), 4)


def by_direction(characters: Iterable[Glyph]) -> list[tuple[int, list[Glyph]]]:
    """The characters of each writing direction, the commonest direction first."""
    found: defaultdict[int, list[Glyph]] = defaultdict(list)
    for glyph in characters:
        found[glyph.style.angle].append(glyph)
    return sorted(found.items(), key=lambda item: -len(item[1]))


def fragments(characters: Iterable[Glyph], frame: Frame) -> list[Fragment]:
    """The fragments of characters that share a frame, in drawing order, each taken once."""
    made: list[Fragment] = []
    open_ = _Open()
    for glyph in characters:
        if glyph.text == " ":
            open_.blank = " "
            continue
        if glyph.text == "\n":
            open_.end_line(made)
            continue
        left, y, right = _placed(glyph, frame)
        if not open_.takes(glyph, left, right, y):
            open_.close(made)
            open_.begin(glyph, left, right, y)
        else:
            open_.add(glyph, left, right, y)
    open_.close(made)
    return _once(made)


def _placed(glyph: Glyph, frame: Frame) -> tuple[float, float, float]:
    """Left edge, baseline and right edge of a character in its frame."""
    if frame.angle == 0:
        return glyph.left, -glyph.y, glyph.right
    corners = ((glyph.left, glyph.bottom), (glyph.right, glyph.top))
    left, _, right, _ = frame.around(corners)
    return left, frame.place(glyph.x, glyph.y)[1], right


class _Open:
    """The fragment that is being made."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.blank = ""
        self.style: Style | None = None
        self.left = self.right = self.y = self.level = self.last = 0.0
        self.order = 0
        self.gap = self.leftwards = False

    def takes(self, glyph: Glyph, left: float, right: float, y: float) -> bool:
        """Whether the character goes on where the fragment ends."""
        if self.style is None or glyph.style != self.style:
            return False
        size = self.style.size
        if abs(y - self.level) > 0.15 * size:
            return False
        ahead = left - self.right
        if -0.6 * size <= ahead <= WIDE * size or left == self.last:
            return True
        if not (self.leftwards or _runs_left(glyph.text)):
            return False
        return -0.6 * size <= self.left - right <= WIDE * size

    def begin(self, glyph: Glyph, left: float, right: float, y: float) -> None:
        """Start a fragment with a character."""
        self.text, self.style = [glyph.text], glyph.style
        self.left, self.right, self.last = left, right, left
        self.y = self.level = y
        self.gap, self.blank = bool(self.blank), ""
        self.leftwards = _runs_left(glyph.text)

    def add(self, glyph: Glyph, left: float, right: float, y: float) -> None:
        """Go on with a character; on a page scanned askew each stands a little higher than the last."""
        self.text += (self.blank, glyph.text)
        self.blank = ""
        self.last, self.level = left, y
        self.leftwards = self.leftwards or _runs_left(glyph.text)
        self.left, self.right = min(self.left, left), max(self.right, right)

    def close(self, made: list[Fragment]) -> None:
        """Finish the fragment, if one is being made."""
        if self.style is None:
            return
        size, bold, _ = self.style
        words = "".join(self.text)
        span = (self.left, self.right, self.y)
        made.append(Fragment(words, *span, size, bold, self.order, self.gap, self.leftwards))
        self.style = None
        self.order += 1

    def end_line(self, made: list[Fragment]) -> None:
        """Finish it; what PDFium put on another line does not follow directly, wherever it stands."""
        self.close(made)
        self.order += 1
        self.blank = ""


def _runs_left(text: str) -> bool:
    return text > "\u0590" and bidirectional(text) in ("R", "AL")


def _once(made: list[Fragment]) -> list[Fragment]:
    """Without what is drawn over itself to look bold, or to cast a shadow."""
    kept: list[Fragment] = []
    near: defaultdict[int, list[Fragment]] = defaultdict(list)
    for fragment in made:
        row = round(fragment.y / 4)
        around = (*near[row - 1][-_NEAR:], *near[row][-_NEAR:], *near[row + 1][-_NEAR:])
        if not any(_covers(other, fragment) for other in around):
            kept.append(fragment)
            near[row].append(fragment)
    return kept


def _covers(one: Fragment, other: Fragment) -> bool:
    slack = 0.15 * one.size
    return (
        abs(one.y - other.y) <= slack
        and one.left <= other.left + slack
        and other.right <= one.right + slack
        and abs(one.size - other.size) <= slack
        and other.text in one.text
    )


def common_size(pieces: Iterable[tuple[float, int]]) -> float:
    """The size in which most characters are set, of (size, number of characters); 0 if there are none."""
    weights: Counter[float] = Counter()
    for size, count in pieces:
        weights[round(size * 2) / 2] += count
    return max(weights, key=lambda size: (weights[size], -size), default=0.0)
