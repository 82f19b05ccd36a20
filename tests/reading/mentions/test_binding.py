"""Whom a pronoun cannot mean by its place in the clause, and which begin a paragraph."""

import pytest

from testimonia.reading.mentions.binding import beginning, opening, struck_by
from tests.reading.mentions.made import items, pairs

CANNOT = [
    # the one who strikes is not the one who is struck
    ("Lind struck him.", ["n Lind", "p him"], [("him", "Lind")]),
    ("Lind gave them bread.", ["n Lind", "p them"], [("them", "Lind")]),
    ("The miller struck him.", ["d The miller", "p him"], [("him", "The miller")]),
    ("He struck him.", ["p He", "p him"], [("him", "He")]),
    # who goes along is not the one who goes
    ("It rained. With Lind he fled.", ["n Lind", "p he"], [("he", "Lind")]),
    ("Unlike Lind, she stayed.", ["n Lind", "p she"], [("she", "Lind")]),
    # it is the one who begins the clause, whoever stands between
    ("Lind gave Keck to him.", ["n Lind", "n Keck", "p him"], [("him", "Lind")]),
    # of two in a row each has its own
    (
        "Lind struck him, and Keck saw him.",
        ["n Lind", "p him", "n Keck", "p him"],
        [("him", "Lind"), ("him", "Keck")],
    ),
]


@pytest.mark.parametrize(("layer", "told", "expected"), CANNOT)
def test_struck_by(layer: str, told: list[str], expected: list[tuple[str, str]]) -> None:
    made = items(layer, told)
    assert pairs(layer, made, struck_by(layer, made).items()) == expected


CAN = [
    # another clause
    ("Lind knew that Keck fled and saw him.", ["n Lind", "p him"]),
    ("Lind came; they struck him.", ["n Lind", "p him"]),
    ("When Lind came, she struck him.", ["n Lind", "p him"]),
    # he can be the one who says it, and the one of whose house it is
    ("According to Lind, he fled.", ["n Lind", "p he"]),
    ("With Lind's brother he fled.", ["n Lind", "p he"]),
    ("In the house of Lind he slept.", ["n Lind", "p he"]),
    # another sentence
    ("Lind came. Struck him.", ["n Lind", "p him"]),
    # himself is the one, and "his" and "her" can be
    ("Lind struck himself.", ["n Lind", "p himself"]),
    ("Lind struck his son.", ["n Lind", "p his"]),
    # whose brother strikes is not the brother
    ("Lind's brother struck him.", ["n Lind", "p him"]),
    ("His brother struck him.", ["p His", "p him"]),
    # too far off for one clause
    (f"Lind {'and so very gladly '.replace('and ', '') * 10}struck him.", ["n Lind", "p him"]),
]


@pytest.mark.parametrize(("layer", "told"), CAN)
def test_who_else_can_be_meant(layer: str, told: list[str]) -> None:
    made = items(layer, told)
    assert struck_by(layer, made) == {}


OPENING = [
    # before whom nobody is spoken of
    (["p He", "n Lind"], [0, 0], [0]),
    (["n Lind", "p He"], [0, 0], []),
    # in each paragraph anew
    (["p He", "n Lind", "p He"], [0, 0, 1], [0, 2]),
    # the second is spoken of already
    (["p He", "p He"], [0, 0], [0]),
    # things are nobody, and "I" is no "he"
    (["n:GPE Lind", "p He"], [0, 0], [1]),
    (["p I", "p He"], [0, 0], []),
]


@pytest.mark.parametrize(("told", "paragraphs", "expected"), OPENING)
def test_opening(told: list[str], paragraphs: list[int], expected: list[int]) -> None:
    layer = " ".join(line.partition(" ")[2] for line in told)
    assert list(opening(layer, items(layer, told), paragraphs)) == expected


NEW, KIN, NEITHER = "new", "kin", ""
BEGINNINGS = [
    ("a man", NEW),
    ("Another miller", NEW),
    ("two millers", NEW),
    # "a" counts before kinship: it may be anybody's
    ("a brother of his", NEW),
    ("his wife", KIN),
    ("Her elder half brother", KIN),
    # a trade is no kinship, and kinship of nobody who is told is none
    ("his miller", NEITHER),
    ("the wife", NEITHER),
    ("the man", NEITHER),
    # a word that only begins so
    ("anabaptists", NEITHER),
]


@pytest.mark.parametrize(("words", "expected"), BEGINNINGS)
def test_descriptions_that_refer_back_to_nothing_or_only_to_the_same_words(words: str, expected: str) -> None:
    fresh, kin = beginning(words, items(words, [f"d {words}"]))
    assert (fresh, kin) == (
        frozenset({0} if expected == NEW else ()),
        frozenset({0} if expected == KIN else ()),
    )
    # names and pronouns are none
    assert beginning(words, items(words, [f"n {words}"])) == (frozenset(), frozenset())
