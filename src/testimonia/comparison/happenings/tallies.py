"""Happenings that are counted: how many fell in an event, were present at it, how many books somebody wrote.

An event has one number of dead, whoever counts them and wherever in his account he does so: what is counted
of it is gathered whatever the dates. What is counted of somebody else is gathered only day by day ("the
garrison lost 300 men" in more than one battle).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf

from testimonia.comparison.accounts.account import Account
from testimonia.comparison.accounts.moments import agree
from testimonia.comparison.happenings.grouping import Group
from testimonia.comparison.people.names import form
from testimonia.knowledge.predicates import predicates
from testimonia.model import EntityKind, Same

_NOUNS: Mapping[str, str] = {
    "dead": "number of dead",
    "hurt": "number of injured",
    "missing": "number of missing",
    "fallen": "number of casualties",
    "present": "number of people present",
    "signed": "number of signatures",
}
_SLIP = 1.25
"""Totals of a life that are farther apart than this count different things, or count at different times."""


def tallies(subject: int, kind: EntityKind, own: Iterable[Account]) -> Iterator[Group]:
    """What is counted of one subject: one Group for each thing counted, and each time it was."""
    rows: dict[str, list[Account]] = defaultdict(list)
    totals: dict[tuple[str, str], list[Account]] = defaultdict(list)
    for account in own:
        statement = account.told.statement
        quantity = statement.quantity
        if quantity is None:
            continue
        if quantity.counted is not None:
            rows[quantity.counted].append(account)
        elif _is_total(account):
            totals[statement.predicate, form(quantity.unit or "")].append(account)
    for counted, row in rows.items():
        for group in [row] if kind is EntityKind.EVENT else _by_day(row):
            yield _group(subject, counted, group)
    for (predicate, unit), row in totals.items():
        group = [a for a in row if _near_all(a, row)]
        yield Group(
            subject,
            predicates()[predicate],
            tuple(group),
            Same.UNDECIDED,
            "They may not count the same, or not at the same time.",
            f"number of {unit}",
        )


def _group(subject: int, counted: str, row: Sequence[Account]) -> Group:
    fate, _, whom = counted.partition(" ")
    noun = _NOUNS.get(fate, f"number of {fate}")
    assumed = [a for a in row if a.assumed]
    why = "An event has one such number, whoever counts."
    if assumed:
        why = f"{assumed[0].assumed} {why}"
    same = Same.PROBABLE if assumed else Same.YES
    told = predicates()[row[0].told.statement.predicate]
    return Group(subject, told, tuple(row), same, why, f"{noun} among the {whom}" if whom else noun)


def _by_day(row: Sequence[Account]) -> Iterator[list[Account]]:
    """What agrees in its date; what has none is left out."""
    groups: list[list[Account]] = []
    for account in row:
        date = account.date
        if date is None:
            continue
        fitting = [g for g in groups if all(b.date is not None and agree(date, b.date) for b in g)]
        if fitting:
            fitting[0].append(account)
        else:
            groups.append([account])
    yield from groups


def _is_total(account: Account) -> bool:
    """Whether it counts over a whole life: "wrote twelve novels", with no date."""
    statement = account.told.statement
    quantity = statement.quantity
    if quantity is None or quantity.unit is None or quantity.portion is not None or account.date is not None:
        return False
    known = predicates()[statement.predicate]
    return known.lasts and not known.spell and quantity.most is not None and quantity.least is not None


def _near_all(account: Account, row: Sequence[Account]) -> bool:
    numbers = [a.told.statement.quantity for a in row]
    mine = account.told.statement.quantity
    if mine is None:
        return False
    most = max((q.most or 0) for q in numbers if q is not None)
    least = min((q.least or inf) for q in numbers if q is not None)
    return most <= _SLIP * least
