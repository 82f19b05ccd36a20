"""Ages, births, anniversaries and distances: every bound against the days themselves, one by one."""

from collections.abc import Callable, Iterable
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from testimonia.model.days import gregorian_day
from testimonia.model.duration import Duration
from testimonia.model.edtf_bounds import Bounds, bounds
from testimonia.model.length import Length, earlier, later
from testimonia.model.reckoning import (
    anniversary,
    birth_from_age,
    shifted,
    when_aged,
)
from testimonia.model.vague_durations import counted, many_years, more_than
from tests.model.built_dates import iso

LEAP = gregorian_day(1888, 2, 29)


def within(edtf: str) -> Bounds:
    found = bounds(edtf)
    assert found is not None
    return found


def shown(found: Bounds | None) -> tuple[str | None, str | None] | None:
    if found is None:
        return None
    return tuple(None if day is None else iso(day) for day in found)  # type: ignore[return-value]


# --- cases


@pytest.mark.parametrize(
    ("age", "on", "expected"),
    [
        # aged N on day D: born after D - (N+1) years, on or before D - N years
        (60, "1991-09-01", ("1930-09-02", "1931-09-01")),
        (22, "1912", ("1889-01-02", "1890-12-31")),
        (0, "1890-01-01", ("1889-01-02", "1890-01-01")),
        (34, "1912/..", ("1877-01-02", None)),
        (34, "../1912", (None, "1878-12-31")),
    ],
)
def test_birth_from_age(age: int, on: str, expected: tuple[str | None, str | None]) -> None:
    assert shown(birth_from_age(age, within(on))) == expected


@pytest.mark.parametrize(
    ("birth", "ages", "expected"),
    [
        # a teenager born in 1890
        ("1890", (13, 19), ("1903-01-01", "1910-12-30")),
        ("1890-06-15", (22, 22), ("1912-06-15", "1913-06-14")),
        ("1888-02-29", (1, 3), ("1889-03-01", "1892-02-28")),
        ("1890/..", (10, 10), ("1900-01-01", None)),
        ("../1890", (10, 10), (None, "1901-12-30")),
    ],
)
def test_when_aged(birth: str, ages: tuple[int, int], expected: tuple[str | None, str | None]) -> None:
    assert shown(when_aged(within(birth), *ages)) == expected


def test_ages_stand_in_order() -> None:
    with pytest.raises(ValueError, match="no age from 19 to 13"):
        when_aged(within("1890"), 19, 13)


@pytest.mark.parametrize(
    ("of", "n", "expected"),
    [
        ("1879-12-21", 90, ("1969-12-21", "1969-12-21")),
        ("1879-12", 100, ("1979-12-01", "1979-12-31")),
        ("1888-02-29", 1, ("1889-02-28", "1889-02-28")),
        ("1879/..", 10, ("1889-01-01", None)),
    ],
)
def test_anniversary(of: str, n: int, expected: tuple[str | None, str | None]) -> None:
    assert shown(anniversary(within(of), n)) == expected


@pytest.mark.parametrize(
    ("when", "duration", "back", "expected"),
    [
        ("1917-11-07", counted(2), False, ("1918-11-08", "1920-11-06")),
        ("1917-11-07", counted(2), True, ("1914-11-08", "1916-11-06")),
        (
            "1917-11-07",
            Duration("P10D", Length(days=10), Length(days=10)),
            False,
            ("1917-11-17", "1917-11-17"),
        ),
        (
            "1917-03-31",
            Duration("P1M", Length(months=1), Length(months=1)),
            True,
            ("1917-02-28", "1917-02-28"),
        ),
        ("1912", Duration("P5Y", Length(), Length(years=5)), False, ("1912-01-01", "1917-12-31")),
        ("1912", more_than(Length(years=1)), False, ("1913-01-02", None)),
        ("1912", more_than(Length(years=1)), True, (None, "1911-12-30")),
        ("1912", many_years(), False, ("1914-01-01", None)),
        # nothing is known of how long: later is not earlier
        ("1912", Duration(None), False, ("1912-01-01", None)),
        ("1912", Duration(None), True, (None, "1912-12-31")),
        ("1912/..", counted(2), False, ("1913-01-02", None)),
        ("../1912", counted(2), True, (None, "1911-12-30")),
    ],
)
def test_shifted(when: str, duration: Duration, back: bool, expected: tuple[str | None, str | None]) -> None:
    assert shown(shifted(within(when), duration, back=back)) == expected


