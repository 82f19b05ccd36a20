"""Two of one full name in one text."""

import pytest

from tests.reading.mentions.heard import heard

TWO = [
    # two entries of a dictionary; what follows each is of him
    (
        "Orlik, Paul (1798-1867), sang. Orlik fled.\n\nOrlik, Paul (1830-1901), did not. Paul Orlik died.",
        [2, 2],
    ),
    # a last name alone is that of the head, whatever his kin are called
    ("Orlik, Paul (1798-1867), sang. His wife Ann Orlik did not. Orlik died.", [2, 1]),
    # a first name that nobody knows, before a life
    ("Orlik, Tuqui (b. 5 May 1798; d. 1867), sang. Orlik died.", [2]),
    # in the midst of a paragraph it is he in that place alone
    ("Paul Orlik (1798-1867) sang. His heir Paul Orlik (1830-1901) did not. Paul Orlik died.", [2, 1]),
    # brought in as another
    ("Paul Orlik sang. His nephew, also called Paul Orlik, did not. Paul Orlik died.", [2, 1]),
    ("Paul Orlik sang. His son Paul Orlik the younger did not. Paul Orlik died.", [2, 1]),
    # said to be another
    ("Paul Orlik sang. The poet Paul Orlik, who died young, was no relation.", [1, 1]),
    ("Paul Orlik sang. People ask about the poet Paul Orlik, who died. He was no relation.", [1, 1]),
    ("Paul Orlik sang. He is not to be confused with the poet Paul Orlik. Paul Orlik died.", [2, 1]),
]


@pytest.mark.parametrize(("words", "counts"), TWO)
def test_two_of_one_name(words: str, counts: list[int]) -> None:
    named = [chain.names for chain in heard(words).chains if chain.names]
    assert [sum(name.count for name in names) for names in named] == counts


ONE = [
    # the same life, and one with a slip in one date
    "Paul Orlik (1798-1867) sang.\n\nPaul Orlik (1798-1867) died.",
    "Paul Orlik (1798-1867) sang.\n\nPaul Orlik (1799-1881) died.",
    # a term of office is no life
    "Paul Orlik (1798-1867) sang.\n\nPaul Orlik (1840-1844) was mayor.",
    # a brother is not another Orlik because he is named in full
    "Paul Orlik sang. My brother Paul Orlik died.",
]


@pytest.mark.parametrize("words", ONE)
def test_one_person(words: str) -> None:
    assert sum(bool(chain.names) for chain in heard(words).chains) == 1
