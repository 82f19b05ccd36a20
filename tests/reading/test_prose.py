"""Paragraphs, and whose section each belongs to."""

from testimonia.model import Section, SectionKind, Span, Stated, repaired
from testimonia.reading.prose import prose_of

WORDS = "HEADING\n\nIt rained. We left.\n\nEs regnete.\n\n"
SECTIONS = (
    Section(Span(0, 44), SectionKind.DOCUMENT, language=Stated("en")),
    Section(Span(0, 9), SectionKind.HEADING),
    Section(Span(30, 44), SectionKind.LETTER, language=Stated("de")),
)


def test_a_paragraph_knows_its_section_language_and_sentences() -> None:
    heading, body, german = prose_of(repaired(WORDS), SECTIONS)
    assert (heading.section, heading.paratext, heading.language) == (1, True, "en")
    assert (body.section, body.paratext) == (0, False)
    assert [s.of(WORDS) for s in body.sentences] == ["It rained.", "We left."]
    assert (german.section, german.language) == (2, "de")


def test_without_sections_the_language_is_the_one_given() -> None:
    (only,) = prose_of(repaired("Il pleut."), (), "fr")
    assert (only.section, only.language, only.paratext) == (None, "fr", False)
