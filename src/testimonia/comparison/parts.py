"""What comparison makes of one subject, and of nothing else: the unit in which it is kept and made again.

The invariant: a part depends on the accounts of its subject and on what `testimonia.comparison.bases` puts
into its basis, so that an unchanged basis means an unchanged part.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from testimonia.comparison.about import About, Rule
from testimonia.comparison.accounts.account import Account, told_accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.accounts.witnesses import Copies
from testimonia.comparison.chronicle import impossible
from testimonia.comparison.decided import Decided
from testimonia.comparison.disagreements import opposed
from testimonia.comparison.findings.denying import denied_and_told
from testimonia.comparison.findings.of_happening import findings_of
from testimonia.comparison.findings.parallels import parallels
from testimonia.comparison.happenings.grouping import Group, Subject
from testimonia.comparison.happenings.happening import groups
from testimonia.comparison.testimony import Testimony
from testimonia.model import Finding, Happening, happening_id


@dataclass(frozen=True, slots=True)
class Part:
    """What was made of one subject.

    Attributes:
        subject: id of the Entity; empty for what is of no one subject (copies).
        basis: a hash of all that it was made from; empty if nobody will ask.
        happenings: of more than one account, in the order of predicates and time.
        findings: in the order in which they were found.
    """

    subject: str
    basis: str = ""
    happenings: tuple[Happening, ...] = ()
    findings: tuple[Finding, ...] = ()


def of_happenings(about: About) -> Iterator[Finding]:
    """Where the accounts of one happening cannot all be right, and where they agree."""
    for group in _told_by_several(about.groups):
        yield from findings_of(
            group, about.subject, happening_id(_happening(group, about.subject.id)), about.copies
        )


def of_denials(about: About) -> Iterator[Finding]:
    """What one tells and another denies."""
    return denied_and_told(about.accounts, about.denied, about.subject, about.copies)


def of_parallels(about: About) -> Iterator[Finding]:
    """What is told alike in other words, or nearly alike."""
    return parallels(about.accounts, about.groups, about.subject, about.copies)


RULES: tuple[Rule, ...] = (
    of_happenings,
    of_denials,
    of_parallels,
    impossible,
    opposed,
)
"""Every rule about one subject, in the order in which their findings are put."""


def parts(
    testimonies: Sequence[Testimony],
    names: Names,
    ids: Sequence[str],
    copies: Copies,
    decided: Decided,
    bases: Mapping[int, str] | None = None,
) -> dict[int, Part]:
    """What is made of each subject, by the number of the Entity.

    Args:
        testimonies: in order of path; all that is said of the subjects that are wanted must be in them.
        names: every reference of the folder.
        ids: of the Entities, by number.
        copies: what the Sources have from one another.
        decided: by people.
        bases: of the subjects that are wanted; all that anything is said of if None.
    """
    wanted = None if bases is None else bases.keys()
    told = _about(testimonies, names, ids, copies, wanted)
    listed = [account for about in told.values() for account in about.accounts]
    for group in groups(listed, [entity.name for entity in names.entities], decided):
        told[group.subject].groups.append(group)
    return {number: _part(about, bases[number] if bases else "") for number, about in sorted(told.items())}


def _about(
    testimonies: Sequence[Testimony],
    names: Names,
    ids: Sequence[str],
    copies: Copies,
    wanted: Collection[int] | None,
) -> dict[int, About]:
    found: dict[int, About] = {}
    by_id = {testimony.source: testimony for testimony in testimonies}

    def about(number: int) -> About:
        if number not in found:
            entity = names.entities[number]
            subject = Subject(ids[number], entity.name, entity.kind)
            own = (by_id[chain.source] for chain in entity.chains if chain.source in by_id)
            heard = {testimony.source: testimony for testimony in own}
            found[number] = About(subject, number, names, copies, heard=heard)
        return found[number]

    for number in wanted or ():
        about(number)
    every = told_accounts(testimonies, names)
    for account in every:
        if wanted is None or account.subject in wanted:
            own = about(account.subject)
            (own.denied if account.denied else own.accounts).append(account)
    _relate(found.values(), (account for account in every if not account.denied))
    for appraised in (each for testimony in testimonies for each in testimony.appraised):
        target = names.entity(appraised.source, appraised.appraisal.target)
        if target is not None and (wanted is None or target in wanted):
            about(target).appraised.append(appraised)
    return found


def _relate(found: Iterable[About], every: Iterable[Account]) -> None:
    """Give each subject what is told of those whose kin it is said to be."""
    related: dict[int, list[Account]] = {}
    for about in found:
        for account in about.accounts:
            other = account.object.entity if account.object is not None else None
            if account.told.statement.predicate == "kinship" and other not in (None, about.number):
                about.kin[other] = related.setdefault(other, [])
    for account in every:
        if account.subject in related:
            related[account.subject].append(account)


def _part(about: About, basis: str) -> Part:
    happenings = (_happening(group, about.subject.id) for group in _told_by_several(about.groups))
    findings = (finding for rule in RULES for finding in rule(about))
    return Part(about.subject.id, basis, tuple(happenings), tuple(findings))


def _told_by_several(found: Iterable[Group]) -> Iterator[Group]:
    return (group for group in found if len(group.accounts) > 1)


def _happening(group: Group, subject: str) -> Happening:
    statements = tuple(account.id for account in group.accounts)
    return Happening(subject, group.predicate.key, statements, group.same, group.why)
