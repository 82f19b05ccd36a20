"""Fragments of a page to blocks."""

import pytest

from testimonia.ingest.readers.pdf.blocks import PageBlock, Role, Usual, blocks, parts
from testimonia.ingest.readers.pdf.fragments import Fragment, Frame, Sheet
from testimonia.ingest.readers.pdf.furniture import Edge, Furnishing
from testimonia.ingest.readers.pdf.lines import line, rows

FRAME = Frame(0, Sheet((0.0, 0.0, 300.0, 300.0)))
USUAL = Usual(10, 12)


def bit(text: str, y: float, size: float = 10, bold: bool = False, left: float = 40) -> Fragment:
    return Fragment(text, left, left + 0.5 * size * len(text), -y, size, bold)


def found(*bits: Fragment, usual: Usual = USUAL) -> list[PageBlock]:
    return blocks(parts(0, FRAME, rows(bits), (), ()), {}, usual)


@pytest.mark.parametrize(
    ("bits", "roles"),
    [
        ([bit("A Heading", 280, 14), bit("the text", 250), bit("of it", 238)], [Role.HEADING, Role.PROSE]),
        (
            [bit("In Bold", 262, bold=True), bit("the text", 250), bit("of it", 238)],
            [Role.HEADING, Role.PROSE],
        ),
        # a bold sentence is no heading, nor is a question, nor a large ornament
        (
            [bit("Was it so?", 262, bold=True), bit("the text", 250), bit("of it", 238)],
            [Role.PROSE, Role.PROSE],
        ),
        (
            [bit("It is so.", 262, bold=True), bit("the text", 250), bit("of it", 238)],
            [Role.PROSE, Role.PROSE],
        ),
        ([bit("* * *", 280, 14), bit("the text", 250), bit("of it", 238)], [Role.PROSE, Role.PROSE]),
        ([bit("a", 250), bit("1", 250, left=150), bit("b", 238), bit("2", 238, left=150)], [Role.TABLE]),
    ],
)
def test_roles(bits: list[Fragment], roles: list[Role]) -> None:
    assert [b.role for b in found(*bits)] == roles


def test_where_sizes_are_made_up_they_say_little() -> None:
    bits = [bit("a line", 262, 11.6), bit("the text", 250, 9), bit("of it", 238)]
    assert [b.role for b in found(*bits, usual=Usual(10, 12, steady=False))] == [Role.PROSE]


def test_where_all_is_bold_bold_lines_are_no_headings() -> None:
    bits = [bit("a line", 270, bold=True), bit("the text", 250, bold=True)]
    assert [b.role for b in found(*bits, usual=Usual(10, 12, bold=True))] == [Role.PROSE, Role.PROSE]


def test_headers_come_first_footers_last_and_what_lies_outside_before_them() -> None:
    bits = [bit("12", 290), bit("the text", 250), bit("slug", 200, left=400), bit("footer", 10)]
    page = parts(0, FRAME, rows(bits), (), ())
    made = {n: Furnishing(Edge(0, n, n == 0, 0.5, line(page.rows[n]))) for n in (0, 2)}
    texts = [b.lines[0].text for b in blocks(page, made, USUAL)]
    assert texts == ["12", "the text", "slug", "footer"]
