import pytest

from testimonia.comparison.copies import Prose, fingerprint
from testimonia.comparison.copies.packing import packed, unpacked
from testimonia.model import Span


@pytest.mark.parametrize("words", ["", "few", "nothing to report from any post " * 50])
def test_what_is_packed_comes_back(words: str) -> None:
    one = fingerprint(Prose("s", "s.txt", "en", None, (Span(0, len(words)),)), words)
    other = unpacked(packed(one))
    assert (other.prose, other.length, other.whole) == (one.prose, one.length, one.whole)
    assert other.seeds.tolist() == one.seeds.tolist()
    assert other.at.tolist() == one.at.tolist()
