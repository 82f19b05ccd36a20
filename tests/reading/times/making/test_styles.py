"""One day in two styles; what is not one day is no pair."""

import pytest

from testimonia.model import NEW_STYLE
from testimonia.reading.times.making.styles import paired

PAIRS = [
    # day, month, day, month, year; the Gregorian day
    ((28, 8, 9, 9, 1828), (1828, 9, 9)),
    ((9, 9, 28, 8, 1828), (1828, 9, 9)),
    ((25, 10, 7, 11, 1917), (1917, 11, 7)),
    # a single month
    ((12, 3, 25, None, 1917), (1917, 3, 25)),
    # in falling order it is that of the second
    ((28, 9, 9, None, 1828), (1828, 9, 9)),
    # ten days in the seventeenth century, eleven in the eighteenth, twelve, thirteen
    ((11, 12, 21, None, 1688), (1688, 12, 21)),
    ((1, 5, 12, None, 1750), (1750, 5, 12)),
    ((14, 12, 26, None, 1825), (1825, 12, 26)),
    ((1, 2, 14, None, 1918), (1918, 2, 14)),
    # no pair
    ((1, 2, 13, None, 1918), None),
    ((5, 5, 3, 6, 1911), None),
    ((11, 12, 21, None, 1888), None),
    ((6, 11, 7, None, 1917), None),
    ((9, 9, 9, 9, 1828), None),
    ((31, 2, 13, 3, 1828), None),
]


@pytest.mark.parametrize(("given", "expected"), PAIRS)
def test_pairs(given: tuple[int, int, int, int | None, int], expected: tuple[int, int, int] | None) -> None:
    day, month, day_two, month_two, year = given
    found = paired(month, day, day_two, month_two, year_after=year)
    if expected is None:
        assert found is None
    else:
        assert found is not None
        assert (found.year, found.month, found.day) == expected
        assert (found.style, found.both) == (NEW_STYLE, True)


def test_over_the_turn_of_a_year_each_year_is_that_of_its_day() -> None:
    found = paired(12, 26, 8, 1, year=1916, year_two=1917)
    assert found is not None
    assert (found.year, found.month, found.day) == (1917, 1, 8)
    turned = paired(1, 8, 26, 12, year=1917, year_two=1916)
    assert turned is not None
    assert (turned.year, turned.month, turned.day) == (1917, 1, 8)


def test_without_a_year_a_pair_is_still_one() -> None:
    found = paired(8, 28, 9, 9)
    assert found is not None
    assert (found.year, found.month, found.day, found.both) == (None, 9, 9, True)


def test_what_the_marks_say_must_hold() -> None:
    assert paired(9, 9, 28, 8, year_after=1828, style_two="julian") is not None
    # of 28 August and 9 September it cannot be the later one that is Old Style
    assert paired(8, 28, 9, 9, year_after=1828, style_two="julian") is None
