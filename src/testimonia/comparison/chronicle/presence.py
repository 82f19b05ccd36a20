"""People who are said to be in two places at once: in prison and elsewhere, or far apart on one day."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from testimonia.comparison.accounts.moments import in_words, to_the_day
from testimonia.comparison.accounts.whereabouts import where, why_two_places
from testimonia.comparison.chronicle.claims import Claim
from testimonia.comparison.chronicle.doubtful import Doubtful
from testimonia.comparison.chronicle.networks import Taken
from testimonia.comparison.chronicle.shown import claim_shown
from testimonia.knowledge.predicates import predicates
from testimonia.model.comparing import Reply

_HELD, _TAKEN, _LET_GO = frozenset({"imprisonment", "exile"}), "arrest", "release"
_BETWEEN = frozenset({"arrest", "imprisonment", "exile", "release", "escape", "expulsion", "departure"})
"""What ends or begins a time in prison, or may."""
_FREE = frozenset({"arrival", "departure", "residence", "battle"})
"""What one who is held elsewhere cannot do."""
_MOST = 400
"""Of a person of whom more is told at times and places, no more is set against one another."""


@dataclass(frozen=True)
class _Held:
    """Days on which somebody was certainly held.

    Attributes:
        first: day.
        last: day.
        claims: that say so.
    """

    first: int
    last: int
    claims: tuple[Claim, ...]


def presence(name: str, claims: Sequence[Claim]) -> Iterator[Doubtful]:
    """Where one person cannot have been.

    Args:
        name: for a reader.
        claims: about the person.
    """
    firm = [claim for claim in claims if claim.firm and claim.date is not None][:_MOST]
    free = [claim for claim in firm if claim.key in _FREE and claim.account.place is not None]
    if free:
        for held in (*_lasted(firm), *_from_to(firm)):
            yield from _elsewhere(name, held, free)
    yield from _one_day(name, firm)


def _lasted(claims: Sequence[Claim]) -> Iterator[_Held]:
    """ "A prisoner in Ely from 1833 to 1836"."""
    for claim in claims:
        if claim.key in _HELD and claim.date is not None:
            begins, stops = Taken().stretch(claim.date)
            if begins != stops and begins[1] is not None and stops[0] is not None and begins[1] < stops[0]:
                yield _Held(begins[1], stops[0], (claim,))


def _from_to(claims: Sequence[Claim]) -> Iterator[_Held]:
    """ "Arrested in Ely in 1833 ... released in 1836": one account tells both, and nothing in between."""
    rows: dict[object, list[tuple[int, int, Claim]]] = defaultdict(list)
    for claim in claims:
        date = claim.date
        if (
            claim.key in _BETWEEN
            and date is not None
            and date.earliest is not None
            and date.latest is not None
        ):
            rows[claim.account.voice].append((date.earliest, date.latest, claim))
    for row in rows.values():
        row.sort(key=lambda one: (one[0], one[1], one[2].account.order))
        for (_, begun, one), (ended, _, other) in pairwise(row):
            taken = one.key == _TAKEN or one.key in _HELD
            if taken and other.key == _LET_GO and begun < ended:
                yield _Held(begun, ended, (one, other))


def _elsewhere(name: str, held: _Held, free: Sequence[Claim]) -> Iterator[Doubtful]:
    """The first account of another Source that has him elsewhere in that time."""
    sources = {claim.account.told.source for claim in held.claims}
    for claim in free:
        date, place = claim.date, claim.account.place
        if date is None or place is None or claim.account.told.source in sources:
            continue
        inside = None not in (date.earliest, date.latest) and (
            held.first < (date.earliest or 0) and (date.latest or 0) < held.last
        )
        prison = next((c.account.place for c in held.claims if c.account.place is not None), None)
        if not inside or prison is None or where(prison, place) is not Reply.NO:
            continue
        values = " to ".join(one.value for one in held.claims)
        yield Doubtful(
            f"{name}: {values}, in {prison.name}, and meanwhile in {place.name} ({in_words(date)}).",
            tuple(claim_shown(one) for one in (*held.claims, claim)),
            (why_two_places(prison.name, place.name), "Who is held in one place is not in another."),
            only_if=(
                "he was let go or moved in between, of which nothing is told",
                f"not all of it is of one {name}",
                *(f"“{one.value}” is wrong ({one.account.path})" for one in (*held.claims, claim)),
            ),
            certain=False,
        )
        return


def _one_day(name: str, claims: Sequence[Claim]) -> Iterator[Doubtful]:
    """Two Sources that have him in two places on one day."""
    days: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        date, predicate = claim.date, predicates()[claim.key]
        if predicate.place != "at" or predicate.posthumous or claim.account.place is None:
            continue
        if date is not None and len(date.readings) == 1 and to_the_day(date) and date.earliest is not None:
            days[date.earliest].append(claim)
    for told in days.values():
        for one, other in combinations(told, 2):
            first, second = one.account.place, other.account.place
            if first is None or second is None or one.account.told.source == other.account.told.source:
                continue
            if one.account.predicate == other.account.predicate or where(first, second) is not Reply.NO:
                continue
            yield Doubtful(
                f"{name}: {one.value} in {first.name}, and {other.value} in {second.name}.",
                (claim_shown(one), claim_shown(other)),
                (why_two_places(first.name, second.name), "Nobody is in two places at once."),
                only_if=(
                    "he travelled from the one to the other on that day",
                    f"not all of it is of one {name}",
                ),
                certain=False,
            )
            return
