"""What a program that reads pictures says of a page, whatever the format in which it says so.

Coordinates are those of the picture, in the unit of the file, downwards from the top left corner; nothing is
believed of them here (see `testimonia.ingest.readers.scanned.measures`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from testimonia.ingest.readers.scanned.measures import Box, around
from testimonia.model import Span


class Part(Enum):
    """What a region of a page is, where the format says so."""

    UNKNOWN = auto()
    """The format does not say: headers, columns and paragraphs are known by their place."""
    PARAGRAPH = auto()
    """Lines that belong together; programs call a header so as well."""
    HEADING = auto()
    HEADER = auto()
    """A running header or footer, a catch-word, a stamp."""
    NUMBER = auto()
    NOTE = auto()
    MARGINAL = auto()
    """A note beside the text."""
    CAPTION = auto()
    TABLE = auto()


@dataclass(frozen=True, slots=True)
class Word:
    """A word as a program has read it: its characters, its place, and how sure the program is (0 to 1)."""

    text: str
    box: Box | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A word of a line: where it stands in the line's text and on the picture."""

    span: Span
    box: Box
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page.

    Attributes:
        text: its characters, with single blanks between words.
        box: where it stands; None if the file does not say.
        words: those of which the place is known, in order.
        heading: the format calls it one.
    """

    text: str
    box: Box | None = None
    words: tuple[Placed, ...] = ()
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Region:
    """Lines that the format puts together, in order, and what it calls them."""

    part: Part
    lines: tuple[Line, ...]
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        size: width and height of the picture; None if the file does not say.
        regions: in the order in which they are read.
        label: as printed; None if the file does not say.
        picture: what the file calls the picture.
        ordered: the file says in which order its regions are read.
    """

    size: tuple[float, float] | None
    regions: tuple[Region, ...]
    label: str | None = None
    picture: str | None = None
    ordered: bool = False


def line_of_words(words: Sequence[Word], box: Box | None = None, gaps: Sequence[str] = ()) -> Line:
    """A line that is known by its words alone.

    Args:
        words: in order.
        box: of the line, if it has one of its own.
        gaps: what stands before each word but the first; a blank where nothing else is said.
    """
    pieces: list[str] = []
    placed: list[Placed] = []
    at = 0
    for number, word in enumerate(words):
        gap = "" if number == 0 else gaps[number - 1] if gaps else " "
        text = " ".join(word.text.split())
        if not text:
            continue
        gap = gap if pieces else ""
        pieces += (gap, text)
        at += len(gap)
        if word.box is not None:
            placed.append(Placed(Span(at, at + len(text)), word.box, word.confidence))
        at += len(text)
    return Line("".join(pieces), box or around(p.box for p in placed), tuple(placed))


def line_of_text(text: str, words: Sequence[Word], box: Box | None = None) -> Line:
    """A line that has a text of its own, and maybe words in it.

    A line whose words are not all found in its text was corrected afterwards in one of the two: then the text
    is taken, and its words get even shares of the line.
    """
    text = " ".join(text.split())
    if not text:
        return line_of_words(words, box)
    placed: list[Placed] = []
    at = 0
    for word in words:
        found = text.find(word.text.strip(), at) if word.text.strip() else -1
        if found < 0:
            return Line(text, box, shares(text, box))
        at = found + len(word.text.strip())
        if word.box is not None:
            placed.append(Placed(Span(found, at), word.box, word.confidence))
    if not placed:
        return Line(text, box, shares(text, box))
    return Line(text, box or around(p.box for p in placed), tuple(placed))


def shares(text: str, box: Box | None) -> tuple[Placed, ...]:
    """The words of a line of which only the whole has a place, each with its even share of the width."""
    if box is None or not text:
        return ()
    left, top, right, bottom = box
    width = (right - left) / len(text)
    placed, at = [], 0
    leftwards = is_leftwards(text)
    for word in text.split(" "):
        start, end = left + at * width, left + (at + len(word)) * width
        if leftwards:
            start, end = left + right - end, left + right - start
        if word:
            placed.append(Placed(Span(at, at + len(word)), (start, top, end, bottom)))
        at += len(word) + 1
    return tuple(placed)


def is_leftwards(text: str) -> bool:
    """Whether a line is of a script that runs from right to left: Hebrew, Arabic and their neighbours."""
    return sum("\u0590" <= c <= "\u08ff" or "\ufb1d" <= c <= "\ufefc" for c in text) * 2 > len(text)
