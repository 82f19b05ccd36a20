"""What was typed, cut up."""

import pytest

from testimonia.store.searching.query_tokens import cleaned, tokens

# typed, kinds of what it is cut into, positions
CUT = [
    ("a (b)", ["phrase", "(", "phrase", ")"], [1, 3, 4, 5]),
    ("a OR NEAR(b, 2)", ["phrase", "OR", "near"], [1, 3, 6]),
    ('"a b"c', ["phrase", "phrase"], [1, 6]),
    ("? a", ["phrase"], [3]),
    ("", [], []),
]


@pytest.mark.parametrize(("typed", "kinds", "positions"), CUT)
def test_tokens(typed: str, kinds: list[str], positions: list[int]) -> None:
    found = tokens(typed)
    assert [token.kind for token in found] == kinds
    assert [token.at for token in found] == positions


def test_what_sqlite_cannot_be_asked_for_becomes_a_space() -> None:
    assert cleaned("a\0b\ud800c\x1bd\ne") == "a b c d e"
