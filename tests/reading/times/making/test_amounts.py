"""Lengths of time, distances and ages, as the grammar hands them over."""

import pytest

from testimonia.reading.times.forms import Age, Amount, Basis, Lasting, Point, Shift
from testimonia.reading.times.making import amounts


def test_amounts() -> None:
    assert amounts.amount("year", 2) == Amount("year", 2, 2)
    assert amounts.amount("year", 2, 3) == Amount("year", 2, 3)
    assert amounts.amount("year", 1, half=0.5) == Amount("year", 1.5, 1.5)
    assert amounts.amount("year", 2, bound="about") == Amount("year", 2, 2, "about")
    assert amounts.amount("year", few="several") == Amount("year", bound="several")


@pytest.mark.parametrize(("least", "most"), [(3, 2), (3, 3), (200_000, None)])
def test_what_is_no_amount(least: int, most: int | None) -> None:
    assert amounts.amount("year", least, most) is None


@pytest.mark.parametrize(
    ("place", "expected"), [(1, "next"), (-1, "last"), ("first", "first"), ("final", "final"), (None, None)]
)
def test_where_a_length_of_time_lies(place: int | str | None, expected: str | None) -> None:
    found = amounts.lasting(Amount("year", 2, 2), place=place)
    assert found == Lasting(Amount("year", 2, 2), expected)


def test_a_length_of_nothing_is_none() -> None:
    assert amounts.lasting() is None
    assert amounts.shift(1) is None


def test_first_and_last_of_a_longer_time() -> None:
    assert amounts.portion(1, "week", 1911) == Lasting(Amount("week", 1, 1), "first", Point(year=1911))
    assert amounts.portion(-1, "week", Point(year=1911, month=5), 2) == Lasting(
        Amount("week", 2, 2), "last", Point(year=1911, month=5)
    )


def test_distances() -> None:
    two = Amount("year", 2, 2)
    assert amounts.shift(-1, two) == Shift(two, -1)
    assert amounts.shift(1, two, 1911) == Shift(two, 1, Point(year=1911))
    assert amounts.shift(-1, two, basis="speech") == Shift(two, -1, None, Basis.SPEECH)
    assert amounts.shift(1, unit="day") == Shift(Amount("day", 1, 1), 1)
    assert amounts.shift(1, unit="day", few="several") == Shift(Amount("day", bound="several"), 1)
    assert amounts.shift_from(two, "now") == Shift(two, 1, None, Basis.SPEECH)
    assert amounts.shift_from(two, Point(year=1911)) == Shift(two, 1, Point(year=1911))


@pytest.mark.parametrize(
    ("least", "expected"), [(22, Age(22, 22)), (1, Age(1, 1)), (129, Age(129, 129)), (0, None), (130, None)]
)
def test_ages(least: int, expected: Age | None) -> None:
    assert amounts.aged(least=least) == expected


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (Amount("year", 60, 60), Age(60, 60)),
        (Amount("year", 20, 25), Age(20, 25)),
        (Amount("year", bound="several"), None),
        (Amount("day", 60, 60), None),
    ],
)
def test_ages_in_years(amount: Amount, expected: Age | None) -> None:
    assert amounts.aged(amount) == expected
