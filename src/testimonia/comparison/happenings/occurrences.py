"""What one voice tells of one occurrence: the accounts of it, gathered, in an order of time."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from testimonia.comparison.accounts.account import Account, VoiceKey
from testimonia.comparison.accounts.moments import agree
from testimonia.comparison.accounts.things import Thing
from testimonia.comparison.accounts.whereabouts import where
from testimonia.comparison.happenings.objections import objection
from testimonia.knowledge.predicates import Predicate, predicates
from testimonia.model import Date
from testimonia.model.comparing import Reply

_NEAR, _FEW = 16, 6
"""How many occurrences an account is set against, and how many accounts of each: a book that tells of more
does not say which it means."""
_OPEN = 10**9
"""A day number beyond all others."""


@dataclass(frozen=True)
class Occurrence:
    """What one voice tells of one occurrence.

    Attributes:
        accounts: in the order of the text; at least one.
    """

    accounts: tuple[Account, ...]

    @cached_property
    def voice(self) -> VoiceKey:
        """Who tells it."""
        return self.accounts[0].voice

    @cached_property
    def predicate(self) -> Predicate:
        """What it is."""
        return predicates()[self.accounts[0].predicate]

    @property
    def once(self) -> bool:
        """Whether it happens only once to such a subject."""
        return self.accounts[0].once

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """When, in every way in which it is said."""
        return tuple(dict.fromkeys(a.date for a in self.accounts if a.date is not None))

    @cached_property
    def places(self) -> tuple[Thing, ...]:
        """Where."""
        return tuple(dict.fromkeys(a.place for a in self.accounts if a.place is not None))

    @cached_property
    def objects(self) -> tuple[Thing, ...]:
        """From what, of what."""
        return tuple(dict.fromkeys(a.object for a in self.accounts if a.object is not None))

    @cached_property
    def ordinal(self) -> int | None:
        """Which of several, if that is said."""
        return next((a.told.statement.ordinal for a in self.accounts if a.told.statement.ordinal), None)

    @cached_property
    def days(self) -> tuple[int, int]:
        """First and last day that all its dates allow, or else any."""
        if not self.dates:
            return (-_OPEN, _OPEN)
        firsts = [-_OPEN if d.earliest is None else d.earliest for d in self.dates]
        lasts = [_OPEN if d.latest is None else d.latest for d in self.dates]
        narrow = (max(firsts), min(lasts))
        return narrow if narrow[0] <= narrow[1] else (min(firsts), max(lasts))

    @property
    def order(self) -> tuple[int, int, tuple[str, int, int, str]]:
        """By which occurrences are put in a row: time, then where they stand."""
        return (*self.days, self.accounts[0].order)


def occurrences(accounts: Iterable[Account]) -> list[Occurrence]:
    """The occurrences of which the accounts speak, each in one voice, in the order of time."""
    rows: dict[tuple[int, VoiceKey, str], list[Account]] = defaultdict(list)
    for account in accounts:
        rows[account.subject, account.voice, account.predicate].append(account)
    found = [Occurrence(tuple(group)) for row in rows.values() for group in _gathered(row)]
    return sorted(found, key=lambda occurrence: occurrence.order)


def _gathered(row: list[Account]) -> list[list[Account]]:
    """One voice's accounts of one predicate: what happens once is one; else by what agrees.

    What has no date says something only of what has one, and only if there is one that it can mean.
    """
    if row[0].once:
        return [row]
    groups: list[list[Account]] = []
    for account in (a for a in row if a.date is not None):
        fitting = next(
            (group for group in groups[-_NEAR:] if all(_agree(account, o) for o in group[:_FEW])), None
        )
        if fitting is None:
            groups.append([account])
        else:
            fitting.append(account)
    dated = list(groups)
    for account in (a for a in row if a.date is None):
        meant = [group for group in dated[:_NEAR] if _may_be_meant(account, group)]
        if len(meant) == 1 and len(dated) <= _NEAR:
            meant[0].append(account)
        elif account.place is not None or account.object is not None or account.told.statement.quantity:
            groups.append([account])
    return groups


def _may_be_meant(account: Account, group: list[Account]) -> bool:
    """Whether an account without a date can be of the same; a place of its own must be theirs too."""
    if any(objection(account, other) for other in group[:_FEW]):
        return False
    if any(_of_other_length(account, other) for other in group):
        return False
    place = account.place
    known = [other.place for other in group[:_FEW] if other.place is not None]
    return place is None or any(where(place, other) is Reply.YES for other in known)


def length_of(account: Account) -> tuple[float | None, float | None, str | None] | None:
    """How long it lasted, with the unit; None if that is not said."""
    quantity = account.told.statement.quantity
    return None if quantity is None else (quantity.least, quantity.most, quantity.unit)


def _of_other_length(one: Account, other: Account) -> bool:
    """Whether one writer gives the two different lengths: "five years", and "more than a year" before it."""
    lengths = length_of(one), length_of(other)
    return None not in lengths and lengths[0] != lengths[1]


def _agree(one: Account, other: Account) -> bool:
    if one.date is None or other.date is None or objection(one, other) is not None:
        return False
    return agree(one.date, other.date)
