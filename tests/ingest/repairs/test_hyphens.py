from collections import Counter

import pytest

from testimonia.ingest.repairs.hyphens import Verdict, attested_words, verdict
from tests.ingest.repairs.reading import reading, text_of

VERDICTS = [
    # the document has it elsewhere, in one piece or in two
    ("co", "operate", {"cooperate": 1}, Verdict.JOIN),
    ("co", "operate", {"co-operate": 2}, Verdict.KEEP),
    ("co", "operate", {"co-operate": 1, "cooperate": 3}, Verdict.JOIN),
    # the list has it
    ("revolu", "tion", {}, Verdict.JOIN),
    # names
    ("Jean", "Baptiste", {}, Verdict.KEEP),
    # nobody knows
    ("Kriv", "chenko", {}, Verdict.PROPOSE),
]


@pytest.mark.parametrize(("left", "right", "attested", "decided"), VERDICTS)
def test_one_word_or_two(left: str, right: str, attested: dict[str, int], decided: Verdict) -> None:
    assert verdict(left, right, Counter(attested))[0] is decided


LINES = [
    ("the revolu-\ntion came", "the revolution came"),
    ("the revolu-\r\ntion came", "the revolution came"),
    ("the revolu‐\n  tion came", "the revolution came"),
    ("the revolu\u00ad\ntion came", "the revolution came"),
    # as transcribers write it, also where no list has the word, and the double stroke of black letter
    ("the revolu¬\ntion came", "the revolution came"),
    ("to Kriv¬\nchenko then", "to Krivchenko then"),
    ("the revolu\u2e17\ntion came", "the revolution came"),
    ("with Jean-\nBaptiste at sea", "with Jean-Baptiste at sea"),
    # a dash, a number and a list are no hyphens
    ("he came -\nand went", "he came -\nand went"),
    ("in 1905-\n1917 then", "in 1905-\n1917 then"),
    ("- a coat\n- a hat", "- a coat\n- a hat"),
]


@pytest.mark.parametrize(("before", "after"), LINES)
def test_words_broken_at_the_end_of_a_line(before: str, after: str) -> None:
    assert reading(before) == after


def test_what_cannot_be_known_is_proposed_and_not_made() -> None:
    text = text_of("he met Kriv-\nchenko there")
    assert text.reading == text.original
    assert [repair.proposed for repair in text.repairs] == [True]


def test_broken_words_do_not_attest_themselves() -> None:
    assert attested_words("the revolu-\ntion and co-operate") == Counter(
        {"the": 1, "and": 1, "co-operate": 1}
    )
