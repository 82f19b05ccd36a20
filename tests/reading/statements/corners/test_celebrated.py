"""What a noun tells of which a plain verb only says when."""

import pytest

from tests.reading.statements.marked import told

CELEBRATED = [
    # whose wedding it was: the one spoken of last
    (
        "{P0:His} banns were read in {L1:Ely}. The marriage was solemnised on 5 June 1701 in {L2:Lynn}.",
        ["marriage His#0 1701-06-05 at Lynn"],
    ),
    # a church by the name of its village
    (
        "{P0:He} was poor. The wedding took place on 5 June 1701 in {L2:the church of Upwell}.",
        ["marriage He#0 1701-06-05 at Upwell"],
    ),
    ("{P0:Her} second visit to {L1:Lynn} was in 1834.", ["arrival Her#0 1834 at Lynn"]),
    ("{P0:Ada Lind}'s voyage to {L1:Lynn} took place in 1833.", ["arrival Ada Lind#0 1833 at Lynn"]),
    # the noun is not what it is said of
    ("The news of {P0:her} marriage came in 1801.", []),
    ("The book on {P0:Tom Moss}'s voyage to {L1:Lynn} was dated 1801.", []),
    # without a date, without an owner, and what else was said of it
    ("{P0:Her} second visit to {L1:Lynn} was a success.", []),
    ("The wedding was in 1801.", []),
    ("{P0:Her} second visit to {L1:Lynn} was the one that she told of in 1834.", []),
]


@pytest.mark.parametrize(("marked", "expected"), CELEBRATED)
def test_a_noun_with_its_date(marked: str, expected: list[str]) -> None:
    assert [one for one in told(marked) if one.startswith(("marriage", "arrival"))] == expected
