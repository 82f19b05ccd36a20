"""To whom it happened, on trees written by hand: those that are right, and those that can be mended."""

import pytest

from testimonia.reading.clauses import Role
from tests.reading.statements.marked import Hand, told_by_hand

LIND = (Role.SUBJECT, "", "Lind")
EXPELLED = Hand(
    "Lind was expelled from the Guild and put in jail in 1833",
    "expelled",
    "was expelled",
    passive=True,
    parts=[LIND],
)

CASES = [
    # of a passive the subject, of an active verb the object
    (
        "{P0:Lind} was arrested in 1833.",
        [Hand("Lind was arrested in 1833", "arrested", "was arrested", passive=True, parts=[LIND])],
        ["arrest Lind#0 1833"],
    ),
    (
        "{P1:Moss} arrested {P0:Lind} in 1833.",
        [
            Hand(
                "Moss arrested Lind in 1833",
                "arrested",
                parts=[(Role.SUBJECT, "", "Moss"), (Role.OBJECT, "", "Lind")],
            )
        ],
        ["arrest Lind#0 1833 with Moss"],
    ),
    # a participle that the tree takes for the past: joined to a passive
    (
        "{P0:Lind} was expelled from the Guild and put in jail in 1833.",
        [EXPELLED, Hand("put in jail in 1833", "put", relation="conj", above=0, parts=[LIND])],
        ["expulsion Lind#0 1833 with the Guild", "arrest Lind#0 1833"],
    ),
    # between commas
    (
        "{P0:Lind}, arrested in 1833, wept.",
        [Hand("Lind, arrested in 1833, wept", "arrested", parts=[LIND])],
        ["arrest Lind#0 1833"],
    ),
    # opening a sentence, whose main clause the tree has hung on it
    (
        "Arrested in 1833, {P0:Lind} wept.",
        [
            Hand("Arrested in 1833, Lind wept", "Arrested"),
            Hand("Lind wept", "wept", relation="parataxis", above=0, parts=[LIND]),
        ],
        ["arrest Lind#0 1833"],
    ),
    # but the watch that arrested is not arrested, even if the tree has lost whom
    (
        "{P0:Lind} arrested the miners in 1833.",
        [Hand("Lind arrested the miners in 1833", "arrested", parts=[LIND])],
        ["other Lind#0 1833"],
    ),
    # nor is anybody whom nothing sets apart
    (
        "{P0:Lind} arrested in 1833.",
        [Hand("Lind arrested in 1833", "arrested", parts=[LIND])],
        ["other Lind#0 1833"],
    ),
    # "had" taken for an auxiliary
    (
        "{P1:Moss} had {P0:Lind} arrested in 1833.",
        [Hand("Moss had Lind arrested in 1833", "arrested", "had Lind arrested", parts=[LIND])],
        ["arrest Lind#0 1833 with Moss"],
    ),
    # of several subjects those that stand before the verb
    (
        "{P0:Lind} was born {P1:Ada Moss} in 1833.",
        [
            Hand(
                "Lind was born Ada Moss in 1833",
                "born",
                "was born",
                passive=True,
                parts=[LIND, (Role.SUBJECT, "", "Ada Moss")],
            )
        ],
        ["other Lind#0 with Ada Moss", "birth Lind#0 1833"],
    ),
    # the name before a verb to which the tree gives no subject, over a bracket or an addition
    (
        "{P0:Lind} (b. Ely) died in 1833.",
        [Hand("died in 1833", "died")],
        ["death Lind#0 1833"],
    ),
    (
        "{W0:The Bell}, by {P1:Ada Lind}, was published in 1833.",
        [Hand("was published in 1833", "published", "was published", passive=True)],
        ["writing Ada Lind#1 with The Bell", "publication The Bell#0 1833"],
    ),
    # not where a preposition leads to it
    ("On the bridge with {P0:Lind} died in 1833.", [Hand("died in 1833", "died")], []),
    # the name that stands right before a relative clause, not the trade that leads it
    (
        "They knew the actor and anarchist {P0:Ada Lind}, who died in 1833.",
        [
            Hand(
                "who died in 1833",
                "died",
                relation="acl:relcl",
                parts=[(Role.SUBJECT, "", "the actor")],
            )
        ],
        ["position Ada Lind#0 with anarchist", "death Ada Lind#0 1833"],
    ),
    # unless it belongs to a preposition
    (
        "They knew the mother of {P0:Ada Lind}, who died in 1833.",
        [
            Hand(
                "who died in 1833",
                "died",
                relation="acl:relcl",
                parts=[(Role.SUBJECT, "", "the mother")],
            )
        ],
        ["death the mother 1833"],
    ),
    # who is brought in as somebody's is named by what follows between commas, or stands before
    (
        "Her brother, {P0:Tom Lind}, died in 1833.",
        [Hand("Her brother, Tom Lind, died in 1833", "died", parts=[(Role.SUBJECT, "", "Her brother")])],
        ["death Tom Lind#0 1833"],
    ),
    (
        "{P0:Tom Lind}, her brother, died in 1833.",
        [Hand("Tom Lind, her brother, died in 1833", "died", parts=[(Role.SUBJECT, "", "her brother")])],
        ["death Tom Lind#0 1833"],
    ),
    # not so who is named for another reason
    (
        "Her brother, {P0:Tom Lind} says, died in 1833.",
        [Hand("Her brother, Tom Lind says, died in 1833", "died", parts=[(Role.SUBJECT, "", "Her brother")])],
        ["death Her brother 1833"],
    ),
    # what he does to himself is another matter
    (
        "{P0:Lind} did not let himself be exiled to {L1:Hull} in 1833.",
        [
            Hand(
                "himself be exiled to Hull in 1833",
                "exiled",
                "be exiled",
                passive=True,
                negated=True,
                parts=[(Role.SUBJECT, "", "himself")],
            )
        ],
        [],
    ),
    # of "his arrest and deportation" the second is his, too; of "the murder of Lind" it is Lind
    (
        "In 1833 came {P0:his} arrest and deportation to {L1:Hull}.",
        [
            Hand("his arrest", "arrest", noun=True, passive=True, parts=[(Role.SUBJECT, "", "his")]),
            Hand("deportation to Hull", "deportation", noun=True, passive=True),
        ],
        ["exile his#0 at Hull"],
    ),
    (
        "The murder of {P0:Lind} in 1833 was forgotten.",
        [Hand("The murder", "murder", noun=True, passive=True)],
        ["death Lind#0 1833"],
    ),
]


@pytest.mark.parametrize(("marked", "clauses", "expected"), CASES)
def test_to_whom_it_happened(marked: str, clauses: list[Hand], expected: list[str]) -> None:
    assert told_by_hand(marked, *clauses) == expected
