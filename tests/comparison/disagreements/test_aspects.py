"""Of what a judgement is, and by what it measures."""

import pytest

from testimonia.comparison.accounts.references import Names
from testimonia.comparison.disagreements.aspects import aspect_of, in_letters, measures
from testimonia.comparison.identity import identified
from tests.comparison.disagreements.thinking import praise, source

ASPECTS = [
    # he himself
    ("Moss", "Tom Moss", ""),
    ("he", "Tom Moss", ""),
    ("Moss’s career", "Tom Moss", ""),
    # what is his
    ("Moss’s case", "Tom Moss", "views"),
    ("his assertions", "Tom Moss", "views"),
    ("point of view", "Tom Moss", "views"),
    ("the prose of Mr. Moss", "Tom Moss", "style"),
    ("Moss’s conduct of the siege", "Tom Moss", "conduct"),
    ("his garden", "Tom Moss", "garden"),
    # the claim itself
    ("this", "Tom Moss", "views"),
    ("to assert", "Tom Moss", "views"),
    # what a party does is what it is
    ("the Fen Party’s policy", "Fen Party", ""),
]


@pytest.mark.parametrize(("words", "of", "aspect"), ASPECTS)
def test_aspects(words: str, of: str, aspect: str) -> None:
    it = source("a.txt", praise(f"{words} is good", words, "good", of))
    names = Names([it], identified([it]).entities)
    assert aspect_of(it.appraised[0], names).aspect == aspect


UNNAMED = [
    # the same within a Source
    ("the law", "a.txt", "the law", "a.txt", True),
    ("the law", "a.txt", "the law", "b.txt", False),
    # told apart by a year or a name, the same anywhere
    ("the strike of 1912", "a.txt", "The strike of 1912", "b.txt", True),
    ("the strike of 1912", "a.txt", "the strike of 1913", "b.txt", False),
    # any of a kind is never the same
    ("a law", "a.txt", "a law", "a.txt", False),
]


@pytest.mark.parametrize(("one", "here", "other", "there", "same"), UNNAMED)
def test_things_without_a_name(one: str, here: str, other: str, there: str, same: bool) -> None:
    keys = []
    for number, (words, path) in enumerate(((one, here), (other, there))):
        thoughts = [praise(f"{words} is good", words, "good")] * (number + 1)
        it = source(path, *thoughts)
        keys.append(aspect_of(it.appraised[number], Names([it], identified([it]).entities)).key)
    assert (keys[0] == keys[1]) is same


MEASURES = [
    ("brave man", {"character"}),
    ("cruelty", {"character"}),
    ("turgid", {"art"}),
    ("evasive", {"understanding"}),
    ("a triumph", {"worth"}),
    ("excellent and wise", {"understanding"}),
    ("frittered", set()),
]


@pytest.mark.parametrize(("said", "expected"), MEASURES)
def test_measures(said: str, expected: set[str]) -> None:
    assert measures(said) == expected


@pytest.mark.parametrize(
    ("words", "line"),
    [("  “quite\n so,” ", "quite so"), ("was “temporary.”", "was “temporary.”"), ("*The Fen*", "The Fen")],
)
def test_words_in_one_line(words: str, line: str) -> None:
    assert in_letters(words) == line
