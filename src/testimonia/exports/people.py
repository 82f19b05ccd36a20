"""Who and what the whole folder speaks of, as plain records: under which names, where, and how often."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field

from testimonia.exports.mention_lines import called
from testimonia.exports.records import Record, held_sources
from testimonia.model import Chain, Name
from testimonia.store import HeldEntity, HeldSource, Spoken, Store

NOTHING = Spoken()


@dataclass(slots=True)
class _Told:
    """What one source says of one entity, gathered from all its chains there."""

    names: dict[str, int] = field(default_factory=dict)
    spoken: Spoken = NOTHING

    def add(self, chain: Chain, spoken: Spoken) -> None:
        for name in chain.names:
            self.names[name.text] = self.names.get(name.text, 0) + name.count
        self.spoken += spoken


def people_records(store: Store, kinds: frozenset[str] | None = None) -> list[Record]:
    """Entities with their names source by source, those first that are most spoken of.

    Args:
        store: the evidence base.
        kinds: of entities that are wanted; None for all.
    """
    told, paths = _told(store), {held.source.id: held.source.path for held in held_sources(store)}
    held = (each for each in store.entities() if kinds is None or each.entity.kind.value in kinds)
    records = (_record(each, told, paths) for each in held)
    return sorted(records, key=lambda record: (-record["mentions"]["times"], record["name"], record["id"]))


def unnamed_records(store: Store, kinds: frozenset[str]) -> list[Record]:
    """Those who are never named, each of one source and by the words of a description; of the same shape.

    The id is that of the chain. Those first that are most spoken of.
    """
    records = (each for held in held_sources(store) for each in _unnamed(store, held, kinds))
    return sorted(records, key=lambda record: -record["mentions"]["times"])


def _unnamed(store: Store, held: HeldSource, kinds: frozenset[str]) -> Iterator[Record]:
    source, spoken = held.source, store.spoken(held.source.id)
    nameless = [c for c in store.chains(source.id) if not c.names and c.kind.value in kinds]
    words = called(store.words(source.id), store.mentions(source.id)) if nameless else {}
    for chain in (c for c in nameless if c.number in words):
        counts = _counts(spoken[chain.number])
        told = {"source": source.id, "path": source.path, "names": [], "mentions": counts}
        yield {
            "id": f"{source.id}/{chain.number}",
            "kind": chain.kind.value,
            "name": words[chain.number],
            "names": [],
            "why": "",
            "authorities": [],
            "mentions": counts,
            "sources": [told],
        }


def unnamed(store: Store, kinds: frozenset[str]) -> int:
    """How many there are of them."""
    return sum(
        not chain.names and chain.kind.value in kinds
        for held in held_sources(store)
        for chain in store.chains(held.source.id)
    )


def doubt_records(store: Store, kinds: frozenset[str] | None = None) -> list[Record]:
    """Pairs of entities that may be one, that first which would change most.

    Each has the records of both as `people_records` makes them.
    """
    records = {record["id"]: record for record in people_records(store, kinds)}
    return [
        {
            "one": records[doubt.one],
            "other": records[doubt.other],
            "why_for": doubt.why_for,
            "why_against": doubt.why_against,
            "weight": doubt.weight,
        }
        for doubt in store.doubts()
        if doubt.one in records and doubt.other in records
    ]


def _told(store: Store) -> dict[tuple[str, str], _Told]:
    """What each source says of each entity, by the ids of entity and source."""
    found: dict[tuple[str, str], _Told] = {}
    for held in held_sources(store):
        source = held.source.id
        entities, spoken = store.entity_of_chain(source), store.spoken(source)
        for chain in store.chains(source):
            entity = entities.get(chain.number)
            if entity is not None:
                at = found.setdefault((entity, source), _Told())
                at.add(chain, spoken.get(chain.number, NOTHING))
    return found


def _record(held: HeldEntity, told: Mapping[tuple[str, str], _Told], paths: Mapping[str, str]) -> Record:
    sources = list(_sources(held, told, paths))
    entity = held.entity
    return {
        "id": held.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "names": [_name(name) for name in entity.names],
        "why": entity.why,
        "authorities": list(entity.authorities),
        "mentions": _counts(sum((spoken for spoken, _ in sources), NOTHING)),
        "sources": [record for _, record in sources],
    }


def _sources(
    held: HeldEntity, told: Mapping[tuple[str, str], _Told], paths: Mapping[str, str]
) -> Iterator[tuple[Spoken, Record]]:
    """What each source says of an entity, the one first that speaks of it most."""
    there = {each.source for each in held.entity.chains if each.source in paths}
    found = [(told[held.id, source], source) for source in there if (held.id, source) in told]
    for each, source in sorted(found, key=lambda pair: (-pair[0].spoken.times, paths[pair[1]])):
        names = sorted(each.names.items(), key=lambda pair: (-pair[1], pair[0]))
        yield (
            each.spoken,
            {
                "source": source,
                "path": paths[source],
                "names": [_name(Name(text, count)) for text, count in names],
                "mentions": _counts(each.spoken),
            },
        )


def _name(name: Name) -> Record:
    return {"text": name.text, "count": name.count}


def _counts(spoken: Spoken) -> Record:
    return {"times": spoken.times, **asdict(spoken)}
