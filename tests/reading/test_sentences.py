"""Where sentences begin and end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model import Span
from testimonia.reading.sentences import sentences

CASES = [
    ("It rained. We left! Why? No.", ["It rained.", "We left!", "Why?", "No."]),
    # titles and initials
    ("Mr. Alder met Dr. Keck. B. Tarn slept.", ["Mr. Alder met Dr. Keck.", "B. Tarn slept."]),
    ("We saw V. L. Orlik at St. Mary. He left.", ["We saw V. L. Orlik at St. Mary.", "He left."]),
    # abbreviations before a number, and one at the end
    ("See p. 12 and No. 3. Then stop.", ["See p. 12 and No. 3.", "Then stop."]),
    ("He said no. Then he left.", ["He said no.", "Then he left."]),
    # letters with stops
    ("The U.S. army came, i.e. a few men. It left.", ["The U.S. army came, i.e. a few men.", "It left."]),
    # an ellipsis goes on in small letters and ends before a capital
    ("He was . . . tired. And then . . . Nothing.", ["He was . . . tired.", "And then . . .", "Nothing."]),
    # quotes and brackets after the stop belong to the sentence
    (
        "“Go.” He went. (He ran.) Then “why?” she asked.",
        ["“Go.”", "He went.", "(He ran.)", "Then “why?” she asked."],
    ),
    # the mark of a note
    ("It ended.[2] Later it began.", ["It ended.[2]", "Later it began."]),
    # a number at the beginning counts what follows
    ("1. Orlik came.", ["1. Orlik came."]),
    # lines without a stop
    ("PAUL ORLIK\nTranslated by\nMarta Keck\nBern", ["PAUL ORLIK", "Translated by\nMarta Keck", "Bern"]),
    ("- Born: 3 May\n- Died: 4 June", ["- Born: 3 May", "- Died: 4 June"]),
    # a line that was only cut for want of room
    (
        "The publishers would like to thank all of them, and above all Paul\nOrlik for his work.",
        ["The publishers would like to thank all of them, and above all Paul\nOrlik for his work."],
    ),
]


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_sentences(words: str, expected: list[str]) -> None:
    assert [span.of(words) for span in sentences(words, Span(0, len(words)))] == expected


@given(st.text(alphabet="aB .!?\n(”“-1", max_size=80))
def test_sentences_hold_every_word_in_order(words: str) -> None:
    found = sentences(words, Span(0, len(words)))
    assert "".join("".join(s.of(words).split()) for s in found) == "".join(words.split())
    assert all(one.end <= other.start for one, other in pairwise(found))
