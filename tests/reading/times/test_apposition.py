"""What has no sure place of its own takes that of a date it stands beside."""

import pytest

from testimonia.reading.times import read_times
from testimonia.reading.times.apposition import BESIDE
from tests.reading.times.marked import edtfs

TAKEN = [
    # text, what takes a place, from what, EDTF
    ("At the age of thirty, in 1947, she left.", "the age of thirty", "in 1947", "1947"),
    ("She left in 1947, at the age of thirty.", "the age of thirty", "in 1947", "1947"),
    ("In 1947 (at the age of thirty) she left.", "the age of thirty", "In 1947", "1947"),
    ("On 27 June 1950, two days after the raid, they left.", "two days after the raid", "On 27 June 1950",
     "1950-06-27"),
    ("After the fall of the city in 1929 they left.", "After the fall of the city", "in 1929", "1929/.."),
    ("Before his death in 1929 he wrote it.", "Before his death", "in 1929", "../1929"),
]  # fmt: skip

NOT_TAKEN = [
    # too far away, or parted by more than a comma
    ("At the age of thirty she left; in 1947 she came back.", "the age of thirty"),
    ("In 1947. At the age of thirty she had left.", "the age of thirty"),
    ("They left before the fall of the city, which none foresaw, in 1929.", "before the fall of the city"),
    # a date that is only reckoned is no sure place
    ("Two years later, at the age of thirty, she left.", "the age of thirty"),
]


@pytest.mark.parametrize(("text", "words", "beside", "edtf"), TAKEN)
def test_the_place_of_a_date_beside_it(text: str, words: str, beside: str, edtf: str) -> None:
    found = next(one for one in read_times(text) if one.core.of(text) == words)
    assert found.date is not None
    assert (found.date.edtf, found.why) == (edtf, BESIDE)
    assert found.resolved_from is not None
    assert found.resolved_from.of(text) == beside


@pytest.mark.parametrize(("text", "words"), NOT_TAKEN)
def test_no_place_is_taken_from_afar(text: str, words: str) -> None:
    assert words in edtfs(text)
    assert edtfs(text)[words] is None


def test_it_is_taken_on_from_one_to_the_next() -> None:
    found = edtfs("Before his death, at the age of thirty, in 1947, he wrote it.")
    assert found["the age of thirty"] == "1947"
    assert found["Before his death"] == "../1947"


def test_what_has_a_place_keeps_it() -> None:
    found = edtfs("On 3 May 1911, in 1912, he left.")
    assert found == {"3 May 1911": "1911-05-03", "1912": "1912"}
