"""Notes at the foot of a column, and their marks."""

import pytest

from testimonia.ingest.readers.pdf.lines import Line
from testimonia.ingest.readers.pdf.notes import links, marked, parted
from testimonia.model import Span


def lines(*rows: tuple[str, float]) -> list[Line]:
    """Rows of text and size, 12 points apart."""
    return [Line(text, 0, 200, 12.0 * n, size) for n, (text, size) in enumerate(rows)]


@pytest.mark.parametrize(
    ("rows", "rules", "notes"),
    [
        # smaller, with marks
        ([("as they said.*", 10), ("* Nobody said so.", 8)], [], ["*"]),
        ([("as they said.1", 10), ("1 Nobody said so.", 8), ("2 Or did.", 8)], [], ["1", "2"]),
        # a number in a note that does not count on is no mark
        ([("as they said.1", 10), ("1 Nobody said so in", 8), ("12 years or more.", 8)], [], ["1"]),
        # a number that the text does not have is no mark
        ([("as they said", 10), ("12 May, the diary says", 8)], [], []),
        # under a rule in any type, also where a note goes on from the page before
        ([("as they said.1", 10), ("1 Nobody said so.", 10)], [6.0], ["1"]),
        ([("as they said", 10), ("and more of a long note.", 8)], [6.0], [None]),
        # a rule under the text, and text below it
        ([("as they said", 10), ("and went on", 10)], [6.0], []),
        # a quotation in small type at the foot of the page
        ([("as they said", 10), ("We went out early", 8), ("and came home late", 8)], [], []),
        # a page of nothing but small type
        ([("1 One thing.", 8), ("2 Another.", 8)], [], []),
    ],
)
def test_where_notes_begin(
    rows: list[tuple[str, float]], rules: list[float], notes: list[str | None]
) -> None:
    held = lines(*rows)
    prose, found = parted(held, [], 9.3, rules)
    assert [n.mark for n in found] == notes
    assert [*prose, *(line for n in found for line in n.lines)] == held


def test_notes_below_columns() -> None:
    above = lines(("as they said.†", 10))
    prose, found = parted(lines(("† Nobody said so.", 8)), above, 9.3, [])
    assert prose == [] and [n.mark for n in found] == ["†"]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("* See", "*"),
        ("12. See", "12"),
        ("[3] See", "[3]"),
        ("†See", "†"),
        ("1914", None),
        ("See 1", None),
        ("*", None),
    ],
)
def test_marks(text: str, mark: str | None) -> None:
    assert marked(Line(text, 0, 100, 0, 8)) == mark


def test_links_take_each_mark_once_and_in_order() -> None:
    text = "One* said in 1901, two* and three1 or so.2 * first * second 1 a note 2 a note 3 none"
    notes = [
        ("*", Span(43, 50)),
        ("*", Span(51, 59)),
        ("1", Span(60, 68)),
        ("2", Span(69, 77)),
        ("3", Span(78, 84)),
    ]
    found = links(text, [Span(0, 42)], [], notes)
    assert [link.mark for link in found] == [Span(3, 4), Span(22, 23), Span(33, 34), Span(41, 42)]
    assert [link.note for link in found] == [note for _, note in notes[:4]]


def test_marks_set_high_come_first() -> None:
    text = "in vol.1 he said so1 1 A note"
    found = links(text, [Span(0, 20)], [Span(19, 20)], [("1", Span(21, 29))])
    assert [link.mark for link in found] == [Span(19, 20)]
