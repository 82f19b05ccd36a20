"""How two dates lie to one another, and whether both can be the time of one happening."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model.comparing import Relation, Reply, compare, may_be_one
from testimonia.model.date import Date, Reading
from tests.model.built_dates import LADY_DAY, dated, new, old, old_month, spoken, unstated

CHANGE = "the calendar was changed in February 1918"
OCTOBER = dated("October 1917", spoken("1917-10"), old_month(1917, 10, 31, CHANGE))
"""Its style is not stated."""

BEFORE, AFTER, SAME = Relation.BEFORE, Relation.AFTER, Relation.SAME
WITHIN, CONTAINS, UNDECIDED = Relation.WITHIN, Relation.CONTAINS, Relation.UNDECIDED
YES, NO, MAYBE = Reply.YES, Reply.NO, Reply.UNDECIDED

CASES = [
    # one day in two styles
    (dated("28 August 1828", old(1828, 8, 28)), dated("9 September 1828", new(1828, 9, 9)), SAME, YES),
    (dated("Sept. 9 (Aug. 28, O.S.)", new(1828, 9, 9)), dated("28 August", old(1828, 8, 28)), SAME, YES),
    # the style of the first is not stated: the clash disappears if it is Old Style
    (unstated("28 August 1828", 1828, 8, 28), dated("9 September 1828", new(1828, 9, 9)), UNDECIDED, MAYBE),
    # neither is stated: 12 days apart are one day under one of four combinations, 11 under none
    (unstated("3 March 1850", 1850, 3, 3), unstated("15 March 1850", 1850, 3, 15), UNDECIDED, MAYBE),
    (unstated("3 March 1850", 1850, 3, 3), unstated("14 March 1850", 1850, 3, 14), UNDECIDED, NO),
    # in the same figures, neither with a style: nobody would call it a clash
    (unstated("3 March 1850", 1850, 3, 3), unstated("March 3rd, 1850", 1850, 3, 3), SAME, YES),
    # so far apart that the styles make no difference
    (unstated("3 March 1850", 1850, 3, 3), unstated("3 May 1850", 1850, 5, 3), BEFORE, NO),
    # a year that began on 25 March: one date, and not that of the January before
    (
        dated("15 January 1743/44", old(1744, 1, 15, LADY_DAY)),
        dated("26 January 1744", new(1744, 1, 26)),
        SAME,
        YES,
    ),
    (dated("15 January 1743/44", old(1744, 1, 15, LADY_DAY)), dated("1743"), AFTER, NO),
    (dated("15 January 1743/44", old(1744, 1, 15, LADY_DAY)), dated("1744"), WITHIN, YES),
    # the year is not stated: "15 January 1743" in a parish register may be of the year 1744
    (
        dated("15 January 1743", old(1743, 1, 15), old(1744, 1, 15, LADY_DAY)),
        dated("26 January 1744", new(1744, 1, 26)),
        UNDECIDED,
        MAYBE,
    ),
    # a coarser value does not contradict a finer one inside it
    (dated("1933"), dated("June 1933", spoken("1933-06")), CONTAINS, YES),
    (dated("June 1933", spoken("1933-06")), dated("1933"), WITHIN, YES),
    (dated("1933"), dated("1933"), SAME, YES),
    (dated("the 1930s", spoken("193X")), dated("1933"), CONTAINS, YES),
    (dated("1929"), dated("1928"), AFTER, NO),
    (dated("about 1938", spoken("1938~")), dated("1940"), CONTAINS, YES),
    (dated("about 1938", spoken("1938~")), dated("1941"), BEFORE, NO),
    (
        dated("early 1919", spoken("1919-01/1919-04")),
        dated("winter", spoken("1919-01/1919-03")),
        CONTAINS,
        YES,
    ),
    # partly the same days: of two points in time both can be so
    (
        dated("summer 1919", spoken("1919-22")),
        dated("that half year", spoken("[1919-07..1919-12]")),
        UNDECIDED,
        YES,
    ),
    # some day between, and what lasted: different things
    (dated("[1917..1919]"), dated("1917/1919"), WITHIN, YES),
    (dated("1917/1919"), dated("[1917..1919]"), CONTAINS, YES),
    (dated("1917/1919"), dated("1917/1919"), SAME, YES),
    (dated("1917/1919"), dated("1918-03-03"), CONTAINS, YES),
    (dated("1917/1919"), dated("1920"), BEFORE, NO),
    # both lasted, and not over the same days
    (dated("1917/1919"), dated("1919/1925"), UNDECIDED, MAYBE),
    # open ends
    (dated("after 1929", spoken("1930/..")), dated("1936"), CONTAINS, YES),
    (dated("after 1929", spoken("1930/..")), dated("1929"), AFTER, NO),
    (dated("until 1929", spoken("../1929")), dated("from 1930", spoken("1930/..")), BEFORE, NO),
    (dated("until 1929", spoken("../1929")), dated("from 1925", spoken("[1925..]")), UNDECIDED, YES),
    # an unknown end is not an open one: who lived "1890–" may have died in 1900
    (dated("1890–", spoken("1890/")), dated("1936"), UNDECIDED, YES),
    # a doubt widens nothing
    (dated("1984?"), dated("1985"), BEFORE, NO),
    # a month of an unstated style
    (OCTOBER, dated("7 November 1917", new(1917, 11, 7)), UNDECIDED, MAYBE),
    (OCTOBER, dated("20 October 1917", new(1917, 10, 20)), CONTAINS, YES),
    # what cannot be placed
    (Date("that same day"), dated("1933"), UNDECIDED, MAYBE),
    (Date("then"), Date("later"), UNDECIDED, MAYBE),
]


@pytest.mark.parametrize(("a", "b", "relation", "reply"), CASES)
def test_two_dates(a: Date, b: Date, relation: Relation, reply: Reply) -> None:
    assert compare(a, b).relation is relation
    assert may_be_one(a, b).answer is reply


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        # the clash disappears
        (
            unstated("28 August 1828", 1828, 8, 28),
            dated("9 September 1828", new(1828, 9, 9)),
            {(0, 0): BEFORE, (1, 0): SAME},
        ),
        (
            unstated("3 March 1850", 1850, 3, 3),
            unstated("15 March 1850", 1850, 3, 15),
            {(0, 0): BEFORE, (0, 1): BEFORE, (1, 0): SAME, (1, 1): BEFORE},
        ),
        # New Style it is before; Old Style they overlap, which decides nothing
        (OCTOBER, dated("November 1917", spoken("1917-11")), {(0, 0): BEFORE}),
        # nothing depends on it
        (unstated("3 March 1850", 1850, 3, 3), dated("1849"), {}),
        (Date("then"), dated("1849"), {}),
    ],
)
def test_what_it_depends_on(a: Date, b: Date, expected: dict[tuple[int, int], Relation]) -> None:
    found = {
        (a.readings.index(entry.first), b.readings.index(entry.second)): entry.relation
        for entry in compare(a, b).depends_on
    }
    assert found == expected


CONVERSE = {
    BEFORE: AFTER,
    AFTER: BEFORE,
    WITHIN: CONTAINS,
    CONTAINS: WITHIN,
    SAME: SAME,
    UNDECIDED: UNDECIDED,
}

TEXTS = st.sampled_from(
    ["1917", "1917-10", "1917-10-25", "1917/1919", "[1917..1919]", "1918/..", "../1917", "[1917,1919]"]
)
DAYS = st.tuples(st.integers(1917, 1918), st.integers(10, 11), st.integers(1, 30))


@st.composite
def any_date(draw: st.DrawFn) -> Date:
    if draw(st.booleans()):
        return dated(draw(TEXTS))
    name = draw(DAYS)
    readings: list[Reading] = draw(st.sampled_from([[new(*name)], [old(*name)], [new(*name), old(*name)]]))
    return Date("-".join(map(str, name)), tuple(readings))


@given(any_date(), any_date())
def test_turned_round_it_is_the_converse(a: Date, b: Date) -> None:
    there, back = compare(a, b), compare(b, a)
    assert back.relation is CONVERSE[there.relation]
    assert len(there.depends_on) == len(back.depends_on)
    assert may_be_one(a, b).answer is may_be_one(b, a).answer


@given(any_date())
def test_a_date_of_one_reading_is_the_same_as_itself(a: Date) -> None:
    one = Date(a.text, a.readings[:1])
    assert compare(one, one).relation is SAME
    assert may_be_one(one, one).answer is YES


@given(any_date(), any_date())
def test_the_two_questions_agree(a: Date, b: Date) -> None:
    relation, answer = compare(a, b).relation, may_be_one(a, b)
    if relation in (BEFORE, AFTER):
        assert answer.answer is NO
    if relation in (SAME, WITHIN, CONTAINS):
        assert answer.answer is YES
    assert bool(answer.only_if) == (answer.answer is MAYBE)


@given(any_date(), any_date())
def test_what_depends_is_so_under_those_readings(a: Date, b: Date) -> None:
    comparison = compare(a, b)
    for entry in comparison.depends_on:
        alone = compare(Date(a.text, (entry.first,)), Date(b.text, (entry.second,)))
        assert alone.relation is entry.relation
        assert entry.relation is not comparison.relation
