"""Columns drawn with characters, and where their paragraphs begin."""

import pytest

from testimonia.ingest.readers.pdf.lines import Line
from testimonia.ingest.readers.pdf.paragraphs import centred, measured, paragraphs


def column(*rows: str, size: float = 10.0) -> list[Line]:
    """Lines of a typewriter: blanks set a line in, an empty row is half a line of space."""
    made, y = [], 0.0
    for row in rows:
        if not row:
            y += 6
            continue
        words = row.lstrip(" ")
        left = 6.0 * (len(row) - len(words))
        made.append(Line(words, left, 6.0 * len(row), y, size))
        y += 12
    return made


FULL = "a line that is full to its very end of it all"


@pytest.mark.parametrize(
    ("rows", "firsts"),
    [
        # set in, without space between
        (
            ["   First line of it " + FULL[20:], FULL, "end of it.", "   Second " + FULL[10:], FULL],
            ["First", "Second"],
        ),
        # a sentence ends at the right edge, and the next line is set in
        (
            ["   First line of it " + FULL[20:], FULL[:-1] + ".", "   Second " + FULL[10:], FULL],
            ["First", "Second"],
        ),
        # space between, not set in
        ([FULL, FULL, FULL, "end.", "", "Second " + FULL[7:], FULL, "end."], ["a", "Second"]),
        # neither: only the last line is short
        ([FULL, FULL, FULL, FULL, "ends here.", "Second " + FULL[7:], FULL, FULL, FULL], ["a", "Second"]),
        # a short line in the middle of a sentence is only badly set
        ([FULL, FULL, FULL, FULL, "runs on here", "Second " + FULL[7:], FULL, FULL, FULL], ["a"]),
        # talk: each line set in as first lines are, and each a paragraph
        (
            [
                FULL,
                FULL,
                "end.",
                "   “Who sent you here?”",
                "   “Nobody did.”",
                "   “Then go.” " + FULL[15:],
                FULL,
            ],
            ["a", "“Who", "“Nobody", "“Then"],
        ),
        # verse, further in than first lines, stays together
        (
            [
                FULL,
                FULL,
                "end.",
                "   Second " + FULL[10:],
                FULL + ",",
                "        Snow on the road",
                "        and in the mill,",
                "        Nobody came.",
                "        The doors stood still.",
                FULL,
            ],
            ["a", "Second", "Snow", "a"],
        ),
        # a list of books: first lines stand out
        (
            [
                FULL,
                "   And so on. 1931.",
                FULL,
                "   Then again. 1932.",
                FULL,
                "   Once more. 1933.",
                FULL,
                "   Last. 1934.",
            ],
            ["a", "a", "a", "a"],
        ),
        # an item of a list goes on under its words
        ([FULL, FULL, "• An item that is " + FULL[18:], "  And its second line.", FULL], ["a"]),
        # a paragraph begins as far in as the items above it
        (
            [FULL[:-1] + ":", "   • one thing;", "   • another.", "   Second " + FULL[10:], FULL, FULL, FULL],
            ["a", "•", "Second"],
        ),
        # lines in the middle belong together
        (["        A Title in", "      the Middle of It", "", FULL, FULL, FULL, FULL], ["A", "a"]),
    ],
)
def test_where_paragraphs_begin(rows: list[str], firsts: list[str]) -> None:
    found = paragraphs(column(*rows), 12.0)
    assert [p[0].text.split()[0] for p in found] == firsts
    assert [line for p in found for line in p] == column(*rows)


def test_a_change_of_type_begins_a_paragraph_unless_sizes_are_made_up() -> None:
    lines = [Line("A Heading", 0, 60, 0, 12), Line("and text", 0, 300, 12, 10), Line("more", 0, 300, 24, 10)]
    assert len(paragraphs(lines)) == 2
    assert len(paragraphs(lines, change=0.4)) == 1


def test_no_lines() -> None:
    assert paragraphs([]) == []


def test_what_is_usual_in_a_column() -> None:
    found = measured(column("   " + FULL[3:], FULL, "end.", "   " + FULL[3:], FULL))
    assert (found.left, found.right, found.leading, found.indent) == (0, 270, 12, 18)
    assert not found.hanging and found.filled


def test_centred_lines() -> None:
    lines = column(FULL, FULL, "             in the very middle", "   set in only")
    assert [centred(line, measured(lines)) for line in lines] == [False, False, True, False]
