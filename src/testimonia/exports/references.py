"""Whom the references of one source mean: by name, and by the Entity to which comparison assigned them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from testimonia.exports.records import Record, described
from testimonia.model import Chain, Holder, MentionForm, Reference, Span, Text
from testimonia.store import HeldSource, Store, bearing

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class References:
    """The chains of one source, ready to be asked.

    Attributes:
        entities: ids, by number of the chain.
        chains: by number.
        pronouns: where the source refers by pronoun.
        authors: whose voice each section is, by its id; sections of nobody known are left out.
    """

    entities: Mapping[int, str]
    chains: Sequence[Chain]
    pronouns: frozenset[Span]
    authors: Mapping[str, str]

    def entity(self, to: Reference | None) -> str | None:
        """The Entity to which comparison assigned a chain; None if none."""
        return None if to is None or to.chain is None else self.entities.get(to.chain)

    def chain_name(self, to: Reference) -> str | None:
        """What its own text calls whom the words refer to; None if he has no name there."""
        return self.chains[to.chain].name if to.chain is not None else None

    def name(self, to: Reference) -> str:
        """The words; where they are only "he", or are not written at all, the name that the text has."""
        unsaid = to.span is None or to.span in self.pronouns
        return (self.chain_name(to) if unsaid else None) or " ".join(to.words.split())

    def role(self, role: str, to: Reference | None) -> Record:
        """One who takes part, as two fields of a record."""
        return {role: self.entity(to), f"{role}_text": to.words if to else None}

    def holder(self, holder: Holder) -> Record:
        """One who says it."""
        return {"name": self.name(holder.who), "entity": self.entity(holder.who), "cue": holder.cue}


def records_with_references(
    store: Store, held: HeldSource, told: Sequence[_T], record: Callable[[_T, Text, References], Record]
) -> Iterator[Record]:
    """The records of what was read of one source; its text is opened if there is anything.

    Args:
        store: the evidence base.
        held: the source.
        told: what was read of it, in the order of the reading layer.
        record: makes the record of one of these.
    """
    text = store.text(held.source.path) if told else None
    if text is None:
        return
    references = references_of(store, held)
    for each in told:
        yield record(each, text, references)


def references_of(store: Store, held: HeldSource) -> References:
    """The references of one source."""
    return references_to(store, held.source.id, authors_of(store, held))


def references_to(
    store: Store, source_id: str, authors: Mapping[str, str], within: Span | None = None
) -> References:
    """The references of the source with an id.

    Args:
        store: the evidence base.
        source_id: of the source.
        authors: whose voice its sections are, by their ids.
        within: where all references stand that will be asked for; None for anywhere.
    """
    there = store.mentions(source_id, within)
    spans = (each.span for each in there if each.form is MentionForm.PRONOUN)
    return References(store.entity_of_chain(source_id), store.chains(source_id), frozenset(spans), authors)


def entity_names(store: Store) -> dict[str, str]:
    """The preferred names of all entities, by id."""
    return {held.id: held.entity.name for held in store.entities()}


def authors_of(store: Store, held: HeldSource) -> dict[str, str]:
    """Whose voice each section of a source is, by its id, as far as somebody is named."""
    sections = described(store, held)
    by_id = {each.id: each for each in sections}
    authors = ((each.id, bearing(each, by_id).section.author) for each in sections)
    return {section: " ".join(author.value.split()) for section, author in authors if author}
