"""What small networks come to, said by hand. All names and dates are invented."""

import pytest

from testimonia.comparison.chronology import (
    Age,
    Alternative,
    Anniversary,
    Chosen,
    Constraint,
    Distance,
    Network,
    Option,
    Order,
    Within,
    solve,
)
from testimonia.comparison.chronology.goals import Widest
from testimonia.comparison.chronology.search import Search
from testimonia.comparison.chronology.system import system_of
from testimonia.model import Length
from testimonia.model.days import gregorian_day, gregorian_name
from testimonia.model.edtf_bounds import bounds

YEAR = Length(1)


def within(name: str, event: str, edtf: str) -> Within:
    found = bounds(edtf)
    assert found is not None
    return Within(name, event, found.earliest, found.latest, reason=f"a passage with {edtf}")


def exact(name: str, start: str, end: str, length: Length) -> Distance:
    return Distance(name, start, end, length, length)


def named(day: int | None) -> str:
    return ".." if day is None else "{:04}-{:02}-{:02}".format(*gregorian_name(day))


BOUNDS: list[tuple[str, tuple[Constraint, ...], dict[str, str]]] = [
    ("a day within a year", (within("w", "a", "1841"),), {"a": "1841-01-01 1841-12-31"}),
    (
        "two dates: what both allow",
        (within("w", "a", "1841"), within("v", "a", "1841-06/1842")),
        {"a": "1841-06-01 1841-12-31"},
    ),
    (
        "in order, on one day perhaps",
        (within("w", "a", "1841-05"), Order("o", "a", "b"), within("v", "b", "1841-04/1841-05-10")),
        {"a": "1841-05-01 1841-05-10", "b": "1841-05-01 1841-05-10"},
    ),
    (
        "strictly in order",
        (within("w", "a", "1841-05"), Order("o", "a", "b", strict=True), within("v", "b", "1841-05")),
        {"a": "1841-05-01 1841-05-30", "b": "1841-05-02 1841-05-31"},
    ),
    (
        "a year after a leap day is 28 February",
        (within("w", "a", "1840-02-29"), exact("d", "a", "b", YEAR)),
        {"a": "1840-02-29 1840-02-29", "b": "1841-02-28 1841-02-28"},
    ),
    (
        "and a year before 28 February 1841 can be either",
        (within("w", "b", "1841-02-28"), exact("d", "a", "b", YEAR)),
        {"a": "1840-02-28 1840-02-29", "b": "1841-02-28 1841-02-28"},
    ),
    (
        "a month before 31 March there is no day",
        (within("w", "b", "1841-03-29/1841-04-01"), exact("d", "a", "b", Length(0, 1))),
        {"a": "1841-03-01 1841-03-01", "b": "1841-04-01 1841-04-01"},
    ),
    (
        "negative lengths: at most two days, and at least one, before",
        (within("w", "a", "1841-03-01"), Distance("d", "a", "b", Length(days=-2), Length(days=-1))),
        {"a": "1841-03-01 1841-03-01", "b": "1841-02-27 1841-02-28"},
    ),
    (
        "less than eighteen years",
        (within("w", "a", "1840-02-29"), Distance("d", "a", "b", None, Length(18, 0, -1))),
        {"a": "1840-02-29 1840-02-29", "b": ".. 1858-02-27"},
    ),
    (
        "aged twenty on a day",
        (within("w", "at", "1861-03-01"), Age("g", "birth", "at", 20, 20)),
        {"at": "1861-03-01 1861-03-01", "birth": "1840-03-02 1841-03-01"},
    ),
    (
        "born on 29 February, twenty-one from 1 March on",
        (within("w", "birth", "1840-02-29"), Age("g", "birth", "at", 21, 21)),
        {"birth": "1840-02-29 1840-02-29", "at": "1861-03-01 1862-02-28"},
    ),
    (
        "of age, at least",
        (within("w", "birth", "1840-06"), Age("g", "birth", "at", 21, None)),
        {"birth": "1840-06-01 1840-06-30", "at": "1861-06-01 .."},
    ),
    (
        "a hundredth anniversary",
        (within("w", "day", "1941-02"), Anniversary("y", "birth", "day", 100)),
        {"day": "1941-02-01 1941-02-28", "birth": "1841-02-01 1841-02-28"},
    ),
    (
        "nothing is known of an event that nothing dates",
        (Order("o", "a", "b"), within("w", "c", "../1850")),
        {"a": ".. ..", "b": ".. ..", "c": ".. 1850-12-31"},
    ),
    (
        "a year of 365 days begins after the leap day that is coming",
        (
            exact("d", "a", "b", YEAR),
            exact("e", "a", "b", Length(days=365)),
            within("w", "a", "1843-03-01/.."),
        ),
        {"a": "1844-02-29 ..", "b": "1845-02-28 .."},
    ),
    (
        "and four years of 1460 days across 1900",
        (
            exact("d", "a", "b", Length(4)),
            exact("e", "a", "b", Length(days=1460)),
            within("w", "a", "1850/1950"),
        ),
        {"a": "1896-02-29 1900-02-28", "b": "1900-02-28 1904-02-28"},
    ),
]


