"""How far what a statement says is settled: what the findings have to say about it, and what people ruled.

For formats that others take for statements of fact: they ask here before they state one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from testimonia.exports.records import Record
from testimonia.model import Act, Finding, FindingKind, Verdict
from testimonia.store import Store

_OPPOSING = frozenset({FindingKind.CONTRADICTION, FindingKind.CHRONOLOGY})
_ASSERTED = "asserted"
_RULED = {
    Act.REAL: "Another passage contradicts it, and a person ruled that the contradiction is real.",
    Act.UNDECIDED: "Another passage may contradict it, and a person ruled that this cannot be decided.",
    None: "Another passage contradicts it, or may, and nobody has ruled on it.",
}
"""What is said of a dispute, by what people decided on the finding."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What the findings of an evidence base say of its statements and entities.

    Attributes:
        witnesses: how many independent witnesses agree on it, by id of the statement; only where a finding
            counted them.
        disputed: findings that set it against something that cannot be true with it, or may not be, and of
            which nobody ruled that it is none; by id of the statement.
        doubted: ids of entities of which it is open whether they are one with another.
        rulings: what people decided, by id of the finding.
    """

    witnesses: Mapping[str, int] = field(default_factory=dict)
    disputed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    doubted: frozenset[str] = frozenset()
    rulings: Mapping[str, Act] = field(default_factory=dict)

    def disputes(self, statement: str) -> Iterator[str]:
        """What stands against a statement, in sentences; none for one that nothing is set against.

        Args:
            statement: its id.
        """
        acts = [self.rulings.get(finding) for finding in self.disputed.get(statement, ())]
        said = {act if act in _RULED else None for act in acts}  # whether it is one happening is no verdict
        yield from (sentence for act, sentence in _RULED.items() if act in said)

    def rulings_on(self, statement: str) -> tuple[str, ...]:
        """What people decided on what stands against a statement: "real", "undecided".

        Args:
            statement: its id.
        """
        found = (self.rulings.get(finding) for finding in self.disputed.get(statement, ()))
        return tuple(sorted({act.value for act in found if act}))

    def is_plain(self, statement: Record) -> bool:
        """Whether a document states it flatly, in its author's own voice, and nothing is open about it.

        Args:
            statement: made by `testimonia.exports.statements.statement_record`.
        """
        return (
            is_told(statement)
            and statement["polarity"] == _ASSERTED
            and not statement["hedge"]
            and not statement["holders"]
            and statement["id"] not in self.disputed
            and self.doubted.isdisjoint(statement[role] for role in ("subject", "object", "place"))
        )


def is_told(statement: Record) -> bool:
    """Whether it is told as having happened, however guardedly: neither denied nor negated."""
    return not statement["negated"] and statement["polarity"] != "denied"


def settled(store: Store, rulings: Mapping[str, Act]) -> Settled:
    """What is settled in an evidence base.

    Args:
        store: the evidence base.
        rulings: what people decided on findings, by id of the finding.
    """
    witnesses: dict[str, int] = {}
    disputed: dict[str, tuple[str, ...]] = {}
    for held in store.findings():
        finding, told = held.finding, _statements(held.finding)
        if finding.kind is FindingKind.AGREEMENT:
            for each in told:
                witnesses[each] = max(witnesses.get(each, 0), finding.witnesses)
        elif _opposes(finding) and rulings.get(held.id) is not Act.NOT_ONE:
            for each in told:
                disputed[each] = (*disputed.get(each, ()), held.id)
    doubted = frozenset(entity for doubt in store.doubts() for entity in (doubt.one, doubt.other))
    return Settled(witnesses, disputed, doubted, rulings)


def _opposes(finding: Finding) -> bool:
    return finding.kind in _OPPOSING and finding.verdict is not Verdict.CONSISTENT


def _statements(finding: Finding) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for side in finding.sides for each in side.statements))
