"""Ages that are told together with what happened, and whose they are."""

import pytest

from testimonia.model import Duration, Length, Reference, Span, Statement, TimeExpression, TimeKind
from testimonia.pipeline.answers.ages import ages_of
from testimonia.store import HeldStatement


def held(
    predicate: str, words: str, chain: int | None, start: int, dated_by: Span | None = None
) -> HeldStatement:
    """A statement over some words."""
    span = Span(start, start + len(words))
    statement = Statement(span, Span(start, start + 3), predicate, Reference("Ada", chain), dated_by=dated_by)
    return HeldStatement(f"{predicate} {start}", "source", statement, words, span, None, None)


def age(text: str, words: str, least: int, most: int) -> TimeExpression:
    """An age, where it stands in a text."""
    at = text.index(words)
    span = Span(at, at + len(words))
    duration = Duration(f"P{least}Y", Length(least), Length(most + 1, days=-1))
    return TimeExpression(span, span, TimeKind.AGE, duration=duration)


@pytest.mark.parametrize(
    ("text", "words", "years"),
    [
        # text, the words of its age, the years that are hers
        ("Ada died at the age of fifty-six in Ely", "at the age of fifty-six", (56, 56)),
        ("Ada died in Ely (aged 56 or 57)", "aged 56 or 57", (56, 57)),
        # not tied to what happened; not reached
        ("Ada died when he was ten in Ely", "ten", None),
        ("Ada died at nearly sixty in Ely", "at nearly sixty", None),
    ],
)
def test_an_age_is_of_whom_it_is_told(text: str, words: str, years: tuple[int, int] | None) -> None:
    least, most = years or (10, 10)
    found = ages_of([held("death", text, 0, 0)], [age(text, words, least, most)], text)
    assert [each.years for each in found] == ([years] if years else [])


def test_an_age_between_two_people_is_nobodys() -> None:
    text = "Ada died and Tom died at the age of sixty"
    statements = [held("death", text, 0, 0), held("death", text[4:], 1, 4)]
    assert ages_of(statements, [age(text, "at the age of sixty", 60, 60)], text) == ()


def test_an_age_from_which_a_birth_was_reckoned_says_it_already() -> None:
    text = "Ada died at the age of sixty in 1860"
    one = age(text, "at the age of sixty", 60, 60)
    statements = [held("death", text, 0, 0), held("birth", text, 0, 0, one.core)]
    assert ages_of(statements, [one], text) == ()


def test_nobody_is_two_hundred() -> None:
    text = "Ada died at the age of 200"
    assert ages_of([held("death", text, 0, 0)], [age(text, "at the age of 200", 200, 200)], text) == ()
