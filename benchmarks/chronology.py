"""Chronologies of made-up lives: what propagation, explanation, choices and additions cost.

Everything runs in one thread; the seconds are those of its processor, so that a busy machine counts less.
"""

import random
import statistics
import time
from collections.abc import Callable, Iterator

from testimonia.comparison.chronology import (
    Age,
    Alternative,
    Chronology,
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
from testimonia.model.days import gregorian_day
from testimonia.model.length import later

EVENTS, CONSTRAINTS, RUNS = 20_000, 60_000, 5
STYLES = 1_000
FIRST, LAST = gregorian_day(1700), gregorian_day(1970)
APART = 40
"""Events that a constraint links are at most so many places apart in the order of days."""


def figures() -> Iterator[tuple[str, str, str]]:
    """What was measured, what came out, what it should be."""
    size = f"{EVENTS:,} events, {CONSTRAINTS:,} constraints"
    whole, dated = lives(1)
    yield size, _timed(lambda: solve(whole).consistent), ""
    planted = Network((*whole.constraints[:-1], _planted(dated)), whole.events)
    explained = solve(planted).conflicts[0]
    took = _timed(lambda: solve(planted).conflicts)
    yield "  one contradiction, explained", f"{took}, {len(explained.ids)} constraints", "1 s"
    stages = _stages()
    yield "  all of them one contradiction", _timed(lambda: solve(stages).conflicts, runs=3), ""
    styles = _with_styles(whole)
    yield f"  {STYLES:,} Old or New Style", _timed(lambda: solve(styles).bounds), ""
    solved = solve(styles)
    took = _timed(lambda: solved.only_if, runs=1)
    impossible = sum(len(options) == 1 for options in solved.exclusions)
    yield "  and which cannot be", f"{took}, {impossible} of {2 * STYLES:,} options", ""
    yield from _growing(whole)


def lives(seed: int) -> tuple[Network, list[int]]:
    """A network that holds, of constraints around a hidden truth; and its events in their true order."""
    chance = random.Random(seed)
    truth = sorted(chance.randint(FIRST, LAST) for _ in range(EVENTS))
    name = list(range(EVENTS))
    chance.shuffle(name)
    constraints: list[Constraint] = []
    while len(constraints) < CONSTRAINTS:
        first = chance.randrange(EVENTS - APART)
        second = first + chance.randint(1, APART)
        constraints.append(
            _true(chance, f"c{len(constraints)}", name[first], name[second], truth[first], truth[second])
        )
    ordered = [name[n] for n in range(EVENTS)]
    return Network(tuple(constraints), tuple(range(EVENTS))), ordered


def _true(chance: random.Random, name: str, start: int, end: int, begins: int, ends: int) -> Plain:
    apart = ends - begins
    kind = chance.random()
    if kind < 0.25:
        around = chance.choice([0, 15, 180, 700])
        return Within(name, start, begins - chance.randint(0, around), begins + chance.randint(0, around))
    if kind < 0.6:
        return Order(name, start, end, strict=apart > 0)
    if kind < 0.85:
        return Distance(name, start, end, Length(apart // 366), Length(apart // 365 + 1))
    if kind < 0.95:
        least, most = apart - chance.randint(0, 30), apart + chance.randint(0, 30)
        return Distance(name, start, end, Length(days=least), Length(days=most))
    years = next(n for n in range(apart // 365, -1, -1) if later(ends, Length(-n)) >= begins)
    return Age(name, start, end, years, years)


def _planted(ordered: list[int]) -> Constraint:
    """Two events of the middle, fifty places apart, the wrong way round by ten years."""
    middle = EVENTS // 2
    return Distance("planted", ordered[middle + 50], ordered[middle], Length(10), None)


def _stages() -> Network:
    """As many events, each a day after the other, in a day less: no constraint can be spared."""
    stages = [Order(f"c{n}", n, n + 1, strict=True) for n in range(EVENTS - 1)]
    return Network((*stages, Distance("most", 0, EVENTS - 1, None, Length(days=EVENTS - 2))))


def _with_styles(network: Network) -> Network:
    """The same with dates of which it is not told in which style they are."""
    chance = random.Random(2)
    dates = [one for one in network.constraints if isinstance(one, Within)]
    unstated = {one.id for one in chance.sample(dates, STYLES)}
    return Network(
        tuple(
            _unstated(one) if isinstance(one, Within) and one.id in unstated else one
            for one in network.constraints
        ),
        network.events,
    )


def _unstated(date: Within) -> Alternative:
    assert date.earliest is not None and date.latest is not None
    other = Within("", date.event, date.earliest - 12, date.latest - 12)
    return Alternative(
        date.id, (Option("Old Style", (Within("", *_days(date)),)), Option("New Style", (other,)))
    )


def _days(date: Within) -> tuple[object, int | None, int | None]:
    return date.event, date.earliest, date.latest


def _growing(whole: Network) -> Iterator[tuple[str, str, str]]:
    """One more document, of thirty constraints, again and again; beside starting from nothing."""
    parts = 20
    head, tail = whole.constraints[: -30 * parts], whole.constraints[-30 * parts :]
    found = solve(Network(head, whole.events))
    seconds = []
    for n in range(parts):
        begun = time.process_time()
        found = found.extended(tail[30 * n : 30 * n + 30])
        seconds.append(time.process_time() - begun)
    same = _same(found, solve(whole))
    yield (
        "  thirty constraints more",
        f"{statistics.median(seconds):.3f} s (of {parts}: {min(seconds):.3f} to {max(seconds):.3f}), {same}",
        "less than from nothing",
    )


def _same(found: Chronology, afresh: Chronology) -> str:
    return "the same bounds" if found.bounds == afresh.bounds else "OTHER BOUNDS"


def _timed(work: Callable[[], object], runs: int = RUNS) -> str:
    seconds = []
    for _ in range(runs):
        begun = time.process_time()
        work()
        seconds.append(time.process_time() - begun)
    spread = f" (of {runs} runs: {min(seconds):.2f} to {max(seconds):.2f})" if runs > 1 else ""
    return f"{statistics.median(seconds):.2f} s{spread}"
