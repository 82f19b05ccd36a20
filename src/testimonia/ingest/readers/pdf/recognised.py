"""Pages that were recognised, as fragments in a frame, so that they are read by the same rules as the others.

An engine gives lines with corners and no type. How high a line's box is depends on which letters it happens
to have, so small differences are taken out: lines about as high as most have one size.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from testimonia.ingest.readers.pdf.blocks import PageParts, parts
from testimonia.ingest.readers.pdf.fragments import Fragment, Frame, Placed, Sheet
from testimonia.ingest.readers.pdf.lines import lines, rows
from testimonia.model import Recognised, SeenLine

LONG_SIDE = 842.0
"""Points of the longer side of a page whose size nobody tells: that of A4."""
STRAIGHT = 0.3
"""Degrees up to which a page counts as straight: over its width a line falls by half its leading at most."""
_LIKE_MOST = (0.7, 1.35)
"""How much lower or higher than most a line may be to have the same type."""
_TYPE = 0.87
"""The size of type, as a part of the height of the box that RapidOCR draws around a line with all letters."""
_BELOW, _NOTHING_BELOW = 0.25, 0.06
"""How far under the baseline the box of a line ends, as a part of the size of its type."""
_DESCENDERS = frozenset("gjpqyQJß,;()[]{}|§ſ")
_ASTRAY = 20.0
"""Degrees by which a line may differ from the page before it is something set across it."""


@dataclass(frozen=True, slots=True)
class _Slip:
    """A recognised line in its frame: where it begins and ends, its lower edge, how high it is."""

    line: SeenLine
    left: float
    right: float
    bottom: float
    height: float


def sheet_of(page: Recognised) -> Sheet:
    """The sheet of a page of which only a picture is known."""
    points = LONG_SIDE / max(page.width, page.height, 1)
    return Sheet((0.0, 0.0, max(page.width * points, 1.0), max(page.height * points, 1.0)))


def shown(sheet: Sheet) -> Sheet:
    """A sheet as it is shown: places on its picture are places on this one."""
    left, bottom, right, top = sheet.box
    wide, high = (top - bottom, right - left) if sheet.turn % 2 else (right - left, top - bottom)
    return Sheet((0.0, 0.0, wide, high))


def recognised_parts(pages: Iterable[tuple[Recognised, Sheet]]) -> dict[int, PageParts]:
    """The parts of recognised pages, by index.

    Args:
        pages: with their sheets as they are shown.
    """
    held = [(page, *_slips(page, sheet)) for page, sheet in pages]
    usual = _usual_height(slip for _, _, main, _ in held for slip in main)
    return {
        page.page: parts(
            page.page,
            frame,
            rows(_fragments(main, usual)),
            [(f, lines(_fragments(slips, usual))) for f, slips in others],
            (),
        )
        for page, frame, main, others in held
    }


def _slips(page: Recognised, sheet: Sheet) -> tuple[Frame, list[_Slip], list[tuple[Frame, list[_Slip]]]]:
    """The frame of most lines and those in it, and the others by theirs: what is set across the page."""
    tilt = page.tilt
    frame = Frame(0 if abs(tilt) <= STRAIGHT else -tilt, sheet)
    turned: dict[int, list[SeenLine]] = {}
    for line in page.lines:
        slope = line.slope(page.width, page.height)
        away = 0.0 if slope is None else (slope - tilt + 180) % 360 - 180
        turned.setdefault(0 if abs(away) <= _ASTRAY else round(away / 90) % 4, []).append(line)
    main = [_slip(line, frame) for line in turned.pop(0, [])]
    others = []
    for quarter, some in sorted(turned.items()):
        other = Frame(frame.angle - 90 * quarter, sheet)
        others.append((other, [_slip(line, other) for line in some]))
    return frame, main, others


def _slip(line: SeenLine, frame: Frame) -> _Slip:
    x0, _, x1, top = frame.sheet.box
    wide, high = x1 - x0, top
    corners = line.corners
    points = [frame.place(corners[n] * wide, top - corners[n + 1] * high) for n in range(0, 8, 2)]
    (l0, t0), (r0, t1), (r1, b1), (l1, b0) = points
    bottom, upper = (b0 + b1) / 2, (t0 + t1) / 2
    return _Slip(line, (l0 + l1) / 2, (r0 + r1) / 2, bottom, max(bottom - upper, 0.1))


def _usual_height(slips: Iterable[_Slip]) -> float:
    """The height of the line in which the middle one of all characters stands."""
    heights = sorted((slip.height, len(slip.line.text)) for slip in slips)
    letters, seen = sum(count for _, count in heights), 0
    for height, count in heights:
        seen += count
        if 2 * seen >= letters:
            return height
    return 1.0


def _fragments(slips: Sequence[_Slip], usual: float) -> list[Fragment]:
    """A fragment for each line, numbered as they are read if the page has one column."""
    made = []
    for n, slip in enumerate(_row_by_row(slips)):
        low, high = _LIKE_MOST
        like_most = low * usual <= slip.height <= high * usual
        size = round(_TYPE * (usual if like_most else slip.height), 1)
        text = slip.line.text
        below = _BELOW if _DESCENDERS & set(text) else _NOTHING_BELOW
        baseline = slip.bottom - below * size
        made.append(
            Fragment(
                text,
                slip.left,
                slip.right,
                baseline,
                size,
                order=n,
                gap=True,
                words=tuple(_placed(slip.line)),
            )
        )
    return made


def _row_by_row(slips: Sequence[_Slip]) -> list[_Slip]:
    """From the top down, and those that stand beside one another from left to right."""
    ordered = sorted(slips, key=lambda s: s.bottom - s.height / 2)
    number: list[tuple[int, _Slip]] = []
    row, last = 0, None
    for slip in ordered:
        middle = slip.bottom - slip.height / 2
        if last is not None and middle - last > 0.5 * slip.height:
            row += 1
        number.append((row, slip))
        last = middle
    return [
        slip
        for _, group in groupby(number, key=lambda pair: pair[0])
        for slip in sorted((s for _, s in group), key=lambda s: s.left)
    ]


def _placed(line: SeenLine) -> Iterable[Placed]:
    at = 0
    for word in line.words:
        yield Placed(at, at + len(word.text), word.box, word.confidence)
        at += len(word.text) + 1


def doubtful(pages: Mapping[int, Recognised], least: float) -> list[int]:
    """The pages that have words of which little is sure: whose mean confidence is below ``least``."""
    return [n for n, page in pages.items() if page.confidence is not None and page.confidence < least]
