"""Which names of one text are names of one person."""

import pytest

from tests.reading.mentions.heard import heard, together

ONE = [
    ("Paul Orlik spoke. Then Orlik left.", "Paul Orlik", "Orlik"),
    ("Paul Orlik spoke. Then Mr Orlik left.", "Paul Orlik", "Mr Orlik"),
    ("Paul Orlik spoke. We asked P. Orlik.", "Paul Orlik", "P. Orlik"),
    ("Paul Orlik spoke. We asked Paul Petrovich Orlik.", "Paul Orlik", "Paul Petrovich Orlik"),
    ("PAUL ORLIK spoke. We asked Paul Orlik.", "PAUL ORLIK", "Paul Orlik"),
    ("Marta Keck came. Her friends called; Marta hid.", "Marta Keck", "Marta"),
    ('Paul "Red" Orlik spoke. We asked Paul Orlik.', 'Paul "Red" Orlik', "Paul Orlik"),
    # accents are often lost
    ("We know Élise Dupré. Then Elise Dupre died.", "Élise Dupré", "Elise Dupre"),
]


@pytest.mark.parametrize(("words", "one", "other"), ONE)
def test_one_person(words: str, one: str, other: str) -> None:
    assert together(words, one, other)


TWO = [
    # father and son
    ("Leon Orlik had a son. Paul Orlik was born there.", "Leon Orlik", "Paul Orlik"),
    # with kin of one surname nearby, the bare surname is nobody's
    ("Leon Orlik and Paul Orlik came. We asked Orlik.", "Leon Orlik", "Orlik"),
    ("Leon Orlik and Paul Orlik came. We asked Orlik.", "Paul Orlik", "Orlik"),
    # a married woman is not the man of that name
    ("Paul Orlik came. We asked Mrs Orlik.", "Paul Orlik", "Mrs Orlik"),
    # the son of another is not the man with that given name
    ("Henry Tarn spoke. She lost her son Henry.", "Henry Tarn", "Henry"),
    # nor is he later, when only the given name stands
    ("King Henry II ruled. My brother Henry slept.\n\nWe woke Henry.", "King Henry II", "Henry"),
    # an initial that fits two is neither's
    ("Paul Orlik and Peter Orlik came. We asked P. Orlik.", "Paul Orlik", "P. Orlik"),
    # father and son by a suffix
    ("We met Paul Orlik Jr. and Paul Orlik Sr. there.", "Paul Orlik Jr.", "Paul Orlik Sr."),
]


@pytest.mark.parametrize(("words", "one", "other"), TWO)
def test_two_people(words: str, one: str, other: str) -> None:
    assert not together(words, one, other)


def test_a_surname_goes_to_the_namesake_of_the_same_paragraph() -> None:
    words = "We saw Leon Orlik. He wept.\n\nPaul Orlik came. Then Orlik left."
    chain = next(c for c in heard(words).chains if "Orlik" in {n.text for n in c.names})
    assert chain.name == "Paul Orlik"


def test_the_fullest_form_comes_first_and_forms_are_counted() -> None:
    (chain,) = heard("PAUL ORLIK came. Orlik slept. We asked Paul Orlik and woke Orlik.").chains
    assert chain.name == "Paul Orlik"
    assert {n.text: n.count for n in chain.names} == {"Paul Orlik": 1, "PAUL ORLIK": 1, "Orlik": 2}


def test_chains_are_numbered_and_mentions_in_order() -> None:
    found = heard("Paul Orlik met Marta Keck in Brussels. Later she left.")
    assert [c.number for c in found.chains] == list(range(len(found.chains)))
    assert list(found.mentions) == sorted(found.mentions, key=lambda m: (m.span.start, -m.span.end))