# --- against all days


SEARCH = settings(deadline=None, max_examples=50)
"""Hundreds of days are gone through for each example."""
DAYS = st.integers(gregorian_day(1888), gregorian_day(1912, 12, 31))


@st.composite
def stretches(draw: st.DrawFn) -> Bounds:
    """Some days, often about a 29 February."""
    first = draw(st.one_of(DAYS, st.integers(LEAP - 3, LEAP + 3), st.integers(LEAP + 1458, LEAP + 1464)))
    return Bounds(first, first + draw(st.integers(0, 12)))


def days_of(stretch: Bounds) -> range:
    assert stretch.earliest is not None and stretch.latest is not None
    return range(stretch.earliest, stretch.latest + 1)


def searched(stretch: Bounds, years: int, fits: Callable[[int], bool]) -> Bounds | None:
    """The first and last day that fits, of all those about so many years from a stretch."""
    middle = later(days_of(stretch)[0], Length(years=years))
    return hull(day for day in range(middle - 800, middle + 800) if fits(day))


def hull(found: Iterable[int]) -> Bounds | None:
    days = sorted(found)
    return Bounds(days[0], days[-1]) if days else None


@cache
def years_before(day: int, years: int) -> int:
    return earlier(day, Length(years=years))


def plain_age(birth: int, on: int) -> int:
    """Completed years by the convention alone: the greatest N with the birth on or before D - N years."""
    age = 0
    while birth <= years_before(on, age + 1):
        age += 1
    return age


@SEARCH
@given(stretches(), st.integers(0, 5))
@example(Bounds(LEAP - 1, LEAP), 1)
def test_births_are_the_tightest(on: Bounds, age: int) -> None:
    def fits(birth: int) -> bool:
        return any(birth <= day and plain_age(birth, day) == age for day in days_of(on))

    assert birth_from_age(age, on) == searched(on, -age, fits)


@SEARCH
@given(stretches(), st.integers(0, 5), st.integers(0, 1))
@example(Bounds(LEAP, LEAP), 1, 0)
def test_the_time_of_an_age_is_the_tightest(birth: Bounds, least: int, more: int) -> None:
    def fits(day: int) -> bool:
        return any(b <= day and least <= plain_age(b, day) <= least + more for b in days_of(birth))

    assert when_aged(birth, least, least + more) == searched(birth, least, fits)


@given(stretches(), st.integers(0, 8))
@example(Bounds(LEAP, LEAP), 1)
@example(Bounds(LEAP - 1, LEAP - 1), 1)
def test_an_anniversary_falls_so_many_years_after_each_day(of: Bounds, n: int) -> None:
    assert anniversary(of, n) == hull(later(day, Length(years=n)) for day in days_of(of))


LENGTHS = st.builds(Length, st.integers(0, 3), st.integers(0, 11), st.integers(-1, 40))


@given(stretches(), LENGTHS, st.integers(0, 40), st.booleans())
def test_a_distance_reaches_from_the_least_to_the_most(
    when: Bounds, least: Length, more: int, back: bool
) -> None:
    most = Length(least.years, least.months, least.days + more)
    move = earlier if back else later
    reached = [move(day, length) for day in days_of(when) for length in (least, most)]
    assert shifted(when, Duration(None, least, most), back=back) == hull(reached)
