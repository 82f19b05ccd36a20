"""When countries changed: the data against itself, and against days that everyone knows."""

import itertools
import tomllib
from importlib import resources
from typing import Any

import pytest

from testimonia.calendars import Changeover, changeover, countries
from testimonia.calendars.changeovers import REFORM, day_in_words, last_change
from testimonia.model.date import Calendar, NewYear
from testimonia.model.days import YearMonthDay, gregorian_day, gregorian_name, julian_day, julian_name

FILE = resources.files("testimonia").joinpath("data", "calendars", "changeovers.toml")
DATA: dict[str, dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))

DAYS = [
    # country, last Julian day, first Gregorian day
    ("italy", (1582, 10, 4), (1582, 10, 15)),
    ("france", (1582, 12, 9), (1582, 12, 20)),
    ("bohemia", (1584, 1, 6), (1584, 1, 17)),
    ("prussia", (1610, 8, 22), (1610, 9, 2)),
    ("germany", (1700, 2, 18), (1700, 3, 1)),
    ("denmark", (1700, 2, 18), (1700, 3, 1)),
    ("friesland", (1700, 12, 31), (1701, 1, 12)),
    ("britain", (1752, 9, 2), (1752, 9, 14)),
    ("british colonies", (1752, 9, 2), (1752, 9, 14)),
    ("sweden", (1753, 2, 17), (1753, 3, 1)),
    ("alaska", (1867, 10, 6), (1867, 10, 18)),
    ("bulgaria", (1916, 3, 31), (1916, 4, 14)),
    ("turkey", (1917, 2, 15), (1917, 3, 1)),
    ("russia", (1918, 1, 31), (1918, 2, 14)),
    ("soviet union", (1918, 1, 31), (1918, 2, 14)),
    ("finland", (1918, 1, 31), (1918, 2, 14)),
    ("romania", (1919, 3, 31), (1919, 4, 14)),
    ("greece", (1923, 2, 15), (1923, 3, 1)),
    # from a calendar of its own
    ("japan", None, (1873, 1, 1)),
    ("egypt", None, (1875, 9, 11)),
    ("china", None, (1912, 1, 1)),
]


def known(country: str) -> Changeover:
    found = changeover(country)
    assert found is not None
    return found


@pytest.mark.parametrize(("country", "last", "first"), DAYS)
def test_the_days_of_a_change(
    country: str, last: tuple[int, int, int] | None, first: tuple[int, int, int]
) -> None:
    found = known(country)
    assert found.first_gregorian == gregorian_day(*first)
    assert found.last_julian == (None if last is None else julian_day(*last))


def test_a_country_that_is_not_known() -> None:
    assert changeover("atlantis") is None


def test_the_last_change_of_all() -> None:
    assert gregorian_name(last_change()) == (1923, 3, 1)


def test_there_are_many_and_each_names_its_source() -> None:
    assert len(countries()) > 50
    for country, row in DATA.items():
        assert row["name"], country
        assert row["source"], country
        assert set(row) <= {"name", "source", "like", "changes", "before", "years", "ahead"}, country
        assert ("like" in row) != ("changes" in row), country
        assert row.get("like", "italy") in DATA, country


CHANGES = [(country, change) for country, row in DATA.items() for change in row.get("changes", ())]


@pytest.mark.parametrize(("country", "change"), [pair for pair in CHANGES if "last" in pair[1]])
def test_the_first_day_follows_the_last(country: str, change: dict[str, Any]) -> None:
    to_julian = change.get("calendars") == ["julian"]
    old, new = (gregorian_day, julian_day) if to_julian else (julian_day, gregorian_day)
    between = new(*figures(change["first"])) - old(*figures(change["last"]))
    # where the date line moved as well, one day was counted twice
    assert between == (0 if change.get("repeats") else 1)


def figures(text: str) -> tuple[int, int, int]:
    year, month, day = map(int, text.split("-"))
    return year, month, day


@pytest.mark.parametrize("country", sorted(countries()))
def test_the_periods_of_a_country_follow_one_another(country: str) -> None:
    periods = known(country).periods
    assert periods[0].calendars == (Calendar.JULIAN,)
    assert periods[-1].calendars == (Calendar.GREGORIAN,)
    assert periods[0].first is None
    assert periods[-1].last is None
    for before, after in itertools.pairwise(periods):
        assert before.last is not None
        assert after.first is not None
        assert after.first >= REFORM
        assert after.first == before.last + (country != "alaska")
    for period in periods:
        assert period.reason
        assert not period.reason.endswith(".")


REASONS = [
    ("britain", 0, "Britain kept the Julian calendar until the change on 14 September 1752"),
    ("britain", 1, "Britain changed to the Gregorian calendar on 14 September 1752"),
    ("italy", 0, "the Gregorian calendar did not exist before 15 October 1582"),
    ("germany", 0, "Germany kept the Julian calendar until 13 February 1583"),
    ("germany", 1, "Catholic Germany changed from 1583 on, Protestant Germany on 1 March 1700"),
]


@pytest.mark.parametrize(("country", "period", "reason"), REASONS)
def test_the_change_is_named(country: str, period: int, reason: str) -> None:
    assert known(country).periods[period].reason == reason


YEARS = [
    ("england", NewYear.LADY_DAY, julian_day(1751, 12, 31)),
    ("scotland", NewYear.LADY_DAY, julian_day(1599, 12, 31)),
    # both had the Gregorian calendar by then
    ("venice", NewYear.MARCH, gregorian_day(1797, 5, 12)),
    ("tuscany", NewYear.LADY_DAY, gregorian_day(1749, 12, 31)),
]


@pytest.mark.parametrize(("country", "new_year", "last"), YEARS)
def test_when_the_year_began_otherwise(country: str, new_year: NewYear, last: int) -> None:
    (begin,) = known(country).year_begins
    assert (begin.new_year, begin.last, begin.anno_domini) == (new_year, last, True)


def test_the_years_of_russia_were_counted_from_the_creation() -> None:
    march, september = known("russia").year_begins
    assert (march.new_year, september.new_year) == (NewYear.MARCH, NewYear.SEPTEMBER)
    assert julian_name(september.last) == (1699, 12, 31)
    assert not march.anno_domini
    assert not september.anno_domini


def test_a_day_in_words() -> None:
    assert day_in_words(YearMonthDay(1712, 2, 30)) == "30 February 1712"
