"""What is impossible, as Findings: each side one passage, and what would have to be otherwise."""

from collections.abc import Sequence

from testimonia.comparison.about import About
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.accounts.witnesses import count
from testimonia.comparison.chronicle.claims import Claim
from testimonia.comparison.chronicle.lives import Impossible
from testimonia.comparison.chronicle.shown import claim_shown, conditions, sides_of
from testimonia.comparison.findings.excerpts import MOST_SIDES
from testimonia.comparison.people.names import form, one_person, person_name
from testimonia.model import Chain, Finding, FindingKind, Verdict

_FOR_THE_DEAD = frozenset(
    {
        "appointment",
        "arrival",
        "departure",
        "discovery",
        "exile",
        "expulsion",
        "founding",
        "joining",
        "leaving",
        "position",
        "release",
        "writing",
    }
)
"""Predicates that are told of the dead too: promoted, expelled, brought home, taken into an academy."""


def finding_of(found: Impossible, about: About) -> Finding:
    """An impossible chronology.

    Args:
        found: claims that cannot all be right.
        about: of whom they are.
    """
    names = about.names
    shown = [_shown(side) for side in found.sides][:MOST_SIDES]
    doubts = [*_doubts(found, shown, names), *_namesakes(about)]
    only_if = [*found.only_if, *_honours(shown)]
    counted = count([claim.account for side in found.sides for claim in side], about.copies)
    several = len({claim.account.subject for claim in shown}) > 1
    values = [_value(claim, names, several=several) for claim in shown]
    start = "" if several else f"{about.subject.name}: "
    all_of = "both" if len(values) == 2 else "all"
    more = _more(found.more)
    rules = [rule.says for rule in found.rules]
    alone = "One account says all of it, and contradicts itself." if counted.accounts == 1 else ""
    events = [claim.key for claim in shown if claim.key not in ("birth", "death", "suicide")]
    return Finding(
        FindingKind.CHRONOLOGY,
        Verdict.POSSIBLE if doubts or only_if else Verdict.CLASH,
        f"{start}{_listed(values, '; ' if several else ', ')} cannot {all_of} be right.",
        sides_of([claim_shown(claim, value) for claim, value in zip(shown, values, strict=True)]),
        why=" ".join(filter(None, [*rules, found.reckoned, *more, *doubts, alone, counted.why])),
        only_if=conditions([*only_if, *_wrong(shown, values), *_somebody_else(about.subject.name, shown)]),
        question="chronology",
        subject=about.subject.id,
        predicate=events[0] if events else "death",
        accounts=counted.accounts,
        witnesses=counted.witnesses,
    )


def _shown(side: Sequence[Claim]) -> Claim:
    """Which of several claims with one value is shown: what is said firmly, and by name."""
    return min(side, key=lambda claim: (not claim.firm, not claim.account.named, claim.account.order))


def _value(claim: Claim, names: Names, *, several: bool) -> str:
    """What a passage says, short; with the name where it is not all of one person."""
    name = names.entities[claim.account.subject].name
    if claim.key == "kinship" and claim.account.object is not None:
        return f"{name}, {claim.account.told.trigger} of {claim.account.object.name}"
    return f"{claim.value} ({name})" if several else claim.value


def _doubts(found: Impossible, shown: Sequence[Claim], names: Names) -> list[str]:
    """Why it is no more than possible; none for a clash."""
    doubts = []
    if not all(claim.firm for claim in shown):
        doubts.append("Not all of it is said firmly.")
    if not all(_by_name(claim, names) for claim in shown):
        doubts.append("Not all of them give a name: somebody else may be meant.")
    elif not _one_person(shown, names):
        doubts.append("Not all of them give the full name: somebody else may be meant.")
    if any(claim.key == "imprisonment" and claim.years is not None for claim in shown):
        doubts.append("Not every sentence is served.")
    if not all(rule.certain for rule in found.rules):
        doubts.append("A rule of thumb decides it.")
    return doubts


def _one_person(shown: Sequence[Claim], names: Names) -> bool:
    """Whether it is clear that all are of one person: one chain of one Text, or full names."""
    told = [claim.account.told for claim in shown]
    if len({(each.source, each.statement.subject.chain) for each in told}) == 1:
        return True
    return all(_full(names.chain(each.source, each.statement.subject)) for each in told)


def _by_name(claim: Claim, names: Names) -> bool:
    """Whether the words name the person: no pronoun, no description."""
    known = {word for name in names.entities[claim.account.subject].names for word in form(name.text).split()}
    said = claim.account.told.statement.subject.words
    return claim.account.named and not known.isdisjoint(form(said).split())


def _namesakes(about: About) -> list[str]:
    """Whether a relative of the same name is told of: what is told of the one may be told of the other."""
    name = person_name(about.subject.name)
    for account in about.accounts:
        other = account.object if account.told.statement.predicate == "kinship" else None
        kin = person_name(other.name) if other is not None else None
        if kin is not None and name is not None and kin.full and one_person(kin, name):
            return [f"A relative of the name of {about.subject.name} is told of."]
    return []


def _honours(shown: Sequence[Claim]) -> list[str]:
    """What can be done in the name, or to the honour or the body, of the dead."""
    died = any(claim.account.predicate == "death" for claim in shown)
    born = any(claim.key == "birth" for claim in shown)
    after = died and not born and any(claim.key in _FOR_THE_DEAD for claim in shown)
    return ["it was done in the name, or in honour, of the dead"] if after else []


def _full(chain: Chain | None) -> bool:
    parts = [person_name(name.text) for name in chain.names] if chain is not None else []
    return any(part is not None and part.full for part in parts)


def _wrong(shown: Sequence[Claim], values: Sequence[str]) -> list[str]:
    pairs = zip(shown, values, strict=True)
    return [f"“{value}” is wrong ({claim.account.path})" for claim, value in pairs]


def _somebody_else(name: str, shown: Sequence[Claim]) -> list[str]:
    known = {(c.account.told.source, c.account.told.statement.subject.chain) for c in shown}
    people = {claim.account.subject for claim in shown}
    if len(known) == len(people):
        return []
    return [f"not all of it is of one {name}" if len(people) == 1 else "another of the same name is meant"]


def _more(number: int) -> list[str]:
    if number < 1:
        return []
    return [f"{number} more {'account' if number == 1 else 'accounts'} would be against it too."]


def _listed(values: Sequence[str], comma: str) -> str:
    return comma.join(values[:-1]) + f" and {values[-1]}"
