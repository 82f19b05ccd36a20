"""Which section holds what, against the plain rule of the model."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.model import Page, Section, SectionKind, Span, Stated, innermost
from testimonia.model.layout import lay_out, paging


def section(start: int, end: int, name: str = "") -> Section:
    return Section(Span(start, end), SectionKind.BODY, title=Stated(name))


@st.composite
def trees(draw: st.DrawFn) -> tuple[Section, ...]:
    """Sections side by side and inside one another, in any order; never across."""
    spans: list[tuple[int, int]] = []

    def grow(start: int, end: int, depth: int) -> None:
        cuts = sorted(draw(st.lists(st.integers(start, end), max_size=4)))
        for low, high in zip(cuts[::2], cuts[1::2], strict=False):
            spans.append((low, high))
            if depth and high > low:
                grow(low, high, depth - 1)

    grow(0, 40, 3)
    shuffled = draw(st.permutations(spans))
    return tuple(section(*span, name=str(number)) for number, span in enumerate(shuffled))


@settings(max_examples=80, deadline=None)
@given(trees(), st.integers(0, 40))
def test_one_character_belongs_to_the_innermost_section(sections: tuple[Section, ...], offset: int) -> None:
    owner = lay_out(sections).owner([Span(offset, offset + 1)])
    held = innermost(sections, offset)
    assert (None if owner is None else sections[owner]) == held


@settings(max_examples=50, deadline=None)
@given(trees())
def test_a_parent_holds_its_children(sections: tuple[Section, ...]) -> None:
    for number, parent in enumerate(lay_out(sections).parents):
        if parent is not None:
            assert sections[parent].span.contains(sections[number].span)


# sections, spans, the section that holds most
OWNERS = [
    ([], [Span(0, 3)], None),
    ([section(0, 9)], [], None),
    ([section(0, 2), section(2, 9)], [Span(0, 9)], 1),
    ([section(0, 2), section(2, 9)], [Span(0, 4)], 0),  # as many: the first
    ([section(0, 9), section(0, 2)], [Span(0, 9)], 0),  # a number at the head of a paragraph
    # A file that is one chapter: the document comes first and holds it. The other way round, every hit in an
    # e-book's chapter files was shown without its chapter.
    ([section(0, 9, "outer"), section(0, 9, "inner")], [Span(0, 9)], 1),
    ([section(0, 9)], [Span(8, 30)], None),  # most of it is in none
    ([section(3, 9)], [Span(20, 22), Span(3, 9)], 0),  # two stretches
]


@pytest.mark.parametrize(("sections", "spans", "owner"), OWNERS)
def test_owner(sections: list[Section], spans: list[Span], owner: int | None) -> None:
    assert lay_out(sections).owner(spans) == owner


# offset, index of the page there
PAGES = [(0, 0), (3, 0), (4, 1), (8, None), (9, 2), (12, None)]


@pytest.mark.parametrize(("offset", "index"), PAGES)
def test_page_at(offset: int, index: int | None) -> None:
    pages = (Page(0, "i", Span(0, 4)), Page(1, "ii", Span(4, 8)), Page(2, None, Span(9, 12)))
    page = paging((*pages, Page(3, "empty", Span(4, 4)))).at(offset)
    assert (page.index if page else None) == index
