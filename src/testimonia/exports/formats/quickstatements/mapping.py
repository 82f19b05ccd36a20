"""Which property of Wikidata says what a predicate says, from `data/exports/wikidata.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from testimonia.knowledge.data_files import data_file
from testimonia.model import EntityKind

_FILE = "exports/wikidata.toml"
_TERMS = "terms"


@dataclass(frozen=True, slots=True)
class Rule:
    """One line that is written for a predicate.

    Attributes:
        on: whose item it is about: "subject" or "object".
        property: of the line.
        value: "subject", "object", "place", "date" or "quantity".
        kinds: of things that the value may be, or, for a date or a number, what it is said of; empty for all.
        when: qualifier for the date; empty for none.
        where: qualifier for the place; empty for none.
        words: one of which must be among those that tell it; empty for any.
    """

    on: str
    property: str
    value: str
    kinds: frozenset[EntityKind] = frozenset()
    when: str = ""
    where: str = ""
    words: frozenset[str] = frozenset()


@cache
def rules() -> Mapping[str, tuple[Rule, ...]]:
    """The lines for each predicate, by its key."""
    return {
        predicate: tuple(
            Rule(
                line["on"],
                line["property"],
                line["value"],
                frozenset(map(EntityKind, line.get("kinds", ()))),
                line.get("when", ""),
                line.get("where", ""),
                frozenset(line.get("words", ())),
            )
            for line in lines
        )
        for predicate, lines in data_file(_FILE).items()
        if predicate != _TERMS
    }


@cache
def terms() -> Mapping[str, str]:
    """The properties and items of qualifiers and references, by what they are for."""
    found: Mapping[str, str] = data_file(_FILE)[_TERMS]
    return found
