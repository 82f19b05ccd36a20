"""People by parts of their names: a last name alone or with initials, with "Mr", or two last names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from testimonia.comparison.identity.identifying import Identifying
from testimonia.comparison.identity.nodes import Node
from testimonia.comparison.people.names import PersonName, fits, sound
from testimonia.knowledge.genders import Gender, is_given
from testimonia.model import EntityKind

_MANY = 50
"""So many who bear one last name are not told apart by initials."""


@dataclass(slots=True)
class _Bearer:
    """One who bears a last name, as far as the folder knows.

    Attributes:
        names: with that last name, of one of whom a full name is known.
        genders: as far as they are known.
    """

    names: list[PersonName] = field(default_factory=list)
    genders: set[Gender] = field(default_factory=set)


def join_double_names(it: Identifying) -> None:
    """Last names of two words without a first name: "Orlo Velden" is the one "Marta Orlo Velden" here."""
    ends: dict[tuple[str, str], set[int]] = defaultdict(set)
    begins: dict[str, set[int]] = defaultdict(set)
    double: list[tuple[int, tuple[str, str], str]] = []
    for n in it.people:
        for name, text in it.nodes[n].full:
            if len(name.given) == 1:
                double.append((n, (name.given[0], name.last), text))
            elif name.given and not name.generation:
                ends[name.given[-1], name.last].add(n)
                begins[name.given[0]].add(n)
    for n, key, _ in double:
        if key not in ends:
            begins[key[0]].add(n)
    for n, key, text in (each for each in double if not is_given(each[1][0])):
        bearers = {it.joins.group(other) for other in ends.get(key, ())}
        if len(bearers) == 1 and all(it.joins.group(other) in bearers for other in begins.get(key[0], ())):
            it.joins.join(bearers.pop(), n, f"“{text}” are the last names of only one person here")


def join_part_names(it: Identifying) -> None:
    """Last names alone and initials: to the one who bears the name; else to the same name elsewhere."""
    bearers, first_names = _bearers(it)
    partly = [n for n in it.people if it.nodes[n].part and not it.nodes[n].full]
    of_men = {sound(name.last) for n in partly if it.nodes[n].gender == "m" for name in it.nodes[n].part}
    nobody: dict[str, list[int]] = defaultdict(list)
    for n in partly:
        node = it.nodes[n]
        fullest = list(_fullest(node.part))
        found = {g for name in fullest for g in _who(name, node, bearers.get(sound(name.last), {}))}
        if not node.gender and any(sound(name.last) in of_men for name in fullest):
            found = {g for g in found if not all(_are_women(bearers[sound(n.last)], g) for n in fullest)}
        if found and all(_is_first_name(name) for name in node.part):
            if len(found) == 1 and first_names.isdisjoint(name.last for name in node.part):
                group = found.pop()
                reason = f"“{node.name}” is the last name of only one person here"
                it.ask(group, n, reason, "it can be a first name")
        elif len(found) == 1:
            it.joins.join(found.pop(), n, f"“{node.name}” is a name that only one person here bears")
        elif found:
            it.wait(n, node.name, found)
        else:
            for each in dict.fromkeys(" ".join((*name.given, name.last)) for name in node.part):
                nobody[each].append(n)
    for each in sorted(nobody.keys() - first_names):  # two of whom only "John" is known may be anybody
        _join_unknown(it, nobody[each])


def _are_women(bearers: Mapping[int, _Bearer], group: int) -> bool:
    """Whether a group is a woman of a last name that elsewhere stands alone for a man: it is rather his."""
    return group in bearers and bearers[group].genders == {"f"}


def _fullest(names: Sequence[PersonName]) -> Iterator[PersonName]:
    """Without the last name of one whose initials are known: "E. Lind" is Lind, and no other Lind."""
    known = {sound(name.last) for name in names if name.given}
    yield from (name for name in names if name.given or sound(name.last) not in known)


def _is_first_name(name: PersonName) -> bool:
    return not name.given and is_given(name.last)


def _bearers(it: Identifying) -> tuple[dict[str, dict[int, _Bearer]], set[str]]:
    """Who bears each last name (by its sound), by group; and all first names."""
    bearers: dict[str, dict[int, _Bearer]] = defaultdict(dict)
    first_names: set[str] = set()
    for n in it.people:
        node = it.nodes[n]
        full = [name for name, _ in node.full]
        for name in (*full, *(node.part if full else ())):
            one = bearers[sound(name.last)].setdefault(it.joins.group(n), _Bearer())
            one.names.append(name)
            one.genders |= {node.gender} - {""}
        first_names.update(name.given[0] for name in full if name.given)
    return bearers, first_names


def _who(name: PersonName, node: Node, bearers: Mapping[int, _Bearer]) -> Iterable[int]:
    """Those whose name it can be."""
    fitting = [group for group, one in bearers.items() if _fits_gender(name, node.gender, one.genders)]
    if not name.given or len(bearers) > _MANY:
        return fitting
    return [g for g in fitting if any(fits(name.given, each.given) for each in bearers[g].names)]


def _fits_gender(name: PersonName, gender: Gender, genders: set[Gender]) -> bool:
    """ "Mrs Velden" is a woman known to be one: where none is, she is rather the wife of him who is known."""
    if name.given or not gender:
        return True
    return gender in genders if gender == "f" else not genders or gender in genders


def _join_unknown(it: Identifying, numbers: Sequence[int]) -> None:
    """Of whom nobody knows more, the same name is the same person; not "Mr" and "Mrs"."""
    genders = {it.nodes[n].gender for n in numbers}
    if {"m", "f"} <= genders:
        parted = [[n for n in numbers if it.nodes[n].gender == gender] for gender in ("m", "f")]
    else:
        parted = [list(numbers)]
    for same in parted:
        it.join_all(same, lambda _, n: f"“{it.nodes[n].name}” is the name in each")


def join_unknown_kinds(it: Identifying) -> None:
    """What is of no known kind is the person, if one, who has the very same name elsewhere, or last name."""
    bearers: dict[str, set[int]] = defaultdict(set)
    last_names: dict[str, set[int]] = defaultdict(set)
    for n in it.people:
        for each in it.nodes[n].forms:
            bearers[each].add(it.joins.group(n))
        for name, _ in it.nodes[n].full:
            last_names[name.last].add(it.joins.group(n))
    for n, node in enumerate(it.nodes):
        if node.chain.kind is EntityKind.OTHER:
            for known in (bearers, last_names):
                found = {it.joins.group(group) for each in node.forms for group in known.get(each, ())}
                if len(found) == 1:
                    it.joins.join(found.pop(), n, f"“{node.name}” is elsewhere the name of a person")
                if found:
                    break
