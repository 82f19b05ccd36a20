"""Which time it was."""

import pytest

from testimonia.reading.statements.stance.held import Held
from testimonia.reading.statements.told.ordinals import number_of, ordinal_of
from testimonia.reading.statements.told.telling import Around, of_clause
from testimonia.reading.statements.told.triggers import Entry, Sort
from tests.reading.statements.quantified import sentences_of


def ordinal(text: str, verb: str, predicate: str) -> int | None:
    """Which time the clause of a verb, or noun, tells of."""
    sentence = next(iter(sentences_of(text)))
    at = sentence.low.index(verb)
    number = sentence.scene.clauses.told_by(sentence.spans[at])
    assert number is not None
    telling = of_clause(
        Around(sentence, Held((), False, None, False)), Entry(predicate, Sort.TO), number, (at, at)
    )
    assert telling is not None
    return ordinal_of(telling)


@pytest.mark.parametrize(
    ("text", "word", "predicate", "expected"),
    [
        ("Lind was arrested again in 1833.", "arrested", "arrest", 2),
        ("Lind was arrested once more.", "arrested", "arrest", 2),
        ("Lind was again arrested.", "arrested", "arrest", 2),
        ("Lind was arrested a second time.", "arrested", "arrest", 2),
        ("Lind was arrested for the third time in 1833.", "arrested", "arrest", 3),
        ("For the third time he was arrested.", "arrested", "arrest", 3),
        ("Lind was arrested for the 4th time.", "arrested", "arrest", 4),
        ("Lind was rearrested in May.", "rearrested", "arrest", 2),
        ("She was first published in 1833.", "published", "publication", 1),
        ("His second arrest came in 1833.", "arrest", "arrest", 2),
        ("The first of his three arrests came in 1833.", "arrests", "arrest", 1),
        ("His second and last arrest came in 1833.", "arrest", "arrest", 2),
        # of another clause, or of nothing that can be counted
        ("Lind was arrested and came home again.", "arrested", "arrest", None),
        ("Lind was arrested in his second year.", "arrested", "arrest", None),
        ("His third wife's arrest came in 1833.", "arrest", "arrest", None),
        ("Lind was arrested on 2 May.", "arrested", "arrest", None),
        ("He died again and again in his dreams.", "died", "death", None),
        ("He first came to Ely in 1833.", "came", "arrival", None),
    ],
)
def test_which_time(text: str, word: str, predicate: str, expected: int | None) -> None:
    assert ordinal(text, word, predicate) == expected


def test_numbers_of_ordinals() -> None:
    assert [number_of(word) for word in ("first", "third", "12th", "one")] == [1, 3, 12, None]
