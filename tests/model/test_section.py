"""Whose voice a character belongs to."""

import pytest

from testimonia.model import PARATEXT, Section, SectionKind, Span, crossings, innermost

WHOLE = Section(Span(0, 100), SectionKind.DOCUMENT)
FOREWORD = Section(Span(10, 60), SectionKind.FOREWORD)
NOTE = Section(Span(30, 40), SectionKind.FOOTNOTE)
ACROSS = Section(Span(50, 70), SectionKind.BODY)


@pytest.mark.parametrize(
    ("offset", "expected"),
    [(0, WHOLE), (10, FOREWORD), (30, NOTE), (39, NOTE), (40, FOREWORD), (60, WHOLE), (100, None)],
)
def test_the_innermost_section_has_the_word(offset: int, expected: Section | None) -> None:
    assert innermost((FOREWORD, WHOLE, NOTE), offset) == expected


def test_of_two_over_the_same_stretch_the_later_is_inside() -> None:
    chapter = Section(WHOLE.span, SectionKind.CHAPTER)
    assert innermost((WHOLE, chapter), 5) == chapter


def test_sections_that_lie_across_one_another() -> None:
    assert crossings((WHOLE, FOREWORD, NOTE)) == ()
    assert crossings((WHOLE, FOREWORD, NOTE, ACROSS)) == ((FOREWORD, ACROSS),)


def test_paratext_is_a_matter_of_kind() -> None:
    assert all(Section(Span(0, 1), kind).paratext == (kind in PARATEXT) for kind in SectionKind)
    assert SectionKind.FOOTNOTE not in PARATEXT  # a note speaks; it only stands elsewhere
