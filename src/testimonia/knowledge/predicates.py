"""The vocabulary: what can be said to have happened to somebody or something, from `predicates.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from testimonia.knowledge.data_files import data_file
from testimonia.model import EntityKind


@dataclass(frozen=True, slots=True)
class Predicate:
    """One entry of the vocabulary.

    Attributes:
        key: "arrest".
        noun: for a heading, after an article: "arrest".
        once: whether it happens only once to the same subject.
        subjects: kinds of which it can be said.
        place: what the place of a statement means: "at", where it happened; "to", whither it led.
        often: whether it happens often in a life, so that the same place says little.
        again: whether it is the rule that it happened at other times too, as with editions of a book.
        compared_as: key of the predicate among whose happenings it is compared; empty if it is not compared.
        compared_of: kinds of subjects of which it is compared.
        party: whether two are one only if the object is ("strict"), or are two if the object is known to be
            another ("loose"); empty if the object says nothing of it.
        once_of: kinds of subjects to which it happens only once.
        twice: what must have been so, after the name of the subject, if two accounts are not of one
            happening; empty for what happens only once.
        lasts: whether it is told in the present without a date: what somebody is, or does for long.
        one_place: whether it happens in one place, though more than once in a life.
        out: whether it leads out of a place, where one is named.
        way: key of the predicate that says in what way somebody got out; empty if it does not say so.
        ways: whether others are compared among its happenings that say in what way it was.
        spell: whether how long it lasted is a quantity of it: five years in prison.
        posthumous: whether it can come after the death of the subject.
        follows: keys of predicates one of which comes before it in the same life.
        wikidata: the property of Wikidata that holds it.
        cidoc: the class of CIDOC CRM for the happening.
    """

    key: str
    noun: str
    once: bool
    subjects: frozenset[EntityKind]
    place: str
    often: bool
    again: bool
    compared_as: str
    compared_of: frozenset[EntityKind]
    party: str
    once_of: frozenset[EntityKind]
    twice: str
    lasts: bool
    one_place: bool
    out: bool
    way: str
    ways: bool
    spell: bool
    posthumous: bool
    follows: tuple[str, ...]
    wikidata: str
    cidoc: str


@cache
def predicates() -> Mapping[str, Predicate]:
    """Every predicate by its key, in the order of the file."""
    return MappingProxyType({key: _predicate(key, entry) for key, entry in vocabulary().items()})


def vocabulary() -> Mapping[str, dict[str, Any]]:
    """The file as it is; the trigger words of a language stand under its code."""
    return data_file("predicates.toml")


def _predicate(key: str, entry: Mapping[str, Any]) -> Predicate:
    subjects = frozenset(EntityKind(kind) for kind in entry["subjects"])
    return Predicate(
        key,
        entry["noun"],
        entry["once"],
        subjects,
        entry["place"],
        entry["often"],
        entry["again"],
        entry["compared_as"],
        frozenset(map(EntityKind, entry.get("compared_of", tuple(EntityKind)))),
        entry["party"],
        frozenset(EntityKind) if entry["once"] else frozenset(map(EntityKind, entry["once_of"])),
        entry["twice"],
        entry["lasts"],
        entry["one_place"],
        entry["out"],
        entry["way"],
        entry["ways"],
        entry["spell"],
        entry["posthumous"],
        tuple(entry["follows"]),
        entry["wikidata"],
        entry["cidoc"],
    )
