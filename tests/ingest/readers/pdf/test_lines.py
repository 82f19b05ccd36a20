"""Fragments side by side, and the lines they make."""

import pytest

from testimonia.ingest.readers.pdf.fragments import Fragment
from testimonia.ingest.readers.pdf.lines import line, lines, rows


def bit(
    text: str, left: float, y: float = 100, size: float = 10, order: int = 0, gap: bool = False
) -> Fragment:
    return Fragment(text, left, left + 0.5 * size * len(text), y, size, order=order, gap=gap)


@pytest.mark.parametrize(
    ("row", "text"),
    [
        # neighbours in drawing: what PDFium concluded counts
        ([bit("the", 0), bit("end", 15.5, order=1)], "theend"),
        ([bit("the", 0), bit("end", 15.5, order=1, gap=True)], "the end"),
        # not neighbours: the gap counts
        ([bit("the", 0), bit("end", 15.5, order=7)], "theend"),
        ([bit("the", 0), bit("end", 18, order=7)], "the end"),
        # a wide gap is a tab
        ([bit("the", 0), bit("end", 60, order=1)], "the\tend"),
    ],
)
def test_blanks_between_fragments(row: list[Fragment], text: str) -> None:
    assert line(row).text == text


def test_marks_set_high_belong_to_the_line_they_stand_in() -> None:
    bits = [
        bit("upper line", 0, 100),
        bit("1", 50, 96, 6, 1),
        bit("lower line", 0, 112, order=3),
        bit("2", 50, 108, 6, 4),
    ]
    made = lines(bits)
    assert [m.text for m in made] == ["upper line1", "lower line2"]
    assert [m.raised for m in made] == [((10, 11),), ((10, 11),)]
    assert [m.size for m in made] == [10, 10]


def test_lines_that_touch_stay_apart() -> None:
    assert len(rows([bit("one", 0, 100), bit("two", 0, 108.5), bit("three", 0, 117)])) == 3


def test_from_right_to_left() -> None:
    first = Fragment("שלום", 100, 120, 50, 10, order=0, leftwards=True)
    then = Fragment("עולם", 70, 95, 50, 10, order=2, leftwards=True)
    assert line(rows([then, first])[0]).text == "שלום עולם"


def test_a_large_letter_alone_is_a_line() -> None:
    made = lines([bit("IV", 0, 50, 30), bit("the text begins", 0, 100), bit("and goes on", 0, 112)])
    assert [m.text for m in made] == ["IV", "the text begins", "and goes on"]