@pytest.mark.parametrize(("constraints", "expected"), [pytest.param(*b[1:], id=b[0]) for b in BOUNDS])
def test_bounds(constraints: tuple[Constraint, ...], expected: dict[str, str]) -> None:
    for order in (constraints, constraints[::-1]):
        found = solve(Network(order))
        assert found.consistent is True and found.exact and found.conflicts == ()
        told = {str(e): f"{named(b.earliest)} {named(b.latest)}" for e, b in found.bounds.items()}
        assert told == expected


CONFLICTS: list[tuple[str, tuple[Constraint, ...], list[list[str]]]] = [
    ("a constraint that cannot hold", (Within("w", "a", 10, 9),), [["w"]]),
    ("a length that cannot be", (Distance("d", "a", "b", Length(days=3), Length(days=2)),), [["d"]]),
    ("before itself", (Order("o", "a", "a", strict=True),), [["o"]]),
    (
        "two dates",
        (within("w", "a", "1841"), within("v", "a", "1842"), within("u", "a", "1841")),
        [["w", "v"]],
    ),
    (
        "a circle that no date has to do with",
        (
            Order("o", "a", "b"),
            Order("p", "b", "c", strict=True),
            within("w", "a", "1841"),
            Order("q", "c", "a"),
            Order("r", "b", "d"),
        ),
        [["o", "p", "q"]],
    ),
    (
        "a circle without any date",
        (Order("o", "a", "b"), Distance("d", "a", "b", None, Length(days=-1))),
        [["o", "d"]],
    ),
    (
        "no year has 364 days",
        (exact("d", "a", "b", YEAR), exact("e", "a", "b", Length(days=364))),
        [["d", "e"]],
    ),
    (
        "366 days from a year on, and no leap day in two, cannot both be; each can",
        (
            exact("d", "a", "b", YEAR),
            exact("e", "a", "b", Length(days=366)),
            exact("f", "a", "c", Length(2)),
            exact("g", "a", "c", Length(days=730)),
        ),
        [["d", "e", "f", "g"]],
    ),
    (
        "an anniversary on a day that has none",
        (within("w", "b", "1841-03-29/1841-03-31"), exact("d", "a", "b", Length(0, 1))),
        [["w", "d"]],
    ),
    (
        "two stories that have nothing to do with one another",
        (
            within("w", "a", "1841"),
            Order("o", "a", "b"),
            within("v", "b", "1840"),
            within("u", "c", "1841"),
            Distance("d", "c", "d", YEAR, None),
            within("t", "d", "1841"),
            within("s", "e", "1841"),
        ),
        [["w", "o", "v"], ["u", "d", "t"]],
    ),
    (
        "an alternative none of whose options can hold",
        (
            within("w", "a", "1841"),
            Alternative(
                "x",
                (
                    Option("one", (within("", "a", "1842"),)),
                    Option("other", (Order("", "a", "b"), within("", "b", "1840"))),
                ),
            ),
        ),
        [["w", "x"]],
    ),
    (
        "two alternatives that have only options against one another",
        (
            Alternative(
                "x",
                (Option("one", (Order("", "a", "b", True),)), Option("other", (within("", "a", "1841"),))),
            ),
            Order("o", "b", "a"),
            Alternative(
                "y", (Option("one", (within("", "a", "1842"),)), Option("other", (within("", "a", "1843"),)))
            ),
        ),
        [["x", "o", "y"]],
    ),
]


