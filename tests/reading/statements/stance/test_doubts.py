"""What did not happen, or is not certain to have."""

import pytest

from tests.reading.statements.marked import told

NEGATED = [
    # the clause is negative, and whoever tells it denies that it happened
    ("{P0:Lind} was not arrested in 1833.", ["arrest Lind#0 1833 not denied"]),
    ("{P0:Lind} never returned to {L1:Ely}.", ["arrival Lind#0 at Ely not denied"]),
    ("{P0:Lind} did not die in 1833.", ["death Lind#0 1833 not denied"]),
    ("{P0:Lind} didn’t die in 1833.", ["death Lind#0 1833 not denied"]),
    ("{P0:Lind} failed to arrive in {L1:Ely}.", ["arrival Lind#0 at Ely not denied"]),
    ("{W0:The Bell} could never be published in {L1:Malta}.", ["publication The Bell#0 at Malta not denied"]),
    ("No strikers were arrested in 1833.", ["arrest No strikers 1833 not denied"]),
    ("{P0:Lind} escaped being arrested in 1833.", ["arrest Lind#0 1833 not denied"]),
    ("{P0:Lind} cannot have been arrested in 1833.", ["arrest Lind#0 1833 not denied"]),
    # the author says that it is not so; the clause is not negative
    ("It is unlikely that {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 denied"]),
    ("There is no evidence that {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 denied"]),
    ("No document supports the claim that {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 denied"]),
]

NOT_SAID = [
    # under way, or only spoken of
    "{P0:Lind} was going to {L1:Hull} in 1833.",
    "Arresting {P0:Lind} in 1833 was a mistake of the mayor's, as he saw it.",
    "{P0:Lind} was accused of killing {P1:Moss} in 1833.",
    "The mayor spoke of arresting {P0:Lind} in 1833.",
    "{P0:Lind} would have died in 1833.",
    "Had {P0:he} died in 1833, the press would have closed.",
    "Had {P0:he} been arrested in 1833, the press would have closed.",
    "If {P0:Lind} died in 1833, the book is a forgery.",
    "The mayor threatened to arrest {P0:Lind} in 1833.",
    "{P0:Lind} was to be arrested in 1833.",
    "{P0:Lind} was almost killed in 1833.",
    "They feared that {P0:Lind} was arrested in 1833.",
    "Was {P0:Lind} arrested in 1833?",
    "The mayor ordered {P0:his} arrest in 1833.",
    "There was a warrant for {P0:his} arrest in {L1:Ely}.",
    "They met on the anniversary of {P0:his} death in 1833.",
    # no doubt of a claim, only of a man
    "If {P1:Moss} fled, {P0:Lind} would have been arrested in 1833.",
    "Whenever {P0:Lind} returned to {L1:Ely}, it rained.",
]

HEDGED = [
    ("Perhaps {P0:she} was born in {L1:Ely} around 1801.", ["birth she#0 1801~ at Ely hedged"]),
    (
        "{P0:She} is said to have died in {L1:Ely} in 1870.",
        ["death She#0 1870 at Ely hedged by common report"],
    ),
    ("It is rumoured that {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 hedged by rumour"]),
    ("{P0:Lind} may have been born in 1801.", ["birth Lind#0 1801 hedged"]),
    ("{P0:Lind} supposedly died in 1833.", ["death Lind#0 1833 hedged"]),
    ("{P0:Lind} almost certainly died in 1833.", ["death Lind#0 1833 hedged"]),
    ("It is possible that {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 hedged"]),
    # if he is right who says so
    ("If {P1:Moss} is right, {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 hedged"]),
    # the holder is not sure himself
    ("{P1:Moss} suspects that {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 hedged by Moss#1"]),
    ("{P1:Moss} said that {P0:Lind} perhaps died in 1833.", ["death Lind#0 1833 hedged by Moss#1"]),
    # sources without a name claim it; somebody with a name does not
    (
        "Some reports claim that {P0:Lind} was arrested in 1833.",
        ["arrest Lind#0 1833 hedged by Some reports"],
    ),
    ("{P1:Moss} claims that {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 by Moss#1"]),
    # it is only news
    ("{P1:Moss} heard that {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 hedged"]),
    # not printed yet
    ("{W0:The Bell}, to be published this summer, is long.", ["publication The Bell#0 hedged"]),
    # what is doubted is another matter
    ("{P0:Lind}, who was perhaps ill, was arrested in 1833.", ["arrest Lind#0 1833"]),
    # said by somebody, and so said for certain
    ("It is said by {P1:Moss} that {P0:Lind} was arrested in 1833.", ["arrest Lind#0 1833 by Moss#1"]),
]

ORDINALS = [
    ("{P0:Lind} was arrested again in 1833.", ["arrest Lind#0 1833 2"]),
    ("{P0:Lind} was arrested a second time in 1833.", ["arrest Lind#0 1833 2"]),
    ("{P0:Lind} was arrested for the third time in 1840.", ["arrest Lind#0 1840 3"]),
    ("{P0:Lind} was first arrested in 1833.", ["arrest Lind#0 1833 1"]),
    # "again" of another clause
    ("{P0:Lind} was arrested in 1833; then it rained again.", ["arrest Lind#0 1833"]),
]


@pytest.mark.parametrize(("marked", "expected"), NEGATED + HEDGED + ORDINALS)
def test_denied_doubted_repeated(marked: str, expected: list[str]) -> None:
    assert _typed(marked) == expected


@pytest.mark.parametrize("marked", NOT_SAID)
def test_what_is_not_told_as_having_happened_is_no_statement(marked: str) -> None:
    assert _typed(marked) == []


def _typed(marked: str) -> list[str]:
    """What is read, but for what no predicate is known of."""
    return [line for line in told(marked) if not line.startswith(("other ", "position "))]
