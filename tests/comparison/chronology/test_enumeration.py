"""Whatever the network, it comes to what going through all days comes to."""

import itertools

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from testimonia.comparison.chronology import (
    Age,
    Alternative,
    Anniversary,
    Constraint,
    Distance,
    Event,
    Network,
    Option,
    Order,
    Plain,
    Within,
    solve,
)
from testimonia.comparison.chronology.conflict import days_of
from testimonia.comparison.chronology.system import system_of
from testimonia.model.days import gregorian_day
from testimonia.model.length import Length, later
from tests.comparison.chronology.enumeration import completed, extremes, holds, solutions

# Windows begin where months end, before leap days and where there is none, and lie up to two years apart.
BEGINNINGS = [gregorian_day(*d) for d in ((1899, 2, 25), (1904, 2, 26), (1900, 2, 24), (1903, 8, 28))]
WIDTH = 7
EVENTS = ("a", "b", "c")

LENGTHS = st.builds(Length, st.integers(-1, 2), st.sampled_from([0, 0, 1, -1, 12]), st.integers(-4, 4))


@st.composite
def plain(draw: st.DrawFn, windows: dict[Event, tuple[int, int]], name: str = "") -> Plain:
    """A constraint that has a chance: lengths are about those between the windows."""
    kind = draw(st.sampled_from(["within", "order", "distance", "distance", "age", "anniversary"]))
    start, end = draw(st.permutations(EVENTS))[:2]
    years = round((windows[end][0] - windows[start][0]) / 365)
    if kind == "within":
        first = windows[start][0] + draw(st.integers(-1, WIDTH))
        last = first + draw(st.integers(0, WIDTH))
        open_at = draw(st.sampled_from(["", "", "start", "end"]))
        return Within(name, start, None if open_at == "start" else first, None if open_at == "end" else last)
    if kind == "order":
        return Order(name, start, end, draw(st.booleans()))
    if kind == "age":
        fewest = years + draw(st.integers(-1, 0))
        return Age(name, start, end, fewest, draw(st.sampled_from([fewest, fewest + 1, None])))
    if kind == "anniversary":
        return Anniversary(name, start, end, years)
    months = draw(st.sampled_from([0, 0, 1, -1])), draw(st.sampled_from([0, 0, 1, -1]))
    least = Length(years, months[0], draw(st.integers(-5, 3)) - 30 * months[0])
    most = Length(years, months[1], draw(st.integers(-3, 5)) - 30 * months[1])
    which = draw(st.sampled_from(["both", "both", "least", "most"]))
    return Distance(name, start, end, least if which != "most" else None, most if which != "least" else None)


@st.composite
def networks(draw: st.DrawFn, choices: int) -> tuple[Network, dict[Event, tuple[int, int]]]:
    """A network of three events, each in a window, and the windows."""
    base = draw(st.sampled_from(BEGINNINGS))
    windows: dict[Event, tuple[int, int]] = {}
    for event in EVENTS:
        first = later(base, Length(draw(st.integers(0, 2)), draw(st.sampled_from([0, 0, 1])), 0))
        windows[event] = first, first + draw(st.integers(0, WIDTH))
    constraints: list[Constraint] = [Within(f"w{e}", e, *windows[e]) for e in EVENTS]
    constraints.extend(draw(plain(windows, f"c{n}")) for n in range(draw(st.integers(1, 5))))
    for n in range(draw(st.integers(0, choices)) if choices else 0):
        held = st.lists(plain(windows), min_size=0, max_size=2).map(tuple)
        labels = "xyz"[: draw(st.integers(1, 3))]
        constraints.append(Alternative(f"alternative {n}", tuple(Option(o, draw(held)) for o in labels)))
    return Network(tuple(draw(st.permutations(constraints))), EVENTS), windows


FEW = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@FEW
@given(networks(choices=0))
def test_bounds_spans_and_ages(drawn: tuple[Network, dict[Event, tuple[int, int]]]) -> None:
    check(*drawn)


@FEW
@given(networks(choices=3))
def test_alternatives(drawn: tuple[Network, dict[Event, tuple[int, int]]]) -> None:
    network, windows = drawn
    check(network, windows)
    found = solve(network)
    if not found.consistent:
        # an alternative can be consistent by itself, if it is linked with no conflict
        linked = {one.id for one in network.constraints if one.events}
        assert found.bounds or not any(one.consistent for one in found.choices if one.alternative in linked)
        return
    for chosen in found.choices:
        narrowed = network.choosing({chosen.alternative: chosen.label})
        days = list(solutions(narrowed, windows))
        assert chosen.consistent is bool(days) and chosen.exact
        assert found.possible(chosen.alternative, chosen.label) is bool(days)
        if days:
            assert {e: tuple(b) for e, b in chosen.bounds.items()} == {
                e: extremes(d[e] for d in days) for e in EVENTS
            }
        else:
            assert chosen.bounds == {}
            conflict = found.why_not(chosen.alternative, chosen.label)
            assert conflict is not None
            assert solve(Network(conflict.constraints)).consistent is False


