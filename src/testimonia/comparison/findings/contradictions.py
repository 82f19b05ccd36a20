"""Where the accounts of one happening cannot all be right, whether it is a clash, and if not, why not."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from testimonia.comparison.accounts.account import Account
from testimonia.comparison.accounts.witnesses import Copies, count, slip_between
from testimonia.comparison.findings.conditions import conditions
from testimonia.comparison.findings.excerpts import MOST_SIDES, sides_of
from testimonia.comparison.findings.numbers import firm_number
from testimonia.comparison.findings.sides import Opposition, firm, firm_date
from testimonia.comparison.happenings.grouping import Group
from testimonia.model import Finding, FindingKind, Same, Verdict
from testimonia.model.comparing import Reply

_SURE: Mapping[str, Callable[[Account], bool]] = {
    "date": firm_date,
    "place": firm,
    "number": firm_number,
    "kind": firm,
}
"""For each question whether an account answers it firmly."""


def contradictions(
    group: Group, found: Opposition, blank: Finding, about: str, copies: Copies, strangers: frozenset[str]
) -> Iterator[Finding]:
    """The contradictions among the values of one happening: one, or several where there are too many sides.

    Args:
        group: the happening.
        found: its values.
        blank: with what all findings on it share, and the question.
        about: how the sentence begins.
        copies: to be asked who depends on whom.
        strangers: statements that may be of somebody else.
    """
    for positions in _matters(found, _SURE[blank.question]):
        yield _contradiction(group, found.only(positions), blank, about, copies, strangers)


def _matters(found: Opposition, sure: Callable[[Account], bool]) -> list[list[int]]:
    """Positions of the opposed values, as many together as can be shown with all who give them.

    The first has the value most told and what stands against it; what is left is set against that one again
    if it can be, or else against each other (issue 8: larger matters are several findings).
    """

    def weight(n: int) -> tuple[int, int]:
        return -sum(map(sure, found.values[n].accounts)), -len(found.values[n].voices)

    order = sorted(found.opposed, key=weight)
    left, matters = list(order), list[list[int]]()
    while left:
        heads = [n for n in (order[0], *left) if any(found.opposes(n, m) for m in left)]
        head = heads[0] if heads else left[0]
        rivals = [n for n in left if found.opposes(head, n)] or [n for n in order if found.opposes(head, n)]
        shown = any(head in matter for matter in matters)  # then it need not be shown voice by voice again
        room = MOST_SIDES - (1 if shown else len(found.values[head].voices))
        chosen = [head]
        for n in rivals:
            if len(chosen) == 1 or len(found.values[n].voices) <= room:
                chosen.append(n)
                room -= len(found.values[n].voices)
        matters.append(chosen[:MOST_SIDES])
        left = [n for n in left if n not in chosen]
    return matters


def strangers_in(dates: Opposition, places: Opposition) -> frozenset[str]:
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
    sure = _SURE[blank.question]
    ways_out = conditions(found) if blank.question == "date" else ()
    clash = group.same is not Same.UNDECIDED and found.clash(lambda a: sure(a) and a.id not in strangers)
    decided = clash or group.same is Same.UNDECIDED
    doubt = "" if decided else _doubt(found, blank.question, strangers, ways_out)
    opposed = [found.values[n] for n in found.opposed]
    values = sorted(opposed, key=lambda value: (-len(value.voices), value.accounts[0].order))
    counted = count([a for value in values for a in value.accounts], copies)
    slip = slip_between([value.accounts for value in values], copies)
    return replace(
        blank,
        kind=FindingKind.CONTRADICTION,
        verdict=Verdict.CLASH if clash else Verdict.POSSIBLE,
        what=f"{about}{_either([value.text for value in values])}?",
        sides=sides_of(values, blank.question),
        same=group.same,
        why=_joined(group.why, doubt, counted.why, slip),
        only_if=ways_out,
        accounts=counted.accounts,
        witnesses=counted.witnesses,
    )


def _doubt(found: Opposition, question: str, strangers: frozenset[str], ways_out: tuple[str, ...]) -> str:
    """Why it is no more than possible."""
    if strangers:
        return "One account gives no name here, and nothing agrees with it: it may be about somebody else."
    if Reply.NO not in found.against.values() and question == "kind":
        return "The one may be only another way of telling the other."
    if Reply.NO not in found.against.values():
        return "It depends on how they are read." if ways_out else "Nothing known decides it."
    if all(len({v for n in pair for v in found.values[n].voices}) < 2 for pair in found.against):
        return "One account gives them all."
    if not all(any(map(_SURE[question], found.values[n].accounts)) for n in found.opposed):
        return "Not all of them are said firmly."
    return "An account that gives more than one of them leaves it open itself."


def _either(values: Sequence[str]) -> str:
    return " or ".join([", ".join(values[:-1]), values[-1]] if len(values) > 1 else values)


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)
