"""Births and deaths reckoned from their anniversaries."""

import pytest

from testimonia.model import Section, SectionKind, Span, Stated
from tests.reading.statements.marked import in_words, read_marked, told

COUNTED = [
    (
        "The ninetieth anniversary of {P0:his} birth in December 1969 was kept quietly.",
        ["birth his#0 1879-12"],
    ),
    ("The centenary of {P0:Ada Lind}'s death fell in 1927.", ["death Ada Lind#0 1827"]),
    (
        "On the 50th anniversary of the death of {P0:Tom Moss}, 4 July 1876, they met.",
        ["death Tom Moss#0 1826-07-04"],
    ),
    ("In 1991, sixty-four years after {P0:Tom Moss}'s death, {P1:she} sang.", ["death Tom Moss#0 1927"]),
    ("Ten years after {P0:his} death, in 1850, {P1:she} sang.", ["death his#0 1840"]),
    # the date of the death, not of what came after it
    ("Ten years after {P0:his} death in 1850, {P1:she} sang.", ["death his#0 1850"]),
    ("The centenary of {P0:his} birth in 1801 was kept quietly. {P1:She} came in 1901.", []),
    # about so many years are none; nor are those of which nobody says from when they are counted
    ("In 1991, nearly sixty years after {P0:Tom Moss}'s death, {P1:she} sang.", []),
    ("The ninetieth anniversary of {P0:his} birth was kept quietly.", []),
    ("The ninetieth anniversary of the fall of {L1:Ely} in December 1969 was kept quietly.", []),
]


@pytest.mark.parametrize(("marked", "expected"), COUNTED)
def test_an_anniversary(marked: str, expected: list[str]) -> None:
    assert [one for one in told(marked) if one.split()[0] in ("birth", "death")] == expected


LATE = [
    ("It is by the late {P0:Tom Moss}.", ["death Tom Moss#0 ../1876-06"]),
    ("It is by the late Dr {P0:Tom Moss}.", ["death Tom Moss#0 ../1876-06"]),
    ("It was so in the late {P0:Moss} years.", []),
    ("It was in the late {U0:Roman Empire}.", []),
]


@pytest.mark.parametrize(("marked", "expected"), LATE)
def test_who_had_died_when_it_was_written(marked: str, expected: list[str]) -> None:
    document = Section(Span(0, 200), SectionKind.DOCUMENT, Stated("The Bell"), published=Stated("June 1876"))
    found = read_marked(f"{marked} He liked it.", None, (document,))[1]
    assert [in_words(one) for one in found if one.predicate == "death"] == expected
