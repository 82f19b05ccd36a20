"""The mapping to CIDOC CRM and CRMinf, from `data/crm.toml` and `data/predicates.toml`."""

from collections.abc import Mapping
from typing import Any

from testimonia.exports.formats.rdf.terms import iri
from testimonia.knowledge.data_files import data_file
from testimonia.knowledge.predicates import predicates
from testimonia.model import EntityKind, Finding, Statement

MOVE = "crm:E9_Move"

_LIKE = {EntityKind.ORGANISATION: EntityKind.PERSON}
"""Kinds of which a more exact property holds that is given for another, if none is given for their own."""

_PERSONS_ALONE = frozenset({"crm:P98_brought_into_life", "crm:P100_was_death_of", "crm:P25_moved"})
"""Properties that lead to human beings, or bodies, and not to organisations."""


def crm() -> Mapping[str, Any]:
    """The file as it is."""
    return data_file("crm.toml")


def prefixes() -> str:
    """What a document begins with: the prefixes by which it names classes and properties."""
    return "".join(f"@prefix {name}: {iri(address)} .\n" for name, address in crm()["prefixes"].items())


def class_of_kind(kind: EntityKind) -> str:
    """The class of a person, a place, ..."""
    return str(crm()["kinds"][kind.value])


def class_of_happening(predicate: str) -> str:
    """The class of what is told to have happened."""
    return f"crm:{predicates()[predicate].cidoc}"


def place_property(role: str) -> str:
    """What a place "at", "to" or "from" which something happened is to it."""
    return str(crm()["place"][role])


def role_property(predicate: str, role: str, kind: EntityKind) -> str:
    """By which property one who takes part belongs to what happened.

    Args:
        predicate: of what happened.
        role: "subject" or "object".
        kind: of who or what takes part.
    """
    for exact in (predicate, predicates()[predicate].cidoc):
        given = crm()["roles"].get(exact, {}).get(role, {})
        for like in (kind, _LIKE.get(kind, kind)):
            found = given.get(like.value)
            if found and not (found in _PERSONS_ALONE and kind is not EntityKind.PERSON):
                return str(found)
    return str(crm()["part"][kind.value])


def held_to_be(said: Statement) -> str:
    """What its first holder holds the happening to be; "denies: no arrest" is one denial, not two."""
    holds = crm()["holds"]["negated" if said.negated else "told"]
    return str(holds[said.polarity.value])


def found_to_be(finding: Finding) -> str:
    """How sure a finding is: no surer than that its sides speak of one happening."""
    holds = crm()["holds"]
    same = holds["same"][finding.same.value if finding.same else "none"]
    return str(same if same != "True" else holds["verdict"][finding.verdict.value])
