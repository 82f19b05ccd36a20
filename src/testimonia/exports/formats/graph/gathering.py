"""Nodes and edges as both graph formats have them, one source at a time.

Nodes are entities. An edge is one of two things, and its attribute ``tie`` says which: what a document tells
of one with regard to another ("told"), or that one and the other are named in the same paragraphs ("named
together"). Edges of many documents are never added up here: who reads the graph does that, and can leave a
document out first.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from operator import attrgetter

from testimonia.exports.formats.export import Options
from testimonia.exports.records import Record, held_sources
from testimonia.exports.settled import Settled, is_told, settled
from testimonia.exports.statement_words import Known, holders_in_words
from testimonia.exports.statements import statement_records
from testimonia.exports.told_guardedly import told_guardedly
from testimonia.model import EntityKind
from testimonia.store import HeldEntity, HeldSource, Store

TOLD, TOGETHER = "told", "named together"

KINDS: Mapping[str, frozenset[EntityKind]] = {
    "all": frozenset(EntityKind),
    "people": frozenset({EntityKind.PERSON, EntityKind.ORGANISATION}),
    "persons": frozenset({EntityKind.PERSON}),
    "organisations": frozenset({EntityKind.ORGANISATION}),
    "places": frozenset({EntityKind.PERSON, EntityKind.PLACE}),
    "works": frozenset({EntityKind.PERSON, EntityKind.WORK}),
}
"""Whom and what a graph can be of: "places" is persons with the places, "works" persons with the works."""

_LIST = 30
"""Of a paragraph that names more than so many, as an index or a roll does, nobody is taken for together."""

_REGISTERS = ("wikidata", "viaf")

Value = str | int | bool

NODE_TYPES = {
    "kind": "string",
    "names": "string",
    "sources": "integer",
    "mentions": "integer",
    "wikidata": "string",
    "viaf": "string",
    "identity_open": "boolean",
}
EDGE_TYPES = {
    "tie": "string",
    "predicate": "string",
    "words": "string",
    "role": "string",
    "happened": "string",
    "edtf": "string",
    "as_written": "string",
    "calendars": "string",
    "earliest": "string",
    "latest": "string",
    "dated": "boolean",
    "date_of_the_story": "boolean",
    "polarity": "string",
    "negated": "boolean",
    "hedge": "string",
    "held_by": "string",
    "own_voice": "boolean",
    "witnesses": "integer",
    "disputed": "boolean",
    "ruled": "string",
    "identity_open": "boolean",
    "source": "string",
    "page": "string",
    "quote": "string",
    "statement": "string",
}
"""The attributes of nodes and edges, with their types in the words of GEXF; what each means:
docs/reference/exports/gexf.md."""


@dataclass(frozen=True, slots=True)
class Node:
    """An entity. ``values`` by the keys of `NODE_TYPES`."""

    id: str
    label: str
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Edge:
    """What ties two entities in one source.

    Attributes:
        id: of the edge; it begins with a letter.
        one: id of the node it leads from.
        other: id of the node it leads to.
        label: what is told, in words, with whatever makes it less than a fact.
        weight: 1 for what is told; the number of paragraphs for those named together.
        earliest: the first day that it can have been, as a day number; None if open or not dated.
        latest: the last day.
        values: by the keys of `EDGE_TYPES`; keys that say nothing are left out.
    """

    id: str
    one: str
    other: str
    label: str
    weight: int
    values: Mapping[str, Value]
    earliest: int | None = None
    latest: int | None = None


@dataclass(frozen=True, slots=True)
class Gathered:
    """An evidence base, ready to be asked for its graph.

    Attributes:
        store: the evidence base.
        options: what was asked for; ``table`` is a key of `KINDS`.
        names: of the entities that are nodes, by id.
        known: the names of all entities, to put statements into words.
        settled: what the findings say.
    """

    store: Store
    options: Options
    names: Mapping[str, str]
    known: Known
    settled: Settled

    def nodes(self) -> Iterator[Node]:
        """The entities of the kinds asked for, by kind and name."""
        spoken: Counter[str] = Counter()
        heard: Counter[str] = Counter()
        for held in held_sources(self.store):
            there: Counter[str] = Counter()
            for each in self.store.together.spoken(held.source.id):
                there[each.entity] += each.times
            spoken.update(there)
            heard.update(there.keys())
        for entity in self.store.entities():
            if entity.id in self.names:
                yield self._node(entity, spoken[entity.id], heard[entity.id])

    def _node(self, held: HeldEntity, mentions: int, sources: int) -> Node:
        entity = held.entity
        ids: dict[str, list[str]] = {}
        for register, _, number in (each.partition(":") for each in entity.authorities):
            ids.setdefault(register, []).append(number)
        values: dict[str, Value] = {
            "kind": entity.kind.value,
            "names": "; ".join(dict.fromkeys((entity.name, *(name.text for name in entity.names)))),
            "sources": sources,
            "mentions": mentions,
            "identity_open": held.id in self.settled.doubted,
        }
        values |= {register: "; ".join(ids[register]) for register in _REGISTERS if register in ids}
        return Node(held.id, entity.name, values)

    def edges(self) -> Iterator[Edge]:
        """What is told of them and who is named together, source by source."""
        for held in held_sources(self.store):
            yield from self._told(held)
            yield from self._together(held)

    def _told(self, held: HeldSource) -> Iterator[Edge]:
        days = {
            each.id: each.statement.happened
            for each in self.store.statements(held.source.id)
            if each.statement.happened
        }
        for record in statement_records(self.store, held):
            if not (self.options.undecided or is_told(record)):
                continue
            date = days.get(record["id"])
            for edge in self._of_statement(held, record):
                yield replace(edge, earliest=date.earliest, latest=date.latest) if date else edge

    def _of_statement(self, held: HeldSource, record: Record) -> Iterator[Edge]:
        """An edge from the subject to the object, and one to the place."""
        one = record["subject"]
        for role in ("object", "place"):
            other = record[role]
            if one in self.names and other in self.names and one != other:
                values = _told_values(record, role, held.source.path, self.settled)
                label = told_guardedly(record, self.known)
                yield Edge(f"s{record['id']}-{role}", one, other, label, 1, values)

    def _together(self, held: HeldSource) -> Iterator[Edge]:
        for (one, other), times in sorted(_company(self.store, held.source.id, self.names).items()):
            values: dict[str, Value] = {"tie": TOGETHER, "source": held.source.path, "dated": False}
            label = f"named together in {times} paragraph{'' if times == 1 else 's'}"
            yield Edge(f"t{held.source.id}-{one}-{other}", one, other, label, times, values)


def gathered(store: Store, options: Options) -> Gathered:
    """An evidence base, ready to be asked for its graph.

    Raises:
        ValueError: if there is no graph of what is asked for; the message names those that there are.
    """
    table = options.table or next(iter(KINDS))
    if table not in KINDS:
        raise ValueError(f"There is no graph of “{table}”; there are {', '.join(KINDS)}.")
    kinds = {held.id: (held.entity.kind, held.entity.name) for held in store.entities()}
    names = {record: name for record, (kind, name) in kinds.items() if kind in KINDS[table]}
    known = Known({record: name for record, (_, name) in kinds.items()})
    return Gathered(store, options, names, known, settled(store, options.rulings))


def _told_values(record: Record, role: str, path: str, findings: Settled) -> dict[str, Value]:
    date = record["happened"] or {}
    people = (record["subject"], record[role])
    values: dict[str, Value | None] = {
        "tie": TOLD,
        "predicate": record["predicate"],
        "words": record["trigger"],
        "role": role,
        "happened": date.get("in_words") or date.get("text"),
        **{key: date.get(key) for key in ("edtf", "as_written", "earliest", "latest")},
        "calendars": " or ".join(date.get("calendars", ())),
        "dated": bool(date.get("earliest") or date.get("latest")),
        "date_of_the_story": record["from_the_narrative"],
        **{key: record[key] for key in ("polarity", "negated", "hedge", "page", "quote")},
        "held_by": holders_in_words(record) if record["holders"] else record["author"],
        "own_voice": not record["holders"],
        "witnesses": findings.witnesses.get(record["id"]),
        "disputed": record["id"] in findings.disputed,
        "ruled": "; ".join(findings.rulings_on(record["id"])),
        "identity_open": not findings.doubted.isdisjoint(people),
        "source": path,
        "statement": record["id"],
    }
    return {key: value for key, value in values.items() if value is not None and value != ""}


def _company(store: Store, source_id: str, names: Mapping[str, str]) -> Counter[tuple[str, str]]:
    """In how many paragraphs of running prose of a source two of them are spoken of, by their ids."""
    entities = store.entity_of_chain(source_id)
    placed = sorted(
        (each.span.start, entities[each.chain])
        for each in store.mentions(source_id)
        if entities.get(each.chain) in names
    )
    found: Counter[tuple[str, str]] = Counter()
    at = 0
    for span in sorted(store.prose(source_id), key=attrgetter("start")):
        while at < len(placed) and placed[at][0] < span.start:
            at += 1
        there = set()
        while at < len(placed) and placed[at][0] < span.end:
            there.add(placed[at][1])
            at += 1
        if len(there) <= _LIST:
            found.update(combinations(sorted(there), 2))
    return found
