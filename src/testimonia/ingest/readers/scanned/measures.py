"""Coordinates of pictures as files write them: numbers, boxes, polygons. Nothing in them is believed."""

import re
from collections.abc import Iterable
from math import isfinite

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, downwards from the top left corner."""

MOST = 1_000_000.0
"""The largest coordinate that is taken for one: a picture of this width would have a terabyte."""
_PLAIN = 6
"""Digits of a number that is below `MOST` whatever they are."""
_NUMBER = re.compile(r"\s*([-+]?\d{1,12}(?:\.\d{0,12})?(?:[eE][-+]?\d{1,2})?)\s*(?:px)?\s*")
_POINT = re.compile(r"([-+]?\d{1,9}(?:\.\d{1,9})?)\s*,\s*([-+]?\d{1,9}(?:\.\d{1,9})?)")
_MOST_POINTS = 10_000


def number(text: str | None) -> float | None:
    """A coordinate; None if it is none (missing, no number, larger than any picture)."""
    if text and len(text) <= _PLAIN and text.isascii() and text.isdigit():
        return float(text)  # nearly all of the hundreds of thousands that a book has
    found = _NUMBER.fullmatch(text) if text else None
    if found is None:
        return None
    value = float(found.group(1))
    return value if isfinite(value) and abs(value) <= MOST else None


def box_of(left: float | None, top: float | None, right: float | None, bottom: float | None) -> Box | None:
    """A box of four sides; None unless it has all of them, and a width and a height."""
    if left is None or top is None or right is None or bottom is None:
        return None
    return (left, top, right, bottom) if left < right and top < bottom else None


def sized(left: str | None, top: str | None, width: str | None, height: str | None) -> Box | None:
    """A box by its upper left corner, width and height."""
    x, y, w, h = number(left), number(top), number(width), number(height)
    if x is None or y is None or w is None or h is None:
        return None
    return box_of(x, y, x + w, y + h)


def around_points(points: str | None) -> Box | None:
    """The box around a polygon that is written as "x,y x,y …"; None if it has no extent."""
    found = [p.groups() for p, _ in zip(_POINT.finditer(points or ""), range(_MOST_POINTS), strict=False)]
    xs, ys = [number(x) for x, _ in found], [number(y) for _, y in found]
    wide, high = [x for x in xs if x is not None], [y for y in ys if y is not None]
    return box_of(min(wide), min(high), max(wide), max(high)) if wide and high else None


def around(boxes: Iterable[Box | None]) -> Box | None:
    """The box around boxes; None if there are none."""
    known = [box for box in boxes if box is not None]
    if not known:
        return None
    lefts, tops, rights, bottoms = zip(*known, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def part_of_one(text: str | None, whole: float = 1.0) -> float | None:
    """A confidence as a part of 1, of which the file writes ``whole`` for certainty; None if it has none.

    Files that should write a part of 1 and write hundredths are understood.
    """
    value = number(text)
    if value is None or value < 0:
        return None
    if value > whole:
        whole = 100.0
    return min(value / whole, 1.0)


def size_of(given: tuple[float | None, float | None], boxes: Iterable[Box | None]) -> tuple[float, float]:
    """Width and height of the picture: as the file says, or as far as its lines reach.

    Some programs write the size in one unit and the lines in another (ALTO allows a tenth of a millimetre):
    where most lines would lie outside the page, its size is not believed.
    """
    known = [box for box in boxes if box is not None]
    width, height = given
    if width and height and width > 0 and height > 0:
        inside = sum(box[0] < width and box[1] < height for box in known)
        if 2 * inside >= len(known):
            return width, height
    reach = around(known) or (0.0, 0.0, 1.0, 1.0)
    return max(reach[2], 1.0), max(reach[3], 1.0)