def check(network: Network, windows: dict[Event, tuple[int, int]]) -> None:
    days = list(solutions(network, windows))
    found = solve(network)
    assert found.exact
    assert found.consistent is bool(days)
    if not days:
        assert found.conflicts
        # what is left out of the conflicts lies in parts that are consistent by themselves
        for conflict in found.conflicts:
            check_minimal(conflict.constraints, windows)
        return
    assert found.conflicts == ()
    assert {e: tuple(b) for e, b in found.bounds.items()} == {e: extremes(d[e] for d in days) for e in EVENTS}
    for start, end in itertools.permutations(EVENTS, 2):
        span, age = found.span(start, end), found.age(start, end)
        assert span is not None and span.exact and age is not None and age.exact
        assert (span.fewest, span.most) == extremes(d[end] - d[start] for d in days)
        assert (age.fewest, age.most) == extremes(completed(d[start], d[end]) for d in days)


def check_minimal(conflict: tuple[Constraint, ...], windows: dict[Event, tuple[int, int]]) -> None:
    """It clashes; without any one of its constraints there are days on which the others hold."""
    assert solve(Network(conflict)).consistent is False
    assert not any(True for _ in solutions(Network(conflict), windows))
    for spare in conflict:
        rest = Network(tuple(one for one in conflict if one is not spare), EVENTS)
        # not dated, circles of months can be undecided; that they clash is never said
        assert solve(rest).consistent is not False
        if not any(isinstance(one, Alternative) for one in rest.constraints):
            days = days_of(system_of(rest))
            assert days is not None
            assert all(holds(one, dict(zip(EVENTS, days, strict=True))) for one in rest.constraints)


@FEW
@given(networks(choices=2))
def test_one_more_constraint_is_not_a_new_start(drawn: tuple[Network, dict[Event, tuple[int, int]]]) -> None:
    """Added one by one, with questions asked in between, they come to what they come to at once."""
    network, _ = drawn
    at_once = solve(network)
    growing = solve(Network((), EVENTS))
    for constraint in network.constraints:
        growing = growing.extended((constraint,))
        assert growing.consistent is not None
    assert growing.network == network
    assert growing.consistent is at_once.consistent
    assert growing.bounds == at_once.bounds
    assert bool(growing.conflicts) is bool(at_once.conflicts)
    assert growing.choices == at_once.choices
    for event in growing.bounds:
        assert growing.support(event).earliest and growing.support(event).latest


@settings(max_examples=60, deadline=None)
@given(networks(choices=2))
def test_supports_give_the_bounds(drawn: tuple[Network, dict[Event, tuple[int, int]]]) -> None:
    """And none of their constraints can be spared."""
    network, _ = drawn
    found = solve(network)
    for event, within in found.bounds.items():
        for side, support in enumerate((found.support(event).earliest, found.support(event).latest)):
            assert solve(Network(support, EVENTS)).bounds[event][side] == within[side]
            for spare in support:
                rest = Network(tuple(one for one in support if one is not spare), EVENTS)
                assert solve(rest).bounds[event][side] != within[side]


@FEW
@given(
    st.integers(600_000, 700_000),
    st.integers(0, 1_500),
    st.lists(st.tuples(st.integers(0, 40), LENGTHS, st.integers(0, 40)), min_size=2, max_size=2),
    st.one_of(st.none(), st.tuples(st.integers(-400, 1_600), st.integers(0, 900))),
)
def test_spans_over_years(
    first: int,
    width: int,
    ways: list[tuple[int, Length, int]],
    dated: tuple[int, int] | None,
) -> None:
    """Two events, each so long after a third that lies in some years: each of its days is gone through."""
    (years, to_b, more_b), (others, to_c, more_c) = ways
    least_b = Length(years + to_b.years, to_b.months, to_b.days)
    most_b = Length(years + to_b.years, to_b.months, to_b.days + more_b)
    least_c = Length(others + to_c.years, to_c.months, to_c.days)
    most_c = Length(others + to_c.years + more_c % 2, to_c.months, to_c.days + more_c)
    constraints: list[Constraint] = [
        Within("a", "a", first, first + width),
        Distance("b", "a", "b", least_b, most_b),
        Distance("c", "a", "c", least_c, most_c),
    ]
    earliest = latest = None
    if dated is not None:
        earliest = later(first, least_b) + dated[0]
        latest = earliest + dated[1]
        constraints.append(Within("d", "b", earliest, latest))
    apart = []
    for a in range(first, first + width + 1):
        b = later(a, least_b), later(a, most_b)
        if earliest is not None and latest is not None:
            b = max(b[0], earliest), min(b[1], latest)
        if b[0] <= b[1]:
            apart += [later(a, least_c) - b[1], later(a, most_c) - b[0]]
    span = solve(Network(tuple(constraints))).span("b", "c")
    if not apart:
        assert span is None
    else:
        assert span is not None and span.exact
        assert (span.fewest, span.most) == extremes(apart)
