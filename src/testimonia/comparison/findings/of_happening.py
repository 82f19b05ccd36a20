"""Findings about one happening: where its accounts cannot all be right, and where they agree."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from testimonia.comparison.accounts.account import Account
from testimonia.comparison.accounts.witnesses import Copies
from testimonia.comparison.findings.agreements import agreed_on, agreement, things
from testimonia.comparison.findings.contradictions import contradictions, strangers_in
from testimonia.comparison.findings.numbers import agreeing, in_one_unit, of_lengths, of_numbers
from testimonia.comparison.findings.sides import of_dates, of_kinds, of_places
from testimonia.comparison.happenings.grouping import Group, Subject
from testimonia.knowledge.predicates import predicates
from testimonia.model import EntityKind, Finding, FindingKind, Same, Verdict


def findings_of(group: Group, subject: Subject, happening: str, copies: Copies) -> Iterator[Finding]:
    """What there is to be seen in the accounts of one happening."""
    blank = Finding(
        FindingKind.AGREEMENT,
        Verdict.CONSISTENT,
        "",
        (),
        subject=subject.id,
        predicate=group.predicate.key,
        happening=happening,
    )
    of = "in" if group.counted and subject.kind is EntityKind.EVENT else "of"
    about = f"The {group.counted or _noun(group)} {of} {subject.called}: "
    if group.counted:
        yield from _of_numbers(group, blank, about, copies)
    elif group.predicate.compared_as:
        yield from _of_happening(group, blank, about, copies)
    else:
        yield agreement(things(group.accounts), group.same, blank, about, copies)


def _noun(group: Group) -> str:
    """What all accounts call it, if they do: an exile among the expulsions."""
    told = {account.told.statement.predicate for account in group.accounts}
    return predicates()[told.pop()].noun if len(told) == 1 else group.predicate.noun


def _of_numbers(group: Group, blank: Finding, about: str, copies: Copies) -> Iterator[Finding]:
    numbers = of_numbers(group.accounts)
    if numbers.against:
        asked = replace(blank, question="number")
        yield from contradictions(group, numbers, asked, about, copies, frozenset())
    if group.same is not Same.UNDECIDED:
        for values in agreeing(group.accounts):
            yield agreement(values, group.same, replace(blank, question="number"), about, copies)


def _of_happening(group: Group, blank: Finding, about: str, copies: Copies) -> Iterator[Finding]:
    """Where the accounts of what is told apart by its date differ, and where they agree."""
    lasted = group.predicate.spell
    dates = of_dates(a for a in group.accounts if _says_when(a))
    said = of_dates(a for a in group.accounts if a.told.statement.dated_by is not None)
    one_place = group.accounts[0].once or group.elsewhere or group.predicate.one_place
    differing = group.elsewhere or group.predicate.one_place
    places = of_places(group.accounts if one_place else (), differing=differing)
    unit, lengths = in_one_unit(group.accounts if lasted else ())
    spells = of_numbers(lengths, unit)
    if lasted and not spells.against:
        spells = of_lengths(group.accounts)
    kinds = of_kinds(group.accounts if group.predicate.ways else ())
    strangers = strangers_in(dates, places)
    for found, question in ((said, "date"), (places, "place"), (spells, "number"), (kinds, "kind")):
        if found.against and not (lasted and question == "date"):
            asked = replace(blank, question=question)
            yield from contradictions(group, found, asked, about, copies, strangers)
    agreed = list(agreed_on(dates))
    if not agreed and not dates.against:
        agreed = [*agreed_on(of_places(group.accounts)), *agreeing(lengths, unit)][:1]
    for values in agreed:
        yield agreement(values, Same.YES, blank, about, copies)


def _says_when(account: Account) -> bool:
    """A birth is seldom told in its turn: the date of the running narrative is not its date."""
    return account.predicate != "birth" or account.told.statement.dated_by is not None


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """In the order in which a historian should look at them, findings of one rank as they were given."""
    return sorted(findings, key=weight)


_KINDS = {FindingKind.DISAGREEMENT: 2, FindingKind.AGREEMENT: 3, FindingKind.COPY: 4}
_VERDICTS = {Verdict.CLASH: 0, Verdict.POSSIBLE: 1, Verdict.CONSISTENT: 2}
_SAME = {Same.YES: 0, Same.PROBABLE: 1, Same.UNDECIDED: 2, None: 3}


def weight(finding: Finding) -> tuple[int, int, int]:
    """By what findings are put in order, the lowest first."""
    kind = _KINDS.get(finding.kind, _VERDICTS[finding.verdict])
    return kind, -finding.witnesses, _SAME[finding.same]
