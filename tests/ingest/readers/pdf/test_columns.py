"""Fragments on a page, and the order in which they are read."""

from collections.abc import Iterable

import pytest

from testimonia.ingest.readers.pdf.columns import regions
from testimonia.ingest.readers.pdf.fragments import Fragment


def page(rows: Iterable[Iterable[tuple[float, str]]]) -> list[Fragment]:
    """Rows 12 points apart; each has strings and where they begin, drawn row by row."""
    made: list[Fragment] = []
    for n, row in enumerate(rows):
        for left, text in row:
            made.append(Fragment(text, left, left + 5.0 * len(text), 12.0 * n, 10, order=len(made)))
    return made


def words(found: list[tuple[Fragment, ...]]) -> list[str]:
    return [f.text for region in found for f in region]


LEFT = [f"left column text {n:02}" for n in range(6)]
RIGHT = [f"other column text {n}" for n in range(6)]


def test_columns_between_lines_that_run_across() -> None:
    head, foot = "x" * 40, "y" * 42
    rows = [[(0, head)], *([(0, a), (120, b)] for a, b in zip(LEFT, RIGHT, strict=True)), [(0, foot)]]
    found = regions(page(rows))
    assert words(found) == [head, *LEFT, *RIGHT, foot]
    assert [len(region) for region in found] == [1, 6, 6, 1]


def test_the_last_line_of_a_paragraph_that_runs_across_stays_with_it() -> None:
    rows = [
        [(0, "x" * 40)],
        [(0, "its end.")],
        [],
        *([(0, a), (120, b)] for a, b in zip(LEFT, RIGHT, strict=True)),
    ]
    assert [len(region) for region in regions(page(rows))] == [2, 6, 6]


@pytest.mark.parametrize(
    "rows",
    [
        # one column
        [[(0, text)] for text in LEFT + RIGHT],
        # too few lines
        [[(0, a), (120, b)] for a, b in zip(LEFT[:3], RIGHT[:3], strict=True)],
        # the cells of a table: short, or of very different lengths
        [[(0, "Tried"), (120, str(1900 + n))] for n in range(9)],
        [[(0, "a place " * (1 + n % 3)), (120, "what was there " * (1 + n % 2))] for n in range(9)],
        # names and what they did: the right hand side is prose, the left is not
        [[(0, "N. N."), (120, b)] for b in RIGHT],
        # no clear gap: some lines run across it here and there
        [[(0, "x" * 40)] if n % 3 == 0 else [(0, LEFT[0]), (120, RIGHT[0])] for n in range(12)],
        # words that stand below one another by chance
        [[(30.0 * n, "words") for n in range(8)] for _ in range(9)],
        [],
    ],
)
def test_what_is_not_in_columns_stays_whole(rows: list[list[tuple[float, str]]]) -> None:
    made = page(rows)
    assert [list(region) for region in regions(made)] == ([made] if made else [])


def test_nothing_is_lost_and_nothing_doubled() -> None:
    rows = [[(0, a), (115.0 + n % 4, b)] for n, (a, b) in enumerate(zip(LEFT, RIGHT, strict=True))]
    made = page([*rows, [(50, "across the gap " * 2)], *rows, [(0, "only left")]])
    assert sorted(words(regions(made))) == sorted(f.text for f in made)
