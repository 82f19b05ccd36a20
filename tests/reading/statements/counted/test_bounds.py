"""The words around a number."""

import pytest

from testimonia.model import Span
from testimonia.reading.statements.counted.bounds import beginnings, bound_at, may_count, phrase_at
from testimonia.reading.statements.counted.figures import words_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no fewer than 11", ("least", 3)),
        ("more than 600", ("least", 2)),
        ("not more than 12", ("most", 3)),
        ("about 12", ("about", 1)),
        ("only 12", ("only", 1)),
        ("the 12", None),
    ],
)
def test_bounds(text: str, expected: tuple[str, int] | None) -> None:
    assert bound_at(words_in(text, Span(0, len(text))), 0) == expected


def test_phrases_behind_a_number() -> None:
    words = words_in("60 or more men", Span(0, 14))
    assert phrase_at(words, 1, "after", "least") == 3
    assert phrase_at(words, 3, "after", "least") is None
    assert phrase_at(words, 9, "after", "least") is None


def test_where_a_quantity_can_begin() -> None:
    text = "over her hill came over 60 men"
    assert [n for n, begins in enumerate(beginnings(words_in(text, Span(0, len(text))))) if begins] == [
        0,
        4,
        5,
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Forty came.", True), ("In 1833.", True), ("One came.", False), ("He came.", False)],
)
def test_whether_a_number_stands_there(text: str, expected: bool) -> None:
    assert may_count(text, Span(0, len(text))) is expected
