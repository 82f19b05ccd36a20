"""The writer holds back what separates words until more words come."""

from hypothesis import given
from hypothesis import strategies as st

from testimonia.ingest.extraction import BlockKind
from testimonia.ingest.readers.writer import Writer
from testimonia.model import Span


def test_blocks_lines_and_places() -> None:
    writer = Writer(1000)
    writer.words("  one ")
    inside = writer.place()
    writer.words(" two")
    writer.line()
    writer.words("three")
    writer.kind = BlockKind.QUOTATION
    writer.block()
    after = writer.place()
    writer.words("four ")
    writer.block()
    assert writer.original == "one two\nthree\n\nfour"
    assert writer.start(inside) == 4
    assert writer.since(after) == Span(15, 19)
    assert writer.excerpt(Span(4, 13)) == "two three"
    assert [b.kind for b in writer.blocks] == [BlockKind.PROSE, BlockKind.QUOTATION]


def test_a_place_before_nothing_is_the_end() -> None:
    writer = Writer(1000)
    writer.words("one")
    writer.block()
    place = writer.place()
    assert writer.start(place) == 3


def test_no_more_than_the_limit_is_written() -> None:
    writer = Writer(5)
    writer.words("one two three")
    writer.block()
    writer.words("four")
    assert writer.full
    assert writer.original == "one t"


CALLS = st.sampled_from(["line", "fresh_line", "block", "row", "leave_table"])


@given(st.lists(st.one_of(CALLS, st.text(" \t\n\u00a0ab", max_size=5), st.booleans()), max_size=30))
def test_blocks_lie_side_by_side_and_have_no_blanks_around(steps: list[str | bool]) -> None:
    writer = Writer(60)
    for step in steps:
        if isinstance(step, bool):
            writer.cell(first=step)
        elif step in ("line", "fresh_line", "block", "row", "leave_table"):
            getattr(writer, step)()
        else:
            (writer.words if "\n" in step else writer.verbatim)(step)
    writer.leave_table()
    original = writer.original
    assert writer.length == len(original) <= 60
    assert original == original.lstrip(" \t\n")
    at = 0
    for block in writer.blocks:
        assert at <= block.span.start < block.span.end <= len(original)
        at = block.span.end
