"""What a statement tells, as it stands in the named graph of its proposition set: never as a fact."""

from collections.abc import Iterator

from testimonia.exports.formats.rdf.mapping import (
    MOVE,
    class_of_happening,
    crm,
    place_property,
    role_property,
)
from testimonia.exports.formats.rdf.naming import Names
from testimonia.exports.formats.rdf.terms import Pair, blank, node, typed, words
from testimonia.exports.formats.rdf.things import Cast, Meant
from testimonia.exports.formats.rdf.time_spans import time_span
from testimonia.exports.records import Record
from testimonia.exports.statement_words import place_role
from testimonia.exports.statements import whole
from testimonia.knowledge.predicates import predicates
from testimonia.model import EntityKind, Quantity, Statement
from testimonia.store import HeldStatement

_KINDS_OF_WORDS = {"subject": EntityKind.PERSON, "object": EntityKind.OTHER}
"""As what something of which there are only words takes part."""


def told_nodes(names: Names, held: HeldStatement, record: Record, cast: Cast) -> Iterator[str]:
    """What happened, according to a statement, and those who take part of whom there are only words.

    Args:
        names: gives addresses.
        held: the statement.
        record: made by `testimonia.exports.statements.statement_record`.
        cast: whom its references mean.
    """
    said = held.statement
    at = place_property(place_role(record))
    subjects = predicates()[said.predicate].subjects
    only = next(iter(subjects)) if len(subjects) == 1 else None
    subject = cast.meant(said.subject, held.id, "subject", only)
    other = cast.meant(said.object, held.id, "object") if said.object else None
    place = cast.meant(said.place, held.id, "place") if said.place else None
    pairs: list[Pair] = [
        ("a", ", ".join(_classes(said, place, at))),
        ("rdfs:label", words(record["trigger"])),
        names.type("predicate", said.predicate),
        *_part(said, "subject", subject),
    ]
    named_type = other and other.kind is None and said.predicate in crm()["typed_by_object"]["predicates"]
    if named_type and said.object:
        as_type = (("a", "crm:E55_Type"), ("rdfs:label", words(" ".join(said.object.words.split()))))
        pairs.append(("crm:P2_has_type", blank(*as_type)))
    elif other:
        pairs += _part(said, "object", other)
    if place:
        pairs += _at(said, subject, place, at)
    pairs += _measured(names, said)
    yield node(told_of(names, held.id), pairs)
    for each in (subject, None if named_type else other, place):
        if each and each.described:
            yield each.described


def told_of(names: Names, statement: str) -> str:
    """The address of what happened according to a statement."""
    return names.of("told", statement)


def _classes(said: Statement, place: Meant | None, at: str) -> tuple[str, ...]:
    """What kind of thing happened; who is led somewhere is moved."""
    own = class_of_happening(said.predicate)
    moved = place is not None and _is_place(place) and at != crm()["place"]["at"]
    return tuple(dict.fromkeys((own, MOVE) if moved else (own,)))


def _is_place(meant: Meant) -> bool:
    return meant.kind in (None, EntityKind.PLACE)


def _part(said: Statement, role: str, meant: Meant) -> Iterator[Pair]:
    kind = meant.kind or _KINDS_OF_WORDS[role]
    known = role_property(said.predicate, role, kind)
    if meant.kind is None and crm()["properties"][known][1] not in (
        "crm:E39_Actor",
        "crm:E77_Persistent_Item",
    ):
        known = crm()["part"][kind.value]  # nobody knows whether the words mean a human being
    yield known, meant.address


def _at(said: Statement, subject: Meant, place: Meant, known: str) -> Iterator[Pair]:
    if not _is_place(place):  # "arrested at a meeting", "in the Party"
        yield crm()["part"][(place.kind or EntityKind.OTHER).value], place.address
        return
    yield known, place.address
    moves = role_property("arrival", "subject", EntityKind.PERSON)
    already = class_of_happening(said.predicate) == MOVE
    if known != crm()["place"]["at"] and subject.kind is EntityKind.PERSON and not already:
        yield moves, subject.address


def _measured(names: Names, said: Statement) -> Iterator[Pair]:
    """When, how many, for which time."""
    if said.happened:
        yield "crm:P4_has_time-span", time_span(said.happened, of_story=said.dated_by is None)
    if said.quantity:
        given = (("a", "crm:E13_Attribute_Assignment"), ("crm:P141_assigned", _dimension(said.quantity)))
        yield "crm:P140i_was_attributed_by", blank(*given)
    if said.ordinal:
        yield names.type("ordinal", str(said.ordinal))


def _dimension(quantity: Quantity) -> str:
    pairs: list[Pair] = [("a", "crm:E54_Dimension"), ("rdfs:label", words(" ".join(quantity.words.split())))]
    for name, limit in (
        ("crm:P90a_has_lower_value_limit", quantity.least),
        ("crm:P90b_has_upper_value_limit", quantity.most),
    ):
        if limit is not None:
            pairs.append((name, typed(str(whole(limit)), "xsd:decimal")))
    if quantity.unit:
        unit = (("a", "crm:E58_Measurement_Unit"), ("rdfs:label", words(quantity.unit)))
        pairs.append(("crm:P91_has_unit", blank(*unit)))
    return blank(*pairs)
