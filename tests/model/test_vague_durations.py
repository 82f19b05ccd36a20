"""What vague words of duration come to, by the conventions."""

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model.conventions import CONVENTIONS
from testimonia.model.duration import Duration
from testimonia.model.length import Length
from testimonia.model.vague_durations import (
    Unit,
    about,
    at_least,
    counted,
    iso_duration,
    less_than,
    many_years,
    more_than,
    several,
    within,
)

YEAR = Length(years=1)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        # about N years: a tenth less to a tenth more, at least one year, in whole years rounded outwards
        (about(60), Duration("P60Y~", Length(54), Length(66))),
        (about(15), Duration("P15Y~", Length(13), Length(17))),
        (about(5), Duration("P5Y~", Length(4), Length(6))),
        (about(1), Duration("P1Y~", Length(0), Length(2))),
        (about(20, Unit.DAYS), Duration("P20D~", Length(days=18), Length(days=22))),
        (about(2, Unit.WEEKS), Duration("P2W~", Length(days=7), Length(days=21))),
        (about(18, Unit.MONTHS), Duration("P18M~", Length(months=16), Length(months=20))),
        # N years later, by the numbers of the years
        (counted(17), Duration("P17Y", Length(16, days=1), Length(18, days=-1))),
        (counted(1), Duration("P1Y", Length(0, days=1), Length(2, days=-1))),
        (counted(0), Duration("P0Y", Length(), Length(1, days=-1))),
        (counted(100), Duration("P100Y", Length(99, days=1), Length(101, days=-1))),
        # nothing for the next sixty years
        (counted(60, or_longer=True), Duration("P60Y", Length(59, days=1), None)),
        (counted(3, Unit.MONTHS), Duration("P3M", Length(months=2, days=1), Length(months=4, days=-1))),
        # days and weeks are exact
        (counted(10, Unit.DAYS), Duration("P10D", Length(days=10), Length(days=10))),
        (counted(2, Unit.WEEKS), Duration("P2W", Length(days=14), Length(days=14))),
        (counted(2, Unit.WEEKS, or_longer=True), Duration("P2W", Length(days=14), None)),
        # more and less, by a day
        (more_than(YEAR), Duration("P1Y", Length(1, days=1), None)),
        (less_than(Length(18)), Duration("P18Y", None, Length(18, days=-1))),
        (at_least(Length(days=12)), Duration("P12D", Length(days=12), None)),
        (within(Length(days=49), iso="P7W"), Duration("P7W", None, Length(days=49))),
        (many_years(), Duration(None, Length(2), None)),
        (several(Unit.DAYS), Duration(None, Length(days=2), None)),
    ],
)
def test_durations(found: Duration, expected: Duration) -> None:
    assert found == expected


def test_conventions_are_settings() -> None:
    wide = replace(CONVENTIONS, about_share=Fraction(1, 4), about_least=3, many_years=4, several=3)
    assert about(60, conventions=wide) == Duration("P60Y~", Length(45), Length(75))
    assert about(5, conventions=wide) == Duration("P5Y~", Length(2), Length(8))
    assert many_years(wide).least == Length(4)
    assert several(Unit.MONTHS, wide).least == Length(months=3)


@given(st.integers(0, 10_000), st.sampled_from(Unit))
def test_about_lies_on_both_sides(n: int, unit: Unit) -> None:
    found = about(n, unit)
    assert found.least is not None and found.most is not None
    least, most, middle = (sum((x.years, x.months, x.days)) for x in (found.least, found.most, unit.of(n)))
    assert 0 <= least <= middle < most
    assert 10 * least <= 9 * middle and 10 * most >= 11 * middle


@pytest.mark.parametrize(
    ("length", "iso"),
    [
        (Length(1, 6), "P1Y6M"),
        (Length(days=12), "P12D"),
        (Length(2, 0, 3), "P2Y3D"),
        (Length(), "P0D"),
    ],
)
def test_iso(length: Length, iso: str) -> None:
    assert iso_duration(length) == iso


def test_nothing_negative_is_written() -> None:
    with pytest.raises(ValueError, match="no negative"):
        iso_duration(Length(18, days=-1))


# the case and its constraint, and how the words of the passage are made here
TYPED = [
    ("k05", "c3", more_than(YEAR)),
    ("k06", "c2", counted(17)),
    ("k07", "c5", less_than(Length(8, 6))),
    ("k14", "c3", about(60)),
    ("k23", "c2", counted(64)),
    ("k24", "c4", counted(60, or_longer=True)),
    ("k26", "c2", counted(100)),
    ("k45", "c2", many_years()),
    ("x06", "c1", at_least(Length(days=12))),
    ("x06", "c5", within(Length(days=49))),
    ("x08", "c4", more_than(Length(10))),
    ("x10", "c2", counted(10, Unit.DAYS)),
]


def test_the_distances_of_the_typed_cases(shared: Path) -> None:
    text = (shared / "corpora/seeds/chronology.json").read_text(encoding="utf-8")
    constraints = {
        (case["id"], constraint.get("id")): constraint
        for case in json.loads(text)["cases"]
        for constraint in case["constraints"]
    }
    for case, name, found in TYPED:
        stated = constraints[case, name]
        ends = [None if stated[end] is None else Length(**stated[end]) for end in ("minimum", "maximum")]
        assert [found.least, found.most] == ends, case
