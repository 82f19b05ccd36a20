"""Findings about one happening: where its accounts cannot all be right, and where they agree."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from testimonia.comparison.accounts import Account
from testimonia.comparison.excerpts import MOST_SIDES, sides_of
from testimonia.comparison.happenings import Group
from testimonia.comparison.sides import Opposition, Value, firm, firm_date, of_dates, of_places
from testimonia.comparison.witnesses import Copies, count
from testimonia.model import EntityKind, Finding, FindingKind, Same, Verdict
from testimonia.model.comparing import Reply

_CONDITIONS = 6


@dataclass(frozen=True)
class Subject:
    """Whom a finding is about.

    Attributes:
        id: of the Entity.
        name: preferred.
        kind: what it is.
    """

    id: str
    name: str
    kind: EntityKind

    @property
    def called(self) -> str:
        """As a sentence has it."""
        return f"“{self.name}”" if self.kind is EntityKind.WORK else self.name


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
    about = f"The {group.predicate.noun} of {subject.called}: "
    dates = of_dates(a for a in group.accounts if _says_when(a))
    places = of_places(group.accounts) if group.predicate.once else of_places(())
    strangers = _strangers(dates, places)
    for found, question in ((dates, "date"), (places, "place")):
        if found.against:
            yield _contradiction(group, found, replace(blank, question=question), about, copies, strangers)
    agreed = list(_agreed(dates))
    if not agreed and not dates.against:
        agreed = list(_agreed(of_places(group.accounts)))
    for values in agreed:
        yield _agreement(values, blank, about, copies)


def _says_when(account: Account) -> bool:
    """A birth is seldom told in its turn: the date of the running narrative is not its date."""
    return account.predicate != "birth" or account.told.statement.dated_by is not None


def _strangers(dates: Opposition, places: Opposition) -> frozenset[str]:
    """Statements that name nobody but "he", and stand alone with both their date and their place.

    What agrees with nothing that is told of him may well be told of somebody else.
    """
    alone = [
        {a.id for n in found.opposed for a in found.values[n].accounts if len(found.values[n].voices) == 1}
        for found in (dates, places)
    ]
    nobody = {a.id for value in dates.values for a in value.accounts if not a.named}
    return frozenset(alone[0] & alone[1] & nobody)


def _contradiction(
    group: Group, found: Opposition, blank: Finding, about: str, copies: Copies, strangers: frozenset[str]
) -> Finding:
    places = blank.question == "place"
    sure: Callable[[Account], bool] = firm if places else firm_date
    clash = group.same is not Same.UNDECIDED and found.clash(lambda a: sure(a) and a.id not in strangers)
    doubt = "" if clash or group.same is Same.UNDECIDED else _doubt(found, sure, strangers)
    values = _shown(found, sure)
    counted = count([a for value in values for a in value.accounts], copies)
    return replace(
        blank,
        kind=FindingKind.CONTRADICTION,
        verdict=Verdict.CLASH if clash else Verdict.POSSIBLE,
        what=f"{about}{_either([value.text for value in values])}?",
        sides=sides_of(values, places=places),
        same=group.same,
        why=_joined(group.why, doubt, counted.why),
        only_if=found.conditions[:_CONDITIONS],
        accounts=counted.accounts,
        witnesses=counted.witnesses,
    )


def _shown(found: Opposition, sure: Callable[[Account], bool]) -> list[Value]:
    """The opposed values, those most told first; if there are too many, those given firmly."""
    opposed = [found.values[n] for n in found.opposed]

    def by_weight(value: Value) -> tuple[int, int]:
        return -sum(map(sure, value.accounts)), -len(value.voices)

    kept = sorted(opposed, key=by_weight)[:MOST_SIDES]
    return sorted(kept, key=lambda value: (-len(value.voices), value.accounts[0].order))


def _doubt(found: Opposition, sure: Callable[[Account], bool], strangers: frozenset[str]) -> str:
    """Why it is no more than possible."""
    if strangers:
        return "One names nobody, and agrees with nothing else that is told: it may be of somebody else."
    if Reply.NO not in found.against.values():
        return "It depends on how they are read." if found.conditions else "Nothing known decides it."
    if all(len({v for n in pair for v in found.values[n].voices}) < 2 for pair in found.against):
        return "One account gives them all."
    if not all(any(map(sure, found.values[n].accounts)) for n in found.opposed):
        return "Not all of them are said firmly."
    return "An account that gives more than one of them leaves it open itself."


def _agreed(found: Opposition) -> Iterator[list[Value]]:
    """Values that can all be right, told by two voices or more: one list for each side of a contradiction.

    What agrees with every side is counted with the one most told.
    """
    free = [_in_so_many_words(found.values[n]) for n in found.others]
    free = [value for value in free if value.accounts]
    opposed = [_in_so_many_words(found.values[n]) for n in found.opposed]
    most = max(opposed, key=lambda value: len(value.voices), default=None)
    sides = [[value, *(free if value is most else ())] for value in opposed] or [free]
    for side in sides:
        told = [value for value in side if value.accounts]
        if told and len(frozenset().union(*(value.voices for value in told))) > 1:
            yield told


def _in_so_many_words(value: Value) -> Value:
    """Without those who only tell it in its turn."""
    said = [a for a in value.accounts if a.told.statement.dated_by is not None or a.place is not None]
    return Value(value.text, tuple(said))


def _agreement(values: Sequence[Value], blank: Finding, about: str, copies: Copies) -> Finding:
    by_voices = sorted(values, key=lambda value: (-len(value.voices), value.accounts[0].order))
    shown = by_voices[:MOST_SIDES]
    counted = count([a for value in values for a in value.accounts], copies)
    return replace(
        blank,
        what=f"{about}{', '.join(value.text for value in shown)} in {counted.accounts} accounts.",
        sides=sides_of(shown),
        same=Same.YES,
        why=counted.why,
        question="agreement",
        accounts=counted.accounts,
        witnesses=counted.witnesses,
    )


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """In the order in which a historian should look at them, findings of one rank as they were given."""
    return sorted(findings, key=_rank)


_KINDS = {FindingKind.AGREEMENT: 2, FindingKind.COPY: 3}
_VERDICTS = {Verdict.CLASH: 0, Verdict.POSSIBLE: 1, Verdict.CONSISTENT: 2}
_SAME = {Same.YES: 0, Same.PROBABLE: 1, Same.UNDECIDED: 2, None: 3}


def _rank(finding: Finding) -> tuple[int, int, int]:
    kind = _KINDS.get(finding.kind, _VERDICTS[finding.verdict])
    return kind, -finding.witnesses, _SAME[finding.same]


def _either(values: Sequence[str]) -> str:
    return " or ".join([", ".join(values[:-1]), values[-1]] if len(values) > 1 else values)


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)
