"""French Republican, Hebrew and Islamic dates: pairs that are known."""

import itertools
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.calendars import hebrew, islamic, republican
from testimonia.model.date import Calendar, Date
from testimonia.model.days import gregorian_day, gregorian_name, julian_day

REPUBLICAN = [
    # the first day; Robespierre's fall; Bonaparte's coup; the coronation; the last day
    (1, 1, 1, "1792-09-22"),
    (2, 11, 9, "1794-07-27"),
    (8, 2, 18, "1799-11-09"),
    (13, 3, 11, "1804-12-02"),
    (14, 4, 10, "1805-12-31"),
    # the leap day of the year 3, and a day of the Commune
    (3, 13, 6, "1795-09-22"),
    (79, 8, 16, "1871-05-06"),
    # a month, the complementary days, a year
    (8, 2, None, "[1799-10-23..1799-11-21]"),
    (2, 13, None, "[1794-09-17..1794-09-21]"),
    (2, None, None, "[1793-09-22..1794-09-21]"),
    (3, None, None, "[1794-09-22..1795-09-22]"),
]


@pytest.mark.parametrize(("year", "month", "day", "edtf"), REPUBLICAN)
def test_a_republican_date(year: int, month: int | None, day: int | None, edtf: str) -> None:
    date = republican("as written", year, month, day)
    assert date.edtf == edtf
    assert date.calendars == (Calendar.FRENCH_REPUBLICAN,)
    assert date.readings[0].written is None


HEBREW = [
    # the declaration of independence; Rosh Hashanah; Yom Kippur of 1973; Passover in a leap year
    (5708, 2, 5, "1948-05-14"),
    (5784, 7, 1, "2023-09-16"),
    (5734, 7, 10, "1973-10-06"),
    (5784, 1, 15, "2024-04-23"),
    # the Temple burned on 9 Av; 4 August 70 in the Julian calendar
    (3830, 5, 9, "0070-08-02"),
    # Adar and Adar II of a leap year; the year of 383 days
    (5784, 12, 1, "2024-02-10"),
    (5784, 13, 14, "2024-03-24"),
    (5784, None, None, "[2023-09-16..2024-10-02]"),
    # Heshvan and Kislev have 29 or 30 days
    (5784, 8, None, "[2023-10-16..2023-11-13]"),
    (5784, 9, None, "[2023-11-14..2023-12-12]"),
    (5783, 8, None, "[2022-10-26..2022-11-24]"),
]


@pytest.mark.parametrize(("year", "month", "day", "edtf"), HEBREW)
def test_a_hebrew_date(year: int, month: int | None, day: int | None, edtf: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        date = hebrew("as written", year, month, day)
    assert date.edtf == edtf
    assert date.calendars == (Calendar.HEBREW,)


ISLAMIC = [
    # the first day, 16 July 622 in the Julian calendar; the death of Husayn, 10 October 680
    (1, 1, 1, "0622-07-19~"),
    (61, 1, 10, "0680-10-13~"),
    # the fall of Constantinople, 29 May 1453
    (857, 5, 20, "1453-06-07~"),
    (1445, 9, None, "[2024-03-11~..2024-04-09~]"),
    (1445, None, None, "[2023-07-19~..2024-07-07~]"),
    # the thirtieth of a month that has 29 by reckoning
    (1445, 2, 30, "2023-09-16~"),
]


@pytest.mark.parametrize(("year", "month", "day", "edtf"), ISLAMIC)
def test_an_islamic_date(year: int, month: int | None, day: int | None, edtf: str) -> None:
    date = islamic("as written", year, month, day)
    assert date.edtf == edtf
    assert date.calendars == (Calendar.ISLAMIC,)


def test_an_islamic_day_may_be_the_one_before_or_after() -> None:
    date = islamic("1 Muharram 1", 1, 1, 1)
    first = julian_day(622, 7, 16)
    assert (date.earliest, date.latest) == (first - 1, first + 1)
    assert "a day either way" in date.readings[0].reason


REASONS = [
    (republican("", 8, 2, 18), "18 Brumaire 8 of the French Republic"),
    (republican("", 3, 13, 6), "6 Complementary 3 of the French Republic"),
    (republican("", 2), "the year 2 of the French Republic"),
    (hebrew("", 5784, 13), "Adar II 5784 of the Hebrew calendar"),
    (islamic("", 1445, 9, 1), "1 Ramadan 1445 of the Hijra, by reckoning, and a day either way"),
]


@pytest.mark.parametrize(("date", "reason"), REASONS)
def test_a_date_names_itself(date: Date, reason: str) -> None:
    assert date.readings[0].reason == reason


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (0, 1, 1),
        (10_000, 1, 1),
        (8, 14, 1),
        (8, 0, 1),
        (8, 1, 31),
        (8, 1, 0),
        (8, None, 3),
        # five complementary days, but in leap years
        (8, 13, 6),
        (3, 13, 7),
    ],
)
def test_no_such_republican_day(year: int, month: int | None, day: int | None) -> None:
    with pytest.raises(ValueError, match=r"no|needs"):
        republican("", year, month, day)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(0, 1, 1), (5783, 13, 1), (5784, 14, 1), (5784, 2, 30), (5784, 8, 30), (5784, None, 1)],
)
def test_no_such_hebrew_day(year: int, month: int | None, day: int | None) -> None:
    with pytest.raises(ValueError, match=r"no|needs"):
        hebrew("", year, month, day)


@pytest.mark.parametrize(("year", "month", "day"), [(0, 1, 1), (1445, 13, 1), (1445, 1, 31), (1445, None, 1)])
def test_no_such_islamic_day(year: int, month: int | None, day: int | None) -> None:
    with pytest.raises(ValueError, match=r"no|needs"):
        islamic("", year, month, day)


@given(st.integers(1, 14))
def test_the_republican_year_begins_with_the_autumn(year: int) -> None:
    first = republican("", year).earliest
    assert first is not None
    assert gregorian_day(year + 1791, 9, 22) <= first <= gregorian_day(year + 1791, 9, 24)


@given(st.integers(1, 8_999))
def test_years_follow_one_another(year: int) -> None:
    for calendar, widened in ((hebrew, 0), (islamic, 1)):
        last, first = calendar("", year).latest, calendar("", year + 1).earliest
        assert last is not None
        assert first is not None
        assert first + widened == last - widened + 1


@given(st.integers(4000, 6000))
def test_the_months_of_a_hebrew_year_make_it_up(year: int) -> None:
    whole = hebrew("", year)
    months = [hebrew("", year, month) for month in (*range(7, 13), *range(1, 7))]
    if (7 * year + 1) % 19 < 7:
        months.insert(6, hebrew("", year, 13))
    assert months[0].earliest == whole.earliest
    assert months[-1].latest == whole.latest
    for before, after in itertools.pairwise(months):
        assert before.latest is not None
        assert after.earliest == before.latest + 1
        assert gregorian_name(before.latest) is not None
