"""Where lengths are in days alone, all shortest paths say the same, dated or not."""

import itertools
from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.comparison.chronology import (
    Alternative,
    Constraint,
    Distance,
    Network,
    Option,
    Order,
    Plain,
    Within,
    solve,
)
from testimonia.model import Length

EVENTS = (0, 1, 2, 3, 4)
ZERO = len(EVENTS)
"""Day 0, among the events of the oracle."""

DAYS = st.builds(Length, st.just(0), st.just(0), st.integers(-9, 9))


@st.composite
def plain(draw: st.DrawFn, name: str = "") -> Plain:
    """A constraint between two of the events, or on one."""
    start, end = draw(st.permutations(EVENTS))[:2]
    kind = draw(st.sampled_from(["distance", "distance", "order", "within"]))
    if kind == "within":
        first = draw(st.one_of(st.none(), st.integers(-20, 20)))
        last = draw(st.one_of(st.none(), st.integers(-20, 20)))
        return Within(name, start, first, last)
    if kind == "order":
        return Order(name, start, end, draw(st.booleans()))
    either = st.one_of(st.none(), DAYS)
    return Distance(name, start, end, draw(either), draw(either))


@st.composite
def networks(draw: st.DrawFn, most_choices: int = 0) -> Network:
    """Five events, some of them not dated, some not linked."""
    constraints: list[Constraint] = [draw(plain(f"c{n}")) for n in range(draw(st.integers(1, 9)))]
    for n in range(draw(st.integers(0, most_choices)) if most_choices else 0):
        held = st.lists(plain(), min_size=1, max_size=2).map(tuple)
        options = (Option(label, draw(held)) for label in "xy"[: draw(st.integers(1, 2))])
        constraints.append(Alternative(f"a{n}", tuple(options)))
    return Network(tuple(constraints), EVENTS)


def most_apart(network: Network) -> dict[tuple[int, int], float]:
    """The most days from each event to each other, and to and from day 0, by Floyd and Warshall."""
    apart = {(a, b): 0.0 if a == b else float("inf") for a in range(ZERO + 1) for b in range(ZERO + 1)}

    def not_more(start: object, end: object, days: int | None) -> None:
        assert isinstance(start, int) and isinstance(end, int)
        if days is not None:
            apart[start, end] = min(apart[start, end], days)

    for one in network.constraints:
        match one:
            case Within(event=event, earliest=first, latest=last):
                not_more(ZERO, event, last)
                not_more(event, ZERO, None if first is None else -first)
            case Order(start=start, end=end, strict=strict):
                not_more(end, start, -int(strict))
            case Distance(start=start, end=end, least=least, most=most):
                not_more(end, start, None if least is None else -least.days)
                not_more(start, end, None if most is None else most.days)
    for by, a, b in itertools.product(range(ZERO + 1), repeat=3):
        apart[a, b] = min(apart[a, b], apart[a, by] + apart[by, b])
    return apart


def number(days: float) -> int | None:
    return None if days == float("inf") else int(days)


def minus(days: float) -> int | None:
    return None if days == float("inf") else -int(days)


@settings(max_examples=120, deadline=None)
@given(networks())
def test_shortest_paths(network: Network) -> None:
    apart = most_apart(network)
    clashing = {a for a in EVENTS if apart[a, a] < 0} | (set(EVENTS) if apart[ZERO, ZERO] < 0 else set())
    found = solve(network)
    assert found.consistent is not bool(clashing)
    if clashing:
        for conflict in found.conflicts:
            assert solve(Network(conflict.constraints)).consistent is False
            for spare in conflict.constraints:
                rest = Network(tuple(one for one in conflict.constraints if one is not spare), EVENTS)
                assert all(days >= 0 for (a, b), days in most_apart(rest).items() if a == b)
        return
    for event in EVENTS:
        assert tuple(found.bounds[event]) == (minus(apart[event, ZERO]), number(apart[ZERO, event]))
    for start, end in itertools.permutations(EVENTS, 2):
        span = found.span(start, end)
        assert span is not None and span.exact
        assert (span.fewest, span.most) == (minus(apart[end, start]), number(apart[start, end]))


@settings(max_examples=100, deadline=None)
@given(networks(most_choices=4))
def test_shortest_paths_of_each_choice(network: Network) -> None:
    """All choices together are as wide as the widest of them."""
    under = {choice: most_apart(chosen) for choice, chosen in choices(network)}
    consistent = [apart for apart in under.values() if all(apart[a, a] >= 0 for a in range(ZERO + 1))]
    found = solve(network)
    assert found.consistent is bool(consistent) and found.exact
    if not consistent:
        assert all(conflict.minimal for conflict in found.conflicts)
        return
    widest = {pair: max(apart[pair] for apart in consistent) for pair in consistent[0]}
    for event in EVENTS:
        assert tuple(found.bounds[event]) == (minus(widest[event, ZERO]), number(widest[ZERO, event]))
    for start, end in itertools.permutations(EVENTS, 2):
        span = found.span(start, end)
        assert span is not None and span.exact
        assert (span.fewest, span.most) == (minus(widest[end, start]), number(widest[start, end]))
    for chosen in found.choices:
        with_it = [under[choice] for choice in under if (chosen.alternative, chosen.label) in choice]
        assert chosen.consistent is any(apart in consistent for apart in with_it)
        assert chosen.consistent is found.possible(chosen.alternative, chosen.label)


def choices(network: Network) -> Iterator[tuple[tuple[tuple[str, str], ...], Network]]:
    """Each choice, and the network under it."""
    plain_ones = [one for one in network.constraints if not isinstance(one, Alternative)]
    open_ones = [one for one in network.constraints if isinstance(one, Alternative)]
    for options in itertools.product(*(one.options for one in open_ones)):
        choice = tuple((one.id, option.label) for one, option in zip(open_ones, options, strict=True))
        held = [
            replace(one, id=f"{name} {n}")
            for (name, _), o in zip(choice, options, strict=True)
            for n, one in enumerate(o.constraints)
        ]
        yield choice, Network((*plain_ones, *held), network.events)
