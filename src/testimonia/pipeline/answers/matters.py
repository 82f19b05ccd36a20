"""What several voices tell, row by row: one happening in each row, and what each voice has of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from testimonia.comparison.accounts.account import Account
from testimonia.comparison.accounts.moments import days_between
from testimonia.comparison.findings.side_by_side import Relation, together, why_apart
from testimonia.comparison.testimony import Told
from testimonia.model import Finding, FindingKind, Verdict
from testimonia.pipeline.answers.columns import Ground
from testimonia.store import HeldFinding

_LAST = 1 << 60
_FAR = 10**9
_ANYTHING = "other"
_GRAVITY = (Relation.CONTRADICT, Relation.POSSIBLE, Relation.AGREE)
DENIED = "It is denied here: that is no account of what happened."

Cells = tuple[tuple[str, ...], ...]
"""Ids of statements, a row of them for each column."""


@dataclass(frozen=True, slots=True)
class Matter:
    """One row.

    Attributes:
        subject: id of the entity.
        predicate: what is told.
        relation: what the accounts come to; None where only one column tells anything of the kind.
        cells: what each column tells of it; empty where it is silent.
        why: the reason, in a sentence or two.
        findings: ids of those that say so.
        day: the first day on which it can have been; None if no account has a date.
    """

    subject: str
    predicate: str
    relation: Relation | None
    cells: Cells
    why: str = ""
    findings: tuple[str, ...] = ()
    day: int | None = None

    @property
    def shared(self) -> bool:
        """Whether more than one column tells it."""
        return sum(map(bool, self.cells)) > 1


def matters(ground: Ground) -> tuple[Matter, ...]:
    """What the columns tell of their common subjects: by subject, and in the order of time."""
    by_kind: dict[tuple[int, str], list[list[Account]]] = {}
    width = len(ground.said)
    for number, column in enumerate(ground.accounts):
        for account in column:
            key = (account.subject, account.predicate)
            by_kind.setdefault(key, [[] for _ in range(width)])[number].append(account)
    rows = _Rows(ground, width)
    found = [row for (subject, kind), told in by_kind.items() for row in rows.of_kind(subject, kind, told)]
    found += rows.denied()
    return tuple(sorted(found, key=_order))


def _order(row: Matter) -> tuple[str, int, bool, str, Cells]:
    return row.subject, _LAST if row.day is None else row.day, not row.shared, row.predicate, row.cells


class _Rows:
    """The rows of one ground."""

    def __init__(self, ground: Ground, width: int) -> None:
        self._ground, self._width = ground, width
        self._wanted = {account.subject for column in ground.accounts for account in column}
        self._home = {s: held.happening for held in ground.happenings for s in held.happening.statements}
        self._findings: dict[str | None, list[HeldFinding]] = defaultdict(list)
        for held in ground.findings:
            self._findings[held.finding.subject].append(held)

    def of_kind(self, subject: int, kind: str, told: Sequence[Sequence[Account]]) -> Iterator[Matter]:
        """The accounts of one subject and predicate: those of one happening, or one finding, in one row."""
        where = {account.id: (n, account) for n, column in enumerate(told) for account in column}
        groups = self._groups(subject, where)
        taken = {each for group in groups for each in group if len(_columns(group, where)) > 1}
        for group in groups:
            yield self._row(subject, kind, group, where, taken)

    def _groups(self, subject: int, where: Mapping[str, tuple[int, Account]]) -> list[list[str]]:
        """Statements that stand in one row."""
        groups: dict[object, list[str]] = {}
        findings = [
            {statement for side in held.finding.sides for statement in side.statements if statement in where}
            for held in self._of(subject)
            if held.finding.happening is None
            and held.finding.kind in (FindingKind.AGREEMENT, FindingKind.CONTRADICTION)
        ]
        for statement, (column, _) in where.items():
            key: object = self._home.get(statement)
            if key is None:
                key = next((n for n, those in enumerate(findings) if statement in those), None)
            groups.setdefault((column, statement) if key is None else key, []).append(statement)
        return list(groups.values())

    def _of(self, subject: int) -> Sequence[HeldFinding]:
        return self._findings.get(self._ground.entities[subject].id, ())

    def _row(
        self,
        subject: int,
        kind: str,
        group: Sequence[str],
        where: Mapping[str, tuple[int, Account]],
        taken: set[str],
    ) -> Matter:
        cells = tuple(
            tuple(statement for statement in group if where[statement][0] == n) for n in range(self._width)
        )
        relation, why, findings = self._come_to(subject, kind, cells, where, taken)
        days = [day for s in group if (day := _day(where[s][1])) is not None]
        record = self._ground.entities[subject].id
        return Matter(record, kind, relation, cells, why, findings, min(days, default=None))

    def _come_to(
        self,
        subject: int,
        kind: str,
        cells: Cells,
        where: Mapping[str, tuple[int, Account]],
        taken: set[str],
    ) -> tuple[Relation | None, str, tuple[str, ...]]:
        """What the accounts of a row come to, why, and the findings that say so."""
        told = [[where[statement][1] for statement in cell] for cell in cells if cell]
        if len(told) < 2:
            return self._alone(kind, told[0][0], where, taken)
        own = [held for held in self._of(subject) if _speaks_of(held.finding, cells)]
        home = self._home.get(told[0][0].id)
        if home is None:
            return _by_finding(own)
        against = [held.finding for held in own]
        results = [together(home, one, other, against) for one, other in combinations(told, 2)]
        found = min(results, key=lambda each: _GRAVITY.index(each.relation))
        named = own[found.finding].id if found.finding is not None else None
        ids = dict.fromkeys(filter(None, (named, *(held.id for held in own))))
        return found.relation, found.why, tuple(ids)

    def _alone(
        self, kind: str, account: Account, where: Mapping[str, tuple[int, Account]], taken: set[str]
    ) -> tuple[Relation | None, str, tuple[str, ...]]:
        """Of what only one column tells: why it is not the same as what another tells of the kind."""
        own = where[account.id][0]
        others = [other for n, other in where.values() if n != own]
        if not others or kind == _ANYTHING:
            return None, "", ()
        near = min(others, key=lambda other: _days(account, other))
        return Relation.APART, why_apart(account, near, near.id in taken), ()

    def denied(self) -> Iterator[Matter]:
        """What a column says not to have happened to somebody of whom something is told."""
        kinds: dict[tuple[int, str], set[int]] = defaultdict(set)
        for number, accounts in enumerate(self._ground.accounts):
            for account in accounts:
                kinds[account.subject, account.told.statement.predicate].add(number)
        for number, column in enumerate(self._ground.said):
            for told in (told for testimony in column for told in testimony.told):
                subject = self._ground.names.entity(told.source, told.statement.subject)
                if subject not in self._wanted or not _is_denied(told):
                    continue
                cells = tuple((told.id,) if n == number else () for n in range(self._width))
                own = [held.id for held in self._of(subject) if _speaks_of(held.finding, cells)]
                record, kind = self._ground.entities[subject].id, told.statement.predicate
                elsewhere = kind != _ANYTHING and kinds.get((subject, kind), set()) - {number}
                said = Relation.POSSIBLE if own else Relation.UNCOMPARED if elsewhere else None
                yield Matter(record, kind, said, cells, DENIED, tuple(own))


def _is_denied(told: Told) -> bool:
    return told.statement.negated or told.statement.polarity.value == "denied"


def _columns(group: Iterable[str], where: Mapping[str, tuple[int, Account]]) -> set[int]:
    return {where[statement][0] for statement in group}


def _speaks_of(finding: Finding, cells: Cells) -> bool:
    """Whether statements of a row stand in the sides of a finding."""
    listed = {statement for cell in cells for statement in cell}
    return any(not listed.isdisjoint(side.statements) for side in finding.sides)


def _by_finding(own: Sequence[HeldFinding]) -> tuple[Relation | None, str, tuple[str, ...]]:
    """What a row comes to that no happening joins, but a finding."""
    ids = tuple(held.id for held in own)
    if not own:
        return Relation.UNCOMPARED, "", ids
    first = own[0].finding
    if first.kind is FindingKind.AGREEMENT:
        return Relation.AGREE, first.why, ids
    clash = first.verdict is Verdict.CLASH
    why = " ".join(filter(None, (first.what, first.why)))
    return Relation.CONTRADICT if clash else Relation.POSSIBLE, why, ids


def _day(account: Account) -> int | None:
    date = account.date
    return None if date is None else date.earliest if date.earliest is not None else date.latest


def _days(one: Account, other: Account) -> int:
    return _FAR if one.date is None or other.date is None else days_between(one.date, other.date)
