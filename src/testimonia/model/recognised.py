"""What text recognition read off the picture of one page, before anything is made of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, degrees, hypot
from statistics import median
from typing import Any

from testimonia.model.word_places import FINENESS, SURENESS, steps

_LONG = 4.0
"""Times as long as it is high that a line must be for its slope to be measured."""


@dataclass(frozen=True, slots=True)
class SeenWord:
    """A word as it was recognised.

    Attributes:
        text: without blanks.
        box: left, top, right, bottom as fractions of the picture's width and height, from the top left.
        confidence: that it was read right, from 0 to 1, as the engine has it; no probability.
    """

    text: str
    box: tuple[float, float, float, float]
    confidence: float


@dataclass(frozen=True, slots=True)
class SeenLine:
    """A line of words that an engine found together.

    Attributes:
        words: from left to right.
        corners: x and y of its upper left, upper right, lower right and lower left corner, as fractions of
            the picture's width and height; a line that was scanned askew is no upright rectangle.
    """

    words: tuple[SeenWord, ...]
    corners: tuple[float, float, float, float, float, float, float, float]

    @property
    def text(self) -> str:
        """Its words with a blank between them."""
        return " ".join(word.text for word in self.words)

    def slope(self, width: int, height: int) -> float | None:
        """By how many degrees it falls to the right on a picture of that size; None if it is too short."""
        x0, y0, x1, y1, _, _, x3, y3 = self.corners
        across, down = (x1 - x0) * width, (y1 - y0) * height
        thick = hypot((x3 - x0) * width, (y3 - y0) * height)
        return degrees(atan2(down, across)) if hypot(across, down) > _LONG * thick > 0 else None


@dataclass(frozen=True, slots=True)
class Recognised:
    """One page, recognised, or the reason why it could not be.

    Attributes:
        page: its index in the file, counted from 0.
        engine: what read it ("rapidocr").
        version: of the engine, its weights and what is done with its answers.
        width: of the picture that was looked at, in pixels.
        height: likewise.
        lines: as the engine gave them.
        failure: one sentence, if nothing could be had of the page; empty otherwise.
    """

    page: int
    engine: str
    version: str
    width: int
    height: int
    lines: tuple[SeenLine, ...] = ()
    failure: str = ""

    @property
    def confidence(self) -> float | None:
        """The mean over all characters; None if there are none."""
        seen = [(len(word.text), word.confidence) for line in self.lines for word in line.words]
        letters = sum(count for count, _ in seen)
        return sum(count * sure for count, sure in seen) / letters if letters else None

    @property
    def tilt(self) -> float:
        """By how many degrees most lines fall to the right, from -180 to 180; 0 if all are too short.

        A page that lies on its side has about 90 or -90, one that stands on its head about 180.
        """
        found = []
        for line in self.lines:
            slope = line.slope(self.width, self.height)
            if slope is not None:
                found.append((slope, len(line.text)))
        if not found:
            return 0.0
        quarters = _by_quarter(found)
        turn = 90 * max(quarters, key=lambda quarter: (quarters[quarter], -quarter))
        near = [away for slope, _ in found if abs(away := (slope - turn + 180) % 360 - 180) <= 45]
        return (turn + median(near) + 180) % 360 - 180


def _by_quarter(slopes: Sequence[tuple[float, int]]) -> dict[int, int]:
    """How many characters run in each of the four directions."""
    found: dict[int, int] = {}
    for slope, letters in slopes:
        quarter = round(slope / 90) % 4
        found[quarter] = found.get(quarter, 0) + letters
    return found


def packed_lines(lines: Sequence[SeenLine]) -> list[Any]:
    """Lines as lists of whole numbers and words, without the names of their fields, which take more room."""
    return [
        [
            [steps(side, FINENESS) for side in line.corners],
            [
                [
                    word.text,
                    *(steps(side, FINENESS) for side in word.box),
                    steps(word.confidence, SURENESS),
                ]
                for word in line.words
            ],
        ]
        for line in lines
    ]


def unpacked_lines(packed: Sequence[Any]) -> tuple[SeenLine, ...]:
    """The twin of `packed_lines`, to the fineness that is kept.

    Raises:
        ValueError: if it was not made by it.
    """
    return tuple(
        SeenLine(
            tuple(
                SeenWord(text, _box(left, top, right, bottom), sure / SURENESS)
                for text, left, top, right, bottom, sure in words
            ),
            _corners(*corners),
        )
        for corners, words in packed
    )


def _box(left: int, top: int, right: int, bottom: int) -> tuple[float, float, float, float]:
    return left / FINENESS, top / FINENESS, right / FINENESS, bottom / FINENESS


def _corners(
    x0: int, y0: int, x1: int, y1: int, x2: int, y2: int, x3: int, y3: int
) -> tuple[float, float, float, float, float, float, float, float]:
    upper = x0 / FINENESS, y0 / FINENESS, x1 / FINENESS, y1 / FINENESS
    return (*upper, x2 / FINENESS, y2 / FINENESS, x3 / FINENESS, y3 / FINENESS)
