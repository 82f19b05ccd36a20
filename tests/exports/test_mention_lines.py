"""A text with its mentions marked, for a terminal and for a script."""

import re

from hypothesis import given
from hypothesis import strategies as st

from testimonia.exports.mention_lines import chain_lines, key_lines, marked, marked_record
from testimonia.model import EntityKind
from testimonia.store import Spoken
from tests.mentioned import CHAINS, DIARY, MENTIONS, chain, mention


def test_mentions_stand_in_one_another() -> None:
    lines = marked(DIARY, MENTIONS, CHAINS).splitlines()
    assert lines[0] == "[Ann Marlow P0] wrote of [Jonas P1]."
    assert lines[2] == (
        "[[[Her ·P0] brother ~P1], [Jonas Reede P1] ~P1], met [a captain of [police O4] ~P2]. "
        "[He ·P1] sailed to [Selmouth L3]."
    )


def test_without_the_marks_it_is_the_text() -> None:
    assert re.sub(r"\[| [~·]?[A-Z]\d+\]", "", marked(DIARY, MENTIONS, CHAINS)) == DIARY


@given(st.lists(st.sampled_from(MENTIONS)))
def test_brackets_are_closed(some: list[object]) -> None:
    shown = marked(DIARY, [each for each in MENTIONS if each in some], CHAINS)
    assert shown.count("[") == shown.count("]") == len(set(some))


def test_who_they_are() -> None:
    spoken = {0: Spoken(1, 0, 1), 1: Spoken(3, 2, 1), 2: Spoken(0, 1, 0), 4: Spoken(1)}
    assert list(chain_lines(DIARY, MENTIONS, CHAINS, spoken)) == [
        "P0    Ann Marlow 1 · 1 by pronoun",
        "P1    Jonas Reede 1 · Reede 1 · Jonas 1 · 2 by description · 1 by pronoun",
        "P2    “a captain of police”, never named: 1 by description",
        "O4    police 1",
    ]


def test_one_of_many_words_is_cut() -> None:
    words = "the man who " + "walked and " * 20
    described = (mention(words, MENTIONS[6].form, 0, words),)
    (line,) = chain_lines(words, described, [chain(0, EntityKind.PERSON)], {0: Spoken(0, 1)})
    assert len(line) < 120
    assert "…”, never named" in line


def test_every_letter_and_sign_is_explained() -> None:
    said = "\n".join(key_lines())
    assert all(f"{letter} " in said for letter in "POLWEX")
    assert all(sign in said for sign in ("~", "·"))


def test_a_record_leads_to_the_words() -> None:
    record = marked_record("diary.txt", DIARY, MENTIONS, CHAINS, {0: "x"})
    quotes = [DIARY[each["start"] : each["end"]] for each in record["mentions"]]
    assert quotes[2:6] == ["Her brother, Jonas Reede", "Her brother", "Her", "Jonas Reede"]
    assert [each["form"] for each in record["mentions"]][2:6] == ["description"] * 2 + ["pronoun", "name"]
    assert [each["entity"] for each in record["chains"]] == ["x", None, None, None, None]
    assert record["chains"][2] == {"number": 2, "kind": "person", "names": [], "supposed": [], "entity": None}