@pytest.mark.parametrize(("constraints", "expected"), [pytest.param(*c[1:], id=c[0]) for c in CONFLICTS])
def test_conflicts(constraints: tuple[Constraint, ...], expected: list[list[str]]) -> None:
    found = solve(Network(constraints))
    assert found.consistent is False
    assert [list(conflict.ids) for conflict in found.conflicts] == expected
    assert all(conflict.minimal for conflict in found.conflicts)


def test_an_inconsistency_leaves_other_stories_alone() -> None:
    found = solve(Network((Within("w", "a", 10, 9), Within("v", "b", 5, 6), Order("o", "b", "c"))))
    assert found.consistent is False
    assert {e: tuple(b) for e, b in found.bounds.items()} == {"b": (5, 6), "c": (5, None)}
    assert found.span("a", "b") is None and found.age("b", "a") is None
    # until they become one story
    assert found.extended((Order("p", "a", "b"),)).bounds == {}


def test_a_conflict_is_told_with_its_passages() -> None:
    (conflict,) = solve(Network((within("w", "a", "1841"), within("v", "a", "1842")))).conflicts
    assert [constraint.reason for constraint in conflict.constraints] == [
        "a passage with 1841",
        "a passage with 1842",
    ]


STYLES = Alternative(
    "style",
    (
        Option("New Style", (within("", "letter", "1866-06-01"),)),
        Option("Old Style", (within("", "letter", "1866-06-13"),)),
    ),
)
ANSWER = Alternative(
    "answer",
    (
        Option("New Style", (within("", "answer", "1866-06-05"),)),
        Option("Old Style", (within("", "answer", "1866-06-17"),)),
    ),
)
QUICK = Distance("quick", "letter", "answer", Length(), Length(days=7))


def test_choices_and_what_they_exclude_together() -> None:
    found = solve(Network((STYLES, ANSWER, QUICK)))
    assert found.consistent and found.exact
    assert found.only_if == (
        "Consistent only if not “New Style” (style) together with “Old Style” (answer) "
        "and not “Old Style” (style) together with “New Style” (answer)."
    )
    assert {e: f"{named(b.earliest)} {named(b.latest)}" for e, b in found.bounds.items()} == {
        "letter": "1866-06-01 1866-06-13",
        "answer": "1866-06-05 1866-06-17",
    }
    span = found.span("letter", "answer")
    assert span is not None and (span.fewest, span.most, span.exact) == (4, 4, True)
    chosen = found.chosen("style", "Old Style")
    assert {e: named(b.earliest) for e, b in chosen.bounds.items()} == {
        "letter": "1866-06-13",
        "answer": "1866-06-17",
    }
    narrowed = solve(found.network.choosing({"style": "Old Style"}))
    assert narrowed.only_if == "Consistent only if answer is “Old Style”."
    conflict = narrowed.why_not("answer", "New Style")
    assert conflict is not None and conflict.ids == ("style", "answer", "quick")
    assert narrowed.why_not("answer", "Old Style") is None


def test_only_if() -> None:
    dated = within("w", "answer", "1866-06-03")
    asked = (STYLES, Order("o", "letter", "answer"), dated)
    assert solve(Network(asked)).only_if == "Consistent only if style is “New Style”."
    assert solve(Network(asked[:2])).only_if is None
    earlier = (STYLES, Order("o", "letter", "answer"), within("w", "answer", "1866-05"))
    assert solve(Network(earlier)).only_if == (
        "style, o and w cannot all hold; consistent only if one of them is otherwise."
    )


