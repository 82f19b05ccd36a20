"""Who is meant where titles, or words that stand for somebody, are between his name and what is told."""

import pytest

from tests.reading.statements.marked import told

MEANT = [
    (
        "{P0:Tom Moss}, Knight of the Bath, Admiral of the White, who was born at {L1:Lynn}, died in 1789.",
        ["birth Tom Moss#0 at Lynn"],
    ),
    (
        "{P0:Lord Moss} fell ill. {P0:His} lordship died in {L1:Lynn} in 1801.",
        ["death His lordship#0 1801 at Lynn"],
    ),
    # nobody is meant whom nobody has named
    ("His lordship died in {L1:Lynn} in 1801.", ["death His lordship 1801 at Lynn"]),
]


@pytest.mark.parametrize(("marked", "expected"), MEANT)
def test_who_is_meant(marked: str, expected: list[str]) -> None:
    found = [one for one in told(marked) if one.startswith(("birth", "death"))]
    assert found[: len(expected)] == expected
