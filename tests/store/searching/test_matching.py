"""Matches in texts that are in no index."""

import pytest

from testimonia.store.searching.matching import marks_in

# texts, what is wanted, the words that match in each
CASES = [
    (["the old boat", "a boat, a boat"], '"boat"', [["boat"], ["boat", "boat"]]),
    (["the old boat", "a house"], '"boat"', [["boat"], []]),
    (["the old boat"], '"old boat"', [["old boat"]]),
    (["old and new"], '("old" AND "boat")', [[]]),  # the text does not match as a whole
    (["Zürich, zurich"], '"zurich"', [["Zürich", "zurich"]]),
    (["\x02boat\x03 <b>boat</b>"], '"boat"*', [["boat", "boat"]]),
    ([], '"boat"', []),
]


@pytest.mark.parametrize(("texts", "wanted", "words"), CASES)
def test_matches(texts: list[str], wanted: str, words: list[list[str]]) -> None:
    found = marks_in(texts, wanted)
    assert [[m.of(text) for m in own] for text, own in zip(texts, found, strict=True)] == words
