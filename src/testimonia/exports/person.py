"""One person as the documents tell of him: his life in order of time, and who says what of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.comparison.lifespans import Lifespan
from testimonia.exports.finding_choice import Choice
from testimonia.exports.people import people_records
from testimonia.exports.records import Record
from testimonia.exports.references import entity_names
from testimonia.exports.selecting import Asked, Wanted, selected, when_told
from testimonia.exports.statement_words import Known
from testimonia.knowledge.predicates import predicates
from testimonia.model import FindingKind, Verdict
from testimonia.store import HeldEntity, HeldHappening, Store

CLASHING = Choice(
    frozenset({FindingKind.CONTRADICTION.value, FindingKind.CHRONOLOGY.value, FindingKind.METADATA.value}),
    frozenset({Verdict.CLASH.value, Verdict.POSSIBLE.value}),
)
"""What is shown as clashing."""
_FIRST, _DATED, _LAST, _UNDATED = range(4)
"""Where a happening stands in a life: nothing comes before a birth, and what has no date comes at the end."""


@dataclass(frozen=True, slots=True)
class Person:
    """What is known of one person or thing.

    Attributes:
        record: as in a list of people, with its names source by source.
        life: what happened, in order: each with its accounts.
        clashes: findings about him that cannot, or may not, all be true.
        span: between what days he was born and died; None if that is not reckoned out.
        known: names and statements with which accounts are put into words.
    """

    record: Record
    life: tuple[Record, ...]
    clashes: tuple[Record, ...]
    known: Known
    span: Lifespan | None = None


def person(store: Store, held: HeldEntity, span: Lifespan | None = None) -> Person:
    """What the documents tell of an entity.

    Args:
        store: the evidence base.
        held: the entity.
        span: between what days he was born and died.
    """
    kinds = frozenset({held.entity.kind.value})
    record = next(each for each in people_records(store, kinds) if each["id"] == held.id)
    meant = Wanted(held.entity.name, (held,))
    told = selected(store, Asked(frozenset(predicates()), meant))
    happenings = {
        statement: each
        for each in store.happenings()
        if each.happening.subject == held.id
        for statement in each.happening.statements
    }
    accounts = [{"path": path, **each} for path, each in told.records]
    life = sorted(_lived(accounts, happenings), key=_when)
    clashes = Choice(CLASHING.kinds, CLASHING.verdicts, meant).chosen(store)
    known = Known(entity_names(store), told.others)
    return Person(record, tuple(life), tuple(clashes), known, span)


def _lived(accounts: Sequence[Record], happenings: dict[str, HeldHappening]) -> Iterator[Record]:
    """What happened, each with all its accounts; what nothing else speaks of has one."""
    found: dict[str, list[Record]] = {}
    for account in accounts:
        held = happenings.get(account["id"])
        found.setdefault(held.id if held else account["id"], []).append(account)
    for told in found.values():
        held = happenings.get(told[0]["id"])
        yield {
            "predicate": told[0]["predicate"],
            "happening": held.id if held else None,
            "same": held.happening.same.value if held else None,
            "why": held.happening.why if held else "",
            "accounts": told,
        }


def _when(lived: Record) -> tuple[int, int, int]:
    """Its place: when it can have begun, or else where it must have been."""
    undated, first, last = min(map(when_told, lived["accounts"]))
    if not undated:
        return _DATED, first, last
    known = predicates().get(lived["predicate"])
    once = known.compared_as if known and known.once else ""
    return {"birth": _FIRST, "death": _LAST}.get(once, _UNDATED), 0, 0
