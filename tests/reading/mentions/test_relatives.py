"""Relative pronouns mean the person right before them, or around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model import Section, SectionKind, Span, repaired
from testimonia.reading.mentions.relatives import relatives_in
from testimonia.reading.prose import prose_of
from tests.reading.mentions.made import items, prose

CASES = [
    # with a comma and without
    ("Karl Gul knew Anna Lind, who fled.", ["n Karl Gul", "n Anna Lind"], [("who", "Anna Lind")]),
    ("We met the miller whose son fled.", ["d the miller"], [("whose", "the miller")]),
    ("We met Lind, with Gul, whom they sought.", ["n Lind", "n Gul"], [("whom", "Gul")]),
    # the phrase around it, if the network took the clause in
    ("We met a man who fled.", ["d a man who fled"], [("who", "a man who fled")]),
    # a life in brackets, a place with "of" between
    ("Anna Lind (1890–1947), who fled.", ["n Anna Lind"], [("who", "Anna Lind")]),
    ("Anna Lind of Torvek, who fled.", ["n Anna Lind", "n:GPE Torvek"], [("who", "Anna Lind")]),
    # quotation marks and emphasis around the name
    ('They called "Corvo", who fled.', ["n Corvo"], [("who", "Corvo")]),
    ("They called *Corvo*, who fled.", ["n Corvo"], [("who", "Corvo")]),
    # of two that end there, the longer
    ("The son of Lind, who fled.", ["d The son of Lind", "n Lind"], [("who", "The son of Lind")]),
    # in a question nobody stands before it, and something is nobody
    ("Who fled? Tell us who fled.", [], []),
    ("Lind asked who fled.", ["n Lind"], []),
    ("We met in Torvek, who fled.", ["n:GPE Torvek"], []),
    # whose it is is not who it is
    ("We met his who fled.", ["p his"], []),
    # small letters alone, and whole words
    ("Lind WHO fled, Lind whoever fled.", ["n Lind"], []),
]


@pytest.mark.parametrize(("layer", "told", "expected"), CASES)
def test_relative(layer: str, told: list[str], expected: list[tuple[str, str]]) -> None:
    made = items(layer, told)
    found = relatives_in(layer, made, prose(layer))
    assert [(r.span.of(layer), made[r.item].span.of(layer)) for r in found] == expected


def test_headings_and_other_languages_are_left() -> None:
    layer = "Anna Lind, who fled"
    made = items(layer, ["n Anna Lind"])
    heading = prose_of(repaired(layer), (Section(Span(0, len(layer)), SectionKind.HEADING),))
    assert list(relatives_in(layer, made, heading)) == []
    assert list(relatives_in(layer, made, prose(layer, "de"))) == []


@given(st.lists(st.sampled_from(["Lind", "who", ",", "whose", "of", "(", ")", "Gul", "\n\n"]), max_size=30))
def test_one_for_each_at_most(words: list[str]) -> None:
    layer = " ".join(words)
    made = items(layer, [f"n {word}" for word in words if word in ("Lind", "Gul")])
    found = list(relatives_in(layer, made, prose(layer)))
    assert len({r.span for r in found}) == len(found)
    assert all(made[r.item].span.start < r.span.start for r in found)
