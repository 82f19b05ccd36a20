"""What a verb tells together with what belongs to it: one sentence for each thing told, and its look-alikes.

A row: the sentence (see `marked`), and the statements of it.
"""

import pytest

from tests.reading.statements.marked import told

TOLD = [
    ("{P0:Lind} spent five years in prison.", ["imprisonment Lind#0"]),
    ("{P0:Lind} spent five years in {L1:Ely}.", ["residence Lind#0 at Ely"]),
    ("{P0:Lind} was sentenced to five years in 1833.", ["imprisonment Lind#0 1833"]),
    ("{P0:Lind} was released from prison in 1838.", ["release Lind#0 1838 with prison"]),
    ("{P0:Lind} slipped out of {L1:Ely} in 1838.", ["escape Lind#0 1838 with Ely"]),
    ("{P0:Lind} left {L1:Ely} in 1838.", ["departure Lind#0 1838 at Ely"]),
    # nobody departs from a will
    ("{P0:Lind} left a will in 1838.", ["other Lind#0 1838 with a will"]),
    ("{P0:Lind} lived in {L1:Ely} from 1838 to 1840.", ["residence Lind#0 1838/1840 at Ely"]),
    # "in fear" is no place
    ("{P0:Lind} lived in fear.", []),
    ("{P0:Lind} joined the {O1:Ely Guild} in 1838.", ["joining Lind#0 1838 with Ely Guild"]),
    ("{P0:Lind} joined two planks in 1838.", ["other Lind#0 1838 with two planks"]),
    ("{P0:Lind} resigned in 1840.", ["leaving Lind#0 1840"]),
    ("{P0:Lind} was dismissed from his post in 1840.", ["leaving Lind#0 1840 with his post"]),
    ("{P0:Lind} married {P1:Ada Moss} in 1841.", ["marriage Lind#0 1841 with Ada Moss"]),
    (
        "{P0:Lind} was married in {L1:Ely} to {P2:Ada Moss} in 1841.",
        ["marriage Lind#0 1841 at Ely with Ada Moss"],
    ),
    ("{P0:Lind} took to wife {P2:Ada Moss} in 1841.", ["marriage Lind#0 1841 with Ada Moss"]),
    ("{P0:She} was the wife of {P1:Tom Moss}.", ["marriage She#0 with Tom Moss"]),
    ("The guild chose {P0:him} as its dean in 1842.", ["appointment him#0 1842 with its dean"]),
    ("{P0:Lind} was advanced to the rank of admiral in 1842.", ["appointment Lind#0 1842"]),
    ("{P0:Lind} became a rear-admiral in 1842.", ["appointment Lind#0 1842 with rear-admiral"]),
    # what is painted or opened
    ("The altarpiece was painted in 1701.", ["writing The altarpiece 1701"]),
    ("The {O1:Ely Company} opened a colliery in 1863.", ["founding Ely Company#1 1863 with a colliery"]),
    ("The colliery was sunk in 1861.", ["founding The colliery 1861"]),
    # no congress is founded by being opened
    ("The congress was opened in 1861.", ["other The congress 1861"]),
    ("{P0:Lind} worked as a printer in {L1:Ely}.", ["position Lind#0 at Ely with a printer in Ely"]),
    ("{P0:Lind} was elected mayor in 1842.", ["appointment Lind#0 1842 with mayor"]),
    ("{P0:Lind} became mayor of {L1:Ely} in 1842.", ["appointment Lind#0 1842 with mayor"]),
    ("{P0:Lind} wrote three novels in 1843.", ["writing Lind#0 1843 with three novels"]),
    ("{P0:Lind} wrote to {P0:his} sister.", ["other Lind#0", "kinship his#0 with his sister"]),
    ("{P0:Lind} founded a school in {L1:Ely} in 1844.", ["founding Lind#0 1844 at Ely with a school in Ely"]),
    # whoever establishes himself founds nothing
    ("{P0:Lind} established himself in {L1:Ely} in 1844.", ["other Lind#0 1844 at Ely with himself"]),
    ("The troops besieged {L1:Ely} in 1845.", ["battle The troops 1845 with Ely"]),
    ("{P0:Lind} met {P1:Tom Moss} in {L2:Ely}.", ["meeting Lind#0 at Ely with Tom Moss"]),
    ("{P0:Lind} visited {L1:Ely} in 1846.", ["arrival Lind#0 1846 at Ely"]),
    ("{P0:Lind} was taken to {L1:Ely} in 1846.", ["arrival Lind#0 1846 at Ely"]),
    ("{P0:Lind} was sent on a mission to {L1:Ely} in 1846.", ["departure Lind#0 1846 at Ely"]),
]


@pytest.mark.parametrize(("marked", "expected"), TOLD)
def test_what_a_verb_tells_with_what_belongs_to_it(marked: str, expected: list[str]) -> None:
    assert told(marked) == expected
