"""Dates whose year is not written beside them."""

import pytest

from testimonia.reading.statements.anchors import anchored
from testimonia.reading.times.reader import read_times

FILLED = "Nothing was heard of him. " * 80


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May 1833 he came. On Christmas Eve he left.", ["1833-05", "1833-12-24"]),
        # pages later the year is anybody's guess
        (f"In May 1833 he came. {FILLED}On Christmas Eve he left.", ["1833-05", None]),
        (f"In May 1833 he came. {FILLED}On 5 May 1834 he left.", ["1833-05", "1834-05-05"]),
    ],
)
def test_a_year_is_not_taken_from_far_away(text: str, expected: list[str | None]) -> None:
    found = anchored(sorted(read_times(text), key=lambda time: time.span))
    assert [time.date.edtf for time in found if time.date is not None] == expected
