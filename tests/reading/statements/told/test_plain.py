"""Clauses in which no trigger stands. A row: the sentence (see `marked`), and the statements of it."""

import pytest

from tests.reading.statements.marked import told

TOLD = [
    # who, and when or where
    ("In 1833 {P0:Lind} sold the press.", ["other Lind#0 1833 with the press"]),
    ("The strike began in 1833.", ["other The strike 1833"]),
    ("The strike began.", []),
    # of somebody known by name even without
    ("{P0:Lind} sold the press.", ["other Lind#0 with the press"]),
    ("A printer sold the press.", []),
    # "managed to", "seemed to" tell nothing by themselves
    ("{P0:Lind} managed to sell the press in 1833.", ["other Lind#0 1833 with the press"]),
    ("{P0:Lind} seemed to hesitate in 1833.", ["other Lind#0 1833"]),
    # what is wanted, asked or supposed is not told
    ("{P0:Lind} wanted to sell the press in 1833.", []),
    ("Did {P0:Lind} sell the press in 1833?", []),
    ("Had {P0:Lind} sold the press in 1833, all would be well.", []),
    # what is denied is told as not so
    ("{P0:Lind} did not sell the press in 1833.", ["other Lind#0 1833 with the press not denied"]),
    # in the present only with a date
    ("{P0:Lind} sells books.", []),
    # two who did it are two statements
    (
        "In 1833 {P0:Lind} and {P1:Moss} sold the press.",
        ["other Lind#0 1833 with the press", "other Moss#1 1833 with the press"],
    ),
    # whom a speaker addresses is seldom clear
    ("“You sold the press in 1833,” said {P0:Lind}.", []),
    # nouns that tell of a happening, with its date
    ("{P0:His} initiation on 5 May 1833 was quiet.", ["other His#0 1833-05-05"]),
    # then, now: too loose for a date
    ("{P0:Lind} then sold the press.", ["other Lind#0 with the press"]),
    # a year in a bracket
    ("{P0:Lind} won the prize (1833).", ["other Lind#0 1833 with the prize"]),
    # a cleft sentence
    ("It was in 1833 that {P0:Lind} sold the press.", ["other Lind#0 1833 with the press"]),
    # many, but not two or three
    ("Forty weavers sold their looms.", ["other Forty weavers with their looms"]),
    ("Two weavers sold their looms.", []),
]


@pytest.mark.parametrize(("marked", "expected"), TOLD)
def test_what_is_told_without_a_word_of_the_vocabulary(marked: str, expected: list[str]) -> None:
    assert told(marked) == expected


def test_where_a_story_stands_is_a_month_and_no_day() -> None:
    found = told("{P0:Lind} was arrested on 5 May 1833. {P0:He} was taken to {L1:Hull}.")
    assert found == ["arrest Lind#0 1833-05-05", "arrival He#0 1833-05 (story) at Hull"]
