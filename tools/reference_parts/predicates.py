"""docs/reference/predicates.md: the vocabulary of what can be said to have happened."""

from collections.abc import Iterable, Iterator

from testimonia.knowledge.predicates import Predicate, predicates
from testimonia.model import EntityKind

_PLACES = {"at": "where it happened", "to": "where it led to", "from": "where it led away from"}
_MANY = {
    EntityKind.PERSON: "persons",
    EntityKind.ORGANISATION: "organisations",
    EntityKind.PLACE: "places",
    EntityKind.WORK: "works",
    EntityKind.EVENT: "events",
    EntityKind.OTHER: "other things",
}


def what_is_told() -> Iterator[str]:
    """Of whom each can be told, what its place means, and what lies before it."""
    yield from ("| predicate | told of | its place is | comes after |", "|---|---|---|---|")
    for key, each in predicates().items():
        before = _either([f"`{name}`" for name in each.follows])
        yield f"| `{key}` | {_kinds(each.subjects)} | {_PLACES[each.place]} | {before} |"
    yield ""


def how_compared() -> Iterator[str]:
    """When two accounts of it are of one happening, and what of it is set against each other."""
    yield from ("| predicate | one happening or several | compared |", "|---|---|---|")
    for key, each in predicates().items():
        yield f"| `{key}` | {' '.join(_how_often(each))} | {' '.join(_compared(each))} |"
    yield ""


def in_other_words() -> Iterator[str]:
    """What each is in Wikidata and CIDOC CRM."""
    yield from ("| predicate | Wikidata | CIDOC CRM |", "|---|---|---|")
    for key, each in predicates().items():
        link = f"[{each.wikidata}](https://www.wikidata.org/wiki/Property:{each.wikidata})"
        yield f"| `{key}` | {link} | {each.cidoc} |"
    yield ""


def _how_often(each: Predicate) -> Iterator[str]:
    once = frozenset() if each.once_of == frozenset(EntityKind) else each.once_of
    if each.once:
        yield "Once in a life."
    elif once:
        yield f"Once to {_kinds(once)}."
    if each.party == "strict":
        yield "Two are one only if the other party is the same."
    elif each.party == "loose":
        yield "Two are two if the other party is known to be another."
    if each.again:
        yield "It is the rule that it happens again."
    elif each.often:
        yield "Happens often: the same place says little."
    if each.twice:
        yield f"It would be two if the subject “{each.twice}”."


def _compared(each: Predicate) -> Iterator[str]:
    if not each.compared_as:
        yield "Dates and places are not: several can be true, side by side or one after another."
    elif each.compared_as == each.key:
        yield "Dates and places."
    else:
        yield f"Dates and places, among those of `{each.compared_as}`."
    if each.compared_as and each.compared_of != frozenset(EntityKind):
        yield f"Only of {_kinds(each.compared_of)}."
    if each.ways:
        others = [f"`{other.key}`" for other in predicates().values() if other.way]
        yield f"In what way it was, too: {', '.join(others)}."
    if each.one_place:
        yield "It has one place, though it can happen more than once."
    if each.spell:
        yield "How long it lasted."
    if each.posthumous:
        yield "It can come after the subject's death."


def _kinds(kinds: Iterable[EntityKind]) -> str:
    there = frozenset(kinds)
    words = [word for kind, word in _MANY.items() if kind in there]
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _either(words: list[str]) -> str:
    return " or ".join(words)
