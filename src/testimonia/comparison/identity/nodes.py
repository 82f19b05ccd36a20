"""A named chain of one Text, with what that Text tells of its bearer."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from testimonia.comparison.identity.fact import Fact
from testimonia.comparison.identity.lives import UNKNOWN, Life
from testimonia.comparison.identity.outlines import Outline, outline
from testimonia.comparison.people.names import PersonName, form, person_name
from testimonia.comparison.testimony import Testimony
from testimonia.knowledge.genders import Gender, gender_of_address, gender_of_given, gender_of_title
from testimonia.model import Chain, ChainIn, EntityKind

_KEPT = 1 << 17


@dataclass(frozen=True, slots=True)
class Node:
    """A chain, and where it stands.

    Attributes:
        source: id of its Source.
        path: of its Source.
        chain: with its names as written.
        full: the names that speak for themselves, in parts, with the same as written; for a person.
        part: last names alone and names with initials, without a form of address ("Mr"); for a person.
        forms: all names letter for letter.
        gender: as far as first names, forms of address and, of a last name alone, pronouns tell.
        life: what the Text tells of it.
        told: how many statements it makes of it.
        facts: that other Texts may tell of him too; for a person.
    """

    source: str
    path: str
    chain: Chain
    full: tuple[tuple[PersonName, str], ...] = ()
    part: tuple[PersonName, ...] = ()
    forms: tuple[str, ...] = ()
    gender: Gender = ""
    life: Life = UNKNOWN
    told: int = 0
    facts: tuple[Fact, ...] = ()

    @property
    def key(self) -> ChainIn:
        """By which the chain is known."""
        return ChainIn(self.source, self.chain.number)

    @property
    def person(self) -> bool:
        """Whether it is somebody."""
        return self.chain.kind is EntityKind.PERSON

    @property
    def name(self) -> str:
        """The preferred form; empty for one who is only described."""
        return self.chain.name or ""


def nodes_of(testimonies: Sequence[Testimony | Outline], wanted: Collection[ChainIn] = ()) -> list[Node]:
    """The named chains of a folder, in the order of paths and numbers, and nameless ones that are wanted."""
    found: list[Node] = []
    for testimony in sorted(testimonies, key=lambda t: t.path):
        it = testimony if isinstance(testimony, Outline) else outline(testimony)
        for chain in it.chains:
            if chain.names or ChainIn(it.source, chain.number) in wanted:
                life, told = it.lives.get(chain.number, UNKNOWN), it.told.get(chain.number, 0)
                found.append(_node(it, chain, life, told))
    return found


def _node(testimony: Outline, chain: Chain, life: Life, told: int) -> Node:
    texts = tuple([name.text for name in chain.names])
    if chain.kind is not EntityKind.PERSON:
        return Node(testimony.source, testimony.path, chain, forms=_forms(texts), told=told)
    full, part, gender = _parts(texts)
    if not gender and not full and chain.number in testimony.men:
        gender = "m"  # "Lind", who is "he" throughout, is not Ada Lind
    facts = tuple(testimony.facts.get(chain.number, ()))
    return Node(testimony.source, testimony.path, chain, full, part, _forms(texts), gender, life, told, facts)


@lru_cache(maxsize=_KEPT)
def _forms(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Names letter for letter; many Texts have the same."""
    return tuple(dict.fromkeys(filter(None, map(form, texts))))


@lru_cache(maxsize=_KEPT)
def _parts(
    texts: tuple[str, ...],
) -> tuple[tuple[tuple[PersonName, str], ...], tuple[PersonName, ...], Gender]:
    """The names of a person: those that speak for themselves, the others, and the gender that they tell."""
    parts = [(part, text) for text in texts if (part := person_name(text)) is not None]
    full = tuple((part, text) for part, text in parts if part.full and not _address(part))
    others = (_without_address(part) for part, _ in parts if not part.full or _address(part))
    genders = (gender for gender in _genders(part for part, _ in parts) if gender)
    gender: Gender = next(genders, "")
    return full, tuple(dict.fromkeys(others)), gender


def _address(name: PersonName) -> Gender:
    """The gender that "Mr Lind" tells, where a form of address stands for the first name."""
    return gender_of_address(name.given[0]) if len(name.given) == 1 and not name.generation else ""


def _without_address(name: PersonName) -> PersonName:
    return PersonName((), name.last) if _address(name) else name


def _genders(names: Iterator[PersonName]) -> Iterator[Gender]:
    for name in names:
        title = gender_of_title(name.given[0]) if name.given else ""
        yield title or gender_of_given(name.given)
