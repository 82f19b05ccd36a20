"""Lines near the edges of pages: which of them are running headers, footers and page numbers."""

import pytest

from testimonia.ingest.readers.pdf.furniture import Edge, edges, furniture, labels
from testimonia.ingest.readers.pdf.lines import Line


def at(page: int, text: str, height: float = 0.05, scale: float = 1.0, row: int = 0) -> Edge:
    return Edge(page, row, height < 0.5, height, Line(text, 50, 300, 600 * height, 10 * scale), scale)


@pytest.mark.parametrize(
    ("lines", "taken"),
    [
        # the same words on three pages
        ([at(n, "THE DOORS") for n in range(3)], 3),
        # on two: only if a number stands beside them
        ([at(n, "THE DOORS") for n in range(2)], 0),
        ([e for n in range(2) for e in (at(n, f"{n + 4}"), at(n, "THE DOORS", 0.07, row=1))], 4),
        # the same words, now here, now there
        ([at(n, "THE DOORS", 0.03 * n + 0.02) for n in range(4)], 0),
        # new words on every page, and a number that counts
        ([at(n, f"{w}\t{n + 31}") for n, w in enumerate(["Snow", "Ice", "Rain", "Wind"])], 4),
        # a heading that counts, in larger type or below the margin
        ([at(n, f"Letter {n + 1}", scale=1.4) for n in range(4)], 0),
        ([at(n, f"Letter {n + 1}", 0.12) for n in range(4)], 0),
        # a name and a number in the margin, as on typescripts
        ([at(n, f"Example {n + 1}", 0.06) for n in range(4)], 4),
        # numbers that do not count, and years that seldom happen to
        ([at(n, f"{v}") for n, v in enumerate([7, 3, 20])], 0),
        ([at(n, f"It was {1900 + n}", 0.95) for n in (1, 20, 39)], 0),
        # "page 3 of 9" counts, the nine does not
        ([at(n, f"page {n + 1} of 9", 0.97) for n in range(4)], 4),
        # a number of its own where other pages have theirs
        ([*(at(n, str(n + 1)) for n in range(4)), at(4, "15a"), at(5, "77")], 5),
        # words further in than a line of the text are text
        ([e for n in range(3) for e in (at(n, f"text {'abc'[n]}"), at(n, "and again", 0.08, row=1))], 0),
    ],
)
def test_what_is_furniture(lines: list[Edge], taken: int) -> None:
    assert len(furniture(lines)) == taken


def test_labels_prefer_numbers_that_stand_alone() -> None:
    lines = [e for n in range(4) for e in (at(n, str(n + 11)), at(n, f"file {n + 1} of 4", 0.97, row=9))]
    found = furniture(lines)
    assert len(found) == 8
    assert labels(found) == {0: "11", 1: "12", 2: "13", 3: "14"}


def test_edges_are_the_outer_lines_in_the_outer_sixth() -> None:
    lines = [Line(f"line {n}", 50, 300, 60.0 * n, 10) for n in range(1, 10)]
    assert [e.row for e in edges(0, lines, 0, 600, 10)] == [0, 8]
