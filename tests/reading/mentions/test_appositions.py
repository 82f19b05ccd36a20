"""Descriptions beside a name, and those that only lead up to one."""

import time

import pytest

from testimonia.reading.mentions.appositions import apposed, openers
from tests.reading.mentions.made import items, pairs

LIND = "n Anna Lind"
JOINED = [
    # behind the name, before it, at the end
    ("Anna Lind, the painter, came.", [LIND, "d the painter"], ("the painter", "Anna Lind")),
    ("His wife, Anna Lind, came.", ["d His wife", LIND], ("His wife", "Anna Lind")),
    # nothing between them
    ("His sister Anna Lind came.", ["d His sister", LIND], ("His sister", "Anna Lind")),
    # a life between them
    ("Anna Lind (1788–1872), a painter.", [LIND, "d a painter"], ("a painter", "Anna Lind")),
    ("We met his wife, Anna Lind.", ["d his wife", LIND], ("his wife", "Anna Lind")),
    ("We met Anna Lind, a painter.", [LIND, "d a painter"], ("a painter", "Anna Lind")),
    # a clause may follow it
    ("Anna Lind, a painter who fled, came.", [LIND, "d a painter"], ("a painter", "Anna Lind")),
    # the comma may end a line
    ("We met Anna Lind,\na painter.", [LIND, "d a painter"], ("a painter", "Anna Lind")),
    # what is no person is described too
    ("He ran Ovenko, the mill, well.", ["n:ORG Ovenko", "d:ORG the mill"], ("the mill", "Ovenko")),
    # "and" after it begins no list where a verb stands between
    ("Anna Lind, the painter, slept and ate.", [LIND, "d the painter"], ("the painter", "Anna Lind")),
]


@pytest.mark.parametrize(("layer", "told", "expected"), JOINED)
def test_a_description_beside_a_name_is_of_its_bearer(
    layer: str, told: list[str], expected: tuple[str, str]
) -> None:
    made = items(layer, told)
    assert pairs(layer, made, apposed(layer, made)) == [expected]


APART = [
    # a list of two, of three
    ("Anna Lind, the baker and the smith came.", [LIND, "d the baker", "d the smith"]),
    ("Anna Lind, the baker, the smith came.", [LIND, "d the baker", "d the smith"]),
    ("Anna Lind, a baker, and a smith came.", [LIND, "d a baker", "d a smith"]),
    ("Anna Lind, the baker or the smith came.", [LIND, "d the baker", "d the smith"]),
    # a name in a list behind a description
    ("We met the baker, Anna Lind and Karl Gul.", ["d the baker", LIND, "n Karl Gul"]),
    # what is not set off by a comma alone
    ("Anna Lind: the painter came.", [LIND, "d the painter"]),
    ("Anna Lind. The painter came.", [LIND, "d The painter"]),
    ("Anna Lind, not the painter, came.", [LIND, "d the painter"]),
    # somebody is not something
    ("Anna Lind, the mill, and more.", [LIND, "d:ORG the mill"]),
    # who goes on has begun a clause of his own
    ("To Anna Lind, the painter wrote often.", [LIND, "d the painter"]),
    # a pronoun is no description, and what has no determiner none of this kind
    ("Anna Lind, she, came.", [LIND, "p she"]),
    ("Anna Lind, old friends, came.", [LIND, "d old friends"]),
]


@pytest.mark.parametrize(("layer", "told"), APART)
def test_what_is_listed_or_begins_anew_is_not(layer: str, told: list[str]) -> None:
    made = items(layer, told)
    assert list(apposed(layer, made)) == []


def test_a_description_between_two_names_is_of_the_first() -> None:
    layer = "Anna Lind, the painter, Karl Gul."
    made = items(layer, [LIND, "d the painter", "n Karl Gul"])
    assert pairs(layer, made, apposed(layer, made)) == [("the painter", "Anna Lind")]


OPENERS = [
    # of whom it is said comes after
    ("A poet at heart, he wrote.", "d A poet", True),
    ("Once a poet, Anna Lind drew.", "d Once a poet", True),
    ("He came. An orphan from birth, she wept.", "d An orphan", True),
    ("“Come.” A poet at heart, he wrote.", "d A poet", True),
    # it is the poet who does it
    ("A poet came, and he wrote.", "d A poet", False),
    ("A poet wept.", "d A poet", False),
    # it does not begin the sentence
    ("We saw A poet at heart, he wrote.", "d A poet", False),
    # who is known already has been spoken of
    ("The poet, he wrote.", "d The poet", False),
    # from one sentence to the next
    ("A poet wept. Later, he wrote.", "d A poet", False),
]


@pytest.mark.parametrize(("layer", "told", "expected"), OPENERS)
def test_openers(layer: str, told: str, expected: bool) -> None:
    made = items(layer, [told])
    assert list(openers(layer, made)) == ([0] if expected else [])


def test_one_endless_clause_costs_no_more_than_its_length() -> None:
    layer = "A poet " * 20_000
    made = items(layer[:700], ["d A poet"] * 100)
    begun = time.process_time()
    assert list(openers(layer, made)) == []
    assert time.process_time() - begun < 20
