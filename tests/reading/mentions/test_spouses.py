"""A last name alone, where only a woman of that name is named in full."""

import pytest

from tests.reading.mentions.heard import together

CASES = [
    # what is said of "him" right behind the bare name, twice: he is another
    ("Orlik asked us to his rooms. Ann Orlik was there. Then Orlik told us that he was ill.", False),
    # once may be a slip, or about somebody else
    ("Orlik asked us to his rooms. Ann Orlik was there.", True),
    # she is the one
    ("Ann Orlik was there. Orlik told us of her work. Later Orlik said that she was ill.", True),
    # a man of that name is named in full
    ("Paul Orlik was there. Orlik told us of his work. Later Orlik said that he was ill.", True),
]


@pytest.mark.parametrize(("words", "one"), CASES)
def test_a_bare_last_name(words: str, one: bool) -> None:
    full = "Paul Orlik" if "Paul" in words else "Ann Orlik"
    assert together(words, "Orlik", full) is one
