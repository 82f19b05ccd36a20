"""Other names that somebody bore."""

import pytest

from tests.reading.statements.marked import told

NAMES = [
    # in brackets, between commas, with a word that can mean nothing else
    ("{P0:Ada Lind} (née {P0:Thorne}) sang.", ["other Ada Lind#0 with Thorne"]),
    ("{P0:Ada Lind} (born {P0:Ada Thorne}, 5 March 1801) sang.", ["other Ada Lind#0 with Ada Thorne"]),
    ("{P0:Ada Lind}, also known as {P0:Mary Thorne}, sang.", ["other Ada Lind#0 with Mary Thorne"]),
    ("{P0:Tom Moss}, alias {P0:John Reed}, sang.", ["other Tom Moss#0 with John Reed"]),
    ("{P0:Tom Moss}, whose real name was {P0:John Reed}, sang.", ["other Tom Moss#0 with John Reed"]),
    ("{P0:Tom Moss} aka {P0:John Reed} sang.", ["other Tom Moss#0 with John Reed"]),
    # said by a verb
    ("{P0:Tom Moss} was born {P0:John Reed} in 1801.", ["other Tom Moss#0 with John Reed"]),
    ("{P0:He} wrote under the name of {P0:Tom Moss}.", ["other He#0 with Tom Moss"]),
    (
        "{P0:Tom Moss} lived in {L1:Ely} under the false name of {P0:John Reed}.",
        ["other Tom Moss#0 with John Reed"],
    ),
    ("{P0:His} real name was {P0:John Reed}.", ["other His#0 with John Reed"]),
    # a town is no name, nor is a description; and nobody is somebody else by being denied to be
    ("{P0:Ada Lind} (born {L1:Ely}, 5 March 1801) sang.", []),
    ("{P0:Ada Lind}, known as a wit, sang.", []),
    ("{P0:Ada Lind} was never known as {P0:Mary Thorne}.", []),
    ("{P0:Ada Lind} went on under the name of the firm.", []),
    # doubted
    ("Perhaps {P0:his} real name was {P0:John Reed}.", ["other his#0 with John Reed hedged"]),
]


@pytest.mark.parametrize(("marked", "expected"), NAMES)
def test_another_name(marked: str, expected: list[str]) -> None:
    assert [one for one in told(marked) if one.startswith("other ") and " with " in one] == expected
