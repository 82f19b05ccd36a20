"""Events that a phrase names with a date. A row: the sentence (see `marked`), and the statements of it."""

import pytest

from tests.reading.statements.marked import told

NAMED = [
    ("She praised the siege of {L1:Hull} of 1833.", ["battle Hull#1 1833"]),
    ("They praised {P0:Lind}'s overthrow of the mayor of 1833.", ["other Lind#0 1833"]),
    (
        "She wrote of the seizure of the mill by the {O1:Fen Guards} on 5 May 1833.",
        ["other Fen Guards#1 1833-05-05"],
    ),
    # by its own name
    ("She wrote of the {U0:Ely Rising} of 1833.", ["battle Ely Rising#0 1833"]),
    ("She wrote of the Ely rising of 1833.", ["battle the Ely rising 1833"]),
    # the date is the verb's
    ("{P0:Lind} saw the siege in 1833.", ["other Lind#0 1833 with the siege"]),
    # no date, no statement
    ("She wrote of the siege of {L1:Ely}.", []),
]


@pytest.mark.parametrize(("marked", "expected"), NAMED)
def test_events_that_a_phrase_names(marked: str, expected: list[str]) -> None:
    assert told(marked) == expected
