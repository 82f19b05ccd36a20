"""From tokens back to text as it was printed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model import Span
from training.corpora.joining import Joiner, joined, whole

CASES = [
    ("Lind came , and Keck left .", "Lind came, and Keck left."),
    # contractions, and the possessive of a plural
    ("I did n't see Lind 's horse ; we 'll go .", "I didn't see Lind's horse; we'll go."),
    ("the Linds ’ mill", "the Linds’ mill"),
    # brackets, quotation marks that tell which way they open
    ("( 1890 ) “ Come ” , [ sic ]", "(1890) “Come”, [sic]"),
    ("`` Come , '' he said .", "``Come,'' he said."),
    # and that do not
    ('He said " Come " and left .', 'He said "Come" and left.'),
    ("_ Stone Bread _ is good", "_Stone Bread_ is good"),
    ("It cost $ 5 or 5 %", "It cost $5 or 5%"),
]


@pytest.mark.parametrize(("tokens", "expected"), CASES)
def test_printed(tokens: str, expected: str) -> None:
    assert joined([tokens.split()])[0] == expected


def test_a_quotation_goes_on_in_the_next_sentence_and_not_in_the_next_paragraph() -> None:
    sentences = [['"', "Come", "."], ["Now", ".", '"'], ["He", "left", "."]]
    assert joined(sentences)[0] == '"Come. Now." He left.'
    assert joined(sentences, "\n\n")[0].startswith('"Come.\n\nNow. "')


def test_white_space_that_the_corpus_tells_is_not_guessed() -> None:
    joiner = Joiner()
    places = [joiner.add("Lind", False), joiner.add("(", True), joiner.add("x", False)]
    joiner.gap("\n\n")
    places.append(joiner.add("Gul", False))
    assert joiner.text() == "Lind( x\n\nGul"
    assert [place.of(joiner.text()) for place in places] == ["Lind", "(", "x", "Gul"]


TOKENS = st.lists(st.text(alphabet="aZ.,“”\"’‘_()'$", min_size=1, max_size=4), max_size=8)


@given(st.lists(TOKENS, max_size=6), st.sampled_from([" ", "\n\n"]))
def test_every_token_has_its_place(sentences: list[list[str]], between: str) -> None:
    text, places = joined(sentences, between)
    assert [[place.of(text) for place in row] for row in places] == sentences
    flat = [place for row in places for place in row]
    assert all(a.end <= b.start for a, b in pairwise(flat))
    # nothing but white space is added
    assert "".join(text.split()) == "".join(t for row in sentences for t in row)


def test_whole() -> None:
    assert whole([Span(1, 3), Span(4, 6), Span(8, 9)]) == Span(1, 9)
