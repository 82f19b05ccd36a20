"""Who wrote or translated what, where no verb says it."""

import pytest

from tests.reading.statements.marked import told

WRITTEN = [
    ("{P0:His} textbook *{W1:The Bell}* was long.", ["writing His#0 with The Bell"]),
    ("{P0:Ada Lind}'s best novel, *{W1:The Bell}*, was long.", ["writing Ada Lind#0 with The Bell"]),
    (
        "{P0:Ada Lind}’s essay “The Nature of Bells” was long.",
        ["writing Ada Lind#0 with The Nature of Bells"],
    ),
    # several titles
    (
        "{P0:Her} books include *{W1:The Bell}* and, most recently, *{W2:The Mill}*.",
        ["writing Her#0 with The Bell", "writing Her#0 with The Mill"],
    ),
    (
        "{P0:Ada} is the author of *{W1:The Bell}*, *{W2:The Mill}*, and, with Tom Moss, *The Long Field*.",
        [
            "writing Ada#0 with The Bell",
            "writing Ada#0 with The Mill",
            "writing Ada#0 with The Long Field",
        ],
    ),
    ("{P0:Ada Lind}, author of *{W1:The Bell}*, sang.", ["writing Ada Lind#0 with The Bell"]),
    # by whom
    ("*{W1:The Bell}*, by {P0:Ada Lind}, sold well.", ["writing Ada Lind#0 with The Bell"]),
    ("They spoke of a new biography by {P0:Ada Lind}.", ["writing Ada Lind#0 with a new biography"]),
    # whose translation of whose book
    (
        "{P0:Ada Lind}'s translation of {P2:Moss}'s *{W1:The Bell}* is plain.",
        ["translation Ada Lind#0 with The Bell"],
    ),
    # a text without a title is nothing new; nor is what somebody owns, or is given
    ("{P0:His} book lay on the table.", []),
    ("{P0:His} copy of *{W1:The Bell}* lay on the table.", []),
    ("*{W1:The Bell}* was burned by {P0:Tom Moss}.", []),
    ("*{W1:The Bell}*, printed by {P0:Tom Moss}, sold well.", []),
    ("They spoke of a letter by the door.", []),
]


@pytest.mark.parametrize(("marked", "expected"), WRITTEN)
def test_who_wrote_it(marked: str, expected: list[str]) -> None:
    assert [one for one in told(marked) if one.split()[0] in ("writing", "translation")] == expected
