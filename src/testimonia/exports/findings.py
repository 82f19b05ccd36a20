"""Entities, happenings and findings as plain records; the names are those of evidence.schema.json."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from testimonia.exports.passages import paged_record
from testimonia.exports.records import Record
from testimonia.model import Act, Finding, Side, Stretch, plain
from testimonia.store import HeldEntity, HeldFinding, HeldHappening, Store


def entity_records(store: Store) -> Iterator[Record]:
    """Persons and things, by kind and name."""
    return map(_entity_record, store.entities())


def _entity_record(held: HeldEntity) -> Record:
    entity = held.entity
    return {
        "id": held.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "names": plain(entity.names),
        "why": entity.why,
        "authorities": list(entity.authorities),
    }


def happening_records(store: Store) -> Iterator[Record]:
    """What happened, as far as statements tell it."""
    return map(_happening_record, store.happenings())


def _happening_record(held: HeldHappening) -> Record:
    return {"id": held.id, **plain(held.happening)}


def finding_records(store: Store, rulings: Mapping[str, Act] = MappingProxyType({})) -> Iterator[Record]:
    """Contradictions, agreements and copies, in the order in which they should be looked at.

    Args:
        store: the evidence base.
        rulings: what people decided on them, by id; each record says it as ``decided``.
    """
    for record in records_of(store, store.findings()):
        ruling = rulings.get(record["id"])
        yield {**record, "decided": ruling.value if ruling else None}


def records_of(store: Store, findings: Sequence[HeldFinding]) -> Iterator[Record]:
    """Some findings, in their order; whether they are in the store or not, their sources are."""
    passages = _passages(store, findings)
    records = (_finding_record(held, passages) for held in findings)
    return (record for record in records if record["sides"])


def _passages(store: Store, findings: Sequence[HeldFinding]) -> dict[Stretch, Record]:
    """The record of every stretch that a finding stands on; each text is opened once."""
    wanted: dict[str, set[Stretch]] = {}
    for held in findings:
        for side in held.finding.sides:
            for stretch in side.passages:
                wanted.setdefault(stretch.source, set()).add(stretch)
    found = {}
    for source, stretches in sorted(wanted.items()):
        path = store.path_of(source)
        text = store.text(path) if path is not None else None
        if text is not None:
            found.update({s: paged_record(source, text, s.span) for s in stretches})
    return found


def _finding_record(held: HeldFinding, passages: dict[Stretch, Record]) -> Record:
    finding: Finding = held.finding
    record = plain(finding)
    del record["sides"]
    sides = [_side_record(side, passages) for side in finding.sides]
    return {"id": held.id, **record, "sides": [side for side in sides if side["passages"]]}


def _side_record(side: Side, passages: dict[Stretch, Record]) -> Record:
    shown = [passages[stretch] for stretch in side.passages if stretch in passages]
    return {"value": side.value, "statements": list(side.statements), "passages": shown}
