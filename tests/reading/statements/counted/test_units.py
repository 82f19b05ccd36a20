"""What is counted."""

import pytest

from testimonia.reading.statements.counted.amounts import amounts_in
from tests.reading.statements.quantified import sentences_of


@pytest.mark.parametrize(
    ("text", "words", "people", "of"),
    [
        ("Forty Scottish soldiers came.", "soldiers", True, False),
        ("Hundreds of people came.", "people", True, True),
        ("He sold forty grey horses.", "horses", False, False),
        ("There were 23 deaths.", "deaths", False, False),
        ("Four of those women came.", "women", True, True),
        ("He had 60%.", "%", False, False),
    ],
)
def test_units(text: str, words: str, people: bool, of: bool) -> None:
    amount = next(amounts_in(next(iter(sentences_of(text)))))
    assert amount.unit is not None
    assert (amount.unit.words, amount.unit.people, amount.of) == (words, people, of)


def test_nothing_is_said_of_what_is_counted() -> None:
    amount = next(amounts_in(next(iter(sentences_of("Eighteen died.")))))
    assert amount.unit is None
