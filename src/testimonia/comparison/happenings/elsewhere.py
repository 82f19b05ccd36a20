"""One happening told with different places, or without a date: clues that are not in the dates.

`testimonia.comparison.happenings.bonds` asks what holds together accounts whose dates differ. Here it is
asked where the dates agree and the places do not ("in 1933 sent to the steppes", "in 1933 sent to the
mountains"), and where one account has no date but tells it between others that have ("then he got five
years").
"""

from testimonia.comparison.accounts.moments import agree
from testimonia.comparison.happenings.bonds import PROBABLE, Bond, Book
from testimonia.comparison.happenings.clusters import Cluster
from testimonia.comparison.happenings.objections import of_places, other_objection
from testimonia.comparison.happenings.occurrences import Occurrence, length_of
from testimonia.model.day_words import year_in_words
from testimonia.model.days import gregorian_name

_NEAR = 2 * 366
"""Days on either side within which no account may tell of another such happening."""
_YEAR = 380
"""Days: a year in two styles."""
_LOOKED_AT = 6


def elsewhere(one: Cluster, other: Cluster, book: Book) -> Bond | None:
    """What holds together two clusters that agree in time and not in place; None if they are no such pair."""
    first, second = one.occurrences[0], other.occurrences[0]
    if first.predicate.often or first.predicate.again or not _only_places_differ(one, other):
        return None
    pairs = [(a, b) for a in one.distinct for b in other.distinct]
    if not all(_alone(a, b, book) and _alone(b, a, book) for a, b in pairs):
        return None
    year = year_in_words(gregorian_name(max(first.days[0], second.days[0])).year)
    noun = first.predicate.noun
    return Bond(PROBABLE, (f"each account tells of one {noun} about {year}, and they differ in the place",))


def without_date(one: Cluster, other: Cluster, book: Book) -> Bond | None:
    """What holds together two clusters of which one, at least, has no date; None if nothing does."""
    first, second = one.occurrences[0], other.occurrences[0]
    if all(told.dates for told in (first, second)) or first.predicate.often or first.predicate.again:
        return None
    if _against(one, other) or not (_only(first, second, book) and _only(second, first, book)):
        return None
    spans = [book.stretch(told) for told in (first, second)]
    if spans[0] is None or spans[1] is None:
        return None
    low, high = max(spans[0][0], spans[1][0]), min(spans[0][1], spans[1][1])
    if low > high:
        return None
    noun, meet = first.predicate.noun, _years(low, high)
    return Bond(PROBABLE, (f"each account tells of one {noun}, and their stories meet {meet}",))


def _years(low: int, high: int) -> str:
    years = [year_in_words(gregorian_name(day).year) for day in (low, (low + high) // 2, high)]
    return f"in {years[1]}" if high - low <= _YEAR else f"between {years[0]} and {years[2]}"


def _against(one: Cluster, other: Cluster) -> bool:
    pairs = (
        (a, b)
        for x in one.distinct
        for y in other.distinct
        for a in x.accounts[:_LOOKED_AT]
        for b in y.accounts[:_LOOKED_AT]
    )
    return any(other_objection(a, b) or of_places(a, b) for a, b in pairs)


def _only_places_differ(one: Cluster, other: Cluster) -> bool:
    """Whether the dates agree, known at least to the year, and only the places speak against it."""
    differ = False
    for x in one.distinct:
        for y in other.distinct:
            if not (x.dates and y.dates) or not all(agree(a, b) for a in x.dates for b in y.dates):
                return False
            for a in x.accounts[:_LOOKED_AT]:
                for b in y.accounts[:_LOOKED_AT]:
                    if other_objection(a, b):
                        return False
                    differ = differ or of_places(a, b) is not None
    return differ and all(c.days[1] - c.days[0] <= _YEAR for c in (one, other))


def _only(told: Occurrence, like: Occurrence, book: Book) -> bool:
    """Whether its voice tells of no other that ``like`` could mean as well.

    What lasted another time could not: "a year in a camp" is not the five years in prison.
    """
    others = [mine for _, mine in book.of_voice(told.voice, told.predicate) if mine is not told]
    return all(_of_other_length(mine, told) and _of_other_length(mine, like) for mine in others)


def _of_other_length(one: Occurrence, other: Occurrence) -> bool:
    lengths = [[length_of(a) for a in told.accounts if length_of(a)] for told in (one, other)]
    return all(lengths) and not any(a == b for a in lengths[0] for b in lengths[1])


def _alone(told: Occurrence, like: Occurrence, book: Book) -> bool:
    """Whether its voice tells no other near it that ``like`` could mean as well."""
    for _, mine in book.of_voice(told.voice, told.predicate):
        near = mine.days[0] - told.days[1] <= _NEAR and told.days[0] - mine.days[1] <= _NEAR
        rival = mine is not told and near and mine.dates
        if rival and not any(other_objection(a, b) for a in mine.accounts for b in like.accounts):
            return False
    return True
