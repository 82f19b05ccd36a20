"""Recognised pages: their confidence, how they lie, and the way to the store and back."""

import json
from math import cos, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model import Recognised, SeenLine, SeenWord, packed_lines, unpacked_lines


def line(text: str, x: float, y: float, tilt: float, sure: float = 1.0, long: float = 400) -> SeenLine:
    """A line on a picture of 1000 by 800 points, 20 high, falling to the right by ``tilt`` degrees."""
    c, s = cos(radians(tilt)), sin(radians(tilt))
    points = [(x, y), (x + long * c, y + long * s)]
    points += [(px - 20 * s, py + 20 * c) for px, py in reversed(points)]
    corners = [side for px, py in points for side in (px / 1000, py / 800)]
    xs, ys = corners[::2], corners[1::2]
    box = (min(xs), min(ys), max(xs), max(ys))
    return SeenLine(tuple(SeenWord(word, box, sure) for word in text.split()), tuple(corners))  # type: ignore[arg-type]


TILTS = [
    # straight, a little askew either way, on its side, on its head and a little askew
    (0.0,),
    (1.5,),
    (-2.0,),
    (90.0,),
    (-91.0,),
    (179.0,),
]


@pytest.mark.parametrize(("tilt",), TILTS)
def test_how_a_page_lies(tilt: float) -> None:
    most = [line("so many words in a line", 500, 400 + 30 * n, tilt) for n in range(4)]
    stamp = line("RECEIVED", 500, 100, tilt + 50)
    short = line("12", 500, 700, tilt + 7, long=30)
    page = Recognised(0, "x", "1", 1000, 800, (stamp, *most, short))
    assert abs((page.tilt - tilt + 180) % 360 - 180) < 0.01


def test_a_page_without_long_lines_is_straight() -> None:
    assert Recognised(0, "x", "1", 1000, 800).tilt == 0
    assert Recognised(0, "x", "1", 1000, 800, (line("12", 5, 5, 9, long=30),)).tilt == 0


def test_confidence_is_the_mean_over_characters() -> None:
    lines = (line("eight888", 0, 0, 0, 1.0), line("22", 0, 50, 0, 0.5))
    assert Recognised(0, "x", "1", 9, 9, lines).confidence == pytest.approx(0.9)
    assert Recognised(0, "x", "1", 9, 9).confidence is None


SIDES = st.floats(0, 1).map(lambda side: round(side, 4))
WORDS = st.builds(
    SeenWord,
    st.text(min_size=1, max_size=8),
    st.tuples(SIDES, SIDES, SIDES, SIDES),
    st.floats(0, 1).map(lambda sure: round(sure, 3)),
)
LINES = st.builds(SeenLine, st.lists(WORDS, max_size=4).map(tuple), st.tuples(*[SIDES] * 8))


@given(st.lists(LINES, max_size=4).map(tuple))
def test_what_is_packed_comes_out_the_same(lines: tuple[SeenLine, ...]) -> None:
    assert unpacked_lines(json.loads(json.dumps(packed_lines(lines)))) == lines
