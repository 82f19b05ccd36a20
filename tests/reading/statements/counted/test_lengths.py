"""How long it lasted, as a quantity."""

import pytest

from testimonia.reading.statements.counted.lengths import length_in
from tests.reading.statements.quantified import in_words, sentences_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spent five years in prison.", "five years: 5 years"),
        ("They held him for more than a year.", "more than a year: 1.. year"),
        ("He was given a five-year sentence.", "five-year: 5 year"),
        ("He sat there for two or three months.", "two or three months: 2..3 months"),
        ("He sat there for some twenty years.", "some twenty years: 20 years"),
        ("He sat there for nearly ten years.", "nearly ten years: ..10 years"),
        ("He sat there for two and a half years.", "two and a half years: 2.5 years"),
        ("He sat there for thirty hours.", "thirty hours: 30 hours"),
        ("He sat there for several months.", "several months: 2.. months"),
        ("He sat there for a few weeks.", "a few weeks: 2.. weeks"),
        # an age, a date
        ("He was sixty years old.", None),
        ("He sat there in 1833.", None),
    ],
)
def test_lengths(text: str, expected: str | None) -> None:
    sentence = next(iter(sentences_of(text)))
    found = length_in(sentence, 0, len(sentence) - 1)
    assert (None if found is None else f"{found.words}: {in_words(found)}") == expected
