"""Appraisals as plain records; the names are those of evidence.schema.json."""

from collections.abc import Iterator

from testimonia.exports.passages import paged_record
from testimonia.exports.records import Record
from testimonia.exports.references import References, records_with_references
from testimonia.model import Text
from testimonia.store import HeldAppraisal, HeldSource, Store


def appraisal_records(store: Store, held: HeldSource) -> Iterator[Record]:
    """What a source thinks of whom and what, in the order of the reading layer."""
    return records_with_references(store, held, store.appraisals(held.source.id), appraisal_record)


def appraisal_record(held: HeldAppraisal, text: Text, references: References) -> Record:
    """What is thought of whom, by whom, in which words.

    Args:
        held: the appraisal.
        text: it stands in.
        references: of its source.
    """
    thought = held.appraisal
    return {
        "id": held.id,
        **paged_record(held.source, text, thought.span),
        "section": held.section,
        "author": references.authors.get(held.section or ""),
        **references.role("target", thought.target),
        "target_name": references.name(thought.target),
        "stance": thought.stance.value,
        "words": thought.words.of(text.reading),
        "holders": [references.holder(holder) for holder in thought.holders],
    }
