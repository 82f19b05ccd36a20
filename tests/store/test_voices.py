"""Whose voice a section is."""

from testimonia.model import Section, SectionKind, Span, Stated
from testimonia.store import HeldSection, bearing


def section(record: str, parent: str | None, kind: SectionKind, author: str | None = None) -> HeldSection:
    return HeldSection(record, parent, Section(Span(0, 9), kind, author=Stated(author) if author else None))


BOOK = section("book", None, SectionKind.DOCUMENT, "Ada Lind")
CHAPTER = section("chapter", "book", SectionKind.CHAPTER)
NOTE = section("note", "chapter", SectionKind.FOOTNOTE)
FOREWORD = section("foreword", "book", SectionKind.FOREWORD)
OF_FOREWORD = section("of foreword", "foreword", SectionKind.FOOTNOTE)
SIGNED = section("signed", "book", SectionKind.CHAPTER, "Tom Moss")
STRAY = section("stray", "gone", SectionKind.FOOTNOTE)
ALL = {each.id: each for each in (BOOK, CHAPTER, NOTE, FOREWORD, OF_FOREWORD, SIGNED, STRAY)}


def test_it_is_that_of_what_it_lies_in_unless_it_has_its_own() -> None:
    assert {record: bearing(held, ALL).id for record, held in ALL.items()} == {
        "book": "book",
        "chapter": "book",
        "note": "book",
        "foreword": "foreword",
        "of foreword": "foreword",
        "signed": "signed",
        "stray": "stray",
    }
