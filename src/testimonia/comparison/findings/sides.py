"""The values that the accounts of one happening give, and which of them stand against each other."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from testimonia.comparison.accounts.account import Account, VoiceKey
from testimonia.comparison.accounts.moments import (
    both_can,
    gives_both_styles,
    in_words,
    to_the_day,
    vague,
)
from testimonia.comparison.accounts.whereabouts import apart_as_far_as_known, place_known, same_name, where
from testimonia.comparison.people.names import form
from testimonia.knowledge.predicates import predicates
from testimonia.model import Date
from testimonia.model.comparing import Reply

_MOST = 40
"""More different values are not set against each other; the first in the folder are."""


@dataclass(frozen=True)
class Value:
    """One value, and who gives it.

    Attributes:
        text: for a reader.
        accounts: in the order of the folder.
    """

    text: str
    accounts: tuple[Account, ...]

    @property
    def voices(self) -> frozenset[VoiceKey]:
        """Who gives it."""
        return frozenset(account.voice for account in self.accounts)

    @property
    def date(self) -> Date | None:
        """As the first of them gives it."""
        return self.accounts[0].date


@dataclass(frozen=True)
class Opposition:
    """The values of a happening.

    Attributes:
        values: all of them.
        against: for each pair of positions whether both can be right: no, or undecided.
    """

    values: tuple[Value, ...]
    against: dict[tuple[int, int], Reply]

    @property
    def opposed(self) -> tuple[int, ...]:
        """Positions of the values that stand against another."""
        return tuple(sorted({n for pair in self.against for n in pair}))

    @property
    def others(self) -> tuple[int, ...]:
        """Positions of those that can be right whichever of the opposed is."""
        return tuple(n for n in range(len(self.values)) if n not in self.opposed)

    def opposes(self, n: int, m: int) -> bool:
        """Whether two positions stand against each other."""
        return (min(n, m), max(n, m)) in self.against

    def only(self, positions: Sequence[int]) -> "Opposition":
        """The same with no opposition but that between some positions."""
        kept = {pair: reply for pair, reply in self.against.items() if set(pair) <= set(positions)}
        return Opposition(self.values, kept)

    def clash(self, firm: Callable[[Account], bool]) -> bool:
        """Whether two values that exclude each other are both given firmly, and not by one voice."""
        doubting = self._doubting()
        for (n, m), reply in self.against.items():
            sure = [
                {a.voice for a in self.values[k].accounts if firm(a) and a.voice not in doubting}
                for k in (n, m)
            ]
            if reply is Reply.NO and any(x != y for x in sure[0] for y in sure[1]):
                return True
        return False

    def _doubting(self) -> set[VoiceKey]:
        """Voices that give values which exclude each other: these are their own doubts."""
        found: set[VoiceKey] = set()
        for n, m in self.against:
            found |= self.values[n].voices & self.values[m].voices
        return found


def of_dates(accounts: Iterable[Account]) -> Opposition:
    """The dates of a happening."""
    values = _values(accounts, _days, _date_in_words)
    dates = [value.date for value in values]
    against: dict[tuple[int, int], Reply] = {}
    for n, m in combinations(range(len(values)), 2):
        one, other = dates[n], dates[m]
        if one is None or other is None:
            continue
        reply = both_can(one, other)
        if reply is not Reply.YES and not (reply is Reply.UNDECIDED and _one_day(one, other, values)):
            against[n, m] = reply
    return Opposition(values, against)


def _one_day(one: Date, other: Date, values: Sequence[Value]) -> bool:
    """Whether an account gives both in one, as a day in two styles: "15 (27) March 1861"."""
    dates = (account.date for value in values for account in value.accounts)
    both = (date for date in dates if date is not None and gives_both_styles(date))
    exact = to_the_day(one) and to_the_day(other)
    return exact and any(both_can(date, one) is both_can(date, other) is Reply.YES for date in both)


def of_places(accounts: Iterable[Account], *, differing: bool = False) -> Opposition:
    """The places of a happening.

    Args:
        accounts: of it.
        differing: whether it is known that they do not give one place in so many words; then two known places
            of which it is open whether one lies in the other are set against each other.
    """
    values = _merged(_values(accounts, _place_form, _place_in_words))
    against: dict[tuple[int, int], Reply] = {}
    for n, m in combinations(range(len(values)), 2):
        one, other = values[n].accounts[0].place, values[m].accounts[0].place
        if one is not None and other is not None:
            known = differing and place_known(one.name) and place_known(other.name)
            reply = where(one, other) if known else apart_as_far_as_known(one, other)
            if reply is not Reply.YES:
                against[n, m] = reply
    return Opposition(values, against)


def of_kinds(accounts: Iterable[Account]) -> Opposition:
    """In what way it happened, where accounts of one happening call it by words of different predicates.

    Who fled was not let go. Who was let go may have been made to go; a death need not be another than the
    suicide: what the one only calls by a wider word, the other may tell more exactly.
    """
    values = _values(accounts, _way, _noun)
    keys = [_way(value.accounts[0]) for value in values]
    against = {
        (n, m): Reply.NO if "escape" in (keys[n], keys[m]) else Reply.UNDECIDED
        for n, m in combinations(range(len(values)), 2)
    }
    return Opposition(values, against)


def _way(account: Account) -> str | None:
    """The predicate that says how somebody got out; None for one that does not say."""
    return predicates()[account.told.statement.predicate].way or None


def _noun(account: Account) -> str:
    return predicates()[account.told.statement.predicate].noun


def firm_date(account: Account) -> bool:
    """Whether the date is asserted in words of its own, and is neither about nor doubted.

    "Four years later" is no firm year: it is counted in whole years, and from what may be another's date.
    """
    if account.told.statement.dated_by is None or account.date is None or vague(account.date):
        return False
    return account.plain and any(map(str.isdigit, account.date.text))


def firm(account: Account) -> bool:
    """Whether it is asserted without a hedge or a question mark."""
    place = account.told.statement.place
    return account.plain and not (place is not None and place.words.rstrip().endswith("?"))


def _values(
    accounts: Iterable[Account], key: Callable[[Account], Hashable | None], text: Callable[[Account], str]
) -> tuple[Value, ...]:
    found: dict[Hashable, list[Account]] = defaultdict(list)
    for account in accounts:
        value = key(account)
        if value is not None:
            found[value].append(account)
    return tuple(
        Value(min(map(text, group), key=len), tuple(group)) for group in list(found.values())[:_MOST]
    )


def _days(account: Account) -> Hashable | None:
    """The days that a date can mean; a question mark makes no other value of it."""
    return None if account.date is None else tuple((r.earliest, r.latest) for r in account.date.readings)


def _place_form(account: Account) -> Hashable | None:
    return None if account.place is None else form(account.place.name)


def _place_in_words(account: Account) -> str:
    return "" if account.place is None else account.place.name


def _date_in_words(account: Account) -> str:
    date: Date | None = account.date
    return "" if date is None else in_words(date)


def _merged(values: Sequence[Value]) -> tuple[Value, ...]:
    """Names of one place made one value, under the first of them."""
    merged: list[Value] = []
    for value in values:
        place = value.accounts[0].place
        for n, known in enumerate(merged):
            other = known.accounts[0].place
            if place is not None and other is not None and same_name(place, other):
                merged[n] = Value(known.text, known.accounts + value.accounts)
                break
        else:
            merged.append(value)
    return tuple(merged)
