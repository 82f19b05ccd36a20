"""What people have decided about happenings, set over what the program thinks: a decision always wins.

The program's groups stand as long as nobody has decided anything about their accounts. Accounts that were
decided to be of one happening come into one group with all that each of them was grouped with; accounts that
were decided to be of two are parted, and each takes with it what agrees with it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from testimonia.comparison.accounts.account import Account
from testimonia.comparison.accounts.moments import agree
from testimonia.comparison.decided import Decided
from testimonia.comparison.happenings.grouping import Group
from testimonia.knowledge.predicates import predicates
from testimonia.model import Same

_WHY_ONE = "It was decided that they speak of one happening."
_WHY_TWO = "It was decided that another account speaks of another happening."
_LEAST_SURE = (Same.UNDECIDED, Same.PROBABLE, Same.YES)

_Bundle = tuple[Account, ...]
"""Accounts that are decided to be of one happening, or a single one."""
_Pairs = Mapping[str, frozenset[str]]


class HappeningDecisions:
    """The decisions about happenings, ready to be asked; none contradicts another."""

    def __init__(self, decided: Decided) -> None:
        self._same = _partners(decided.same_happening)
        self._different = _partners(decided.different_happenings)

    def settled(
        self, groups: Iterable[Group], own: Sequence[Account], alone: Callable[[Account], Group]
    ) -> list[Group]:
        """The groups of one subject as they are after the decisions.

        Args:
            groups: as the program makes them.
            own: all accounts of the subject; some are in no group.
            alone: makes a group of a single account.
        """
        known = list(groups)
        touched = [a for a in own if a.id in self._same or a.id in self._different]
        if not touched:
            return known
        layers: dict[str, list[Group]] = defaultdict(list)
        for group in known:  # what is counted of a battle is gathered beside the battle itself
            layers[group.counted].append(group)
        grouped = {account.id for group in known for account in group.accounts}
        lone = [a for a in touched if a.id not in grouped and predicates()[a.predicate].compared_as]
        layers[""] += map(alone, lone)
        found = (part for layer in layers.values() for part in self._settled(layer))
        return [part for part in found if len(part.accounts) > 1 or part.accounts[0].id in grouped]

    def _settled(self, known: Sequence[Group]) -> Iterator[Group]:
        """Groups of which no two have an account in common."""
        home = {account.id: n for n, group in enumerate(known) for account in group.accounts}
        for numbers in _united(range(len(known)), self._links(home, known)):
            yield from self._parted([known[n] for n in numbers])

    def _links(self, home: Mapping[str, int], known: Sequence[Group]) -> Iterator[tuple[int, int]]:
        """The groups that a decision makes one; of two predicates there is no one happening."""
        for account, one in home.items():
            for other in (home[o] for o in self._same.get(account, ()) if o in home):
                if known[one].predicate == known[other].predicate:
                    yield one, other

    def _parted(self, groups: Sequence[Group]) -> Iterator[Group]:
        """Groups that are one now, parted where it was decided that they are two."""
        accounts = sorted((a for group in groups for a in group.accounts), key=lambda a: a.order)
        bundles = self._bundles(accounts)
        parts = self._parts(bundles, groups)
        for part in parts:
            members = tuple(sorted((a for bundle in part for a in bundle), key=lambda a: a.order))
            if len(groups) == len(parts) == 1 and not self._confirmed(members):
                yield groups[0]
            else:
                yield self._judged(members, groups, parted=len(parts) > 1)

    def _bundles(self, accounts: Sequence[Account]) -> list[_Bundle]:
        at = {account.id: n for n, account in enumerate(accounts)}
        links = ((n, at[o]) for a, n in at.items() for o in self._same.get(a, ()) if o in at)
        return [tuple(accounts[n] for n in numbers) for numbers in _united(range(len(accounts)), links)]

    def _parts(self, bundles: Sequence[_Bundle], groups: Sequence[Group]) -> list[list[_Bundle]]:
        """The bundles shared out: those that were decided to be apart, then the others to what is near."""
        contested = [b for b in bundles if any(self._apart(b, other) for other in bundles if other is not b)]
        home = {account.id: n for n, group in enumerate(groups) for account in group.accounts}
        parts: list[list[_Bundle]] = []
        for bundle in (*contested, *(b for b in bundles if b not in contested)):
            open_to = [part for part in parts if not any(self._apart(bundle, other) for other in part)]
            if open_to:
                max(open_to, key=lambda part: _nearness(bundle, part, home)).append(bundle)
            else:
                parts.append([bundle])
        return parts

    def _apart(self, one: _Bundle, other: _Bundle) -> bool:
        return any(b.id in self._different.get(a.id, ()) for a in one for b in other)

    def _confirmed(self, members: Iterable[Account]) -> bool:
        """Whether it was decided of two of some accounts that they are of one happening."""
        ids = {account.id for account in members}
        return any(not ids.isdisjoint(self._same.get(known, ())) for known in ids)

    def _judged(self, members: tuple[Account, ...], groups: Sequence[Group], *, parted: bool) -> Group:
        """The group of some accounts, with what is left of the program's own doubts and reasons."""
        doubts: list[tuple[Same, str]] = []
        for group in groups:
            own = [account for account in members if account in group.accounts]
            if not self._confirmed(own) and not _all_agree(own):
                doubts.append((group.same, group.why))
        same = min((same for same, _ in doubts), key=_LEAST_SURE.index, default=Same.YES)
        decided = [_WHY_ONE] * self._confirmed(members) + [_WHY_TWO] * parted
        why = " ".join(dict.fromkeys(filter(None, (*decided, *(why for _, why in doubts)))))
        return replace(groups[0], accounts=members, same=same, why=why)


def _partners(pairs: Iterable[tuple[str, str]]) -> _Pairs:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        if one != other:
            found[one].add(other)
            found[other].add(one)
    return {known: frozenset(others) for known, others in found.items()}


def _united(numbers: Iterable[int], links: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Numbers in groups that links hold together, both in order."""
    head = {number: number for number in numbers}

    def found(number: int) -> int:
        while head[number] != number:
            number = head[number]
        return number

    for one, other in links:
        first, second = sorted((found(one), found(other)))
        head[second] = first
    groups: dict[int, list[int]] = defaultdict(list)
    for number in head:
        groups[found(number)].append(number)
    return list(groups.values())


def _nearness(bundle: _Bundle, part: Iterable[_Bundle], home: Mapping[str, int]) -> tuple[int, int]:
    """How much speaks for a bundle's being of the same: dates that agree, and what the program thought."""
    pairs = [(one, other) for one in bundle for others in part for other in others]
    alike = sum(_agree(one, other) + (one.date == other.date) for one, other in pairs)
    return alike, sum(home[one.id] == home[other.id] for one, other in pairs)


def _agree(one: Account, other: Account) -> bool:
    return one.date is not None and other.date is not None and agree(one.date, other.date)


def _all_agree(accounts: Sequence[Account]) -> bool:
    dated = [account for account in accounts if account.date is not None]
    return all(_agree(one, other) for n, one in enumerate(dated) for other in dated[n + 1 :])
