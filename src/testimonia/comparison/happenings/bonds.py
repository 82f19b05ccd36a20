"""What speaks for one happening where the dates of two clusters differ: is it one told twice, or two?

Each clue has a weight; together they make it probable, or leave it undecided. A clue counts only if each
account has nothing else in reach that the other could mean.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, product

from testimonia.comparison.accounts.account import VoiceKey
from testimonia.comparison.accounts.moments import agree
from testimonia.comparison.accounts.whereabouts import one_party, where
from testimonia.comparison.happenings.clusters import Cluster, any_one
from testimonia.comparison.happenings.objections import objection
from testimonia.comparison.happenings.occurrences import Occurrence
from testimonia.knowledge.predicates import Predicate, predicates
from testimonia.model import Span
from testimonia.model.day_words import year_in_words
from testimonia.model.days import gregorian_name

REACH = 1540
"""Days between the middles of two dates, beyond which no slip is supposed: four years and some."""
_DAYS = 7
"""So few days after an arrest or an expulsion there is hardly another."""
_ABOUT_A_YEAR = 480
_FAR = 900
_MONTHS = 100
_CLEARLY_FARTHER = 731
"""So many days farther off, another is not what was meant."""
_NEVER = 10**8
"""A day number beyond all that are written."""
_BESIDE, _NEXT = 3, 3
"""How many statements on either side are looked at, and how many code points lie between two sentences."""
_STORY = 15 * 366
"""Days: a stretch of the story that takes longer says too little of when."""
_PAIRS = 4
"""How many pairs of voices are looked at for the best clues."""
PROBABLE, UNDECIDED = 3, 2
"""Weight from which clues make it probable, and from which they leave it undecided."""


@dataclass(frozen=True, slots=True)
class Bond:
    """How strongly clues hold two clusters together.

    Attributes:
        weight: of all clues.
        clues: one clause each, for a historian.
    """

    weight: int
    clues: tuple[str, ...] = ()


@dataclass(frozen=True)
class Book:
    """All clusters of one subject, to ask what lies between what.

    Attributes:
        clusters: of all predicates.
    """

    clusters: Sequence[Cluster]
    _by_voice: dict[VoiceKey, list[Cluster]] = field(default_factory=lambda: defaultdict(list))
    _of_kind: dict[tuple[VoiceKey, str], list[tuple[Cluster, Occurrence]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    _told: dict[str, list[tuple[Span, str]]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for cluster in self.clusters:
            for voice, occurrence in cluster.voices.items():
                self._by_voice[voice].append(cluster)
                self._of_kind[voice, occurrence.predicate.key].append((cluster, occurrence))
            for occurrence in cluster.occurrences:
                for account in occurrence.accounts:
                    self._told[account.told.source].append((account.told.sentence, account.predicate))
        for told in self._told.values():
            told.sort()

    def both_tell(self, one: VoiceKey, other: VoiceKey) -> Iterator[Cluster]:
        """What two voices agree on."""
        return (cluster for cluster in self._by_voice[one] if other in cluster.voices)

    def of_voice(self, voice: VoiceKey, predicate: Predicate) -> Sequence[tuple[Cluster, Occurrence]]:
        """What one voice tells of one predicate."""
        return self._of_kind[voice, predicate.key]

    def stretch(self, occurrence: Occurrence) -> tuple[int, int] | None:
        """When it was, by its own dates or by what is told before and after it; None if that says nothing.

        A life is told in its order, as a rule: what stands between 1910 and 1917 was between them.
        """
        if occurrence.dates:
            return occurrence.days
        path, at = occurrence.accounts[0].order[:2]
        story = [
            (mine.accounts[0].order[1], mine.days)
            for cluster in self._by_voice[occurrence.voice]
            for mine in [cluster.voices[occurrence.voice]]
            if mine.dates and not mine.once and mine.accounts[0].order[0] == path
        ]
        before = [days for start, days in story if start < at]
        after = [days for start, days in story if start > at]
        if not (before and after):
            return None
        first, last = max(before)[0], min(after)[1]
        return (first, last) if 0 <= last - first <= _STORY else None

    def told_with(self, occurrence: Occurrence) -> set[str]:
        """The other predicates that are told in the same sentence, or in the next one on either side."""
        found: set[str] = set()
        for account in occurrence.accounts:
            sentence, told = account.told.sentence, self._told[account.told.source]
            at = bisect_left(told, (sentence, ""))
            near = told[max(at - _BESIDE, 0) : at + 2 * _BESIDE]
            found |= {key for span, key in near if _gap(span, sentence) <= _NEXT}
        return found - {occurrence.predicate.key}


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def bond(one: Cluster, other: Cluster, book: Book) -> Bond | None:
    """The clues that hold two clusters of one predicate together; None if they cannot be one happening."""
    apart = _middles_apart(one.days, other.days)
    if apart is None or apart > REACH or one.voices.keys() & other.voices.keys():
        return None
    if any(_against(a, b) for a, b in islice(product(one.distinct, other.distinct), 60)):
        return None
    pairs = islice(product(one.occurrences, other.occurrences), _PAIRS)
    bonds = [_of_two(a, b, apart, book) for a, b in pairs if _only(a, b, book) and _only(b, a, book)]
    return max(bonds, key=lambda found: found.weight, default=None)


def _against(one: Occurrence, other: Occurrence) -> str | None:
    found = (objection(a, b) for a in one.accounts[:8] for b in other.accounts[:8])
    return next((said for said in found if said), None)


def _of_two(one: Occurrence, other: Occurrence, apart: int, book: Book) -> Bond:
    before, after = _ends(one, other, book)
    clues = [*_from_words(one, other, apart), *_from_time(apart, often=one.predicate.often)]
    clues += _from_sequence(one, other, before, after, book)
    ends = {end.occurrences[0].predicate.key for end in (before, after) if end is not None}
    shared = (book.told_with(one) & book.told_with(other)) - ends
    if shared:
        clues.append((1, f"both tell it together with the {predicates()[min(shared)].noun}"))
    predicate = one.predicate
    weight = sum(weight for weight, _ in clues)
    if predicate.place == "to" and not any(said.startswith("both say") for _, said in clues):
        weight -= 1  # there are many places to arrive at
    elif predicate.place == "to" and predicate.often and weight < UNDECIDED and _once_there(one, other, book):
        clues.append((1, f"each account tells of only one {predicate.noun} there"))
        weight += 1
    if predicate.again:
        if all(_told_once(told, book) for told in (one, other)):
            weight += 2
            clues.append((0, f"each account tells of one {predicate.noun} and of no other edition"))
        weight = min(weight, UNDECIDED)  # another edition is the rule, not a slip
    return Bond(weight, tuple(said for _, said in clues if said))


def _once_there(one: Occurrence, other: Occurrence, book: Book) -> bool:
    """Whether each voice tells of one journey to the place, and does not say that it was a later one."""
    for told, like in ((one, other), (other, one)):
        others = (mine for _, mine in book.of_voice(told.voice, told.predicate) if mine is not told)
        if told.ordinal not in (None, 1) or any(any_one(mine.places, like.places, where) for mine in others):
            return False
    return any_one(one.places, other.places, where)


def _told_once(told: Occurrence, book: Book) -> bool:
    """Whether its voice tells of no other, and does not say that it was a later one."""
    return told.ordinal in (None, 1) and len(book.of_voice(told.voice, told.predicate)) == 1


def _from_words(one: Occurrence, other: Occurrence, apart: int) -> Iterator[tuple[int, str]]:
    predicate = one.predicate
    if one.ordinal is not None and one.ordinal == other.ordinal:
        yield (
            2,
            "both say that it was the first" if one.ordinal == 1 else "both say that it was not the first",
        )
    if any_one(one.objects, other.objects, one_party):
        yield 3, f"both say from whom or what: {one.objects[0].name}"
    if any_one(one.places, other.places, where):
        yield _of_a_place(predicate, apart), f"both say where: {one.places[0].name}"


def _of_a_place(predicate: Predicate, apart: int) -> int:
    """What it is worth that two tell of the same place."""
    if predicate.place == "to" and not predicate.often:
        return 3
    return 2 if apart <= (_ABOUT_A_YEAR if predicate.often else _MONTHS) else 1


def _from_time(apart: int, *, often: bool) -> Iterator[tuple[int, str]]:
    if apart <= _DAYS and not often:
        yield 2, "only days lie between the two dates"
    elif apart <= _ABOUT_A_YEAR:
        yield 1, ""
    elif apart > _FAR:
        yield -1, ""


def _ends(one: Occurrence, other: Occurrence, book: Book) -> tuple[Cluster | None, Cluster | None]:
    """The nearest that both tell before and after."""
    before: Cluster | None = None
    after: Cluster | None = None
    for cluster in book.both_tell(one.voice, other.voice):
        first, last = cluster.days
        if last < min(one.days[0], other.days[0]) and (before is None or last > before.days[1]):
            before = cluster
        elif first > max(one.days[1], other.days[1]) and (after is None or first < after.days[0]):
            after = cluster
    return before, after


def _from_sequence(
    one: Occurrence, other: Occurrence, before: Cluster | None, after: Cluster | None, book: Book
) -> Iterator[tuple[int, str]]:
    """What lies around it. A birth or a death is told by everybody, and says little."""
    ends = [cluster for cluster in (before, after) if cluster is not None]
    weight = sum(not cluster.occurrences[0].once for cluster in ends)
    if ends:
        lonely = all(_alone(told, before, after, book) for told in (one, other))
        fits = "" if lonely else " that fits"
        yield weight, f"in both accounts it is the only {one.predicate.noun}{fits} {_between(before, after)}"


def _alone(told: Occurrence, before: Cluster | None, after: Cluster | None, book: Book) -> bool:
    """Whether its voice tells no other of the kind between the two ends."""
    first = before.days[1] if before else -_NEVER
    last = after.days[0] if after else _NEVER
    others = (mine for _, mine in book.of_voice(told.voice, told.predicate) if mine is not told)
    return not any(first < mine.days[0] and mine.days[1] < last for mine in others)


def _between(before: Cluster | None, after: Cluster | None) -> str:
    if before is not None and after is not None:
        return f"between {_named(before)} and {_named(after)}"
    if before is not None:
        return f"after {_named(before)}"
    return f"before {_named(after)}" if after is not None else ""


def _named(cluster: Cluster) -> str:
    predicate = cluster.occurrences[0].predicate
    if cluster.occurrences[0].once or abs(cluster.days[1]) >= _NEVER:
        return f"the {predicate.noun}"
    return f"the {predicate.noun} of {year_in_words(gregorian_name(sum(cluster.days) // 2).year)}"


def _only(one: Occurrence, other: Occurrence, book: Book) -> bool:
    """Whether ``one`` is all that its voice tells that the other account could mean as well."""
    words = _words_shared(one, other)
    reach = min(REACH, (_middles_apart(one.days, other.days) or 0) + _CLEARLY_FARTHER)
    for cluster, mine in book.of_voice(one.voice, one.predicate):
        apart = _middles_apart(mine.days, other.days)
        near = apart is None or apart <= reach
        rival = mine is not one and near and other.voice not in cluster.voices
        if rival and not _against(mine, other) and _words_shared(mine, other) >= words:
            return False
    return True


def _words_shared(one: Occurrence, other: Occurrence) -> int:
    """In how many ways two say the same, apart from the date."""
    same_ordinal = one.ordinal is not None and one.ordinal == other.ordinal
    same_place = any_one(one.places, other.places, where)
    return same_ordinal + same_place + any_one(one.objects, other.objects, one_party)


def _middles_apart(one: tuple[int, int], other: tuple[int, int]) -> int | None:
    """Days between the middles of two stretches; None if one of them is open."""
    if max(abs(day) for day in (*one, *other)) >= _NEVER:
        return None
    return abs(one[0] + one[1] - other[0] - other[1]) // 2


def dates_differ(one: Cluster, other: Cluster) -> bool:
    """Whether some dates of the two do not agree."""
    pairs: Iterable[tuple[Occurrence, Occurrence]] = product(one.distinct, other.distinct)
    return any(not agree(a, b) for x, y in pairs for a in x.dates for b in y.dates)
