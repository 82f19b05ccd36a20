"""Births reckoned from ages: after the day less N + 1 years, and not after the day less N years."""

import pytest

from tests.reading.statements.marked import told

AGES = [
    ("In 1833 {P0:Ada Lind}, aged 60, came to {L1:Ely}.", ["birth Ada Lind#0 [1772..1773]"]),
    ("On 5 May 1840 {P0:Tom Moss} died at the age of 71.", ["birth Tom Moss#0 [1768-05-06..1769-05-05]"]),
    ("{P0:He} died in 1840, aged sixty-two.", ["birth He#0 [1777..1778]"]),
    ("In May 1850 {P0:Ada} was a girl of sixteen.", ["birth Ada#0 [1833-05..1834-05]"]),
    ("{P0:He} died in 1840 in {P0:his} sixty-second year.", ["birth He#0 [1778..1779]"]),
    ("Aged 20, {P0:he} left {L1:Ely} in 1840.", ["birth he#0 [1819..1820]"]),
    ("In 1840 {P0:Tom Moss}, a 19-year-old printer, left.", ["birth Tom Moss#0 [1820..1821]"]),
    # in the year that the story has reached
    ("In 1833 {P0:Ada Lind} came to {L1:Ely}. {P0:She} was sixty years old.", ["birth She#0 [1772..1773]"]),
    # what somebody says of himself is his
    (
        "In 1850 {P0:Ada Lind} came. {P0:She} said that {P0:she} was sixty years old.",
        ["birth she#0 [1789..1790] by She#0"],
    ),
    ("At the age of ten {P0:he} left school, and in 1850 {P0:he} died.", []),
    ("In 1840 {P0:Tom Moss}, a man with a 19-year-old horse, left.", []),
    # no year, or more than one; an age that is not reached, or not exact, or of another time
    ("{P0:Ada Lind}, aged 60, came to {L1:Ely}.", []),
    ("{P0:Ada Lind} was nearly sixty years old in 1833.", []),
    ("In 1833 {P0:Ada Lind} was not yet sixty years old.", []),
    ("In 1833 {P0:Ada Lind} was in {P0:her} sixties.", []),
    ("In 1850 {P0:he} wrote that {P0:he} had left school at the age of ten.", []),
    ("Born in 1801, {P0:he} died at the age of 71.", []),
    ("In 1850 he had lain there since {P0:he} was ten years old.", []),
]


@pytest.mark.parametrize(("marked", "expected"), AGES)
def test_a_birth_from_an_age(marked: str, expected: list[str]) -> None:
    births = [one for one in told(marked) if one.startswith("birth ") and "[" in one]
    assert births == expected
