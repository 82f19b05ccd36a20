"""Mentions and statements as plain records; the names are those of evidence.schema.json."""

from collections.abc import Iterator, Mapping, Sequence

from testimonia.exports.marking import outermost_first
from testimonia.exports.passages import paged_record
from testimonia.exports.records import Record, date_record
from testimonia.model import Chain, Holder, Reference, Text
from testimonia.store import HeldSource, HeldStatement, Store


def mention_records(store: Store, held: HeldSource) -> Iterator[Record]:
    """Where a source speaks of whom, in the order of the reading layer, the outermost first.

    One that lies in another is a record of its own, as the other is.
    """
    source = held.source
    mentions = store.mentions(source.id)
    text = store.text(source.path) if mentions else None
    if text is None:
        return
    entities, chains = store.entity_of_chain(source.id), store.chains(source.id)
    for each in outermost_first(mentions):
        yield {
            **paged_record(source.id, text, each.span),
            "form": each.form.value,
            "kind": chains[each.chain].kind.value,
            "entity": entities.get(each.chain),
            "chain": f"{source.id}/{each.chain}",
        }


def statement_records(store: Store, held: HeldSource) -> Iterator[Record]:
    """What a source asserts, in the order of the reading layer."""
    source = held.source
    statements = store.statements(source.id)
    text = store.text(source.path) if statements else None
    if text is None:
        return
    entities, chains = store.entity_of_chain(source.id), store.chains(source.id)
    for each in statements:
        yield _statement_record(each, text, entities, chains)


def _statement_record(
    held: HeldStatement, text: Text, entities: Mapping[int, str], chains: Sequence[Chain]
) -> Record:
    said = held.statement
    return {
        "id": held.id,
        **paged_record(held.source, text, said.span),
        "section": held.section,
        **_reference("subject", said.subject, entities),
        "subject_name": _name(said.subject, chains),
        "predicate": said.predicate,
        **_reference("object", said.object, entities),
        **_reference("place", said.place, entities),
        "ordinal": said.ordinal,
        "happened": date_record(said.happened) if said.happened else None,
        "from_the_narrative": said.happened is not None and said.dated_by is None,
        "negated": said.negated,
        "polarity": said.polarity.value,
        "hedge": said.hedge,
        "holders": [_holder(holder, entities, chains) for holder in said.holders],
    }


def _reference(role: str, to: Reference | None, entities: Mapping[int, str]) -> Record:
    return {role: entity_id(to, entities), f"{role}_text": to.words if to else None}


def _holder(holder: Holder, entities: Mapping[int, str], chains: Sequence[Chain]) -> Record:
    """Who says it, by name where the words are only "he"."""
    who = holder.who
    return {
        "name": _name(who, chains) or who.words,
        "entity": entity_id(who, entities),
        "cue": holder.cue,
    }


def _name(to: Reference, chains: Sequence[Chain]) -> str | None:
    """What its own text calls whom the words refer to; None if he has no name there."""
    return chains[to.chain].name if to.chain is not None else None


def entity_id(to: Reference | None, entities: Mapping[int, str]) -> str | None:
    """The Entity to which comparison assigned a chain; None if none."""
    return None if to is None or to.chain is None else entities.get(to.chain)
