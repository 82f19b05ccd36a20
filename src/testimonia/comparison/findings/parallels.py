"""Accounts that tell one thing of somebody in other words: no two of them with the same predicate, perhaps.

"The pit was sunk in 1868" and "the mine had been opened in 1868" answer each other by what their words mean
(`testimonia.knowledge.meanings`), and each is the nearest that the other voice has. That alone says little;
so they are held to agree only where they have something else in common that chance does not give: a day or a
year, a number, a place, another party.
"""

from collections.abc import Iterator, Sequence

from testimonia.comparison.accounts.account import Account
from testimonia.comparison.accounts.moments import agree, in_words
from testimonia.comparison.accounts.whereabouts import where
from testimonia.comparison.accounts.witnesses import Copies
from testimonia.comparison.findings.agreements import agreement
from testimonia.comparison.findings.numbers import agree as one_number
from testimonia.comparison.findings.numbers import in_words as in_numbers
from testimonia.comparison.findings.numbers import number_of
from testimonia.comparison.findings.pairs import Parallel, pairs, to_the_year, worded_alike
from testimonia.comparison.findings.sides import Value
from testimonia.comparison.happenings.grouping import Group, Subject
from testimonia.knowledge.predicates import predicates
from testimonia.model import Finding, FindingKind, Same, Verdict
from testimonia.model.comparing import Reply

_VERY_NEAR = 0.65
"""The cosine from which a name in common is enough."""
_ONE_WORD, _SAME_WORDS = 0.3, 0.1
"""The cosine that is enough where both have one telling word, and several: names, rare words."""
_SHOWN = 60


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
    near = [pair for pair in pairs(accounts) if (pair.one.id, pair.other.id) not in compared]
    found: list[tuple[list[Account], str]] = []
    alike = worded_alike(accounts, subject)
    worded = (pair for pair, words in alike if pair.near >= _least(words) and _left_to_words(pair))
    for pair in (*near, *(pair for pair in worded if (pair.one.id, pair.other.id) not in compared)):
        shared = _shared(pair)
        if not shared or any(pair.one in told and pair.other in told for told, _ in found):
            continue
        known = next((told for told, _ in found if pair.one in told or pair.other in told), None)
        if known is None:
            found.append(([pair.one, pair.other], shared))
        else:
            known += [account for account in (pair.one, pair.other) if account not in known]
    for told, shared in found:
        yield _agreement(sorted(told, key=lambda account: account.order), shared, subject, copies)


def _least(words: Sequence[str]) -> float:
    """How near two must be that share so many telling words."""
    return _SAME_WORDS if len(words) > 1 else _ONE_WORD


def _left_to_words(pair: Parallel) -> bool:
    """Whether one of the two is of a kind whose accounts are compared by nothing else."""
    return any(not predicates()[account.predicate].compared_as for account in (pair.one, pair.other))


def _shared(pair: Parallel) -> str:
    """What two accounts have in common apart from their words; empty if too little, or if they differ."""
    one, other = pair.one, pair.other
    exact, named = list[str](), list[str]()
    if one.date is not None and other.date is not None:
        if not agree(one.date, other.date):
            return ""
        if to_the_year(one) and to_the_year(other):
            exact.append(min(in_words(one.date), in_words(other.date), key=len))
    numbers = number_of(one), number_of(other)
    if numbers[0] is not None and numbers[1] is not None:
        if not one_number(numbers[0], numbers[1]):
            return ""
        exact.append(f"the number {in_numbers(numbers[0])}")
    if one.place is not None and other.place is not None:
        reply = where(one.place, other.place)
        if reply is Reply.NO:
            return ""
        named += [one.place.name] if reply is Reply.YES else []
    if one.object is not None and one.object.entity is not None and other.object is not None:
        named += [one.object.name] if one.object.entity == other.object.entity else []
    enough = bool(exact) or (bool(named) and pair.near >= _VERY_NEAR)
    return ", ".join(dict.fromkeys((*exact, *named))) if enough else ""


def _agreement(told: Sequence[Account], shared: str, subject: Subject, copies: Copies) -> Finding:
    predicate = told[0].told.statement.predicate
    blank = Finding(
        FindingKind.AGREEMENT, Verdict.CONSISTENT, "", (), subject=subject.id, predicate=predicate
    )
    values = [Value(_short(account.told.words), (account,)) for account in told]
    about = ", ".join(filter(None, (subject.called, shared)))
    return agreement(values, Same.PROBABLE, blank, f"What is told of {about}: ", copies)


def _short(words: str) -> str:
    """The beginning of a passage, for a sentence."""
    line = " ".join(words.split())
    return f"“{line if len(line) <= _SHOWN else line[: _SHOWN - 1].rsplit(' ', 1)[0] + ' …'}”"
