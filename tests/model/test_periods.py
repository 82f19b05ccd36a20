"""Centuries, decades and their parts as EDTF."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model.conventions import CONVENTIONS
from testimonia.model.days import gregorian_name
from testimonia.model.edtf_bounds import bounds
from testimonia.model.periods import (
    Part,
    century,
    decade,
    part_of_century,
    part_of_decade,
    part_of_month,
    part_of_year,
)


@pytest.mark.parametrize(
    ("n", "bce", "edtf"),
    [
        (20, False, "19XX"),
        (2, False, "01XX"),
        # the first ones: EDTF's year 0 is 1 BC
        (1, False, "0001/0100"),
        (1, True, "-0099/0000"),
        # 500 to 401 BC are the years -499 to -400
        (5, True, "-04XX"),
    ],
)
def test_centuries(n: int, bce: bool, edtf: str) -> None:
    assert century(n, bce=bce) == edtf


@pytest.mark.parametrize(
    ("year", "bce", "edtf"),
    [
        (1930, False, "193X"),
        (1937, False, "193X"),
        (70, False, "007X"),
        (0, False, "0001/0009"),
        # 439 to 430 BC
        (430, True, "-0438/-0429"),
        (0, True, "-0008/0000"),
    ],
)
def test_decades(year: int, bce: bool, edtf: str) -> None:
    assert decade(year, bce=bce) == edtf


@pytest.mark.parametrize(
    ("part", "edtf"),
    [
        (Part.EARLY, "1919-01/1919-04"),
        (Part.MID, "1919-05/1919-08"),
        (Part.LATE, "1919-09/1919-12"),
        (Part.EARLY_WINTER, "1919-01/1919-03"),
        (Part.FIRST_HALF, "1919-01/1919-06"),
        (Part.SECOND_HALF, "1919-07/1919-12"),
        (Part.SECOND_THIRD, "1919-05/1919-08"),
        (Part.THIRD_QUARTER, "1919-07/1919-09"),
        (Part.LAST_QUARTER, "1919-10/1919-12"),
        (Part.TURN, "1918-12/1919-01"),
    ],
)
def test_parts_of_a_year(part: Part, edtf: str) -> None:
    assert part_of_year(1919, part) == edtf


@pytest.mark.parametrize(
    ("part", "edtf"),
    [
        (Part.EARLY, "1930/1933"),
        (Part.MID, "1934/1936"),
        (Part.LATE, "1936/1939"),
        (Part.FIRST_HALF, "1930/1934"),
        (Part.SECOND_HALF, "1935/1939"),
        (Part.TURN, "1929/1931"),
    ],
)
def test_parts_of_a_decade(part: Part, edtf: str) -> None:
    assert part_of_decade(1930, part) == part_of_decade(1935, part) == edtf


def test_part_of_a_decade_before_christ() -> None:
    # 439 to 436 BC
    assert part_of_decade(430, Part.EARLY, bce=True) == "-0438/-0435"


@pytest.mark.parametrize(
    ("n", "part", "bce", "edtf"),
    [
        (20, Part.FIRST_HALF, False, "1901/1950"),
        (20, Part.SECOND_HALF, False, "1951/2000"),
        (20, Part.EARLY, False, "1901/1933"),
        (20, Part.MID, False, "1934/1966"),
        (20, Part.LATE, False, "1967/2000"),
        (19, Part.LAST_THIRD, False, "1867/1900"),
        (19, Part.LAST_QUARTER, False, "1876/1900"),
        (20, Part.TURN, False, "1895/1905"),
        (1, Part.FIRST_HALF, False, "0001/0050"),
        # 500 to 451 BC
        (5, Part.FIRST_HALF, True, "-0499/-0450"),
        (5, Part.TURN, True, "-0504/-0494"),
    ],
)
def test_parts_of_a_century(n: int, part: Part, bce: bool, edtf: str) -> None:
    assert part_of_century(n, part, bce=bce) == edtf


@pytest.mark.parametrize(
    ("year", "month", "part", "edtf"),
    [
        (1919, 2, Part.SECOND_HALF, "1919-02-16/1919-02-28"),
        (1919, 3, Part.FIRST_HALF, "1919-03-01/1919-03-15"),
    ],
)
def test_parts_of_a_month(year: int, month: int, part: Part, edtf: str) -> None:
    assert part_of_month(year, month, part) == edtf


@pytest.mark.parametrize(
    ("period", "part"), [("month", Part.EARLY), ("month", Part.TURN), ("decade", Part.LAST_THIRD)]
)
def test_not_every_period_has_every_part(period: str, part: Part) -> None:
    with pytest.raises(ValueError, match=f"a {period} has no {part}"):
        part_of_month(1919, 3, part) if period == "month" else part_of_decade(1930, part)


def test_what_there_is_not() -> None:
    with pytest.raises(ValueError, match="no century 0"):
        century(0)
    with pytest.raises(ValueError, match="from Christ"):
        decade(-5)
    with pytest.raises(ValueError, match="no month 13"):
        part_of_month(1919, 13, Part.LAST_THIRD)
    with pytest.raises(ValueError, match="four digits"):
        century(101)
    with pytest.raises(ValueError, match="four digits"):
        part_of_year(10_000, Part.EARLY)


def test_conventions_are_settings() -> None:
    other = replace(
        CONVENTIONS, early_year=(1, 1), late_decade=(7, 9), mid_century=(40, 60), turn_of_century=10
    )
    assert part_of_year(1919, Part.EARLY, other) == "1919-01"
    assert part_of_decade(1930, Part.LATE, other) == "1937/1939"
    assert part_of_century(20, Part.MID, other) == "1940/1960"
    assert part_of_century(20, Part.TURN, other) == "1890/1910"


def years_of(edtf: str) -> tuple[int, int]:
    found = bounds(edtf)
    assert found is not None and found.earliest is not None and found.latest is not None
    return gregorian_name(found.earliest).year, gregorian_name(found.latest).year


@given(st.integers(2, 99), st.booleans())
def test_a_century_is_what_edtf_takes_it_for(n: int, bce: bool) -> None:
    expected = (1 - 100 * n, 100 - 100 * n) if bce else (100 * (n - 1), 100 * n - 1)
    assert years_of(century(n, bce=bce)) == expected


@given(st.integers(1, 99), st.booleans())
def test_the_halves_are_the_century(n: int, bce: bool) -> None:
    (first, middle), (after, last) = (
        years_of(part_of_century(n, part, bce=bce)) for part in (Part.FIRST_HALF, Part.SECOND_HALF)
    )
    assert (middle - first, after - middle, last - after) == (49, 1, 49)
    quarters = [years_of(part_of_century(n, part, bce=bce)) for part in list(Part) if "quarter" in part]
    assert quarters == [(first + 25 * number, first + 25 * number + 24) for number in range(4)]


@given(st.integers(1, 9999), st.booleans())
def test_a_decade_has_ten_years_with_its_own_among_them(year: int, bce: bool) -> None:
    first, last = years_of(decade(year, bce=bce))
    assert first <= (1 - year if bce else year) <= last
    assert last - first == (8 if year < 10 else 9)
