"""Lives that cannot have been lived as they are told: minimal sets of passages that cannot all be right."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from testimonia.comparison.accounts.moments import to_the_month
from testimonia.comparison.chronicle.claims import Claim, Life
from testimonia.comparison.chronicle.networks import LONG_LIFE, Person, Rule, Taken, network
from testimonia.comparison.chronology import Age, Alternative, Constraint, solve
from testimonia.model import Date
from testimonia.model.day_words import days_in_words, style_in_words

_YEAR = 365
_MOST = 4
"""Findings about one life; where more is wrong, it is one thing that is wrong."""


@dataclass(frozen=True)
class Impossible:
    """Claims that cannot all be right.

    Attributes:
        sides: claims that give one value stand together; each side can be spared, and the rest is possible.
        rules: what they offend against.
        only_if: under what it is possible after all, besides that one of the sides is wrong: clauses.
        reckoned: what comes out where an age is not the one that is told, a sentence; empty where none is.
        more: how many other passages offend in the same way.
    """

    sides: tuple[tuple[Claim, ...], ...]
    rules: tuple[Rule, ...]
    only_if: tuple[str, ...] = ()
    reckoned: str = ""
    more: int = 0


def impossible_in(life: Life) -> Iterator[Impossible]:
    """What is impossible in one life, whatever way its dates are taken; and else, in the likeliest way."""
    if not _worth_asking(life):
        return
    found = list(_found(life, Taken())) or list(_found(life, Taken(), thumb=True))
    if not found:
        dates = [claim.date for claim in _all(life) if claim.date is not None]
        if any(len(date.readings) > 1 and to_the_month(date) for date in dates):
            found = [_with_readings(each, life) for each in _found(life, Taken(likeliest=True))]
            found = [each for each in found if each.only_if]
    yield from found[:_MOST]


def _all(life: Life) -> Iterator[Claim]:
    return chain(life.births, life.deaths, life.others, life.ends)


def _worth_asking(life: Life) -> bool:
    """Whether anything can be wrong at all: most lives are seen to be in order without a network."""
    if any(claim.age is not None or claim.years is not None for claim in _all(life)):
        return True
    if not (life.births or life.deaths):
        return False
    firsts, lasts = _reach(_all(life))
    births, deaths = _reach(life.births), _reach(life.deaths)
    wide = bool(firsts and lasts) and max(lasts) - min(firsts) > LONG_LIFE * _YEAR
    early = bool(births[0] and lasts) and min(lasts) < max(births[0])
    late = bool(deaths[1] and firsts) and max(firsts) > min(deaths[1])
    long = bool(deaths[1]) and any("/" in (c.date.edtf or "") for c in life.others if c.date is not None)
    return wide or early or late or long


def _may_offend(claim: Claim, life: Life) -> bool:
    """Whether one happening can lie outside a life that is in order by itself."""
    around = (*life.births, *life.deaths)
    if life.ends or any(each.age is not None or each.years is not None for each in (claim, *around)):
        return _worth_asking(replace(life, others=(claim,)))
    firsts, lasts = _reach((claim,))
    births, deaths = _reach(life.births), _reach(life.deaths)
    early = bool(births[0] and lasts) and min(lasts) < max(births[0])
    late = bool(deaths[1] and firsts) and max(firsts) > min(deaths[1])
    old = bool(births[0] and lasts) and max(lasts) - min(births[0]) > LONG_LIFE * _YEAR
    young = bool(deaths[1] and firsts) and max(deaths[1]) - min(firsts) > LONG_LIFE * _YEAR
    lasting = bool(deaths[1]) and claim.date is not None and "/" in (claim.date.edtf or "")
    return early or late or old or young or lasting


def _reach(claims: Iterable[Claim]) -> tuple[list[int], list[int]]:
    """The first and the last days of dates, of each reading."""
    readings = [r for claim in claims if claim.date is not None for r in claim.date.readings]
    firsts = [reading.earliest for reading in readings if reading.earliest is not None]
    return firsts, [reading.latest for reading in readings if reading.latest is not None]


def _found(life: Life, taken: Taken, *, thumb: bool = False) -> Iterator[Impossible]:
    """Birth and death against each other, or, if these can be, each happening against them."""
    person = Person(taken)
    core = person.core(life, thumb=thumb)
    whole = conflict(core)
    if whole is not None:
        if len(whole.sides) > 1 and not _of_one_happening(whole):
            yield whole
        return
    alike: dict[object, list[tuple[Claim, Impossible]]] = defaultdict(list)
    for claim in life.others:
        if not _may_offend(claim, life):
            continue
        found = conflict([*core, *person.event(claim)])
        if found is not None:
            others = [side for side in found.sides if claim not in side]
            alike[tuple(others), tuple(rule.certain for rule in found.rules)].append((claim, found))
    for told in alike.values():
        _, shown = min(told, key=lambda one: _rank(*one))
        yield replace(shown, more=len({claim.account.voice for claim, _ in told}) - 1)


def _of_one_happening(found: Impossible) -> bool:
    """Whether only births, or only deaths, stand against one another: that is told as a contradiction."""
    return len({claim.account.predicate for side in found.sides for claim in side}) == 1 and not any(
        claim.age for side in found.sides for claim in side
    )


def _rank(claim: Claim, found: Impossible) -> tuple[bool, bool, bool, tuple[str, int, int, str]]:
    """Which of several is shown: what is said firmly, by name, and by another Source than the rest."""
    sources = {c.account.path for side in found.sides for c in side if claim not in side}
    return (not claim.firm, not claim.account.named, claim.account.path in sources, claim.account.order)


def conflict(
    constraints: Sequence[Constraint], given: tuple[tuple[Claim, ...], ...] = ()
) -> Impossible | None:
    """A minimal set of claims that cannot all be right; None if all can.

    Args:
        constraints: each with its Claims, or a Rule, for a reason.
        given: claims on which rules among them rest.
    """
    conflicts = solve(network(constraints)).conflicts
    if not conflicts:
        return None
    sides: dict[object, tuple[Claim, ...]] = {told[0].account.id: told for told in given}
    rules: list[Rule] = []
    for constraint in conflicts[0].constraints:
        reason = constraint.reason
        if isinstance(reason, Rule):
            rules.append(reason)
        elif isinstance(reason, tuple):
            rivals = isinstance(constraint, Alternative)
            for told in [(claim,) for claim in reason] if rivals else [reason]:
                sides.setdefault(told[0].account.id, told)
    clashing = conflicts[0].constraints
    only_if, reckoned = _otherwise_counted(clashing), _reckoned(clashing)
    return Impossible(tuple(sides.values()), tuple(dict.fromkeys(rules)), only_if, reckoned)


def _reckoned(constraints: Sequence[Constraint]) -> str:
    """What age comes out of the rest, in a sentence; empty where it is not one age that decides."""
    ages = [each for each in constraints if isinstance(each, Age)]
    rest = solve(network(each for each in constraints if not isinstance(each, Age)))
    dated = {event for constraint in rest.network.constraints for event in constraint.events}
    if len(ages) != 1 or not {ages[0].birth, ages[0].at} <= dated:
        return ""
    years = rest.age(ages[0].birth, ages[0].at)
    if years is None or years.fewest is None or years.most is None or years.fewest < 0:
        return ""
    said = f"{years.fewest}" if years.fewest == years.most else f"from {years.fewest} to {years.most}"
    return f"By the other dates the age would be {said}."


def _otherwise_counted(constraints: Iterable[Constraint]) -> tuple[str, ...]:
    """Whether it is possible with ages counted a year more or less, as some count the running year."""
    ages = [each for each in constraints if isinstance(each, Age)]
    if not ages:
        return ()
    wider = [
        replace(each, fewest=(each.fewest or 1) - 1, most=(each.most or 0) + 1)
        if isinstance(each, Age)
        else each
        for each in constraints
    ]
    return ("the age is counted otherwise, by a year",) if not solve(network(wider)).conflicts else ()


def _with_readings(found: Impossible, life: Life) -> Impossible:
    """The same with the other readings of its dates under which it is possible."""
    claims = list(chain.from_iterable(found.sides))
    own = Life(
        tuple(claim for claim in life.births if claim in claims),
        tuple(claim for claim in life.deaths if claim in claims),
        tuple(claim for claim in life.others if claim in claims),
        tuple(claim for claim in life.ends if claim in claims),
    )
    only_if = []
    for date in dict.fromkeys(claim.date for claim in claims if claim.date is not None):
        for reading in date.readings[1:] if to_the_month(date) else ():
            if not any(_found(own, Taken(True, ((date, reading),)))):
                days = days_in_words(reading.earliest, reading.latest)
                only_if.append(f"“{_written(date)}” is {style_in_words(reading.style)} ({days})")
    return replace(found, only_if=tuple(dict.fromkeys(only_if)))


def _written(date: Date) -> str:
    return " ".join(date.text.split())
