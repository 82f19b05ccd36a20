"""Other names that a text states, and those at which it only guesses."""

import pytest

from tests.reading.mentions.heard import together

STATED = [
    ("Paul Tarn (born Boris Orlik) was a poet.", "Paul Tarn", "Boris Orlik"),
    ("Paul Tarn (1890–1947) was born Boris Orlik to poor parents.", "Paul Tarn", "Boris Orlik"),
    ("We knew Marta Keck (née Anna Gul).", "Marta Keck", "Anna Gul"),
    ("Boris Orlik (1890–1947), a poet, is better known as Paul Tarn.", "Boris Orlik", "Paul Tarn"),
    ("Paul Tarn is the name by which readers know Boris Orlik.", "Paul Tarn", "Boris Orlik"),
    ("It saw the birth of Boris Orlik, the later Paul Tarn.", "Boris Orlik", "Paul Tarn"),
    ('He fell out with Boris Orlik (known as "Corvo").', "Boris Orlik", "Corvo"),
    ("Boris Orlik was a poet. He was born Paul Tarn.", "Boris Orlik", "Paul Tarn"),
    (
        "Boris Orlik fled. He spent a year there, writing under the name Paul Tarn.",
        "Boris Orlik",
        "Paul Tarn",
    ),
    ('Boris Orlik fled. Under the pen name "Le Noir" he wrote for a paper.', "Boris Orlik", "Le Noir"),
    ("Paul Tarn was the pseudonym of Boris Orlik.", "Paul Tarn", "Boris Orlik"),
    ("Paul Tarn (Пауль Тарн) was a poet.", "Paul Tarn", "Пауль Тарн"),
    ("Boris Orlik was a poet. Russians call him Paul Tarn.", "Boris Orlik", "Paul Tarn"),
    ("Admiral Boris Orlik, 1st Baron Tarn KB, was a sailor.", "Admiral Boris Orlik", "Baron Tarn KB"),
    # "who" is the one right before, not the subject
    ("Karl Gul met Boris Orlik, who under the name of Paul Tarn drew.", "Boris Orlik", "Paul Tarn"),
]


@pytest.mark.parametrize(("words", "one", "other"), STATED)
def test_a_stated_name_joins(words: str, one: str, other: str) -> None:
    assert together(words, one, other)


GUESSED = [
    ("Scholars argue that Paul Tarn was Boris Orlik.", "Paul Tarn", "Boris Orlik"),
    ("Perhaps Paul Tarn was the pseudonym of Boris Orlik.", "Paul Tarn", "Boris Orlik"),
    # a place is no other name
    ("Paul Tarn was born in Brussels.", "Paul Tarn", "Brussels"),
    # a month is none
    ("Paul Tarn, born May 3, 1890, met Boris Orlik.", "Paul Tarn", "Boris Orlik"),
]


@pytest.mark.parametrize(("words", "one", "other"), GUESSED)
def test_what_is_not_stated_does_not_join(words: str, one: str, other: str) -> None:
    assert not together(words, one, other)
