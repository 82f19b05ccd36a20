"""What one account says happened and another says did not: contradictions of polarity.

"He never joined the League" stands against "he joined the League in 1911", and against no other joining; and
a claim that an author reports in order to reject it is a disagreement of his with its holder, and no
document's contradiction of itself (DESIGN.md, what not to flag).
"""

from collections.abc import Iterator, Sequence

from testimonia.comparison.accounts.account import Account
from testimonia.comparison.accounts.moments import both_can
from testimonia.comparison.accounts.whereabouts import one_party, where
from testimonia.comparison.accounts.witnesses import Copies, count
from testimonia.comparison.findings.excerpts import sides_of
from testimonia.comparison.findings.sides import Value, firm
from testimonia.comparison.happenings.grouping import Subject
from testimonia.knowledge.predicates import predicates
from testimonia.model import Finding, FindingKind, Polarity, Same, Verdict
from testimonia.model.comparing import Reply

_MOST = 40
"""So many accounts of one kind are set against a denial."""


def denied_and_told(
    accounts: Sequence[Account], denied: Sequence[Account], subject: Subject, copies: Copies
) -> Iterator[Finding]:
    """A finding for each denial of something that others tell.

    Args:
        accounts: what is asserted of the subject.
        denied: what is said not to have happened to it.
        subject: whom it is about.
        copies: to be asked who depends on whom.
    """
    for no in (account for account in denied if predicates()[account.predicate].compared_as):
        alike = [a for a in accounts if a.predicate == no.predicate]
        told = [a for a in alike[:_MOST] if _of_one_thing(no, a)]
        if told:
            yield _finding(no, told, subject, copies)


def _of_one_thing(no: Account, yes: Account) -> bool:
    """Whether the one denies what the other tells: the same place or other party, at no other time.

    What happens often is denied of one time, and told of another, unless both say when.
    """
    if no.voice == yes.voice or no.witness == yes.witness or _answers(no, yes) or _answers(yes, no):
        return False
    if predicates()[no.predicate].often and (no.date is None or yes.date is None):
        return False
    if no.date is not None and yes.date is not None and both_can(no.date, yes.date) is not Reply.YES:
        return False
    if no.once:
        return no.date is not None and yes.date is not None and no.told.statement.dated_by is not None
    parties = [one_party(no.object, yes.object)] if no.object and yes.object else []
    places = [where(no.place, yes.place)] if no.place and yes.place else []
    replies = [*parties, *places]
    return bool(replies) and all(reply is Reply.YES for reply in replies)


def _answers(one: Account, other: Account) -> bool:
    """Whether the one rejects the other in so many words, in the same document."""
    if one.told.source != other.told.source:
        return False
    first, second = one.told.statement, other.told.statement
    return first.span.overlaps(second.span) or first.responds_to == second.trigger


def _finding(no: Account, told: Sequence[Account], subject: Subject, copies: Copies) -> Finding:
    sure = [a for a in told if firm(a) and (a.date is not None) == (no.date is not None)]
    certain = no.told.statement.hedge is None and no.told.statement.polarity is not Polarity.HEDGED
    counted = count([*told, no], copies)
    noun = predicates()[no.told.statement.predicate].noun
    thing = no.object or no.place
    what = f" ({thing.name})" if thing is not None else ""
    values = [Value("told", tuple(told)), Value("denied", (no,))]
    return Finding(
        FindingKind.CONTRADICTION,
        Verdict.CLASH if sure and certain else Verdict.POSSIBLE,
        f"The {noun} of {subject.called}{what}: told, and denied.",
        sides_of(values, "polarity"),
        same=Same.PROBABLE,
        why=f"The one denies what the other tells of the same {'time' if no.once else 'place or party'}. "
        f"{counted.why}".strip(),
        question="polarity",
        subject=subject.id,
        predicate=no.predicate,
        accounts=counted.accounts,
        witnesses=counted.witnesses,
    )
