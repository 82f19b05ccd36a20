"""What somebody was, said beside his name. A row: the sentence (see `marked`), and the statements of it."""

import pytest

from tests.reading.statements.marked import told

BESIDE = [
    ("{P0:Ada Lind}, editor of the {W1:Bell}, sang.", ["position Ada Lind#0 with editor of the Bell"]),
    (
        "{P0:Ada Lind}, the former mayor of {L1:Ely}, sang.",
        ["position Ada Lind#0 with the former mayor of Ely"],
    ),
    (
        "{P0:Ada Lind}, correspondent in {L1:Ely}, sang.",
        ["position Ada Lind#0 at Ely with correspondent in Ely"],
    ),
    ("the printer {P0:Tom Moss} sang.", ["position Tom Moss#0 with the printer"]),
    # no more than the noun and its name: a list of people
    ("{P0:Ada Lind}, the mayor and the clerk sang.", []),
    # what somebody has is not what he is
    ("{P0:Ada Lind}, whose mayor was ill, sang.", []),
    ("They wrote to printer {P0:Tom Moss}.", []),
]


@pytest.mark.parametrize(("marked", "expected"), BESIDE)
def test_what_stands_beside_a_name(marked: str, expected: list[str]) -> None:
    assert [one for one in told(marked) if one.startswith("position")] == expected


def test_a_standing_is_said_once() -> None:
    twice = "The printer {P0:Tom Moss} sang. The printer {P0:Tom Moss} wept."
    assert [one for one in told(twice) if one.startswith("position")] == [
        "position Tom Moss#0 with The printer"
    ]
