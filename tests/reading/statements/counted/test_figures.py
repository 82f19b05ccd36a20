"""Numbers in words and figures."""

import pytest

from testimonia.model import Span
from testimonia.reading.statements.counted.figures import figure_at, words_in


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        # in figures
        ("1,500 men", 1_500, 1_500),
        ("60 000 men", 60_000, 60_000),
        ("1,250,000", 1_250_000, 1_250_000),
        ("2.5 million", 2_500_000, 2_500_000),
        ("3 1/2", 3.5, 3.5),
        ("3½", 3.5, 3.5),
        # in words
        ("twenty-one million", 21_000_000, 21_000_000),
        ("two hundred and fifty men", 250, 250),
        ("two hundred and three hundred", 200, 200),
        ("one hundred and twenty thousand", 120_000, 120_000),
        ("a million two hundred and fifty thousand", 1_250_000, 1_250_000),
        ("nineteen hundred", 1_900, 1_900),
        # round numbers
        ("a dozen men", 12, 12),
        ("half a dozen", 6, 6),
        ("two score", 40, 40),
        ("four score and ten", 90, 90),
        ("half a million", 500_000, 500_000),
        ("three-quarters of a million", 750_000, 750_000),
        ("a quarter of a million", 250_000, 250_000),
        ("two and a half million", 2_500_000, 2_500_000),
        ("a million and a half", 1_500_000, 1_500_000),
        # vague: at least two of them
        ("several million", 2_000_000, None),
        ("a few hundred", 200, None),
        ("hundreds of men", 200, None),
        ("dozens", 24, None),
        ("tens of thousands", 20_000, None),
        ("a couple of dozen", 24, 24),
    ],
)
def test_numbers(words: str, least: float, most: float | None) -> None:
    found = figure_at(words_in(words, Span(0, len(words))), 0)
    assert found is not None
    assert (found.least, found.most) == (least, most)


@pytest.mark.parametrize("words", ["60.000 men", "15th", "16/8/1833", "10:30", "the men", "a man", "M25"])
def test_what_is_no_number(words: str) -> None:
    assert figure_at(words_in(words, Span(0, len(words))), 0) is None
