"""What stands between quotation marks, roughly."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.reading.encoder.spoken import spoken_in

CASES = [
    # of every pair of marks
    ("He said, “I am ill,” and left.", "“I am ill,”"),
    ('He said, "I am ill," and left.', '"I am ill,"'),
    ("He said, ‘I am ill,’ and left.", "‘I am ill,’"),
    ("He said, «I am ill,» and left.", "«I am ill,»"),
    # an apostrophe ends no quotation
    ("He said, ‘Lind’s horse is ill,’ and left.", "‘Lind’s horse is ill,’"),
    # one that goes on in the next paragraph is open at the end of its own
    ("He said, “I am ill.\n\nHe left.", "“I am ill."),
    # inches and apostrophes quote nothing
    ("It was Lind’s and Keck’s.", ""),
    ('He had 5" of it.\n\nThey left.', '" of it.'),
]


@pytest.mark.parametrize(("layer", "expected"), CASES)
def test_spoken(layer: str, expected: str) -> None:
    spoken = spoken_in(layer)
    assert "".join(c for at, c in enumerate(layer) if spoken(at)) == expected


@given(st.text(alphabet='a \n“”"‘’«»', max_size=60))
def test_a_function_for_every_character(layer: str) -> None:
    spoken = spoken_in(layer)
    assert not any(spoken(at) for at, c in enumerate(layer) if c == "\n")


@pytest.mark.parametrize("mark", ["“", '"', "‘", "«", "“a", "‘a’b"])
def test_hostile(mark: str) -> None:
    layer = mark * 20_000
    begun = time.process_time()
    spoken_in(layer)(len(layer) - 1)
    assert time.process_time() - begun < 20
