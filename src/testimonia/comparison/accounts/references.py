"""Every reference of every Text, led to its Entity."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from testimonia.comparison.accounts.things import Thing
from testimonia.comparison.identity.outlines import Outline
from testimonia.comparison.people.names import form
from testimonia.comparison.testimony import Testimony
from testimonia.model import Chain, Entity, EntityKind, Reference


class Names:
    """Every reference of every Text, led to its Entity."""

    def __init__(self, testimonies: Iterable[Testimony | Outline], entities: Sequence[Entity]) -> None:
        self.entities = entities
        self._of_chain = {(c.source, c.number): n for n, e in enumerate(entities) for c in e.chains}
        self._chains: Mapping[tuple[str, int], Chain] = {
            (t.source, chain.number): chain for t in testimonies for chain in t.chains
        }
        self._by_form: dict[str, set[int]] = defaultdict(set)
        for n, entity in enumerate(entities):
            if entity.kind is EntityKind.PERSON:
                for name in entity.names:
                    self._by_form[form(name.text)].add(n)

    def of_chain(self, source: str, chain: int) -> int | None:
        """The number of the Entity that a chain of a Source belongs to; None for one only described."""
        return self._of_chain.get((source, chain))

    def chain(self, source: str, reference: Reference) -> Chain | None:
        """The chain that a reference of a Source belongs to."""
        return None if reference.chain is None else self._chains.get((source, reference.chain))

    def entity(self, source: str, reference: Reference) -> int | None:
        """The number of the Entity that a reference of a Source stands for."""
        return None if reference.chain is None else self._of_chain.get((source, reference.chain))

    def thing(self, source: str, reference: Reference | None) -> Thing | None:
        """What a reference stands for."""
        if reference is None:
            return None
        chain = None if reference.chain is None else self._chains.get((source, reference.chain))
        words = " ".join(reference.words.split()).strip(" ?.;:")
        if chain is not None and chain.name and not words[:1].isupper():
            words = chain.name
        return Thing(words, chain.kind if chain else None, self.entity(source, reference)) if words else None

    def person(self, name: str) -> int | None:
        """The one person who has this name; None if there is nobody, or more than one."""
        found = self._by_form.get(form(name), set())
        return next(iter(found)) if len(found) == 1 else None
