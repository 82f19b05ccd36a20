"""How a token is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.reading.encoder.shapes import WITH_CAPITALS, Shape, shape_of

CASES = [
    ("lind", Shape.SMALL),
    ("Lind", Shape.TITLE),
    ("LIND", Shape.CAPITALS),
    # an initial is neither a title nor capitals throughout, with its stop or without
    ("L", Shape.ONE_CAPITAL),
    ("L.", Shape.ONE_CAPITAL),
    # marks and accents within a word change nothing
    ("O'hara", Shape.TITLE),
    ("U.S.", Shape.CAPITALS),
    ("Élise", Shape.TITLE),
    # a second capital
    ("McVane", Shape.MIXED),
    # a capital that does not begin the word
    ("eLind", Shape.MIXED),
    # a figure counts before letters, but only in front
    ("1917", Shape.DIGITS),
    ("5th", Shape.DIGITS),
    ("B5", Shape.ONE_CAPITAL),
    # other scripts have capitals too, or none at all
    ("Орлик", Shape.TITLE),
    ("אורליק", Shape.SMALL),
    ("—", Shape.MARK),
    ("’s", Shape.SMALL),
    ("_", Shape.MARK),
]


@pytest.mark.parametrize(("token", "shape"), CASES)
def test_shape(token: str, shape: Shape) -> None:
    assert shape_of(token) is shape


def test_the_numbers_are_those_of_the_weights() -> None:
    assert [shape.value for shape in Shape] == list(range(8))


@given(st.text(min_size=1, max_size=20))
def test_a_shape_with_capitals_has_one(token: str) -> None:
    shape = shape_of(token)
    assert shape is not Shape.PAD
    if shape in WITH_CAPITALS:
        assert any(c.isupper() for c in token)
