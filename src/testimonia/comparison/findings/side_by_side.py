"""Two Sources on what they both speak of: what is told in each, and what the two come to.

Nothing is decided here. What is one happening, and what cannot be true together, is asked of the Happenings
and Findings that comparison made; where two accounts were not taken for one, the reason is given.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from testimonia.comparison.accounts.account import Account
from testimonia.comparison.accounts.moments import agree, days_between, in_words
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.happenings.happening import why_not
from testimonia.comparison.testimony import Testimony, Told
from testimonia.knowledge.predicates import predicates
from testimonia.model import Finding, FindingKind, Happening, Polarity, Same, Verdict

_EACH_WITH_EACH = 12
"""Of more pairs than these only the nearest in time are shown."""
_FAR = 10**9
_ANYTHING = "other"
"""What has no predicate of its own: that both tell of some event is no reason to set them side by side."""
_SURE = {
    Same.YES: "",
    Same.PROBABLE: "It is probably one happening.",
    Same.UNDECIDED: "Whether it is one happening is undecided.",
}
TAKEN = "One of them goes with another passage of the other document, and cannot go with both."


class Relation(StrEnum):
    """What two accounts come to."""

    AGREE = "agree"
    POSSIBLE = "possible"
    CONTRADICT = "contradict"
    APART = "not the same happening"
    UNCOMPARED = "not compared"


@dataclass(frozen=True, slots=True)
class Pairing:
    """What two Sources tell of one matter.

    Attributes:
        subject: number of the Entity.
        predicate: what is told.
        relation: what they come to.
        one: ids of statements of the one Source.
        other: of the other.
        why: the reason, in a sentence or two.
        finding: number of the Finding that says so; None if there is none.
    """

    subject: int
    predicate: str
    relation: Relation
    one: tuple[str, ...]
    other: tuple[str, ...]
    why: str
    finding: int | None = None


@dataclass(frozen=True, slots=True)
class Results:
    """What comparison made, to be asked about statements.

    Attributes:
        happenings: of the whole folder.
        findings: of the whole folder.
    """

    happenings: Sequence[Happening]
    findings: Sequence[Finding]

    def homes(self) -> dict[str, Happening]:
        """The Happening of each statement that is in one."""
        return {statement: each for each in self.happenings for statement in each.statements}


def pairings(one: Sequence[Account], other: Sequence[Account], results: Results) -> tuple[Pairing, ...]:
    """What two Sources both tell, by subject and predicate, in the order of the one.

    Args:
        one: the accounts of the one Source.
        other: those of the other.
        results: of the comparison that was made.
    """
    homes = results.homes()
    mine, theirs = _rows(one), _rows(other)
    found: list[Pairing] = []
    for key in mine.keys() & theirs.keys():
        found += _of_one_kind(mine[key], theirs[key], homes, results.findings)
    order = {account.id: n for n, account in enumerate(one)}
    kinds = {key: order[row[0].id] for key, row in mine.items()}

    def place(each: Pairing) -> tuple[int, int, bool, int, tuple[str, ...]]:
        apart = each.relation is Relation.APART
        return each.subject, kinds[each.subject, each.predicate], apart, order[each.one[0]], each.other

    return tuple(sorted(found, key=place))


def _rows(accounts: Iterable[Account]) -> dict[tuple[int, str], list[Account]]:
    found: dict[tuple[int, str], list[Account]] = defaultdict(list)
    for account in accounts:
        found[account.subject, account.predicate].append(account)
    return found


def _of_one_kind(
    one: Sequence[Account],
    other: Sequence[Account],
    homes: Mapping[str, Happening],
    findings: Sequence[Finding],
) -> Iterator[Pairing]:
    """Accounts of one subject and predicate: those of one happening together, the others in pairs."""
    shared: dict[Happening, tuple[list[Account], list[Account]]] = {}
    for number, accounts in enumerate((one, other)):
        for account in accounts:
            if account.id in homes:
                shared.setdefault(homes[account.id], ([], []))[number].append(account)
    both = {happening: sides for happening, sides in shared.items() if all(sides)}
    for happening, (mine, theirs) in both.items():
        yield together(happening, mine, theirs, findings)
    told = {account.id for sides in both.values() for side in sides for account in side}
    lone = [account for account in one if account.id not in told]
    unanswered = [account for account in other if account.id not in told]
    pairs = [*_nearest(lone, other)]
    pairs += ((a, b) for b, a in _nearest(unanswered, [a for a in one if a.id in told]))
    if one[0].predicate != _ANYTHING:
        yield from _apart(pairs, told)


def _apart(pairs: Sequence[tuple[Account, Account]], told: set[str]) -> Iterator[Pairing]:
    """Pairs that were not taken for one happening; those with the same reason are told together."""
    others: dict[tuple[str, Account], list[str]] = defaultdict(list)
    for a, b in pairs:
        others[why_apart(a, b, a.id in told or b.id in told), a].append(b.id)
    together: dict[tuple[str, tuple[str, ...]], list[Account]] = defaultdict(list)
    for (why, a), ids in others.items():
        together[why, tuple(ids)].append(a)
    for (why, theirs), row in together.items():
        mine = tuple(a.id for a in row)
        yield Pairing(row[0].subject, row[0].predicate, Relation.APART, mine, theirs, why)


def why_apart(one: Account, other: Account, taken: bool) -> str:
    """Why two accounts are not taken for one happening; ``taken`` if one of them goes with another."""
    return why_not(one, other) or (TAKEN if taken else _nothing_joins(one, other))


def _nothing_joins(one: Account, other: Account) -> str:
    """What is said of two that could be one, but for which nothing speaks."""
    if one.date is not None and other.date is not None and not agree(one.date, other.date):
        dates = f"{in_words(one.date)} and {in_words(other.date)} exclude each other, and nothing else"
    else:
        dates = "Nothing"
    return f"{dates} that they tell holds them together."


def together(
    happening: Happening, one: Sequence[Account], other: Sequence[Account], findings: Sequence[Finding]
) -> Pairing:
    """What two Sources tell of one happening, by the findings that set them against each other."""
    mine, theirs = tuple(a.id for a in one), tuple(a.id for a in other)
    against = [n for n, each in enumerate(findings) if _sets_against(each, set(mine), set(theirs))]
    if not against:
        why = f"{_SURE[happening.same]} {happening.why}".strip()
        return Pairing(one[0].subject, one[0].predicate, Relation.AGREE, mine, theirs, why)
    number = min(against, key=lambda n: findings[n].verdict is not Verdict.CLASH)
    found = findings[number]
    relation = Relation.CONTRADICT if found.verdict is Verdict.CLASH else Relation.POSSIBLE
    why = " ".join(filter(None, (found.what, found.why)))
    return Pairing(one[0].subject, one[0].predicate, relation, mine, theirs, why, number)


def _sets_against(finding: Finding, one: set[str], other: set[str]) -> bool:
    """Whether it has statements of the two on different sides, and not on one side together."""
    if finding.kind is not FindingKind.CONTRADICTION:
        return False
    mine = {n for n, side in enumerate(finding.sides) if not one.isdisjoint(side.statements)}
    theirs = {n for n, side in enumerate(finding.sides) if not other.isdisjoint(side.statements)}
    values = [side.value for side in finding.sides]
    return bool(mine and theirs) and {values[n] for n in mine} != {values[n] for n in theirs}


def _nearest(row: Sequence[Account], others: Sequence[Account]) -> Iterator[tuple[Account, Account]]:
    """Each of a row with all others, if they are few; else with the nearest in time."""
    if len(row) * len(others) <= _EACH_WITH_EACH:
        yield from ((a, b) for a in row for b in others)
        return
    for a in row:
        if others:
            yield a, min(others, key=lambda b: _days(a, b))


def _days(one: Account, other: Account) -> int:
    return _FAR if one.date is None or other.date is None else days_between(one.date, other.date)


def uncompared(
    one: Testimony, other: Testimony, names: Names, compared: Iterable[Account]
) -> tuple[Pairing, ...]:
    """What two Sources tell of one kind about one subject that is not set against each other, and why not.

    Args:
        one: a Source.
        other: another.
        names: of the folder.
        compared: the accounts of both.
    """
    known = {account.id for account in compared}
    mine, theirs = (_by_kind(testimony, names) for testimony in (one, other))
    found = []
    for key in sorted(mine.keys() & theirs.keys()):
        subject, predicate = key
        if predicate == _ANYTHING:
            continue
        here, there = mine[key], theirs[key]
        if all(told.id in known for told in (*here, *there)):
            continue
        mute = [told for told in (*here, *there) if told.id not in known]
        found.append(
            Pairing(
                subject,
                predicate,
                Relation.UNCOMPARED,
                tuple(told.id for told in here),
                tuple(told.id for told in there),
                _why_uncompared(mute[0]),
            )
        )
    return tuple(found)


def _by_kind(testimony: Testimony, names: Names) -> dict[tuple[int, str], list[Told]]:
    found: dict[tuple[int, str], list[Told]] = defaultdict(list)
    for told in testimony.told:
        subject = names.entity(told.source, told.statement.subject)
        if subject is not None:
            found[subject, told.statement.predicate].append(told)
    return found


def _why_uncompared(told: Told) -> str:
    statement = told.statement
    if statement.negated or statement.polarity is Polarity.DENIED:
        return "One of them is denied: it is no account of what happened."
    noun = predicates()[statement.predicate].noun
    if not predicates()[statement.predicate].compared_as:
        return f"More than one {noun} can be true, at the same time or at different times."
    return "One of them does not say what it is of clearly enough."
