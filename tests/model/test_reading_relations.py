"""How single readings lie to one another: sets with gaps, ends that are not known, days between."""

import pytest

from testimonia.model.date import OLD_STYLE, Reading
from testimonia.model.days import julian_day
from testimonia.model.reading_relations import Relation, days_apart, is_day, lasted, relation_of
from tests.model.built_dates import spoken

OLD_YEARS = Reading(OLD_STYLE, "[1717,1719]", "[1717,1719]", julian_day(1717), julian_day(1719, 12, 31))
"""The years keep their numbers, so their days are not those that their EDTF has in the Gregorian calendar."""


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        # a day of the gap is no day of the set
        ("1668", "[1667,1670]", Relation.UNDECIDED),
        ("1668", "[1667..1670]", Relation.WITHIN),
        ("1670-05", "[1667,1670]", Relation.WITHIN),
        ("{1667,1670}", "1670", Relation.CONTAINS),
        # members that touch are one stretch, in whatever order
        ("1667-12-15/1668-01-15", "[1668,1667]", Relation.WITHIN),
        ("[1667,1668]", "[1667..1668]", Relation.SAME),
        ("[1667,1670]", "[1667,1668,1670]", Relation.WITHIN),
        ("[1667,1670]", "[1668,1669,1671]", Relation.UNDECIDED),
        ("[1667,1670]", "[1671,1673]", Relation.BEFORE),
        ("[..1667,1670]", "1650", Relation.CONTAINS),
        ("[1667,1670..]", "1990", Relation.CONTAINS),
        ("[1667,1670..]", "[1667,1675]", Relation.CONTAINS),
        # one month lies within another member that is longer
        ("[1667,1667-05]", "1667", Relation.SAME),
        ("[1667-05,1667..]", "1700", Relation.CONTAINS),
        # an end that is not known holds nothing, an open one everything
        ("1890/", "1936", Relation.UNDECIDED),
        ("1890/..", "1936", Relation.CONTAINS),
        ("/1890", "1836", Relation.UNDECIDED),
        ("../1890", "1836", Relation.CONTAINS),
        ("1890/", "1889", Relation.AFTER),
        ("1890/", "1890/", Relation.SAME),
        # a single day is the same whether it "lasted" or not
        ("1917-11-07/1917-11-07", "1917-11-07", Relation.SAME),
        ("1917/1917", "1917", Relation.CONTAINS),
    ],
)
def test_relation(a: str, b: str, expected: Relation) -> None:
    assert relation_of(spoken(a), spoken(b)) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("1917-11-07", "1917-11-07", 0),
        ("1917-11-07", "1917-11-09", 2),
        ("1917", "1918", 1),
        ("1918", "1917", 1),
        ("1668", "[1667,1670]", 1),
        ("1668-07-01", "[1667,1670]", 183),
        ("1917/..", "1916", 1),
        ("../1917", "1900", 0),
        ("1917/..", "../1918", 0),
    ],
)
def test_days_between(a: str, b: str, expected: int) -> None:
    assert days_apart(spoken(a), spoken(b)) == expected


def test_a_set_of_old_style_years_keeps_its_bounds() -> None:
    # 1 January 1720 New Style is 21 December 1719 Old Style
    assert relation_of(spoken("1720-01-01"), OLD_YEARS) is Relation.WITHIN
    assert relation_of(spoken("1720-01-12"), OLD_YEARS) is Relation.AFTER


def test_what_a_reading_is() -> None:
    assert lasted(spoken("1917/1919")) and not lasted(spoken("[1917..1919]"))
    assert is_day(spoken("1917-11-07")) and not is_day(spoken("1917-11")) and not is_day(spoken("../1917"))
