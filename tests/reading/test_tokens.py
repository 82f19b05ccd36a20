"""Words, figures and marks."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model import Span
from testimonia.reading.tokens import tokens, within

CASES = [
    ("Anna didn't go.", "Anna did n't go ."),
    # contractions and the possessive
    (
        "He'll say they’re Orlik's; I can't, you cannot.",
        "He 'll say they ’re Orlik 's ; I ca n't , you can not .",
    ),
    ("the millers' guild", "the millers ' guild"),
    # an apostrophe inside a name
    ("O'Hara of l’Aigle", "O'Hara of l’Aigle"),
    # hyphens and dashes
    ("a well-known mill--and", "a well - known mill -- and"),
    # abbreviations keep their stops; so do initials before a name
    ("Dr. J. Keck of the U.S. Army, vol. 2.", "Dr. J. Keck of the U.S. Army , vol. 2 ."),
    # a letter at the end of a sentence
    ("the letter A.", "the letter A ."),
    # what is a word, too, is an abbreviation only before a number
    ("No. He lives at No. 12, see Art. IV.", "No . He lives at No. 12 , see Art. IV ."),
    ("It was art. He left.", "It was art . He left ."),
    # figures
    ("At 10:30 on the 3rd he paid 1,250.50.", "At 10:30 on the 3rd he paid 1,250.50 ."),
    ("the 1840s, 1848-49", "the 1840s , 1848 - 49"),
    # ellipses and rows of one mark
    ("Well... so . . . yes.", "Well ... so . . . yes ."),
    ("*** ____ ===", "*** ____ ==="),
    # word joiners and spaces without width are no words
    ("He left\u2060—then\u200b she.", "He left — then she ."),
    # addresses; the mark after one does not belong to it
    (
        "See https://example.org/a?b=1, or www.example.org.",
        "See https://example.org/a?b=1 , or www.example.org .",
    ),
    ("Write to a.keck@mail.example.org.", "Write to a.keck@mail.example.org ."),
    # quotation marks and brackets
    ("“Go!” (he said) [2]", "“ Go ! ” ( he said ) [ 2 ]"),
    # accents that stand by themselves
    ("Ste\u0301phane", "Ste\u0301phane"),
]


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_tokens(words: str, expected: str) -> None:
    assert [span.of(words) for span in tokens(words, Span(0, len(words)))] == expected.split()


TEXT = st.text(max_size=60) | st.text(alphabet="aBno tTs.’'-@:1,*_=/hwp\u0301 ", max_size=60)


@given(TEXT, st.integers(0, 60), st.integers(0, 60))
def test_tokens_stand_in_order_with_nothing_but_white_space_between(words: str, one: int, other: int) -> None:
    low, high = sorted((min(one, len(words)), min(other, len(words))))
    found = tokens(words, Span(low, high))
    edges = [low, *(edge for span in found for edge in (span.start, span.end)), high]
    assert edges == sorted(edges)
    assert all(len(span) for span in found)
    assert not "".join(words[a:b] for a, b in pairwise(edges) if (a, b) not in _pairs(found)).strip()


def _pairs(spans: tuple[Span, ...]) -> set[tuple[int, int]]:
    return {(span.start, span.end) for span in spans}


def test_those_within_a_stretch() -> None:
    words = "Anna Keck's mill"
    places = tokens(words, Span(0, len(words)))
    assert within(places, Span(5, 9)) == (1, 2)
    assert within(places, Span(5, 11)) == (1, 3)
    assert within(places, Span(0, len(words))) == (0, 4)


@pytest.mark.parametrize(
    "words",
    [
        "a",
        "a.",
        "a'",
        "a-",
        "a@",
        "a.b@",
        "n't",
        "www.",
        "http://",
        "1",
        "1,",
        "*",
        "’s",
        "\u0301",
        "No.",
        "a ",
    ],
)
def test_long_and_hostile(words: str) -> None:
    layer = words * 20_000
    begun = time.process_time()
    assert tokens(layer, Span(0, len(layer)))
    assert time.process_time() - begun < 20