def test_support() -> None:
    """What a bound rests on, of all that was said; a bound that there is not rests on nothing."""
    found = solve(
        Network(
            (
                within("w", "a", "1841/.."),
                Order("o", "a", "b"),
                Distance("d", "b", "c", Length(2), Length(3)),
                within("v", "c", "1840/1850"),
                within("u", "a", "1839/.."),
            )
        )
    )
    support = found.support("c")
    assert [c.id for c in support.earliest] == ["w", "o", "d"]
    assert [c.id for c in support.latest] == ["v"]
    assert [c.id for c in found.support("a").latest] == ["o", "d", "v"]
    assert found.support("b") != found.support("a")
    last = found.extended((Order("p", "c", "z"),)).support("z")
    assert [c.id for c in last.earliest] == ["w", "o", "d", "p"]
    assert last.latest == ()


def test_support_under_alternatives() -> None:
    """The later of two styles is the latest day; the alternative gives it, whatever else."""
    found = solve(Network((STYLES, Order("o", "letter", "answer"), within("w", "answer", "1866"))))
    assert [c.id for c in found.support("letter").latest] == ["style"]
    assert [c.id for c in found.support("answer").earliest] == ["style", "o"]


SPANS: list[tuple[str, tuple[Constraint, ...], tuple[int | None, int | None]]] = [
    ("two dates", (Within("w", "a", 10, 12), Within("v", "b", 20, 21)), (8, 11)),
    ("no end", (Within("w", "a", 10, 12), Within("v", "b", 20, None)), (8, None)),
    ("linked, not dated", (Distance("d", "a", "b", Length(days=3), Length(days=5)),), (3, 5)),
    ("a year, not dated", (Distance("d", "a", "b", YEAR, YEAR),), (365, 366)),
    ("in order, not dated", (Order("o", "b", "a", strict=True),), (None, -1)),
    ("nothing known", (Within("w", "a", None, None), Within("v", "b", None, None)), (None, None)),
    (
        "both hang on a third",
        (
            Within("w", "c", 0, 100),
            exact("d", "c", "a", Length(days=1)),
            exact("e", "c", "b", Length(days=4)),
        ),
        (3, 3),
    ),
    (
        "a month from a day in February or March of a common year, and a month more",
        (within("w", "a", "1841-02/1841-03"), exact("d", "a", "b", Length(0, 1))),
        (28, 31),
    ),
]


@pytest.mark.parametrize(("constraints", "expected"), [pytest.param(*s[1:], id=s[0]) for s in SPANS])
def test_spans(constraints: tuple[Constraint, ...], expected: tuple[int | None, int | None]) -> None:
    span = solve(Network(constraints)).span("a", "b")
    assert span is not None and span.exact
    assert (span.fewest, span.most) == expected


AGES: list[tuple[str, tuple[Constraint, ...], tuple[int | None, int | None]]] = [
    ("two years", (within("w", "a", "1840"), within("v", "b", "1861")), (20, 21)),
    (
        "the day before the birthday",
        (within("w", "a", "1840-05-02"), within("v", "b", "1861-05-01")),
        (20, 20),
    ),
    ("the birthday", (within("w", "a", "1840-05-02"), within("v", "b", "1861-05-02")), (21, 21)),
    ("not yet born", (within("w", "a", "1840-05-02"), within("v", "b", "1840-05-01")), (-1, -1)),
    ("alive", (within("w", "a", "1840-05-02"), Order("o", "a", "b")), (0, None)),
    ("a day older", (Age("g", "c", "b", 7, 9), exact("d", "a", "c", Length(days=1))), (7, 10)),
]


@pytest.mark.parametrize(("constraints", "expected"), [pytest.param(*a[1:], id=a[0]) for a in AGES])
def test_ages(constraints: tuple[Constraint, ...], expected: tuple[int | None, int | None]) -> None:
    age = solve(Network(constraints)).age("a", "b")
    assert age is not None and age.exact
    assert (age.fewest, age.most) == expected


