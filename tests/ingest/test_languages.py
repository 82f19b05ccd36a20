import pytest

from testimonia.ingest.languages import language_of, with_languages
from testimonia.model import Section, SectionKind, Span, Stated

LANGUAGES = [
    ("The men came down the road in the rain, and the women stood at the doors.", "en"),
    ("Der Vater war Setzer in der Druckerei und ein stiller Mann, der gerne las.", "de"),
    ("Mon père était porcelainier ; il avait été blessé au mois d'avril de cette année.", "fr"),
    ("Я родился в деревне, в семье крестьянина, и отец мой умер рано, в тот же год.", "ru"),
]


@pytest.mark.parametrize(("text", "code"), LANGUAGES)
def test_the_language_of_a_sentence(text: str, code: str) -> None:
    found = language_of(f"{text} " * 2)
    assert found is not None and found.value == code


def test_too_little_to_tell() -> None:
    assert language_of("Yes. 1921.") is None


def test_a_part_in_another_language_says_so_and_a_stated_one_is_believed() -> None:
    english, german = LANGUAGES[0][0] * 9, LANGUAGES[1][0] * 9
    text = english + german
    first, second = Span(0, len(english)), Span(len(english), len(text))
    sections = (
        Section(Span(0, len(text)), SectionKind.DOCUMENT, language=Stated("en")),
        Section(first, SectionKind.BODY),
        Section(second, SectionKind.CHAPTER),
        Section(second, SectionKind.LETTER, language=Stated("nl")),
    )
    found = [s.language.value for s in with_languages(text, sections) if s.language]
    assert found == ["en", "en", "de", "nl"]
