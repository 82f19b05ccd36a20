"""Between what days somebody was born, and died, as far as firm accounts of his life bound it together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from testimonia.comparison.accounts.account import Account, accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.chronicle.claims import Life, claims_of, life_of
from testimonia.comparison.chronicle.networks import Days, Person, Taken, network
from testimonia.comparison.chronology import solve
from testimonia.comparison.testimony import Testimony
from testimonia.model import EntityKind

_MOST = 100
"""Happenings of a life that are looked at; a book of letters has more, and they bound nothing further."""
_LIMIT = 200
"""Splits of a network that has alternatives; beyond them bounds hold but may be wider than need be."""
OPEN: Days = (None, None)


@dataclass(frozen=True, slots=True)
class Lifespan:
    """First and last possible day of birth and of death; None where there is none.

    Attributes:
        birth: of the birth.
        death: of the death.
        possible: whether the accounts can all be true; if not, they bound nothing.
    """

    birth: Days = OPEN
    death: Days = OPEN
    possible: bool = True


def lifespan(own: Iterable[Account], testimonies: Iterable[Testimony]) -> Lifespan:
    """What the firm accounts of one person's life come to, each date in its likeliest reading.

    Args:
        own: accounts of that person.
        testimonies: with the ages that are told in them.
    """
    ages = {age.told: age for testimony in testimonies for age in testimony.ages}
    life = life_of(claim for claim in claims_of(own, ages) if claim.firm)
    if life == Life():
        return Lifespan()
    person = Person(Taken(likeliest=True))
    events = (constraint for claim in life.others[:_MOST] for constraint in person.event(claim))
    found = solve(network((*person.core(life), *events)), limit=_LIMIT)
    if found.consistent is False:
        return Lifespan(possible=False)
    birth, death = (found.bounds.get(event) for event in (person.birth, person.death))
    return Lifespan(
        (birth.earliest, birth.latest) if birth else OPEN, (death.earliest, death.latest) if death else OPEN
    )


@dataclass(frozen=True, slots=True)
class AlteredSpan:
    """A life that is bounded otherwise when something is set aside.

    Attributes:
        person: number of the Entity.
        before: while everything counts.
        after: without what is set aside.
    """

    person: int
    before: Lifespan
    after: Lifespan


def altered_spans(
    before: Sequence[Testimony], after: Sequence[Testimony], names: Names
) -> tuple[AlteredSpan, ...]:
    """The lives that are bounded otherwise, by the number of the person.

    Only those of whom something is told that is set aside are reckoned anew.

    Args:
        before: what the Sources say.
        after: the same without what is set aside.
        names: of the folder.
    """
    mine, theirs = _by_person(before, names), _by_person(after, names)
    found = []
    for person in sorted(mine):
        if names.entities[person].kind is not EntityKind.PERSON or mine[person] == theirs.get(person):
            continue
        one, other = (
            lifespan(told.get(person, ()), said) for told, said in ((mine, before), (theirs, after))
        )
        if one != other:
            found.append(AlteredSpan(person, one, other))
    return tuple(found)


def _by_person(testimonies: Sequence[Testimony], names: Names) -> Mapping[int, list[Account]]:
    found: dict[int, list[Account]] = defaultdict(list)
    for account in accounts(testimonies, names):
        found[account.subject].append(account)
    return found