def one_after_the_other(events: int, days: int) -> Network:
    """So many events, no two on one day, in so many days."""
    constraints: list[Constraint] = [Within(f"w{n}", n, 1, days) for n in range(events)]
    constraints += [
        Alternative(
            f"{a}, {b}",
            (Option("before", (Order("", a, b, True),)), Option("after", (Order("", b, a, True),))),
        )
        for a in range(events)
        for b in range(a)
    ]
    return Network(tuple(constraints))


def test_a_search_that_is_cut_short_is_undecided() -> None:
    crowded = one_after_the_other(6, 5)
    assert solve(crowded).consistent is False
    cut = solve(crowded, limit=1)
    assert cut.consistent is None and not cut.exact and cut.conflicts == ()
    assert cut.only_if is not None and cut.only_if.startswith("Undecided")
    assert cut.possible("1, 0", "before") is None
    # the bounds hold all the same
    assert all(tuple(b) == (1, 5) for b in cut.bounds.values())


def test_alternatives_that_do_not_disturb_one_another_are_not_enumerated() -> None:
    """Of 2 ** 300 choices none is split."""
    first = gregorian_day(1866)
    constraints: list[Constraint] = [Order(f"o{n}", n, n + 1, strict=True) for n in range(299)]
    for n in range(300):
        day = first + 5 * n
        options = (Option("N", (Within("", n, day, day),)), Option("O", (Within("", n, day + 12, day + 12),)))
        constraints.append(Alternative(f"a{n}", options))
    found = solve(Network(tuple(constraints)), limit=0)
    assert found.consistent and found.exact
    assert tuple(found.bounds[100]) == (first + 500, first + 512)
    span = solve(found.network).span(0, 299)
    assert span is not None and span.exact and (span.fewest, span.most) == (5 * 299, 5 * 299 + 12)


def test_what_alternatives_came_to_is_kept() -> None:
    """Where nothing is added, they are not searched again."""
    found = solve(Network((STYLES, Order("o", "letter", "answer"), Within("w", "other", 5, 6))))
    before = found.chosen("style", "Old Style")
    after = found.extended((Within("v", "other", 6, 7), Order("p", "other", "another")))
    assert after.chosen("style", "Old Style").bounds["letter"] == before.bounds["letter"]
    assert tuple(after.bounds["other"]) == (6, 6)
    changed = found.extended((within("u", "answer", "1866-06-05"),))
    assert changed.chosen("style", "Old Style") == Chosen("style", "Old Style", False, {})


def test_a_search_leaves_no_trace() -> None:
    search = Search(system_of(one_after_the_other(4, 5)), range(4))
    before = list(search.work.numbers), list(search.work.reasons), list(search.work.edges)
    goal = Widest(range(4))
    assert search.run(goal) is None
    assert goal.reached == dict(enumerate([1, -5] * 4))
    assert (search.work.numbers, search.work.reasons, search.work.edges) == before


@pytest.mark.parametrize(
    ("constraints", "message"),
    [
        ((Order("o", "a", "b"), Order("o", "b", "c")), "have one id"),
        ((Alternative("x", ()),), "has no option"),
        ((Alternative("x", (Option("one", ()), Option("one", ()))),), "have one label"),
    ],
)
def test_not_a_network(constraints: tuple[Constraint, ...], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Network(constraints)


def test_what_is_not_there() -> None:
    found = solve(Network((STYLES,)))
    with pytest.raises(KeyError):
        found.chosen("style", "French Republican")
    with pytest.raises(KeyError):
        found.possible("calendar", "Old Style")
    with pytest.raises(KeyError):
        found.span("letter", "answer")
    with pytest.raises(KeyError):
        found.network.choosing({"calendar": "Old Style"})


def test_a_conflict_of_thousands_is_seen_through() -> None:
    """Ten thousand stages of a day each do not fit into a day less; none of them can be spared."""
    stages = [Distance(f"d{n}", n, n + 1, Length(days=1), None) for n in range(10_000)]
    found = solve(Network((*stages, Distance("most", 0, 10_000, None, Length(days=9_999)))))
    (conflict,) = found.conflicts
    assert conflict.minimal and len(conflict.ids) == 10_001
