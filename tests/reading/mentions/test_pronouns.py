"""Whom pronouns mean."""

import pytest

from testimonia.model import Section, SectionKind, Span, Stated
from tests.reading.mentions.heard import meant

CASES = [
    # the subject of the sentence before
    ("Paul Orlik met Karl Gul. He smiled.", [("He", "Paul Orlik")]),
    # gender
    ("Marta Keck met Karl Gul. He smiled, and she wept.", [("He", "Karl Gul"), ("she", "Marta Keck")]),
    # kinship tells gender
    ("We met his sister Gul. She smiled.", [("She", "Gul")]),
    # the subject of the same clause is not its object
    ("Paul Orlik came. Karl Gul arrested him.", [("him", "Paul Orlik")]),
    ("Paul Orlik hurt himself.", [("himself", "Paul Orlik")]),
    # one without a name who is named right after is no second person
    ("A bitter foe of Karl Gul, Paul Orlik was dismissed. He fled.", [("He", "Paul Orlik")]),
    # a relative pronoun goes to the name right before it
    ("Karl Gul knew Paul Orlik, who fled.", [("who", "Paul Orlik")]),
    # somebody without a name stands between
    ("Paul Orlik slept. An old man came in. He was a baker.", [("He", None)]),
    # a bare surname is not known to be a woman's
    ("Orlik wrote. Then Orlik said no. She smiled.", []),
    # an entry of a work of reference is about its head, whoever is named by the way
    (
        "ORLIK, Paul Karl (1798-1867), painter. The son of a baker, he was born in Ely.",
        [("he", "ORLIK, Paul Karl")],
    ),
    # a title page has no running story
    ("There is nobody here. He smiled.", []),
]


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_the_third_person(words: str, expected: list[tuple[str, str]]) -> None:
    assert [pair for pair in meant(words) if pair[0] != "his"] == expected


def letter(start: int, end: int, author: str | None) -> Section:
    """A letter by somebody."""
    return Section(Span(start, end), SectionKind.LETTER, author=Stated(author) if author else None)


def test_the_first_person_is_the_author_of_the_section_and_the_speaker_of_a_quotation() -> None:
    words = "I met Karl Gul. “I am ill,” he said."
    author = letter(0, len(words), "Marta Keck")
    assert meant(words, (author,)) == [("I", "Marta Keck"), ("I", "Karl Gul"), ("he", "Karl Gul")]


def test_the_number_of_a_chapter_is_nobody() -> None:
    words = "I\n\nIt rained, and so I slept."
    chapter = letter(0, len(words), "Marta Keck")
    heading = Section(Span(0, 1), SectionKind.HEADING)
    assert meant(words, (chapter, heading)) == [("I", "Marta Keck")]


def test_nobody_with_a_name_speaks_where_no_author_is_named() -> None:
    words = "I met Karl Gul."
    assert meant(words, (letter(0, len(words), None),)) == [("I", None)]


def test_each_section_begins_anew() -> None:
    first = "Paul Orlik met Karl Gul in Bern; Gul and Orlik ate. "
    words = first.strip() + "\n\nHe smiled."
    sections = (letter(0, len(first), None), letter(len(first) + 1, len(words), None))
    assert meant(words, sections) == []


def test_whom_the_title_names_is_meant_where_a_paragraph_begins() -> None:
    sang = "Paul Orlik sang. Later Leon Gul died.\n\nHe left. Leon Gul wept. We saw Orlik."
    words = f"The Life of Paul Orlik\n\n{sang}"
    assert meant(words) == [("He", "Paul Orlik")]
    # whoever wrote it is not meant by that
    signed = words.replace("Paul Orlik\n\n", "Trees\nby Paul Orlik\n\n")
    assert meant(signed) == [("He", "Leon Gul")]


def test_whose_child_it_is_tells_a_woman() -> None:
    words = "Tarnel Keck was born in Torve, the daughter of a weaver. She sang."
    assert meant(words) == [("She", "Tarnel Keck")]
    # not where another stands between
    assert meant("Tarnel Keck came with Tuqui Gul, the daughter of a weaver. She sang.") != [
        ("She", "Tarnel Keck")
    ]
