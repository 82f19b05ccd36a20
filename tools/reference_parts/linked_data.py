"""docs/reference/exports/rdf.md: what becomes what in CIDOC CRM."""

from collections.abc import Iterator

from testimonia.exports.formats.rdf.mapping import class_of_happening, crm, place_property, role_property
from testimonia.knowledge.predicates import predicates
from testimonia.model import EntityKind


def words_in_crm() -> Iterator[str]:
    """The words of the glossary."""
    yield from ("| word | class | how |", "|---|---|---|")
    for each in crm()["words"]:
        yield f"| {each['word']} | {each['is']} | {each['how']} |"
    yield ""


def happenings_in_crm() -> Iterator[str]:
    """The predicates."""
    yield from ("| predicate | class | subject | object, if a group | place |", "|---|---|---|---|---|")
    for key, predicate in predicates().items():
        person, group = (
            role_property(key, "subject", k) for k in (EntityKind.PERSON, EntityKind.ORGANISATION)
        )
        subject = person if person == group else f"{person}; of a group {group}"
        other = role_property(key, "object", EntityKind.ORGANISATION)
        place = place_property(predicate.place)
        yield f"| {key} | {class_of_happening(key)} | {subject} | {other} | {place} |"
    yield ""


def properties_in_crm() -> Iterator[str]:
    """The properties, with what they lead from and to."""
    yield from ("| property | of a | leads to a |", "|---|---|---|")
    for name, (domain, range_) in crm()["properties"].items():
        yield f"| {name} | {domain} | {range_} |"
    yield ""
