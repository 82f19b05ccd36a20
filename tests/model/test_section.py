"""Whose voice a character belongs to."""

import pytest

from testimonia.model import PARATEXT, Section, SectionKind, Span, Stated, crossings, innermost
from testimonia.model.section import in_the_voice_around

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


VOICES = [
    # what an author divides a book into, and what hangs on it
    (SectionKind.BODY, True),
    (SectionKind.CHAPTER, True),
    (SectionKind.PREFACE, True),
    (SectionKind.APPENDIX, True),
    (SectionKind.DEDICATION, True),
    (SectionKind.FOOTNOTE, True),
    (SectionKind.NOTES, True),
    (SectionKind.CAPTION, True),
    # "How I came to Bern", "Bern, 3 May"
    (SectionKind.HEADING, True),
    (SectionKind.DATELINE, True),
    # what others are asked to write for a book, often without a name
    (SectionKind.FOREWORD, False),
    (SectionKind.INTRODUCTION, False),
    (SectionKind.AFTERWORD, False),
    (SectionKind.CONTRIBUTORS, False),
    # a letter in a book may be anybody's
    (SectionKind.LETTER, False),
    # nobody's words
    (SectionKind.TITLE_PAGE, False),
    (SectionKind.IMPRINT, False),
    (SectionKind.CATALOGUING, False),
    (SectionKind.BYLINE, False),
    (SectionKind.REVIEWED_WORK, False),
    (SectionKind.NAVIGATION, False),
    # a document lies in nothing
    (SectionKind.DOCUMENT, False),
]


@pytest.mark.parametrize(("kind", "expected"), VOICES)
def test_what_is_unsigned_is_in_the_voice_around_it_or_nobodys(kind: SectionKind, expected: bool) -> None:
    assert in_the_voice_around(Section(Span(0, 9), kind)) == expected


@pytest.mark.parametrize("kind", SectionKind)
def test_what_is_signed_is_never_in_the_voice_around_it(kind: SectionKind) -> None:
    assert not in_the_voice_around(Section(Span(0, 9), kind, author=Stated("Paul Orlik")))
