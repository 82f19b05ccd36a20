"""Persons and things, and those of whom only one document knows, without a name."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from testimonia.exports.formats.rdf.mapping import class_of_kind, crm
from testimonia.exports.formats.rdf.naming import Names
from testimonia.exports.formats.rdf.sources import identified
from testimonia.exports.formats.rdf.terms import Pair, blank, iri, node, words
from testimonia.exports.references import References
from testimonia.model import Chain, EntityKind, Reference
from testimonia.store import HeldEntity

_WIKIDATA = re.compile("wikidata:(Q[1-9][0-9]*)")

ACTORS = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION})
"""Kinds that can say and do something."""


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom or what a reference means.

    Attributes:
        address: as a piece.
        kind: what it is; None if there are only words.
        described: what has to be said of it where it is named; empty if that is said elsewhere.
    """

    address: str
    kind: EntityKind | None
    described: str = ""


@dataclass(slots=True)
class Cast:
    """Whom and what the references of one document mean.

    Attributes:
        names: gives addresses.
        source: id of the document.
        references: of the document.
        called: the words by which those are listed who have no name, by number of the chain.
        nameless: those of them who were asked for.
    """

    names: Names
    source: str
    references: References
    called: Mapping[int, str]
    nameless: dict[int, Chain] = field(default_factory=dict)
    _voices: set[str] = field(default_factory=set)
    _authors: dict[str, str | None] = field(default_factory=dict)

    def meant(self, to: Reference, record: str, role: str, kind: EntityKind | None = None) -> Meant:
        """Whom a reference means.

        Args:
            to: the reference.
            record: id of what it stands in, and
            role: what it is there: by these somebody is called of whom there are only words.
            kind: what such a one can only be; None if it can be more than one thing.
        """
        if to.chain is not None:
            chain = self.references.chains[to.chain]
            return Meant(self._of_chain(chain), chain.kind)
        address = self.names.of("words", f"{record}/{role}")
        some = crm()["of_words"].get(role, crm()["of_words"]["subject"])
        of = class_of_kind(kind) if kind else some
        said = (("a", of), ("rdfs:label", words(" ".join(to.words.split()))))
        return Meant(address, kind, node(address, said))

    def actor(self, to: Reference, record: str, role: str) -> Meant:
        """Who says something: of whom it is not known that he can, there are only the words."""
        known = to.chain is not None and self.references.chains[to.chain].kind in ACTORS
        return self.meant(to if known else Reference(to.words), record, role)

    def _of_chain(self, chain: Chain) -> str:
        entity = self.references.entities.get(chain.number)
        if entity is not None:
            return self.names.of("entity", entity)
        self.nameless[chain.number] = chain
        return self.names.of("chain", f"{self.source}/{chain.number}")

    def voice(self, section: str | None, bearing: str | None) -> tuple[str, str]:
        """Whose voice a section is: an address, and what has to be said of it, if nobody else says it.

        Args:
            section: its id; None for what stands in none.
            bearing: id of the section whose voice it is.
        """
        author = self.references.authors.get(section or "")
        known = self._named(author) if author else None
        address = known or self.names.of("voice", bearing or self.source)
        if known or address in self._voices:
            return address, ""
        self._voices.add(address)
        label = author or "the author, who is not named"
        return address, node(address, (("a", "crm:E39_Actor"), ("rdfs:label", words(label))))

    def _named(self, author: str) -> str | None:
        """The address of the first who bears a name and can write; None if nobody does."""
        if author not in self._authors:
            chains = (each for each in self.references.chains if each.kind in ACTORS)
            found = next((c for c in chains if any(name.text == author for name in c.names)), None)
            self._authors[author] = self._of_chain(found) if found else None
        return self._authors[author]

    def nameless_nodes(self) -> Iterator[str]:
        """What is known of those without a name."""
        for number, chain in sorted(self.nameless.items()):
            address = self.names.of("chain", f"{self.source}/{number}")
            label = chain.name or self.called.get(number) or "somebody"
            yield node(address, (("a", class_of_kind(chain.kind)), ("rdfs:label", words(label))))


def entity_node(names: Names, held: HeldEntity, made: Sequence[Pair]) -> str:
    """A person or thing with every form of his name.

    Args:
        names: gives addresses.
        held: the entity.
        made: what made it.
    """
    entity = held.entity
    pairs: list[Pair] = [
        ("a", f"{class_of_kind(entity.kind)}, prov:Entity"),
        ("rdfs:label", words(entity.name)),
        *(("crm:P1_is_identified_by", _appellation(name.text)) for name in entity.names),
        *(known for each in entity.authorities for known in _known_as(names, each)),
        *made,
    ]
    if entity.why:
        pairs.append(("crm:P3_has_note", words(entity.why)))
    return node(names.of("entity", held.id), pairs)


def _appellation(name: str) -> str:
    return blank(("a", "crm:E41_Appellation"), ("crm:P190_has_symbolic_content", words(name)))


def _known_as(names: Names, authority: str) -> Iterator[Pair]:
    """The id that a register has for it."""
    yield identified(names, "register", authority)
    found = _WIKIDATA.fullmatch(authority)
    if found:
        yield "skos:exactMatch", iri(f"http://www.wikidata.org/entity/{found[1]}")
