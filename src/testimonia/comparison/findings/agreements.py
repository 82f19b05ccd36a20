"""Where the accounts of one happening agree: which values can all be right, and who tells them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from testimonia.comparison.accounts.account import Account, VoiceKey
from testimonia.comparison.accounts.moments import vague
from testimonia.comparison.accounts.witnesses import Copies, count
from testimonia.comparison.findings.excerpts import MOST_SIDES, sides_of
from testimonia.comparison.findings.sides import Opposition, Value
from testimonia.model import Finding, Same

_A_YEAR = 380
"""Days, of a year that may be of either style."""


def agreed_on(found: Opposition) -> Iterator[list[Value]]:
    """Values that can all be right, told by two voices or more: one list for each side of a contradiction.

    What agrees with every side is counted with the one most told.
    """
    free = [_in_so_many_words(found.values[n]) for n in found.others]
    free = [value for value in free if value.accounts]
    opposed = [[_in_so_many_words(found.values[n]) for n in side] for side in _compatible(found)]
    most = max(opposed, key=_voices, default=None)
    sides = [[*side, *(free if side is most else ())] for side in opposed] or [free]
    for side in sides:
        told = [value for value in side if value.accounts]
        if told and _voices(told) > 1:
            yield told


def _compatible(found: Opposition) -> list[list[int]]:
    """Positions of the opposed values, those together that do not exclude each other."""
    sides: list[list[int]] = []
    for n in sorted(found.opposed, key=lambda n: (-len(found.values[n].voices), n)):
        exact = _exact(found.values[n])
        near = (side for side in sides if exact and all(_exact(found.values[m]) for m in side))
        fitting = next((side for side in near if not any(found.opposes(n, m) for m in side)), None)
        if fitting is None:
            sides.append([n])
        else:
            fitting.append(n)
    return sides


def _exact(value: Value) -> bool:
    """Whether it is a date known to the year: what is wider or only about right agrees with too much."""
    date = value.accounts[0].date
    if date is None or date.earliest is None or date.latest is None or vague(date):
        return False
    return date.latest - date.earliest <= _A_YEAR


def _voices(values: Sequence[Value]) -> int:
    return len(frozenset[VoiceKey]().union(*(value.voices for value in values)))


def _in_so_many_words(value: Value) -> Value:
    """Without those who only tell it in its turn."""
    said = [a for a in value.accounts if a.told.statement.dated_by is not None or a.place is not None]
    return Value(value.text, tuple(said))


def agreement(values: Sequence[Value], same: Same, blank: Finding, about: str, copies: Copies) -> Finding:
    """The finding that some values agree.

    Args:
        values: told by two voices or more together.
        same: how sure it is that they are of one happening.
        blank: with what all findings on it share.
        about: how the sentence begins.
        copies: to be asked who depends on whom.
    """
    by_voices = sorted(values, key=lambda value: (-len(value.voices), value.accounts[0].order))
    shown = by_voices[:MOST_SIDES]
    counted = count([a for value in values for a in value.accounts], copies)
    return replace(
        blank,
        what=f"{about}{', '.join(value.text for value in shown)} in {counted.accounts} accounts.",
        sides=sides_of(shown, "agreement"),
        same=same,
        why=counted.why,
        question="agreement",
        accounts=counted.accounts,
        witnesses=counted.witnesses,
    )


def things(accounts: Sequence[Account]) -> list[Value]:
    """What each voice names, in its own words."""
    found: dict[str, list[Account]] = defaultdict(list)
    for account in accounts:
        thing = account.object or account.place
        if thing is not None:
            found[thing.name].append(account)
    return [Value(name, tuple(own)) for name, own in found.items()]
