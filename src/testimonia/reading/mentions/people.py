"""Which names are names of one person: the full name, its parts, its initials, in one Text."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from testimonia.model import EntityKind
from testimonia.reading.mentions.forms import Named, gender_of
from testimonia.reading.words import words_of

MOST = 40
"""Different people of one surname that are told apart; more is no prose."""


@dataclass(slots=True)
class Person:
    """One person of a Text, as far as full names tell.

    Attributes:
        node: number among all that is named.
        given: given names and initials, the most complete met.
        last: surname; empty for a ruler.
        suffix: "jr", "ii"; empty for none.
        gender: "m", "f" or nothing.
        count: how often a full name stands.
        seen: number of the last name that was this person's; -1 before the first.
        paragraph: of that name.
    """

    node: int
    given: tuple[str, ...]
    last: str
    suffix: str
    gender: str
    count: int = 0
    seen: int = -1
    paragraph: int = -1


@dataclass(slots=True)
class People:
    """Everybody with a full name, ready to be looked up by any part of it."""

    everyone: list[Person] = field(default_factory=list)
    by_key: dict[str, Person] = field(default_factory=dict)
    by_part: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))


def split(parts: tuple[str, ...]) -> tuple[tuple[str, ...], str, str]:
    """Given names, surname and suffix of a full name."""
    suffix = ""
    if len(parts) > 1 and parts[-1] in words_of("suffixes"):
        parts, suffix = parts[:-1], parts[-1]
    if len(parts) == 1:
        return (parts, "", suffix) if suffix else ((), parts[0], "")
    given = tuple(p for p in parts[:-1] if p not in words_of("particles"))
    return given, parts[-1], suffix


def people_of(names: Sequence[Named], kinds: Mapping[str, EntityKind]) -> People:
    """Everybody with a full name; forms that differ by initials or middle names are one person."""
    people = People()
    forms: Counter[str] = Counter()
    first: dict[str, Named] = {}
    for name in names:
        if kinds.get(name.key) is EntityKind.PERSON and len(name.parts) > 1 and not name.shown:
            forms[name.key] += 1
            if name.key not in first or (name.title and not first[name.key].title):
                first[name.key] = name
    for key in sorted(forms, key=_fullest_first):
        _add(people, first[key], forms[key])
    return people


def _fullest_first(key: str) -> tuple[bool, int, str]:
    """Names with initials come last: they then belong to a full name or stand for themselves."""
    return (len(key.split()[0]) == 1, -len(key), key)


def _add(people: People, name: Named, count: int) -> None:
    given, last, suffix = split(name.parts)
    gender = gender_of(name.title, name.parts)
    same = [
        p
        for p in people.by_part.get(last or given[0], ())[:MOST]
        if p.last == last and p.suffix == suffix and _agree(p.given, given) and not _differ(p.gender, gender)
    ]
    if len(same) == 1:
        person = same[0]
    else:
        person = Person(len(people.everyone), given, last, suffix, gender)
        people.everyone.append(person)
        for part in dict.fromkeys((last, *given[:1])):
            if part:
                people.by_part[part].append(person)
    person.gender = person.gender or gender
    person.count += count
    people.by_key[name.key] = person


def _differ(one: str, other: str) -> bool:
    return bool(one and other and one != other)


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether given names can be those of one person: equal, left out, or an initial."""
    if not one or not other or not _alike(one[0], other[0]):
        return False
    return all(_alike(a, b) for a, b in zip(one[1:], other[1:], strict=False))


def _alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])
