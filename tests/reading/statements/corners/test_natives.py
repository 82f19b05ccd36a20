"""Where somebody was born, said by what he is."""

import pytest

from tests.reading.statements.marked import told

NATIVES = [
    ("{P0:Ada Lind} was a native of {L1:Upwell}.", ["birth Ada Lind#0 at Upwell"]),
    ("{P0:Ada Lind}, a native of {L1:Upwell}, sang.", ["birth Ada Lind#0 at Upwell"]),
    ("{P0:Ada Lind} was a native of the town of {L1:Upwell}.", ["birth Ada Lind#0 at Upwell"]),
    ("{L1:Upwell} was {P0:his} native town, though he left it.", ["birth his#0 at Upwell"]),
    ("{P0:Tom Moss} sang. {P0:His} birthplace was {L1:Upwell}.", ["birth His#0 at Upwell"]),
    ("{P0:She} was, like him, a {L1:Lynn} girl by birth.", ["birth She#0 at Lynn"]),
    # denied; of a people; of nobody
    ("{P0:Ada Lind} was not a native of {L1:Upwell}.", []),
    ("{P0:Ada Lind} was a Frenchwoman by birth.", []),
    ("The oak is a native of {L1:Norfolk}.", []),
    # where he came back to is told by the verb
    ("{P0:Tom Moss} came back to {P0:his} native town in 1801.", []),
]


@pytest.mark.parametrize(("marked", "expected"), NATIVES)
def test_a_native_was_born_there(marked: str, expected: list[str]) -> None:
    assert [one for one in told(marked) if one.startswith("birth")] == expected
