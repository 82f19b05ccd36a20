"""What the words of a correction stand for."""

import pytest

from testimonia.model import Correction, Mention, MentionForm, Repair, RepairKind, Replace, Span, repaired
from testimonia.pipeline.corrections.pointed import mention_meant, not_followed, stretch_of, time_meant
from testimonia.reading.times.reader import read_times

LAYER = "Ada Lind of Ely left after 1829 and came back in May 1833."


def at(words: str) -> Span:
    return Span(LAYER.index(words), LAYER.index(words) + len(words))


@pytest.mark.parametrize(
    ("words", "core"),
    [
        ("1829", "1829"),
        ("after 1829", "1829"),
        ("left after 1829 and", "1829"),
        ("after", "1829"),  # it belongs to no other
        ("18", "1829"),
        ("left", None),
        ("1829 and came back in May 1833", None),  # which of the two?
    ],
)
def test_an_expression_of_time(words: str, core: str | None) -> None:
    found = time_meant(read_times(LAYER), at(words))
    assert (found.core.of(LAYER) if found else None) == core


MENTIONS = (
    Mention(at("Ada Lind of Ely"), MentionForm.DESCRIPTION, 0),
    Mention(at("Ada Lind"), MentionForm.NAME, 0),
    Mention(at("Ely"), MentionForm.DESCRIPTION, 1),
    Mention(at("Ely"), MentionForm.NAME, 1),
)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Ada Lind", "Ada Lind"),
        ("Lind", "Ada Lind"),  # the narrowest around
        ("Ada Lind of Ely", "Ada Lind of Ely"),
        ("of", "Ada Lind of Ely"),
        ("Ada Lind of Ely left", "Ada Lind of Ely"),
        ("left", None),
    ],
)
def test_a_mention(words: str, meant: str | None) -> None:
    found = mention_meant([each for each in MENTIONS if each.chain == 0], at(words))
    assert (found.span.of(LAYER) if found else None) == meant


def test_a_name_rather_than_a_description_over_the_same_words() -> None:
    assert mention_meant(MENTIONS, at("Ely")) == MENTIONS[3]


def test_words_of_the_original_where_they_are_read() -> None:
    repair = Repair(RepairKind.CHARACTER, (Replace(Span(0, 3), "Eve"), Replace(Span(8, 15), "")), "a test")
    text = repaired(LAYER, (repair,))
    assert stretch_of(text, [Span(1, 2), Span(4, 8)]) == Span(0, 8)
    assert stretch_of(text, [Span(9, 12)]) is None  # read nowhere


def test_the_problem_names_the_line_and_the_words() -> None:
    correction = Correction("ab12", "2026", "Ann", False, "date=1833", ())
    problem = not_followed(correction, "no date is read there", at("Ada Lind"), LAYER)
    assert problem.message == (
        "The decision “correct date=1833” on “Ada Lind” by Ann on 2026 (id ab12) is not followed: "
        "no date is read there. Decide again, or take it back."
    )
