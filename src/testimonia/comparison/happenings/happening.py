"""Happenings: which accounts of the whole folder speak of one occurrence, how surely, and why."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from testimonia.comparison.accounts.account import Account
from testimonia.comparison.accounts.moments import agree, days_between, in_words
from testimonia.comparison.decided import NOTHING, Decided
from testimonia.comparison.happenings.bonds import (
    PROBABLE,
    REACH,
    UNDECIDED,
    Bond,
    Book,
    bond,
    dates_differ,
)
from testimonia.comparison.happenings.clusters import Cluster, clusters
from testimonia.comparison.happenings.decisions import HappeningDecisions
from testimonia.comparison.happenings.elsewhere import elsewhere, without_date
from testimonia.comparison.happenings.grouping import Group
from testimonia.comparison.happenings.objections import objection, of_places
from testimonia.comparison.happenings.occurrences import Occurrence, occurrences
from testimonia.comparison.happenings.standings import standings
from testimonia.comparison.happenings.tallies import tallies
from testimonia.knowledge.predicates import predicates
from testimonia.model import EntityKind, Same

_LOOKED_AT = 12
"""Accounts of one happening whose places are set against one another."""
_NEIGHBOURS = 12
"""How many of the next clusters in time each is set against."""


def groups(accounts: Iterable[Account], names: Sequence[str], decided: Decided = NOTHING) -> list[Group]:
    """The happenings of every subject, in the order of subjects and time.

    Args:
        accounts: of all Sources.
        names: of the Entities, by their numbers.
        decided: by people.
    """
    by_subject: dict[int, list[Account]] = defaultdict(list)
    for account in accounts:
        by_subject[account.subject].append(account)
    decisions = HappeningDecisions(decided)
    found: list[Group] = []
    for subject, own in sorted(by_subject.items()):
        known = [*_of_subject(subject, own, names[subject]), *_lasting(subject, own)]
        found += decisions.settled(known, own, _alone)
    return found


def _lasting(subject: int, own: Sequence[Account]) -> Iterator[Group]:
    """What is not told apart by its dates: numbers, and what somebody is or does for long."""
    yield from tallies(subject, own[0].kind, own)
    yield from standings(subject, own)


def _alone(account: Account) -> Group:
    """A group of one account."""
    return Group(account.subject, predicates()[account.predicate], (account,), Same.YES, "")


def _of_subject(subject: int, own: Sequence[Account], name: str) -> Iterator[Group]:
    rows: dict[str, list[Occurrence]] = defaultdict(list)
    for occurrence in occurrences(a for a in own if predicates()[a.predicate].compared_as):
        rows[occurrence.predicate.key].append(occurrence)
    by_predicate = {key: clusters(rows[key]) for key in predicates() if key in rows}
    book = Book([cluster for found in by_predicate.values() for cluster in found])
    for key, found in by_predicate.items():
        for joined, bonds in _joined(found, book):
            predicate = predicates()[key]
            members = sorted((a for c in joined for o in c.occurrences for a in o.accounts), key=_order)
            same, why = _judged(joined, bonds, name)
            apart = any(of_places(a, b) for a, b in combinations(members[:_LOOKED_AT], 2))
            yield Group(subject, predicate, tuple(members), same, why, elsewhere=apart)


def _joined(found: Sequence[Cluster], book: Book) -> Iterator[tuple[list[Cluster], list[Bond]]]:
    """Clusters of one predicate joined where clues hold them together, the surest first."""
    home = list(range(len(found)))
    members = {n: [n] for n in home}
    kept: dict[int, list[Bond]] = defaultdict(list)
    for clue, n, m in sorted(_bonds(found, book), key=lambda item: (-item[0].weight, *item[1:])):
        one, other = home[n], home[m]
        if one == other or not _can_join(clue, members[one], members[other], kept[one] + kept[other], found):
            continue
        for moved in members[other]:
            home[moved] = one
        members[one] += members.pop(other)
        kept[one] += [*kept.pop(other, []), clue]
    for number, group in sorted(members.items()):
        yield [found[n] for n in sorted(group)], kept[number]


def _bonds(found: Sequence[Cluster], book: Book) -> Iterator[tuple[Bond, int, int]]:
    """What holds which clusters together, each with the next in time that are within reach."""
    for n, one in enumerate(found):
        for m in range(n + 1, min(n + 1 + _NEIGHBOURS, len(found))):
            if found[m].days[0] - one.days[1] > REACH:
                break
            if not one.voices.keys().isdisjoint(found[m].voices):
                continue  # one account tells both
            clue = _clue(one, found[m], book)
            if clue is not None and clue.weight >= UNDECIDED:
                yield clue, n, m


def _clue(one: Cluster, other: Cluster, book: Book) -> Bond | None:
    """What holds two clusters together, by their dates, their places, or the order of the stories."""
    if dates_differ(one, other):
        return bond(one, other, book)
    return elsewhere(one, other, book) or without_date(one, other, book)


def _can_join(
    clue: Bond, one: list[int], other: list[int], known: Sequence[Bond], found: Sequence[Cluster]
) -> bool:
    """Whether no voice would tell it twice; and what is undecided makes nothing else undecided."""
    if clue.weight < PROBABLE and (known or len(one) + len(other) > 2):
        return False
    voices = {voice for n in one for voice in found[n].voices}
    return not any(voice in voices for n in other for voice in found[n].voices)


def _judged(joined: Sequence[Cluster], bonds: Sequence[Bond], name: str) -> tuple[Same, str]:
    first = joined[0].occurrences[0]
    predicate = first.predicate
    if first.once:
        life = " in a life" if first.accounts[0].kind is EntityKind.PERSON else ""
        return Same.YES, f"There is one {predicate.noun}{life}."
    if not bonds:
        voices = sum(len(cluster.voices) for cluster in joined)
        return Same.YES, "" if voices < 2 else "The dates can be one, and nothing speaks against it."
    same = Same.PROBABLE if all(b.weight >= PROBABLE for b in bonds) else Same.UNDECIDED
    clues = next((b.clues for b in bonds if b.clues), ())
    said = f"{'; '.join(clues)}. " if clues else ""
    if predicate.again:
        other = f"They can both be right if it {predicate.twice}."
    else:
        other = f"It would be two if {name} {predicate.twice}; no account says so."
    return same, f"{said[:1].upper()}{said[1:]}{other}"


def why_not(one: Account, other: Account) -> str | None:
    """Why two accounts are not taken for one happening, in a sentence; None if they can be one."""
    if one.subject != other.subject:
        return "They are not of the same person or thing."
    said = objection(one, other)
    if said is not None:
        return said
    if one.date is None or other.date is None:
        return None if one.predicate == "birth" else "One of them has no date."
    if one.once or agree(one.date, other.date):
        return None
    years = days_between(one.date, other.date) / 365.25
    if days_between(one.date, other.date) > REACH:
        return f"{in_words(one.date)} and {in_words(other.date)} are {years:.0f} years apart."
    if one.voice == other.voice:
        return "One account tells both, and gives them different dates."
    return None


def _order(account: Account) -> tuple[str, int, int, str]:
    return account.order
