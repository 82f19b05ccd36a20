"""Accounts that tell one thing of somebody in other words: no two of them with the same predicate, perhaps.

"The pit was sunk in 1868" and "the mine had been opened in 1868" answer each other by what their words mean
(`testimonia.knowledge.meanings`), and each is the nearest that the other voice has. That alone says little;
so they are held to agree only where they have something else in common that chance does not give: a day or a
year, a number, a place, another party.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from testimonia.comparison.accounts.account import Account, VoiceKey
from testimonia.comparison.accounts.moments import agree, in_words
from testimonia.comparison.accounts.whereabouts import where
from testimonia.comparison.accounts.witnesses import Copies
from testimonia.comparison.findings.agreements import agreement
from testimonia.comparison.findings.numbers import agree as one_number
from testimonia.comparison.findings.numbers import in_words as in_numbers
from testimonia.comparison.findings.numbers import number_of
from testimonia.comparison.findings.sides import Value
from testimonia.comparison.happenings.grouping import Group, Subject
from testimonia.knowledge.meanings import Vector, meaning, nearness
from testimonia.model import Finding, FindingKind, Same, Verdict
from testimonia.model.comparing import Reply

_NEAR, _VERY_NEAR = 0.42, 0.65
"""The cosine from which two accounts tell one thing if they also give the same time or number, and from which
a name in common is enough. Of two clauses of two authors, drawn by chance, one pair in a hundred is nearer
than 0.60, one in a thousand than 0.70."""
_MOST = 1500
"""Of more accounts of one subject, the first in the folder are set against one another."""
_A_YEAR = 380
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Parallel:
    """Two accounts of different voices, each the nearest that the other has.

    Attributes:
        one, other: in the order of the folder.
        near: how near their words lie in meaning, from -1 to 1.
    """

    one: Account
    other: Account
    near: float


def parallels(
    accounts: Sequence[Account], groups: Sequence[Group], subject: Subject, copies: Copies
) -> Iterator[Finding]:
    """What accounts of one subject tell alike, or nearly, that are not compared by their predicates.

    Args:
        accounts: of the subject.
        groups: the happenings that they were found to speak of.
        subject: whom they are about.
        copies: to be asked who depends on whom.
    """
    compared = {(a.id, b.id) for group in groups for a in group.accounts for b in group.accounts}
    found: list[tuple[list[Account], str]] = []
    for pair in _pairs(accounts):
        shared = _shared(pair)
        if not shared or (pair.one.id, pair.other.id) in compared:
            continue
        known = next((told for told, _ in found if pair.one in told or pair.other in told), None)
        if known is None:
            found.append(([pair.one, pair.other], shared))
        else:
            known += [account for account in (pair.one, pair.other) if account not in known]
    for told, shared in found:
        yield _agreement(sorted(told, key=lambda account: account.order), shared, subject, copies)


def _pairs(accounts: Sequence[Account]) -> Iterator[Parallel]:
    """Those that are nearest to each other, voice by voice."""
    by_voice: dict[VoiceKey, list[tuple[Account, Vector]]] = defaultdict(list)
    for account in accounts[:_MOST]:
        vector = meaning(account.told.words)
        if vector is not None:
            by_voice[account.voice].append((account, vector))
    told = [each for voice in by_voice.values() for each in voice]
    if len(by_voice) < 2:
        return
    vectors = [vector for _, vector in told]
    near = nearness(vectors, vectors).round(5)  # the same words are equally near, however it is multiplied
    starts = np.cumsum([0, *map(len, by_voice.values())])
    most = np.maximum.reduceat(np.maximum.reduceat(near, starts[:-1], 0), starts[:-1], 1)
    for one, other in np.argwhere(np.triu(most >= _NEAR, 1)).tolist():
        first, second = slice(starts[one], starts[one + 1]), slice(starts[other], starts[other + 1])
        yield from _nearest(told[first], told[second], near[first, second])


def _nearest(
    first: Sequence[tuple[Account, Vector]], second: Sequence[tuple[Account, Vector]], near: Vector
) -> Iterator[Parallel]:
    for n, m in enumerate(near.argmax(1)):
        if near[n, m] >= _NEAR and near[:, m].argmax() == n:
            one, other = sorted((first[n][0], second[m][0]), key=lambda account: account.order)
            yield Parallel(one, other, float(near[n, m]))


def _shared(pair: Parallel) -> str:
    """What two accounts have in common apart from their words; empty if too little, or if they differ."""
    one, other = pair.one, pair.other
    exact, named = list[str](), list[str]()
    if one.date is not None and other.date is not None:
        if not agree(one.date, other.date):
            return ""
        if _exact(one) and _exact(other):
            exact.append(min(in_words(one.date), in_words(other.date), key=len))
    numbers = number_of(one), number_of(other)
    if numbers[0] is not None and numbers[1] is not None:
        if not one_number(numbers[0], numbers[1]):
            return ""
        exact.append(in_numbers(numbers[0]))
    if one.place is not None and other.place is not None:
        reply = where(one.place, other.place)
        if reply is Reply.NO:
            return ""
        named += [one.place.name] if reply is Reply.YES else []
    if one.object is not None and one.object.entity is not None and other.object is not None:
        named += [one.object.name] if one.object.entity == other.object.entity else []
    enough = bool(exact) or (bool(named) and pair.near >= _VERY_NEAR)
    return ", ".join(dict.fromkeys((*exact, *named))) if enough else ""


def _exact(account: Account) -> bool:
    """Whether it says in so many words when it was, at least to the year."""
    date = account.date
    if date is None or date.earliest is None or date.latest is None:
        return False
    return account.told.statement.dated_by is not None and date.latest - date.earliest <= _A_YEAR


def _agreement(told: Sequence[Account], shared: str, subject: Subject, copies: Copies) -> Finding:
    predicate = told[0].told.statement.predicate
    blank = Finding(
        FindingKind.AGREEMENT, Verdict.CONSISTENT, "", (), subject=subject.id, predicate=predicate
    )
    values = [Value(_short(account.told.words), (account,)) for account in told]
    about = ", ".join(filter(None, (subject.called, shared)))
    return agreement(values, Same.PROBABLE, blank, f"Of {about}: ", copies)


def _short(words: str) -> str:
    """The beginning of a passage, for a sentence."""
    line = " ".join(words.split())
    return f"“{line if len(line) <= _SHOWN else line[: _SHOWN - 1].rsplit(' ', 1)[0] + ' …'}”"
