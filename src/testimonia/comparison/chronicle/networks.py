"""A life as a temporal network: birth before all else, death after it, ages, rules of thumb."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from testimonia.comparison.accounts.moments import to_the_month
from testimonia.comparison.chronicle.claims import Claim, Life
from testimonia.comparison.chronology import (
    Age,
    Alternative,
    Constraint,
    Distance,
    Event,
    Network,
    Option,
    Order,
    Within,
)
from testimonia.knowledge.predicates import predicates
from testimonia.model import Date, Length
from testimonia.model.date import Reading
from testimonia.model.edtf_bounds import bounds

Days = tuple[int | None, int | None]
"""First and last possible day; None where it is open."""
LONGEST_LIFE, LONG_LIFE = 122, 110
"""Years of the longest life that is documented (Jeanne Calment, 1875 to 1997), and of what is unheard of."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that holds of every life.

    Attributes:
        says: a sentence for a historian.
        certain: whether it has no exception; else it is a rule of thumb, and named as one.
    """

    says: str
    certain: bool = True


OLDEST = Rule(f"Nobody is known to have lived longer than {LONGEST_LIFE} years.")
OLD = Rule(f"A rule of thumb: nobody lives beyond {LONG_LIFE} years.", certain=False)
BORN_FIRST = Rule("Nobody dies before he is born.")
WITHIN = Rule("It does not fit between birth and death.")


@dataclass(frozen=True)
class Taken:
    """How dates are taken.

    A year or more keeps its number in every style: no other reading of it is looked at.

    Attributes:
        likeliest: in the likeliest of their readings; else over all of them.
        instead: readings in which some dates are taken.
    """

    likeliest: bool = False
    instead: tuple[tuple[Date, Reading], ...] = ()

    def readings(self, date: Date) -> tuple[Reading, ...]:
        """Those in which a date is taken."""
        for other, reading in self.instead:
            if other == date:
                return (reading,)
        return date.readings if to_the_month(date) and not self.likeliest else date.readings[:1]

    def days(self, date: Date) -> Days:
        """The days it can be."""
        return _hull([(reading.earliest, reading.latest) for reading in self.readings(date)])

    def stretch(self, date: Date) -> tuple[Days, Days]:
        """The days on which it can have begun and ended; the same twice for what is some one day.

        Only a stretch with two ends that are plain dates is taken for one.
        """
        ends = [_ends(reading) for reading in self.readings(date)]
        known = [end for end in ends if end is not None]
        if not known or len(known) < len(ends):
            return self.days(date), self.days(date)
        return _hull([begins for begins, _ in known]), _hull([stops for _, stops in known])


def _ends(reading: Reading) -> tuple[Days, Days] | None:
    parts = reading.edtf.split("/")
    if len(parts) != 2 or not all(part.replace("-", "").isdigit() for part in parts):
        return None
    first, last = (bounds(part) for part in parts)
    if first is None or last is None or first == last:
        return None
    return (first.earliest, first.latest), (last.earliest, last.latest)


def _hull(known: Sequence[Days]) -> Days:
    firsts = [first for first, _ in known if first is not None]
    lasts = [last for _, last in known if last is not None]
    return (
        min(firsts) if len(firsts) == len(known) else None,
        max(lasts) if len(lasts) == len(known) else None,
    )


class Person:
    """The events of one person's network, and the constraints that claims and rules come to.

    Constraints get ids in the order in which they are made; their reasons are Claims (a tuple) or a Rule.
    """

    def __init__(self, taken: Taken, who: str = "") -> None:
        self.taken = taken
        self.who = who
        self.birth: Event = ("birth", who)
        self.death: Event = ("death", who)

    def core(self, life: Life, *, thumb: bool = False) -> list[Constraint]:
        """Birth and death: their dates, and how far they can be apart.

        Args:
            life: what is claimed.
            thumb: whether rules of thumb are to hold too.
        """
        rule, years = (OLD, LONG_LIFE) if thumb else (OLDEST, LONGEST_LIFE)
        most = Length(years + 1, days=-1)
        return [
            Order(f"{self.who} born first", self.birth, self.death, reason=BORN_FIRST),
            Distance(f"{self.who} oldest", self.birth, self.death, None, most, rule),
            *self._once(life.births, self.birth),
            *self._once(life.deaths, self.death),
            *(self._aged(claim, self.death) for claim in life.ends),
        ]

    def event(self, claim: Claim) -> list[Constraint]:
        """What happened to the living: between birth and death."""
        name = claim.account.id
        start, end = ("start", name), ("end", name)
        noun, long = predicates()[claim.key].noun, claim.years is not None
        found: list[Constraint] = [
            Order(f"{name} after birth", self.birth, start, reason=WITHIN if long else _before_birth(noun)),
            Order(f"{name} goes on", start, end, reason=(claim,)),
            Order(f"{name} before death", end, self.death, reason=WITHIN if long else _after_death(noun)),
        ]
        at = start
        if claim.date is not None:
            begins, stops = self.taken.stretch(claim.date)
            if begins == stops:
                at = ("inside", name)
                found += [
                    Order(f"{name} from", start, at, reason=(claim,)),
                    Within(f"{name} when", at, *begins, reason=(claim,)),
                    Order(f"{name} to", at, end, reason=(claim,)),
                ]
            else:
                found.append(Within(f"{name} from", start, *begins, reason=(claim,)))
                found.append(Within(f"{name} to", end, *stops, reason=(claim,)))
        if claim.age is not None:
            found.append(self._aged(claim, at))
        if claim.years is not None:
            least = Length(int(claim.years))
            found.append(Distance(f"{name} lasted", start, end, least, None, (claim,)))
        return found

    def _aged(self, claim: Claim, at: Event) -> Age:
        least, most = claim.age.years if claim.age is not None else (None, None)
        return Age(f"{claim.account.id} aged", self.birth, at, least, most, (claim,))

    def _once(self, claims: tuple[Claim, ...], event: Event) -> Iterator[Constraint]:
        """The dates of what happens once: all of them if they can all be right, else one of them."""
        by_days: dict[Days, list[Claim]] = {}
        for claim in claims:
            if claim.date is not None:
                by_days.setdefault(self.taken.days(claim.date), []).append(claim)
        dated = [
            (days, tuple(told)) for days, told in sorted(by_days.items(), key=lambda item: _first(item[1]))
        ]
        if _meet([days for days, _ in dated]):
            for number, (days, told) in enumerate(dated):
                yield Within(f"{self.who} {event} {number}", event, *days, reason=told)
            return
        options = [Option(str(number), (Within("", event, *days),)) for number, (days, _) in enumerate(dated)]
        everybody = tuple(claim for _, told in dated for claim in told[:1])
        yield Alternative(f"{self.who} {event}", tuple(options), everybody)


def network(constraints: Iterable[Constraint]) -> Network:
    """The network of constraints."""
    return Network(tuple(constraints))


def _first(claims: list[Claim]) -> tuple[str, int, int, str]:
    return min(claim.account.order for claim in claims)


def _meet(days: list[Days]) -> bool:
    """Whether some day is common to all."""
    firsts = [first for first, _ in days if first is not None]
    lasts = [last for _, last in days if last is not None]
    return not firsts or not lasts or max(firsts) <= min(lasts)


def _before_birth(noun: str) -> Rule:
    return Rule(f"{_a(noun)} cannot come before the birth.")


def _after_death(noun: str) -> Rule:
    return Rule(f"{_a(noun)} cannot come after the death.")


def _a(noun: str) -> str:
    return f"{'An' if noun[0] in 'aeiou' else 'A'} {noun}"
