"""Cells of a command: whatever a document says, a cell stays one cell, for either program."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.exports.formats.quickstatements.cells import (
    date_cell,
    line_of,
    number_cell,
    text_cell,
    words_cell,
)
from testimonia.exports.plain_dates import Point


@given(st.text(st.characters(), max_size=40) | st.sampled_from(['"', "\\", "/*/", "*/*", "a||b", "____"]))
def test_no_words_end_their_cell(words: str) -> None:
    cell = words_cell(words)
    inside = cell[1:-1]
    assert cell[0] == cell[-1] == '"'
    assert not any(sign in inside for sign in ('"', "\\", "|", "/*", "*/", "___"))
    assert len(f"{cell}\n".splitlines()) == 1 and "\t" not in cell
    cell.encode("utf-8")


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        ("Men in Prison", '"Men in Prison"'),
        ("a\tb\nc\u2028d", '"a b c d"'),
        ('say "no" \\', '"say ”no” ＼"'),
        ("a || CREATE", '"a ¦¦ CREATE"'),
        ("x /* y */", '"x / * y * /"'),
        ("x" * 2_000, f'"{"x" * 999}…"'),
        ("NUL \0", '"NUL"'),
        ("\0", '"…"'),
    ],
)
def test_what_would_be_obeyed_is_replaced_by_what_looks_like_it(words: str, cell: str) -> None:
    assert words_cell(words) == cell


@pytest.mark.parametrize(
    ("language", "code"),
    [("fr", "fr"), ("EN", "en"), ("zh_hans", "zh-hans"), (None, "und"), ('x"\tQ42', "und"), ("", "und")],
)
def test_a_language_is_a_code_or_not_known(language: str | None, code: str) -> None:
    assert text_cell("a", language) == f'{code}:"a"'


@pytest.mark.parametrize(
    ("point", "julian", "cell"),
    [
        (Point(1828, 8, 28), False, "+1828-08-28T00:00:00Z/11"),
        (Point(1828, 8, 28), True, "+1828-08-28T00:00:00Z/11/J"),
        (Point(1852, 5), False, "+1852-05-00T00:00:00Z/10"),
        (Point(1850), False, "+1850-00-00T00:00:00Z/9"),
        (Point(1), False, "+0001-00-00T00:00:00Z/9"),
        (Point(0), False, "-0001-00-00T00:00:00Z/9"),  # 1 BC
        (Point(-43, 3, 15), False, "-0044-03-15T00:00:00Z/11"),  # 44 BC
    ],
)
def test_a_date_has_its_precision_and_its_calendar(point: Point, julian: bool, cell: str) -> None:
    assert date_cell(point, julian=julian) == cell


def test_a_number_has_no_fraction_that_it_does_not_need() -> None:
    assert (number_cell(11.0), number_cell(2.5)) == ("11", "2.5")


@pytest.mark.parametrize("cell", ["a\tb", "a\nb", "a\rb", "a\u2028b"])
def test_a_broken_cell_is_a_mistake(cell: str) -> None:
    with pytest.raises(ValueError, match="tab or the end of a line"):
        line_of(["Q1", cell])
