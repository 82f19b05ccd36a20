"""Characters to fragments, and frames of writing directions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.ingest.readers.pdf.characters import Glyph, Style
from testimonia.ingest.readers.pdf.fragments import Frame, Sheet, by_direction, common_size, fragments

PAGE = Sheet((0.0, 0.0, 400.0, 600.0))
FLAT = Frame(0, PAGE)


def typed(
    text: str, x: float = 0, y: float = 500, size: float = 10, bold: bool = False, angle: int = 0
) -> list[Glyph]:
    """Characters of a typewriter, six tenths of their size apart."""
    style, step = Style(size, bold, angle), 0.6 * size
    made = []
    for n, letter in enumerate(text):
        left = x + step * n
        made.append(Glyph(letter, left, y - 2, left + step, y + 8, left, y, style))
    return made


@pytest.mark.parametrize(
    ("characters", "texts"),
    [
        (typed("two words"), ["two words"]),
        # many blanks are a wide gap
        (typed("two     words"), ["two", "words"]),
        # another baseline, another style
        (typed("text") + typed("1", 24, 504, 6), ["text", "1"]),
        (typed("text ") + typed("bold", 30, bold=True), ["text", "bold"]),
        # back to the left
        (typed("right", 200) + typed("left", 0), ["right", "left"]),
        # on a page scanned askew each word is a little higher
        (typed("one ") + typed("two ", 24, 501) + typed("three", 48, 502), ["one two three"]),
        # drawn again to look bold
        (typed("bold") + typed("text", 0, 480) + typed("bold", 0.4, 500.2), ["bold", "text"]),
        # a doubled letter is no letter drawn twice
        (typed("ball"), ["ball"]),
        # of a ligature all letters stand at one place
        ([g._replace(left=0.0, right=9.0) for g in typed("ffi")] + typed("ce", 9), ["ffice"]),
        ([], []),
    ],
)
def test_fragments(characters: list[Glyph], texts: list[str]) -> None:
    assert [f.text for f in fragments(characters, FLAT)] == texts


def test_a_line_end_breaks_the_order() -> None:
    end = Glyph("\n", 0, 0, 0, 0, 0, 0, Style(10, False, 0))
    found = fragments([*typed("one "), end, *typed("two", 30)], FLAT)
    assert [(f.text, f.order, f.gap) for f in found] == [("one", 0, False), ("two", 2, False)]


def test_the_commonest_direction_comes_first() -> None:
    found = by_direction([*typed("up", angle=90), *typed("along")])
    assert [(angle, len(held)) for angle, held in found] == [(0, 5), (90, 2)]


@pytest.mark.parametrize(
    ("angle", "turn", "box"),
    [
        # a box at the beginning of the first line of a page, in its own direction, as shown
        (0, 0, (0.0, 0.0, 0.25, 0.1)),
        (90, 0, (0.0, 0.75, 0.1, 1.0)),
        (180, 0, (0.75, 0.9, 1.0, 1.0)),
        (270, 0, (0.9, 0.0, 1.0, 0.25)),
        # the page is turned when it is shown, and the writing with it
        (90, 1, (0.0, 0.0, 0.25, 0.1)),
        (180, 2, (0.0, 0.0, 0.25, 0.1)),
        (270, 3, (0.0, 0.0, 0.25, 0.1)),
    ],
)
def test_boxes_as_fractions_of_the_page_as_shown(angle: int, turn: int, box: tuple[float, ...]) -> None:
    frame = Frame(angle, Sheet((10.0, 20.0, 410.0, 620.0), turn))
    left, top, right, bottom = frame.extent()
    wide, high = (right - left) * 0.25, (bottom - top) * 0.1
    assert frame.shown((left, top, left + wide, top + high)) == pytest.approx(box)


@given(st.integers(0, 71), st.integers(0, 3), *[st.floats(-1e4, 1e4)] * 4)
def test_boxes_never_leave_the_page(angle: int, turn: int, a: float, b: float, c: float, d: float) -> None:
    box = Frame(5 * angle, Sheet((0.0, 0.0, 400.0, 600.0), turn)).shown((a, b, c, d))
    assert all(0 <= edge <= 1 for edge in box)
    assert box[0] <= box[2] and box[1] <= box[3]


def test_the_common_size() -> None:
    assert common_size([(9.96, 100), (10.02, 50), (12, 120)]) == 10.0
    assert common_size([]) == 0.0
