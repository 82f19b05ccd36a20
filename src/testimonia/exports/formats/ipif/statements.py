"""Statements about persons in the words of IPIF, each with the person and the source that it belongs to.

A factoid of IPIF cannot say that something is denied, doubted, or only reported. Of such a statement the type
has no address by which a program would count it, its label says what it is, and its text who holds it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from testimonia.exports.identifiers import Identifiers
from testimonia.exports.records import Record, held_sources
from testimonia.exports.references import References, references_of
from testimonia.exports.statement_words import Known, attribution, one_line
from testimonia.exports.statements import statement_record
from testimonia.knowledge.predicates import predicates
from testimonia.model import Calendar, EntityKind, Polarity, Reference
from testimonia.model.identity import record_id
from testimonia.store import HeldEntity, HeldSource, HeldStatement, Store

CRM = "http://www.cidoc-crm.org/cidoc-crm/"

_MEMBERSHIP = frozenset({"joining", "leaving", "expulsion", "position", "appointment"})
"""Predicates whose object, if it is an organisation, is what one is, becomes or ceases to be a member of."""
_ROLES = frozenset({"position", "appointment"})
"""Predicates whose object, if it is no organisation, is the role: "warden"."""


_GREGORIAN = Calendar.GREGORIAN.value


@dataclass(frozen=True, slots=True)
class Factual:
    """A statement of IPIF with what its factoid ties together.

    Attributes:
        id: of the record.
        person: id of the entity.
        source: id of the document.
        by: who made it: a version of the program, or a person.
        statement: without metadata.
    """

    id: str
    person: str
    source: str
    by: str
    statement: Record


def of_persons(store: Store, persons: Mapping[str, HeldEntity], ids: Identifiers) -> Iterator[Factual]:
    """All that is told of persons, document by document: first their names, then what is said of them.

    Args:
        store: the evidence base.
        persons: the entities that are persons, by id.
        ids: gives addresses.
    """
    for held in held_sources(store):
        version, _ = store.versions(held.source.id)
        by = f"testimonia, {version}"
        yield from _names(store, held, persons, ids, by)
        yield from _told(store, held, persons, ids, by)


def _names(
    store: Store, held: HeldSource, persons: Mapping[str, HeldEntity], ids: Identifiers, by: str
) -> Iterator[Factual]:
    """By what names a document calls whom: a statement for every form."""
    source = held.source.id
    chains = store.chains(source)
    seen: set[str] = set()
    for number, entity in sorted(store.entity_of_chain(source).items()):
        for name in chains[number].names if entity in persons else ():
            record = record_id("name", source, entity, name.text)
            if record not in seen:
                seen.add(record)
                said = {"@id": ids.of("name", record), "name": name.text}
                yield Factual(record, entity, source, by, said)


def _told(
    store: Store, held: HeldSource, persons: Mapping[str, HeldEntity], ids: Identifiers, by: str
) -> Iterator[Factual]:
    statements = store.statements(held.source.id)
    text = store.text(held.source.path) if statements else None
    if text is None:
        return
    references = references_of(store, held)
    for each in statements:
        person = references.entity(each.statement.subject)
        if person in persons and person is not None:
            record = statement_record(each, text, references)
            said = _statement(each, record, references, ids)
            yield Factual(each.id, person, held.source.id, each.by or by, said)


def _statement(held: HeldStatement, record: Record, references: References, ids: Identifiers) -> Record:
    said = held.statement
    found: Record = {"@id": ids.of("statement", held.id), "statementType": _type(held, record)}
    if said.happened:
        found["date"] = _date(record["happened"], of_story=record["from_the_narrative"])
    if said.place:
        found["places"] = [_thing(said.place, references, ids, frozenset({EntityKind.PLACE}))]
    if said.object:
        found |= _object(said.predicate, said.object, references, ids)
    return {**found, "statementText": _text(record)}


def _type(held: HeldStatement, record: Record) -> Record:
    """What is said to have happened; with an address only if the document itself asserts it without more."""
    said = held.statement
    predicate = predicates()[said.predicate]
    noun = one_line(record["trigger"]) if said.predicate == "other" else predicate.noun
    if said.negated or said.polarity is Polarity.DENIED:
        return {"label": f"denied: {noun}"}
    if said.polarity is Polarity.HEDGED:
        return {"label": f"uncertain: {noun}"}
    if said.holders:
        return {"label": f"reported: {noun}"}
    return {"label": noun, "uri": CRM + predicate.cidoc}


def _date(date: Record, *, of_story: bool) -> Record:
    """The words, and the first day that it can be, or else the last; outside the years 1 to 9999 no day.

    The label says as well if the words may be of another calendar than the Gregorian one, which EDTF is in,
    and if the date is only that of the story around the sentence.
    """
    more = [f"EDTF {date['edtf']}"] if date["edtf"] and date["edtf"] != date["text"] else []
    if set(date["calendars"]) - {_GREGORIAN}:
        more.append(f"calendar of the words: {' or '.join(date['calendars'])}")
    more += ["from the story"] if of_story else []
    label = f"{date['text']} ({'; '.join(more)})" if more else date["text"]
    day = date["earliest"] or date["latest"]
    sortable = day is not None and len(day) == 10 and not day.startswith(("-", "0000"))
    return {"label": label, **({"sortdate": day} if sortable else {})}


def _object(predicate: str, to: Reference, references: References, ids: Identifiers) -> Record:
    """The other party: whom it relates the person to, of what he is a member, or his role."""
    kind = references.chains[to.chain].kind if to.chain is not None else None
    if kind is EntityKind.PERSON:
        return {"relatesToPersons": [_thing(to, references, ids, frozenset({EntityKind.PERSON}))]}
    if kind is EntityKind.ORGANISATION and predicate in _MEMBERSHIP:
        return {"memberOf": _thing(to, references, ids, frozenset({EntityKind.ORGANISATION}))}
    return {"role": {"label": one_line(to.words)}} if predicate in _ROLES and kind is None else {}


def _thing(to: Reference, references: References, ids: Identifiers, kinds: frozenset[EntityKind]) -> Record:
    """Somebody or something by words, and by address if it is known and of the right kind."""
    entity = references.entity(to)
    of_kind = to.chain is not None and references.chains[to.chain].kind in kinds
    address = {"uri": ids.of("entity", entity)} if entity is not None and of_kind else {}
    return {"label": references.name(to), **address}


def _text(record: Record) -> str:
    """The words of the passage, and in brackets who holds it, how firmly, and on what evidence."""
    held = " ".join(attribution(record, Known()))
    return f"{one_line(record['quote'])}{f' [{held}]' if held else ''}"
