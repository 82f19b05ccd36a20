"""Blocks to text and spans."""

from testimonia.ingest.extraction import BlockKind
from testimonia.ingest.readers.pdf.blocks import PageBlock, Role
from testimonia.ingest.readers.pdf.fragments import Frame, Sheet
from testimonia.ingest.readers.pdf.layers import written
from testimonia.ingest.readers.pdf.lines import Line
from testimonia.ingest.readers.pdf.numbers import Number
from testimonia.model import SectionKind, Span

FRAME = Frame(0, Sheet((0.0, 0.0, 100.0, 100.0)))


def block(
    role: Role, *texts: str, number: Number | None = None, mark: str | None = None, on: bool = False
) -> PageBlock:
    lines = tuple(Line(text, 0, 50, -50, 10) for text in texts)
    return PageBlock(role, lines, FRAME, number, mark, on)


def test_pages_lie_side_by_side() -> None:
    page = [block(Role.PROSE, "one", "two"), block(Role.PROSE, "three")]
    layers = written([[], page, [], page, []], {1: "i"})
    assert layers.original == "one\ntwo\n\nthree\n\none\ntwo\n\nthree\n"
    assert [(p.label, len(p.span)) for p in layers.pages] == [
        (None, 0),
        ("i", 16),
        (None, 0),
        (None, 15),
        (None, 0),
    ]
    assert [b.span.of(layers.original) for b in layers.boxes] == ["one", "two", "three"] * 2
    assert layers.boxes[0].box == (0.0, 0.42, 0.5, 0.525)


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    layers = written([[block(Role.PROSE, "one"), block(Role.PROSE, "two", on=True)]], {})
    assert layers.original == "one\ntwo\n"


def test_headers_numbers_and_notes() -> None:
    page = [
        block(Role.MARGIN, "12\tDoors", number=Number(12, "arabic", 0, 2)),
        block(Role.HEADING, "A Heading"),
        block(Role.PROSE, "It was so.*"),
        block(Role.NOTE, "* Was it?", mark="*"),
        block(Role.MARGIN, "– 12 –", number=Number(12, "arabic", 2, 4)),
    ]
    layers = written([page, page], {})
    found = [(s.kind, s.span.of(layers.original)) for s in layers.sections]
    assert set(found) == {
        (SectionKind.PAGE_NUMBER, "12"),
        (SectionKind.PAGE_HEADER, "12\tDoors"),
        (SectionKind.HEADING, "A Heading"),
        (SectionKind.PAGE_NUMBER, "– 12 –"),
        (SectionKind.FOOTNOTE, "* Was it?"),
    }
    assert [b.kind for b in layers.blocks][:4] == [
        BlockKind.SHORT,
        BlockKind.HEADING,
        BlockKind.NOTE,
        BlockKind.SHORT,
    ]
    assert [link.mark.of(layers.original) for link in layers.notes] == ["*", "*"]
    assert layers.notes[1].mark.start > layers.pages[1].span.start
    assert [(h.page, h.first) for h in layers.headings] == [(0, True), (1, True)]


def test_nothing() -> None:
    assert written([], {}).original == ""
    assert written([[]], {}).pages[0].span == Span(0, 0)
