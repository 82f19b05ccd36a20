"""Inscriptions in capitals."""

import pytest

from tests.reading.statements.marked import told

INSCRIBED = [
    ("{P0:ADA LIND}\nBOTANIST\nWAS BORN IN THIS HOUSE\nON 5 MAY 1801", ["birth ADA LIND#0 1801-05-05"]),
    (
        "IN MEMORY OF {P0:TOM MOSS}\nBORN 5 MAY 1801\nDIED AT {L1:LYNN} 6 JUNE 1870",
        ["birth TOM MOSS#0 1801-05-05", "death TOM MOSS#0 1870-06-06 at LYNN"],
    ),
    # nobody is named; no date; running text
    ("HERE A POET WAS BORN\nON 5 MAY 1801", []),
    ("{P0:ADA LIND}\nWAS BORN IN THIS HOUSE", []),
    ("{P0:ADA LIND} went away. The son was BORN later, in 1801.", ["birth The son 1801"]),
]


@pytest.mark.parametrize(("marked", "expected"), INSCRIBED)
def test_an_inscription(marked: str, expected: list[str]) -> None:
    assert [one for one in told(marked) if one.startswith(("birth", "death"))] == expected
