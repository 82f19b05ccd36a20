"""Times beside other times, parts of times, and loose words, as the grammar hands them over."""

from typing import Any

import pytest

from testimonia.reading.times.forms import Amount, Basis, Lasting, Loose, Point, Step, Stretch
from testimonia.reading.times.making import relations

MARCH = Point(month=3)


def test_steps() -> None:
    assert relations.step(1, "year") == Step(1, "year")
    assert relations.step(1, point=MARCH) == Step(1, None, MARCH)
    assert relations.step(-1, season=24) == Step(-1, None, Point(season=24))
    assert relations.step(-1, daypart="NI", basis="speech") == Step(
        -1, "day", None, Basis.SPEECH, daypart="NI"
    )


@pytest.mark.parametrize(
    "point", [Point(year=1911), Point(decade=191), Point(century=20), Stretch(None, None), 1911]
)
def test_what_has_a_year_has_none_beside_it(point: Any) -> None:
    assert relations.step(1, point=point) is None


@pytest.mark.parametrize("unit", ["second", "minute", "hour", "generation"])
def test_units_that_no_calendar_counts(unit: str) -> None:
    assert relations.step(1, unit) is None


def test_parts() -> None:
    assert relations.part("early", 1919) == Point(year=1919, part="early")
    assert relations.part("late", Step(0, "year")) == Step(0, "year", part="late")
    # part of a part, and the end of a length of time, are none
    assert relations.part("early", Point(year=1919, part="late")) is None
    assert relations.part("late", Lasting(Amount("year", 2, 2))) is None
    assert relations.part("most", Lasting(Amount("year", 2, 2))) == Lasting(Amount("year", 2, 2))


def test_parts_of_a_day() -> None:
    assert relations.dayparted("MO", Point(day=3)) == Point(day=3, daypart="MO")
    assert relations.dayparted("MO", Point(day=3, daypart="EV")) is None
    nights = Stretch(None, None)
    assert relations.dayparted("NI", nights) is nights


def test_a_month_of_a_year_that_is_named_beside_it() -> None:
    that_year = Step(0, "year")
    assert relations.year_of(MARCH, that_year) == Point(month=3, within=that_year)
    assert relations.year_of(MARCH, 1911) == Point(month=3, within=Point(year=1911))
    # of a day there is no month, and what has its year needs no other
    assert relations.year_of(MARCH, Point(year=1911, month=5, day=3)) is None
    assert relations.year_of(Point(month=3, year=1911), that_year) is None
    assert relations.year_of(Step(0, "day"), that_year) is None


def test_vagueness_and_doubt() -> None:
    assert relations.about(1938) == Point(year=1938, about=True)
    assert relations.doubted(1938) == Point(year=1938, doubted=True)
    assert relations.about(Step(0, "year")) is None
    assert relations.doubted(Stretch(None, None)) is None


def test_hours() -> None:
    assert relations.clocked((11, 0), Point(day=3)) == Point(day=3, clock=(11, 0))
    assert relations.clocked((11, 0), Stretch(None, None)) is None


def test_loose_words() -> None:
    assert relations.loose("past") == Loose("past")
    assert relations.loose("past", "past") == Loose("past")
    assert relations.loose("past", "future") is None
