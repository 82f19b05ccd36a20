"""Happenings: which accounts of the whole folder speak of one occurrence, how surely, and why."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from testimonia.comparison.accounts import Account
from testimonia.comparison.bonds import (
    PROBABLE,
    REACH,
    UNDECIDED,
    Bond,
    Book,
    bond,
    dates_differ,
)
from testimonia.comparison.clusters import Cluster, clusters
from testimonia.comparison.decided import NOTHING, Decided
from testimonia.comparison.moments import agree, days_between, in_words
from testimonia.comparison.objections import objection
from testimonia.comparison.occurrences import Occurrence, occurrences
from testimonia.knowledge.predicates import Predicate, predicates
from testimonia.model import Same

_NEIGHBOURS = 12
"""How many of the next clusters in time each is set against."""


@dataclass(frozen=True, slots=True)
class Group:
    """Accounts judged to be of one happening.

    Attributes:
        subject: number of the Entity.
        predicate: what it is.
        accounts: in the order of the folder.
        same: how sure it is that they are one.
        why: the reason, without a subject's name in it but for what must be so if they are two.
    """

    subject: int
    predicate: Predicate
    accounts: tuple[Account, ...]
    same: Same
    why: str


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
    found: list[Group] = []
    for subject, own in sorted(by_subject.items()):
        found += _of_subject(subject, own, names[subject])
    return found


def _of_subject(subject: int, own: Sequence[Account], name: str) -> Iterator[Group]:
    rows: dict[str, list[Occurrence]] = defaultdict(list)
    for occurrence in occurrences(own):
        rows[occurrence.predicate.key].append(occurrence)
    by_predicate = {key: clusters(rows[key]) for key in predicates() if key in rows}
    book = Book([cluster for found in by_predicate.values() for cluster in found])
    for key, found in by_predicate.items():
        for joined, bonds in _joined(found, book):
            predicate = predicates()[key]
            members = sorted((a for c in joined for o in c.occurrences for a in o.accounts), key=_order)
            same, why = _judged(predicate, joined, bonds, name)
            yield Group(subject, predicate, tuple(members), same, why)


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
            clue = bond(one, found[m], book) if dates_differ(one, found[m]) else None
            if clue is not None and clue.weight >= UNDECIDED:
                yield clue, n, m


def _can_join(
    clue: Bond, one: list[int], other: list[int], known: Sequence[Bond], found: Sequence[Cluster]
) -> bool:
    """Whether no voice would tell it twice; and what is undecided makes nothing else undecided."""
    if clue.weight < PROBABLE and (known or len(one) + len(other) > 2):
        return False
    voices = {voice for n in one for voice in found[n].voices}
    return not any(voice in voices for n in other for voice in found[n].voices)


def _judged(
    predicate: Predicate, joined: Sequence[Cluster], bonds: Sequence[Bond], name: str
) -> tuple[Same, str]:
    if predicate.once:
        return Same.YES, f"There is one {predicate.noun} in a life."
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
    if predicates()[one.predicate].once or agree(one.date, other.date):
        return None
    years = days_between(one.date, other.date) / 365.25
    if days_between(one.date, other.date) > REACH:
        return f"{in_words(one.date)} and {in_words(other.date)} are {years:.0f} years apart."
    if one.voice == other.voice:
        return "One account tells both, and gives them different dates."
    return None


def _order(account: Account) -> tuple[str, int, int, str]:
    return account.order
