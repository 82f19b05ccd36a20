"""Where sentences begin and end."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model import Span
from testimonia.reading.sentences import sentences

_AFTER_MARKS = ["He was tired.12", "She left.†", "He slept. ‡", "Orlik woke."]
_NUMBERED = ["Mr. A. B. Smith owns No. 176.", "See p.12 and pp. v-x."]
_SPACED = ['"Is it so bad?', 'Oh, is it? "', "Marta asked.", '" I fear so. "', "He left."]
_SMALL = ["The house was empty.", "we waited.", "Orlik e.g. the elder, approx. the same."]
_VERSE = "\n".join(
    (
        "The mill-wheel turns beneath the snow",
        "And all the miller's daughters go",
        "To dance upon the river ice,",
        "And fall, and dance it twice and thrice.",
    )
)
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
    # the mark of a note, and marks that stand apart
    ("It ended.[2] Later it began.", ["It ended.[2]", "Later it began."]),
    ("It ended. [2] [13] Orlik began.", ["It ended. [2] [13]", "Orlik began."]),
    ("He was tired.12 She left.† He slept. ‡ Orlik woke.", _AFTER_MARKS),
    ("They paid a fee. 8 Yet Orlik did not.", ["They paid a fee. 8", "Yet Orlik did not."]),
    ("It was 1871.12 She left.", ["It was 1871.12", "She left."]),
    # a number that begins a sentence is none, nor is a decimal
    ("It snowed. 8 Men came. It was 0.6 K. Cold.", ["It snowed.", "8 Men came.", "It was 0.6 K. Cold."]),
    # a number at the beginning counts what follows
    ("1. Orlik came.", ["1. Orlik came."]),
    ("2.1. The mill. 2.2. The dam.", ["2.1. The mill.", "2.2. The dam."]),
    ("I. The mill. II. Of millers. B. The dam.", ["I. The mill.", "II. Of millers.", "B. The dam."]),
    ("He hid from Wilhelm II. He fled.", ["He hid from Wilhelm II.", "He fled."]),
    # abbreviated given names, and abbreviations of rank
    ("Wm. Orlik and Pte. Keck saw Ft. Alder.", ["Wm. Orlik and Pte. Keck saw Ft. Alder."]),
    ("Mr. A. B. Smith owns No. 176. See p.12 and pp. v-x.", _NUMBERED),
    # a word that begins sentences and is no name ends one after all
    ("He came at 4 p.m. The inn was shut.", ["He came at 4 p.m.", "The inn was shut."]),
    ("She sewed on the letter A. It was red.", ["She sewed on the letter A.", "It was red."]),
    ("He sailed to the U.S. In May he died.", ["He sailed to the U.S.", "In May he died."]),
    ("Paul Orlik, Jr. He was lame.", ["Paul Orlik, Jr.", "He was lame."]),
    # but not one that may be a name, an initial, or what a title introduces
    ("J. I. Keck met Mr. He at 4 p.m. Greenwich time.", ["J. I. Keck met Mr. He at 4 p.m. Greenwich time."]),
    # what is said after a letter
    ("P.S. The hens are well.", ["P.S. The hens are well."]),
    # chapters and kings
    ("CHAPTER I. Orlik is born.", ["CHAPTER I.", "Orlik is born."]),
    ("He served Charles I. Stuart.", ["He served Charles I. Stuart."]),
    # years of birth, death and marriage
    ("Anna Keck (b. 1801; m. 1820; d. 1871) wove.", ["Anna Keck (b. 1801; m. 1820; d. 1871) wove."]),
    # a title with a mark, and its year
    ("He wrote Onward! (1871) in gaol.", ["He wrote Onward! (1871) in gaol."]),
    # quotation marks that a scan has set apart close or open by what stands before them
    ('"Is it so bad? Oh, is it? " Marta asked. " I fear so. " He left.', _SPACED),
    ("“Go. ” She went.", ["“Go. ”", "She went."]),
    ("She read. 'Well,' he said. ' Keck wept.", ["She read.", "'Well,' he said.", "' Keck wept."]),
    # dialogue
    ("“Is it?” she answered. “Go!” cried Orlik.", ["“Is it?” she answered.", "“Go!” cried Orlik."]),
    ("— Come up, Keck!\n— Not now, said he.", ["— Come up, Keck!", "— Not now, said he."]),
    # a space that was lost, before a word that begins a sentence; not in an address
    ("The war ended.They went home.", ["The war ended.", "They went home."]),
    ("The war ended.”He wept.“So did I.”", ["The war ended.”", "He wept.", "“So did I.”"]),
    ("Write to orlik.He@example.org.", ["Write to orlik.He@example.org."]),
    # a capital that was lost
    ("The house was empty. we waited. Orlik e.g. the elder, approx. the same.", _SMALL),
    # verse
    (_VERSE, [_VERSE]),
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


@given(st.text(alphabet="aBI .!?…\n(”“\"'-1[]†", max_size=80) | st.text(max_size=40))
def test_sentences_hold_every_word_in_order(words: str) -> None:
    found = sentences(words, Span(0, len(words)))
    assert "".join("".join(s.of(words).split()) for s in found) == "".join(words.split())
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "words",
    [
        ". ",
        "A. ",
        "1. ",
        '. " ',
        ". ' ",
        "[1] ",
        ".[1] ",
        "a.\n",
        "A\n",
        "A,\n",
        "Mr.",
        "CHAPTER I. ",
        "?! ",
        "it. the ",
    ],
)
def test_long_and_hostile(words: str) -> None:
    layer = words * 10_000
    begun = time.process_time()
    assert sentences(layer, Span(0, len(layer)))
    assert time.process_time() - begun < 20
