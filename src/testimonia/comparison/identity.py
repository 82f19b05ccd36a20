"""Who is the same in different Texts: chains of many Texts become Entities, by their names.

The full name of a person joins, spelt in any way, through every name that a Text states; a last name alone,
or with initials, joins the one person in the folder who bears it, and nobody if there are two. Life dates
that cannot be one person's keep namesakes apart. All other things are joined by the very same name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.comparison.decided import NOTHING, Decided
from testimonia.comparison.joining import Joins
from testimonia.comparison.lives import Life, lives, two_people
from testimonia.comparison.names import PersonName, fits, form, person_name, sound
from testimonia.comparison.naming import same_names
from testimonia.comparison.testimony import Testimony
from testimonia.model import Chain, ChainIn, Entity, EntityKind, Name

_MANY = 50
"""So many who bear one last name are not told apart by initials."""
_REASONS = 3
"""How many reasons the sentence gives."""


@dataclass(frozen=True, slots=True)
class _Node:
    """A named chain, and where it stands.

    Attributes:
        source: id of its Source.
        chain: with its names as written.
        names: the same in parts, for a person.
        forms: the same letter for letter.
        full: whether one of the names speaks for itself.
    """

    source: str
    chain: Chain
    names: tuple[PersonName, ...]
    forms: tuple[str, ...]
    full: bool


def _node(source: str, chain: Chain) -> _Node:
    parts = (person_name(name.text) for name in chain.names)
    names = tuple(dict.fromkeys(name for name in parts if name is not None))
    forms = tuple(dict.fromkeys(filter(None, (form(name.text) for name in chain.names))))
    return _Node(source, chain, names, forms, any(name.full for name in names))


def entities(testimonies: Sequence[Testimony], decided: Decided = NOTHING) -> tuple[Entity, ...]:
    """The Entities of a folder, in the order in which they are first met.

    A chain without a name (one who is only described) is no Entity.
    """
    nodes, told = [], []
    for testimony in sorted(testimonies, key=lambda t: t.path):
        of_chain = lives(testimony.told)
        named = [c for c in testimony.chains if c.names]
        nodes += [_node(testimony.source, chain) for chain in named]
        told += [of_chain.get(chain.number, Life()) for chain in named]
    joins = Joins(told)
    people = [n for n, node in enumerate(nodes) if node.chain.kind is EntityKind.PERSON]
    _join_full_names(nodes, people, told, joins)
    _join_double_names(nodes, people, joins)
    _join_lone_names(nodes, people, joins)
    _join_unknown_kinds(nodes, people, joins)
    _join_things(nodes, joins)
    return tuple(_entity([nodes[n] for n in group], joins.reasons(first)) for first, group in joins.groups())


def _join_full_names(
    nodes: Sequence[_Node], people: Sequence[int], told: Sequence[Life], joins: Joins
) -> None:
    numbers = same_names(name.text for n in people for name in nodes[n].chain.names)
    bearers: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for n in people:
        mine = {
            numbers[name.text]: name.text for name in reversed(nodes[n].chain.names) if name.text in numbers
        }
        for number, text in sorted(mine.items()):
            bearers[number].append((n, text))
    pen_names: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for n in (n for n in people if nodes[n].full):
        for text in _pen_names(nodes[n]):
            pen_names[form(text)].append((n, text))
    for _, bearing in (*sorted(bearers.items()), *sorted(pen_names.items())):
        for group in _contemporaries(bearing, told):
            first, text = group[0]
            reasons = {like: _full_name_reason(text, like) for like in dict.fromkeys(t for _, t in group[1:])}
            for other, like in group[1:]:
                joins.join(first, other, reasons[like])


def _pen_names(node: _Node) -> Iterator[str]:
    """Names with initials that shorten no full name of their bearer: no "J. Smith" who is John or James."""
    full = [name for name in node.names if name.full]
    for name in node.chain.names:
        parts = person_name(name.text)
        if parts is None or parts.full or not parts.given:
            continue
        if all(sound(parts.last) != sound(other.last) for other in full):
            yield name.text


def _full_name_reason(one: str, other: str) -> str:
    if form(one) == form(other):
        return f"“{one}” is the full name in each"
    return f"“{one}” and “{other}” are taken for one full name"


def _contemporaries(
    bearing: Sequence[tuple[int, str]], told: Sequence[Life]
) -> Iterator[list[tuple[int, str]]]:
    """Bearers of one full name, parted where their lives are two people's.

    Where there are two, those of whose life nothing is told belong to neither.
    """
    groups: list[list[tuple[int, str]]] = []
    for bearer in (b for b in bearing if told[b[0]] != Life()):
        fitting = [g for g in groups if not any(two_people(told[bearer[0]], told[m]) for m, _ in g[:_MANY])]
        if fitting:
            fitting[0].append(bearer)
        else:
            groups.append([bearer])
    unknown = [b for b in bearing if told[b[0]] == Life()]
    if len(groups) > 1:
        yield from groups
    elif groups or unknown:
        yield sorted([*(groups[0] if groups else []), *unknown])


def _join_double_names(nodes: Sequence[_Node], people: Sequence[int], joins: Joins) -> None:
    """Last names of two words without a first name: "Orlo Velden" is the one "Marta Orlo Velden" here."""
    ends: dict[tuple[str, ...], set[int]] = defaultdict(set)
    first_names: set[str] = set()
    double: list[tuple[int, tuple[str, ...]]] = []
    for n in (n for n in people if nodes[n].full):
        for name in nodes[n].names:
            if len(name.given) == 1:
                double.append((n, (*name.given, name.last)))
            elif name.given and not name.generation:
                ends[(name.given[-1], name.last)].add(n)
                first_names.add(name.given[0])
    first_names |= {key[0] for _, key in double if key not in ends}
    for n, key in double:
        bearers = {joins.group(other) for other in ends.get(key, ())}
        if len(bearers) == 1 and key[0] not in first_names:
            joins.join(
                bearers.pop(), n, f"“{nodes[n].chain.name}” are the last names of only one person here"
            )


def _join_lone_names(nodes: Sequence[_Node], people: Sequence[int], joins: Joins) -> None:
    """Last names alone and initials: to the one who bears the name; else to the same name elsewhere."""
    bearers: dict[str, dict[int, list[PersonName]]] = defaultdict(dict)
    first_names: set[str] = set()
    for n in (n for n in people if nodes[n].full):
        for name in nodes[n].names:
            bearers[sound(name.last)].setdefault(joins.group(n), []).append(name)
            first_names.update(name.given[:1])
    nobody: dict[str, list[int]] = defaultdict(list)
    for n in (n for n in people if not nodes[n].full):
        found = {group for name in nodes[n].names for group in _who(name, bearers.get(sound(name.last), {}))}
        if len(found) == 1:
            joins.join(found.pop(), n, f"“{nodes[n].chain.name}” is a name that only one person here bears")
        elif not found:
            for each in nodes[n].forms:
                nobody[each].append(n)
    for each in sorted(nobody.keys() - first_names):  # two of whom only "John" is known may be anybody
        for other in nobody[each][1:]:
            joins.join(nobody[each][0], other, f"“{nodes[other].chain.name}” is the name in each")


def _who(name: PersonName, bearers: dict[int, list[PersonName]]) -> list[int]:
    """Those whose name it can be."""
    if not name.given or len(bearers) > _MANY:
        return list(bearers)
    return [group for group, full in bearers.items() if any(fits(name.given, each.given) for each in full)]


def _join_unknown_kinds(nodes: Sequence[_Node], people: Sequence[int], joins: Joins) -> None:
    """What is of no known kind is the person, if one, who has the very same name elsewhere, or last name."""
    bearers: dict[str, set[int]] = defaultdict(set)
    last_names: dict[str, set[int]] = defaultdict(set)
    for n in people:
        for each in nodes[n].forms:
            bearers[each].add(joins.group(n))
        for name in nodes[n].names:
            if name.full:
                last_names[name.last].add(joins.group(n))
    for n, node in enumerate(nodes):
        if node.chain.kind is EntityKind.OTHER:
            for known in (bearers, last_names):
                found = {group for each in node.forms for group in known.get(each, ())}
                if len(found) == 1:
                    joins.join(found.pop(), n, f"“{node.chain.name}” is elsewhere the name of a person")
                if found:
                    break


def _join_things(nodes: Sequence[_Node], joins: Joins) -> None:
    """Works, places, organisations, events: by the very same name. A work by no single word ("Memoirs")."""
    first: dict[tuple[EntityKind, str], int] = {}
    for n, node in enumerate(nodes):
        kind = node.chain.kind
        if kind is EntityKind.PERSON or (kind is EntityKind.OTHER and joins.reasons(n)):
            continue
        for each in (each.removeprefix("the ").removeprefix("a ") for each in node.forms):
            if kind is not EntityKind.WORK or " " in each:
                joins.join(first.setdefault((kind, each), n), n, f"“{node.chain.name}” is the name in each")


def _entity(group: Sequence[_Node], reasons: Sequence[str]) -> Entity:
    counts: Counter[str] = Counter()
    for node in group:
        counts.update({name.text: name.count for name in node.chain.names})
    names = tuple(Name(text, n) for text, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])))
    known = [node.chain.kind for node in group if node.chain.kind is not EntityKind.OTHER]
    kind = known[0] if known else EntityKind.OTHER
    why = f"{'; '.join(reasons[:_REASONS])}." if len(group) > 1 and reasons else ""
    chains = tuple(ChainIn(node.source, node.chain.number) for node in group)
    return Entity(kind, _preferred(names, kind), names, chains, why)


def _preferred(names: Sequence[Name], kind: EntityKind) -> str:
    """The most frequent form; of a person, the most frequent full name, in its natural order."""
    if kind is not EntityKind.PERSON:
        return names[0].text
    return min(names, key=lambda name: (*_unlike_a_full_name(name.text), -name.count, -len(name.text))).text


def _unlike_a_full_name(text: str) -> tuple[bool, bool]:
    parts = person_name(text)
    return parts is None or not parts.full, "," in text or text.isupper()
