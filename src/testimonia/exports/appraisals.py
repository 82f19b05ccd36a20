"""Appraisals as plain records; the names are those of evidence.schema.json."""

from collections.abc import Iterator

from testimonia.exports.passages import paged_record
from testimonia.exports.records import Record
from testimonia.exports.references import References, references_of
from testimonia.model import Text
from testimonia.store import HeldAppraisal, HeldSource, Store


def appraisal_records(store: Store, held: HeldSource) -> Iterator[Record]:
    """What a source thinks of whom and what, in the order of the reading layer."""
    source = held.source
    appraisals = store.appraisals(source.id)
    text = store.text(source.path) if appraisals else None
    if text is None:
        return
    references = references_of(store, held)
    for each in appraisals:
        yield appraisal_record(each, text, references)


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
