"""Headings divide the part that holds them, and nothing crosses."""

import pytest

from testimonia.ingest.readers.parts import Heading, assembled
from testimonia.model import SectionKind, Span, Stated, crossings

ORIGINAL = "A\n\nbb\n\nC\n\ndd\n\nE\n\nff"
A, C, E = 0, 7, 14


def headings(*levels: int) -> list[Heading]:
    spans = [Span(at, at + 1) for at in (A, C, E)]
    return [Heading(n, s, Stated(s.of(ORIGINAL), s)) for n, s in zip(levels, spans, strict=False)]


@pytest.mark.parametrize(
    ("levels", "chapters"),
    [
        # One heading, or one above all others, names the whole.
        ((1,), []),
        ((1, 2, 2), ["C\n\ndd", "E\n\nff"]),
        ((1, 2, 3), ["C\n\ndd\n\nE\n\nff", "E\n\nff"]),
        # Headings of one level each open a chapter.
        ((2, 2, 2), ["A\n\nbb", "C\n\ndd", "E\n\nff"]),
        ((2, 1, 2), ["A\n\nbb", "C\n\ndd\n\nE\n\nff", "E\n\nff"]),
    ],
)
def test_headings_open_chapters(levels: tuple[int, ...], chapters: list[str]) -> None:
    area = Span(0, len(ORIGINAL))
    found = assembled(ORIGINAL, area, [], headings(*levels), SectionKind.BODY)
    assert found[0].kind is SectionKind.BODY
    assert found[0].span == area
    assert [s.span.of(ORIGINAL) for s in found[1:]] == chapters
    assert (found[0].title is not None) == (levels[0] == 1)
    assert not crossings(found)
