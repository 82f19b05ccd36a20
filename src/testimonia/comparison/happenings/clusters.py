"""Occurrences of different voices that agree: the first step towards Happenings.

Voice by voice, in the order of the folder, the sequence of each is aligned with what the others told before.
Two occurrences answer each other only if nothing is against it and their dates can be one.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from testimonia.comparison.accounts.account import VoiceKey
from testimonia.comparison.accounts.moments import agree, to_the_month
from testimonia.comparison.accounts.things import Thing
from testimonia.comparison.accounts.whereabouts import one_party, where
from testimonia.comparison.happenings.aligning import best_chain
from testimonia.comparison.happenings.objections import objection
from testimonia.comparison.happenings.occurrences import Occurrence
from testimonia.model.comparing import Reply

_YEAR = 366
_WIDE = 12
"""A date of more years than these is set against every other."""
_CROWD = 60
"""How many of those are looked at."""


class Cluster:
    """Occurrences of one predicate and subject that agree, at most one of each voice."""

    def __init__(self, first: Occurrence) -> None:
        self.occurrences = [first]
        self.voices: dict[VoiceKey, Occurrence] = {first.voice: first}
        self.days = first.days
        self._signatures = {_signature(first)}
        self._distinct = [first]

    @property
    def order(self) -> tuple[int, int, tuple[str, int, int, str]]:
        """By which clusters are put in a row."""
        return (*self.days, min(o.accounts[0].order for o in self.occurrences))

    @property
    def distinct(self) -> list[Occurrence]:
        """Its occurrences without those that say the same."""
        return self._distinct

    def add(self, occurrence: Occurrence) -> None:
        """Take in one that agrees."""
        self.occurrences.append(occurrence)
        self.voices[occurrence.voice] = occurrence
        first, last = max(self.days[0], occurrence.days[0]), min(self.days[1], occurrence.days[1])
        if first <= last:
            self.days = (first, last)
        signature = _signature(occurrence)
        if signature not in self._signatures:
            self._signatures.add(signature)
            self._distinct.append(occurrence)


def clusters(occurrences: Iterable[Occurrence]) -> list[Cluster]:
    """Clusters of the occurrences of one subject and predicate, in the order of time."""
    voices: dict[VoiceKey, list[Occurrence]] = defaultdict(list)
    for occurrence in occurrences:
        voices[occurrence.voice].append(occurrence)
    found: list[Cluster] = []
    for voice in sorted(voices, key=lambda v: min(o.accounts[0].order for o in voices[v])):
        _align(found, sorted(voices[voice], key=lambda o: o.order))
        found.sort(key=lambda cluster: cluster.order)
    return found


def _align(found: list[Cluster], row: list[Occurrence]) -> None:
    if row[0].once:
        for occurrence in row:
            if found:
                found[0].add(occurrence)
            else:
                found.append(Cluster(occurrence))
        return
    years = _by_year(found)
    pairs = []
    for j, occurrence in enumerate(row):
        for i in _near(occurrence, years, len(found)):
            gain = agreement(found[i], occurrence)
            if gain:
                pairs.append((i, j, gain))
    taken = {j: found[i] for i, j in best_chain(pairs)}
    for j, occurrence in enumerate(row):
        if j in taken:
            taken[j].add(occurrence)
        else:
            found.append(Cluster(occurrence))


def agreement(cluster: Cluster, occurrence: Occurrence) -> int:
    """How well an occurrence fits; 0 if it does not."""
    gains = []
    for other in cluster.distinct:
        gain = _gain(occurrence, other)
        if gain is None:
            return 0
        gains.append(gain)
    return max(gains)


def _gain(one: Occurrence, other: Occurrence) -> int | None:
    """What is gained by taking two for one; None if they cannot be, 0 if nothing says so."""
    if any(objection(a, b) for a in one.accounts[:_CROWD] for b in other.accounts[:_CROWD]):
        return None
    if not all(agree(a, b) for a in one.dates for b in other.dates):
        return None
    alike = sum(
        (
            any_one(one.places, other.places, where),
            any_one(one.objects, other.objects, one_party),
            one.ordinal is not None and one.ordinal == other.ordinal,
        )
    )
    if not (_when(one) and _when(other)):
        # the same town is come to more than once; and where neither says when, one likeness is little
        return 0 if one.predicate.often or (alike < 2 and not (_when(one) or _when(other))) else alike
    return 2 + alike + all(any(map(to_the_month, o.dates)) for o in (one, other))


def _when(occurrence: Occurrence) -> bool:
    """Whether it says when: "by 1853" may mean any year before."""
    return any(date.earliest is not None and date.latest is not None for date in occurrence.dates)


def any_one(
    some: tuple[Thing, ...], others: tuple[Thing, ...], same: Callable[[Thing, Thing], Reply]
) -> bool:
    """Whether one of some things can be one of others, as far as is known."""
    return any(same(a, b) is Reply.YES for a in some for b in others)


def _by_year(found: list[Cluster]) -> dict[int, list[int]]:
    """Clusters by each year that they touch; under -1, those that are too vague for it."""
    years: dict[int, list[int]] = defaultdict(list)
    for number, cluster in enumerate(found):
        for year in _years(cluster.days):
            years[year].append(number)
    return years


def _near(occurrence: Occurrence, years: dict[int, list[int]], count: int) -> Iterator[int]:
    touched = list(_years(occurrence.days))
    if touched == [_VAGUE]:
        yield from range(min(count, _CROWD))
        return
    near = {number for year in (*touched, _VAGUE) for number in years.get(year, ())}
    yield from sorted(near)


_VAGUE = -(10**6)


def _years(days: tuple[int, int]) -> Iterable[int]:
    first, last = days[0] // _YEAR, days[1] // _YEAR
    return range(first, last + 1) if last - first <= _WIDE else (_VAGUE,)


def _signature(occurrence: Occurrence) -> tuple[object, ...]:
    return (occurrence.dates, occurrence.places, occurrence.objects, occurrence.ordinal)
