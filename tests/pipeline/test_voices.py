"""Whose voice a section is: what is unsigned speaks for what it lies in, or for nobody known."""

import pytest

from testimonia.model import Section, SectionKind, Span, Stated
from testimonia.pipeline.voices import voices_of
from testimonia.store import HeldSection


def held(
    name: str,
    kind: SectionKind,
    parent: str | None = None,
    author: str | None = None,
    year: str | None = None,
) -> HeldSection:
    """A section; where it stands is no matter here."""
    section = Section(
        Span(0, 1),
        kind,
        author=Stated(author) if author else None,
        published=Stated(year) if year else None,
        language=Stated("en"),
    )
    return HeldSection(name, parent, section)


DOCUMENT = held("document", SectionKind.DOCUMENT, None, "Anna Lind", "1834")

SECTIONS = (
    # two chapters of one book are one voice
    (held("one", SectionKind.CHAPTER, "document"), "document", "Anna Lind"),
    # so is a note to one of them
    (held("note", SectionKind.FOOTNOTE, "document"), "document", "Anna Lind"),
    # who signs speaks for himself
    (held("signed", SectionKind.CHAPTER, "document", "Henrik Voss"), "signed", "Henrik Voss"),
    # an unsigned foreword is not the author's
    (held("foreword", SectionKind.FOREWORD, "document"), "foreword", None),
    # nor is what the publisher says of her
    (held("flap", SectionKind.CONTRIBUTORS, "document"), "flap", None),
    # nor a letter in her papers
    (held("letter", SectionKind.LETTER, "document"), "letter", None),
)


@pytest.mark.parametrize(("section", "voice", "author"), SECTIONS, ids=[case[0].id for case in SECTIONS])
def test_whose_voice_it_is(section: HeldSection, voice: str, author: str | None) -> None:
    found = voices_of((DOCUMENT, section))[section.id]
    assert (found.section, found.author) == (voice, author)


def test_a_part_of_a_part() -> None:
    """The footnote of an unsigned foreword is the foreword's, and not the book's."""
    foreword = held("foreword", SectionKind.FOREWORD, "document")
    note = held("note", SectionKind.FOOTNOTE, "foreword")
    found = voices_of((DOCUMENT, foreword, note))
    assert found["note"] is found["foreword"]


def test_when_it_was_written() -> None:
    """By its own date, or by that of what it lies in."""
    own = held("own", SectionKind.LETTER, "document", None, "1801")
    found = voices_of((DOCUMENT, own, held("none", SectionKind.LETTER, "document")))
    dates = {name: voice.written.edtf if voice.written else None for name, voice in found.items()}
    assert dates == {"document": "1834", "own": "1801", "none": "1834"}


def test_a_date_that_nobody_can_read_is_none() -> None:
    found = voices_of((held("x", SectionKind.DOCUMENT, None, None, "last winter"),))
    assert found["x"].written is None


def test_the_words_that_date_it_are_kept_with_where_they_are_read() -> None:
    """Of its own letter it is when it was written; of the book around it, when that was published."""
    year = Stated("1834", Span(5, 9))
    book = HeldSection(
        "book", None, Section(Span(0, 90), SectionKind.DOCUMENT, language=Stated("en"), published=year)
    )
    day = Stated("5 May 1801", Span(20, 30))
    letter = HeldSection(
        "letter", "book", Section(Span(20, 60), SectionKind.LETTER, language=Stated("en"), written=day)
    )
    found = voices_of((book, letter), lambda span: span.shifted(2))
    stamps = {name: (it.span, it.published) for name, voice in found.items() for it in [voice.stamp] if it}
    assert stamps == {"book": (Span(7, 11), True), "letter": (Span(22, 32), False)}


def test_what_a_sidecar_says_or_what_is_doubtful_has_no_words_to_show() -> None:
    sidecar = Section(Span(0, 9), SectionKind.DOCUMENT, published=Stated("1834"))
    doubtful = Section(Span(0, 9), SectionKind.DOCUMENT, published=Stated("1834", Span(0, 4), doubtful=True))
    for section in (sidecar, doubtful):
        found = voices_of((HeldSection("one", None, section),), lambda span: span)
        assert found["one"].stamp is None
