"""Roman numerals."""

import pytest

from testimonia.model.numerals import roman


@pytest.mark.parametrize(
    ("word", "value"), [("i", 1), ("iv", 4), ("XLIV", 44), ("mcmxiv", 1914), ("cd", 400)]
)
def test_roman(word: str, value: int) -> None:
    assert roman(word) == value
