"""Which of the people and things of a Text each name in it stands for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from testimonia.model import EntityKind
from testimonia.reading.mentions.forms import Named, gender_of
from testimonia.reading.mentions.people import MOST, People, Person
from testimonia.reading.words import words_of

_DOMINANT = 4
"""One is named so many times as often as all namesakes together: then a bare surname is his."""


@dataclass(slots=True)
class Nodes:
    """People and things by number; several numbers can come to be one.

    Attributes:
        parents: for each number another of the same person, or itself.
        genders: "m", "f" or nothing, by number.
        people: whether it is a person, by number.
    """

    parents: list[int] = field(default_factory=list)
    genders: list[str] = field(default_factory=list)
    people: list[bool] = field(default_factory=list)

    def new(self, person: bool, gender: str = "") -> int:
        """One more."""
        self.parents.append(len(self.parents))
        self.genders.append(gender)
        self.people.append(person)
        return len(self.parents) - 1

    def root(self, node: int) -> int:
        """The number under which all that are one are known."""
        while self.parents[node] != node:
            self.parents[node] = self.parents[self.parents[node]]
            node = self.parents[node]
        return node

    def join(self, one: int, other: int) -> None:
        """Hold two to be the same from now on."""
        a, b = self.root(one), self.root(other)
        if a == b:
            return
        low, high = min(a, b), max(a, b)
        self.parents[high] = low
        self.genders[low] = self.genders[low] or self.genders[high]
        self.people[low] = self.people[low] or self.people[high]

    def gender(self, node: int) -> str:
        """The gender of the one with this number."""
        return self.genders[self.root(node)]


@dataclass(slots=True)
class Assigned:
    """The node of each name, in the order of the names."""

    nodes: Nodes
    of: list[int] = field(default_factory=list)


def assign(
    names: Sequence[Named], kinds: Mapping[str, EntityKind], people: People, kin: Sequence[str]
) -> Assigned:
    """Give every name its node: people by their full names, the rest by its form.

    Args:
        names: in the order of the Text.
        kinds: by key.
        people: everybody with a full name.
        kin: for each name the gender of a word of kinship right before it ("her son Henry"), or nothing.
    """
    nodes = Nodes()
    for person in people.everyone:
        nodes.new(True, person.gender)
    out = Assigned(nodes)
    alone: dict[tuple[str, str], int] = {}
    relatives: set[str] = set()
    for number, name in enumerate(names):
        kind = kinds.get(name.key, EntityKind.OTHER)
        whole = people.by_key.get(name.key)
        if kind is EntityKind.PERSON and whole is None and len(name.parts) == 1:
            whole = _meant(name, people, bool(kin[number]))
            if whole is not None and whole.last != name.key and name.key in relatives and not name.title:
                whole = None  # "my brother Karl" is the Karl of this text, not King Karl II
            if whole is None and kin[number]:
                relatives.add(name.key)
        if whole is not None and kind is EntityKind.PERSON:
            whole.seen, whole.paragraph = number, name.paragraph
            out.of.append(whole.node)
            continue
        out.of.append(_by_form(name, kind, nodes, alone, kin[number]))
    return out


def _by_form(name: Named, kind: EntityKind, nodes: Nodes, alone: dict[tuple[str, str], int], kin: str) -> int:
    person = kind is EntityKind.PERSON
    gender = (gender_of(name.title, name.parts) or kin) if person else ""
    marked = gender if person and name.title and gender_of(name.title, ()) else ""
    form = name.key.removeprefix("the ")
    node = alone.get((form, marked))
    if node is None and not marked and person:
        node = alone.get((form, "m"), alone.get((form, "f")))
    if node is None and marked and (form, "") in alone and nodes.gender(alone[form, ""]) in ("", marked):
        node = alone[form, ""]
    if node is None:
        node = nodes.new(person, gender)
    alone.setdefault((form, marked), node)
    if gender and not nodes.genders[node]:
        nodes.genders[node] = gender
    return node


def _meant(name: Named, people: People, kin: bool) -> Person | None:
    """The one with a full name whom a bare surname or given name means; None if it cannot be told."""
    part = name.parts[0]
    gender = gender_of(name.title, ())
    able = [
        p
        for p in people.by_part.get(part, ())[:MOST]
        if not (gender and p.gender and gender != p.gender)
        and not (name.title and p.last and p.last != part and not p.suffix and not _familiar(name))
        and not (kin and p.last == part)
    ]
    surnamed = [p for p in able if p.last == part]
    able = surnamed or able
    if len(able) <= 1:
        return _single(able, name, kin)
    here = [p for p in able if p.paragraph == name.paragraph and p.seen >= 0]
    if len(here) == 1:
        return here[0]
    most = max(able, key=lambda p: p.count)
    if most.count >= _DOMINANT * (sum(p.count for p in able) - most.count) or _stands_out(most, able):
        return most
    if surnamed:
        return None
    seen = [p for p in able if p.seen >= 0]
    return max(seen, key=lambda p: p.seen, default=None)


def _stands_out(most: Person, able: Sequence[Person]) -> bool:
    return most.seen >= 0 and all(p is most or p.seen < 0 for p in able)


def _familiar(name: Named) -> bool:
    """Titles that go before given names too."""
    return any(
        t in words_of("title_royal") or t in ("comrade", "sister", "brother", "saint", "st")
        for t in name.title
    )


def _single(able: Sequence[Person], name: Named, kin: bool) -> Person | None:
    if not able:
        return None
    if kin and able[0].last != name.parts[0] and able[0].seen >= 0:
        return None  # "her son Carl" is not the Carl Weiss named before, but may be named in full later
    return able[0]
