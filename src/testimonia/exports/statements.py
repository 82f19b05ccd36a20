"""Mentions and statements as plain records; the names are those of evidence.schema.json."""

from collections.abc import Iterator

from testimonia.exports.marking import outermost_first
from testimonia.exports.passages import ends, paged_record
from testimonia.exports.records import Record, date_record
from testimonia.exports.references import References, records_with_references
from testimonia.model import Date, Quantity, Text
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
    return records_with_references(store, held, store.statements(held.source.id), statement_record)


def statement_record(held: HeldStatement, text: Text, references: References) -> Record:
    """A statement with its passage, and with those of the evidence that it names, in the original layer.

    Args:
        held: the statement.
        text: it stands in.
        references: of its source.
    """
    evidence = [
        {**paged_record(held.source, text, each.span), "status": each.status.value}
        for each in held.statement.evidence
    ]
    return {
        "id": held.id,
        **told_record(held, text.reading, references),
        **paged_record(held.source, text, held.statement.span),
        "evidence": evidence,
    }


def told_record(held: HeldStatement, words: str, references: References) -> Record:
    """What one statement says, with who holds it and on what evidence; places are those of the reading layer.

    Args:
        held: the statement.
        words: the reading layer.
        references: of its source.
    """
    said = held.statement
    return {
        "source": held.source,
        **ends(said.span),
        "quote": held.words,
        "page": held.page,
        "section": held.section,
        "author": references.authors.get(held.section or "") or None,
        **references.role("subject", said.subject),
        "subject_name": references.chain_name(said.subject),
        "predicate": said.predicate,
        "trigger": " ".join(said.trigger.of(words).split()),
        **references.role("object", said.object),
        "object_name": references.name(said.object) if said.object else None,
        **references.role("place", said.place),
        "quantity": _quantity_record(said.quantity) if said.quantity else None,
        "ordinal": said.ordinal,
        "happened": _dated(said.happened, held.happened),
        "from_the_narrative": said.happened is not None and said.dated_by is None,
        "said": _dated(said.said, held.said),
        "negated": said.negated,
        "polarity": said.polarity.value,
        "hedge": said.hedge,
        "responds_to": held.responds_to,
        "holders": [references.holder(holder) for holder in said.holders],
        "epistemic": said.epistemic.value if said.epistemic else None,
        "evidence": [{"quote": e.span.of(words), "status": e.status.value} for e in said.evidence],
    }


def _dated(date: Date | None, in_words: str | None) -> Record | None:
    return {**date_record(date), "in_words": in_words} if date else None


def _quantity_record(quantity: Quantity) -> Record:
    return {
        "text": quantity.words,
        "minimum": whole(quantity.least),
        "maximum": whole(quantity.most),
        "unit": quantity.unit,
    }


def whole(number: float | None) -> float | None:
    """A number as people write it: 11, and not 11.0."""
    return int(number) if number is not None and number == int(number) else number
