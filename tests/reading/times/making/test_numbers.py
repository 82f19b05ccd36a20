"""Numbers and hours in words and figures."""

import pytest

from testimonia.reading.times.making import numbers


def test_numbers_in_words() -> None:
    assert numbers.added(20, 2) == 22
    assert numbers.times(100) == 100
    assert numbers.times(100, 19, 5) == 1905
    assert numbers.times(1000, 200) == 200_000
    assert numbers.halved(2, 0.5) == 2.5
    # nobody says "two hundred hundred"
    assert numbers.times(100, 200) is None


@pytest.mark.parametrize(
    ("one", "two", "year"), [(19, 17, 1917), (18, 48, 1848), (19, 5, None), (9, 17, None)]
)
def test_years_in_two_halves(one: int, two: int, year: int | None) -> None:
    assert numbers.spoken(one, two) == year


@pytest.mark.parametrize(
    ("hour", "minute", "half", "expected"),
    [
        (5, 0, None, (5, 0)),
        (17, 30, None, (17, 30)),
        (24, 0, None, (24, 0)),
        (25, 0, None, None),
        # midnight and noon
        (12, 0, 0, (0, 0)),
        (12, 0, 12, (12, 0)),
        (5, 30, 12, (17, 30)),
        (5, 30, 0, (5, 30)),
        (13, 0, 12, None),
        (0, 0, 12, None),
    ],
)
def test_hours(hour: int, minute: int, half: int | None, expected: tuple[int, int] | None) -> None:
    assert numbers.clock(hour, minute, half) == expected


@pytest.mark.parametrize(("hour", "expected"), [(5, (5, 30)), (12, (12, 30)), (13, None), (0, None)])
def test_half_hours(hour: int, expected: tuple[int, int] | None) -> None:
    assert numbers.half_past(hour) == expected
