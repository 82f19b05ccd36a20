"""Cells that a spreadsheet program does not obey."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.exports.formats.csv_cells import FORMULA, cell

CELLS: tuple[tuple[str | bool | int | None, str | int | None], ...] = (
    ("plain words", "plain words"),
    ("", ""),
    (None, None),
    (12, 12),
    (-12, -12),
    (True, "yes"),
    (False, "no"),
    # formulas
    ("=1+1", "'=1+1"),
    ("+44", "'+44"),
    ("- Who is it?", "'- Who is it?"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "' =1"),
    ("\r=1", "'\n=1"),
    ("\tindented", "' indented"),
    # after white space, and what does not show
    ("  =1", "'  =1"),
    ("\n=1", "'\n=1"),
    ("\u00a0\u3000=1", "'\u00a0\u3000=1"),
    ("\ufeff\u200b=1", "'\ufeff\u200b=1"),
    ("\0=1", "' =1"),
    # full-width, small and raised variants
    ("＝1", "'＝1"),
    ("＋1", "'＋1"),
    ("－1", "'－1"),
    ("＠A1", "'＠A1"),
    ("﹦1", "'﹦1"),
    ("⁺1", "'⁺1"),
    # not at the beginning, or only like it
    ("a=1", "a=1"),
    ("— Who is it?", "— Who is it?"),
    ("'=1", "'=1"),
    # controls
    ("a\0b\x1b[31mc\x9bd", "a b [31mc d"),
    ("a\tb", "a b"),
    ("a\r\nb\rc\nd\u2028e\x85f", "a\nb\nc\nd\ne\nf"),
    ("half \ud800", "half \ufffd"),
)


@pytest.mark.parametrize(("value", "made"), CELLS)
def test_cells(value: str | bool | int | None, made: str | int | None) -> None:
    assert cell(value) == made


@settings(max_examples=100)
@given(st.text(st.sampled_from("=+-@＝\t\r\n\0 \u00a0\ufeffab'") | st.characters()))
def test_no_cell_begins_like_a_formula_or_holds_a_control(words: str) -> None:
    made = cell(words)
    assert isinstance(made, str)
    bare = made.lstrip().lstrip("\ufeff\u200b").lstrip()
    assert unicodedata.normalize("NFKC", bare)[:1] not in FORMULA
    assert not any(unicodedata.category(c) in ("Cc", "Cs") and c != "\n" for c in made)
