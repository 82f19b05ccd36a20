"""Who says "I" in each section."""

from testimonia.model import Name, Section, SectionKind, Span, Stated
from tests.reading.mentions.heard import heard

WORDS = "Paul Orlik was here. Orlik left.\n\nMy friend wept, and so did I."
WHOLE = Section(Span(0, len(WORDS)), SectionKind.DOCUMENT, author=Stated("PAUL ORLIK"))
PART = Section(Span(34, len(WORDS)), SectionKind.CHAPTER)


def test_a_part_has_the_voice_of_the_whole_and_the_author_is_the_one_named() -> None:
    found = heard(WORDS, (WHOLE, PART))
    assert found.voices[0] == found.voices[1]
    assert found.chains[found.voices[1]].name == "Paul Orlik"


def test_an_author_who_is_named_nowhere_has_a_name_that_stands_nowhere() -> None:
    other = Section(Span(0, len(WORDS)), SectionKind.DOCUMENT, author=Stated("Marta Keck"))
    found = heard(WORDS, (other,))
    assert found.chains[found.voices[0]].names == (Name("Marta Keck", 0),)


def test_several_authors_are_no_voice() -> None:
    both = Section(Span(0, len(WORDS)), SectionKind.DOCUMENT, author=Stated("Marta Keck and Karl Gul"))
    assert heard(WORDS, (both,)).voices == {}


def test_what_is_in_another_language_is_not_read() -> None:
    german = Section(Span(0, len(WORDS)), SectionKind.DOCUMENT, language=Stated("de"))
    assert heard(WORDS, (german,)).mentions == ()
