"""The numbers that accounts give of one thing, and which of them stand against each other.

A bound is no other number ("no fewer than 11" and 18), nor is a finer one inside a coarser ("nine to
fifteen" and 15). "About" leaves a tenth on either side (a convention of ours: "some twenty" and 22). A part
is never set against the whole but where it is greater; and what one account gives in parts ("15, and three
more later") is taken together first (DESIGN.md, what not to flag).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import inf

from testimonia.comparison.accounts.account import Account, VoiceKey
from testimonia.comparison.findings.sides import Opposition, Value
from testimonia.comparison.people.names import form
from testimonia.model import Portion, Span
from testimonia.model.comparing import Reply

_ABOUT = 0.1
"""How much "about" leaves open on either side."""
_DAYS: Mapping[str, float] = {"day": 1, "week": 7, "month": 30.44, "year": 365.24}
_ROUGHLY = 1.6
"""A length in one unit is another than a length in another from so many times it on."""
_NEAR = 1.2
"""Two numbers that can be one agree if the greatest they allow is no more than so many times the least."""


@dataclass(frozen=True, slots=True)
class Number:
    """How many, as one voice or several have it.

    Attributes:
        least, most: with infinity where there is no bound.
        about: whether it is only about so many.
        some: whether it is a part of the whole.
    """

    least: float
    most: float
    about: bool = False
    some: bool = False

    @property
    def span(self) -> tuple[float, float]:
        """What it allows, "about" taken into account."""
        room = _ABOUT if self.about else 0.0
        return self.least * (1 - room), self.most * (1 + room)


def can_be_one(one: Number, other: Number) -> Reply:
    """Whether two numbers can both be right."""
    (low, high), (least, most) = one.span, other.span
    if one.some and other.some:
        return Reply.YES
    if one.some or other.some:
        part, whole = (one, other) if one.some else (other, one)
        return Reply.NO if part.span[0] > whole.span[1] else Reply.YES
    return Reply.NO if high < least or most < low else Reply.YES


def agree(one: Number, other: Number) -> bool:
    """Whether two numbers say the same: neither is only a bound, and they are near each other."""
    if one.some or other.some or inf in (one.most, other.most) or 0 in (one.least, other.least):
        return False
    near = max(one.most, other.most) <= _NEAR * min(one.least, other.least)
    return one == other or (near and can_be_one(one, other) is Reply.YES)


def of_numbers(accounts: Iterable[Account], unit: str = "") -> Opposition:
    """The numbers of a happening.

    Args:
        accounts: of it.
        unit: what is counted, for a reader; empty where the heading says it.
    """
    told = _told(accounts)
    values = tuple(Value(f"{in_words(number)} {unit}".rstrip(), tuple(own)) for number, own in told)
    against = {
        (n, m): Reply.NO
        for n, m in combinations(range(len(told)), 2)
        if can_be_one(told[n][0], told[m][0]) is Reply.NO
    }
    return Opposition(values, against)


def agreeing(accounts: Iterable[Account], unit: str = "") -> Iterator[list[Value]]:
    """Numbers that say the same and are told by two voices or more, each group once."""
    told = _told(accounts)
    left = list(range(len(told)))
    while left:
        first = left.pop(0)
        group = [first, *(n for n in left if agree(told[first][0], told[n][0]))]
        left = [n for n in left if n not in group]
        values = [Value(f"{in_words(told[n][0])} {unit}".rstrip(), tuple(told[n][1])) for n in group]
        if len(frozenset().union(*(value.voices for value in values))) > 1:
            yield values


def in_one_unit(accounts: Iterable[Account]) -> tuple[str, list[Account]]:
    """The unit in which most accounts give how long it lasted, in the plural, with those accounts.

    Years are not set against months: "eighteen months" is no other number than "a year and a half".
    """
    by_unit: dict[str, list[Account]] = defaultdict(list)
    for account in accounts:
        quantity = account.told.statement.quantity
        if quantity is not None and quantity.unit is not None:
            by_unit[f"{form(quantity.unit).removesuffix('s')}s"].append(account)
    return max(by_unit.items(), key=lambda item: len(item[1]), default=("", []))


def of_lengths(accounts: Iterable[Account]) -> Opposition:
    """How long it lasted, where accounts give it in different units: only what is far apart is opposed.

    "Two weeks" and "three months" cannot both be right; "eighteen months" and "a year and a half" can, and
    so can "two months" and "six weeks": who counts in another unit counts roughly.
    """
    by_unit: dict[str, list[Account]] = defaultdict(list)
    for account in accounts:
        quantity = account.told.statement.quantity
        unit = form(quantity.unit or "").removesuffix("s") if quantity is not None else ""
        if unit in _DAYS:
            by_unit[unit].append(account)
    told = [(unit, number, own) for unit, row in by_unit.items() for number, own in _told(row)]
    values = tuple(Value(f"{in_words(number)} {unit}s", tuple(own)) for unit, number, own in told)
    against = {}
    for n, m in combinations(range(len(told)), 2):
        (unit, one, _), (other_unit, other, _) = told[n], told[m]
        if unit != other_unit and _far(_in_days(one, unit), _in_days(other, other_unit)):
            against[n, m] = Reply.NO
    return Opposition(values, against)


def _in_days(number: Number, unit: str) -> tuple[float, float]:
    least, most = number.span
    return least * _DAYS[unit], most * _DAYS[unit]


def _far(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] > _ROUGHLY * other[1] or other[0] > _ROUGHLY * one[1]


def firm_number(account: Account) -> bool:
    """Whether it is asserted without a hedge, and is not only about so many."""
    quantity = account.told.statement.quantity
    return account.plain and quantity is not None and not quantity.about


def in_words(number: Number) -> str:
    """ "15", "9 to 15", "at least 11", "about 500", "11 of them"."""
    least, most = _figure(number.least), _figure(number.most)
    if number.most == inf:
        said = f"at least {least}"
    elif number.least == 0:
        said = f"at most {most}"
    else:
        said = least if number.least == number.most else f"{least} to {most}"
    return f"{'about ' if number.about else ''}{said}{' of them' if number.some else ''}"


def _figure(number: float) -> str:
    return f"{int(number):,}" if number != inf and number == int(number) else f"{number:g}"


def _told(accounts: Iterable[Account]) -> list[tuple[Number, list[Account]]]:
    """Each number with those who give it, in the order of the accounts."""
    by_voice: dict[VoiceKey, list[Account]] = defaultdict(list)
    wholes: dict[tuple[str, Span], Account] = {}
    for account in accounts:
        if account.told.statement.quantity is None:
            continue
        here = (account.told.source, account.told.sentence)
        if _portion(account) is None:
            wholes.setdefault(here, account)
        if _portion(account) is Portion.MORE and here in wholes:
            # "It is agreed that 15 died; three more died later": who says the second goes on from the first
            account = replace(account, voice=wholes[here].voice, witness=wholes[here].witness)
        by_voice[account.voice].append(account)
    found: dict[Number, list[Account]] = {}
    for own in by_voice.values():
        for number, members in _of_voice(own):
            found.setdefault(number, []).extend(members)
    return sorted(found.items(), key=lambda item: item[1][0].order)


def _of_voice(own: Sequence[Account]) -> Iterator[tuple[Number, list[Account]]]:
    """What one voice gives: a whole and what comes to it taken together; nothing where that is not plain."""
    more = [a for a in own if _portion(a) is Portion.MORE]
    whole = [a for a in own if _portion(a) is None]
    for account in own:
        if _portion(account) is Portion.SOME or (not more and _portion(account) is None):
            yield _number(account), [account]
    if more and len({_number(account) for account in whole}) == 1:
        parts = [_number(whole[0]), *map(_number, more)]
        total = Number(sum(p.least for p in parts), sum(p.most for p in parts), any(p.about for p in parts))
        yield total, [*whole, *more]


def _portion(account: Account) -> Portion | None:
    quantity = account.told.statement.quantity
    return None if quantity is None else quantity.portion


def number_of(account: Account) -> Number | None:
    """The number that an account gives; None if it gives none."""
    return None if account.told.statement.quantity is None else _number(account)


def _number(account: Account) -> Number:
    quantity = account.told.statement.quantity
    if quantity is None:
        return Number(0, inf)
    least = 0 if quantity.least is None else quantity.least
    most = inf if quantity.most is None else quantity.most
    return Number(least, most, quantity.about, quantity.portion is Portion.SOME)
