"""What would change if a document, a part of one or a witness were set aside. Nothing is written anywhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from testimonia.comparison.accounts.references import Names
from testimonia.comparison.lifespans import AlteredSpan, altered_spans
from testimonia.comparison.supposing import ALL_COUNTS, LeftOut, Supposed, supposed, without
from testimonia.pipeline.comparing import compared_without, gathered
from testimonia.pipeline.deciding import decisions, holder_left_out
from testimonia.pipeline.in_force import in_force
from testimonia.pipeline.meaning import author_meant, document_and_rest, named, part_meant
from testimonia.pipeline.noting import PlaceError
from testimonia.store import HeldEntity, Store


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What setting something aside would change.

    Attributes:
        findings: that would be gone, new or otherwise.
        spans: lives that would be bounded otherwise, each with the person.
    """

    findings: Supposed
    spans: tuple[tuple[HeldEntity, AlteredSpan], ...]


def suppose(store: Store, ledger_file: Path, wanted: Sequence[str]) -> WhatIf:
    """What would change if something were set aside.

    Args:
        store: the evidence base; only read.
        ledger_file: where judgements are kept; they hold here too.
        wanted: for each thing that is set aside the path of a document, a document and words in a part of it
            ("letter.txt:Dear Ann"), or a name.

    Raises:
        PlaceError: if it cannot be told what is meant.
    """
    aside = ALL_COUNTS
    for words in wanted:
        aside |= _meant(store, words)
    with store.snapshot():
        before = [held.finding for held in store.findings()]
        followed = decisions(store, in_force(ledger_file))
        testimonies, shared = gathered(store, lambda done, total, path: None)
        entities, authorities = tuple(store.entities()), store.authorities()
    lasting = followed.left_out(testimonies)
    after = compared_without(lasting | aside, testimonies, shared, followed, authorities)
    names = Names(testimonies, [held.entity for held in entities])
    spans = altered_spans(without(testimonies, lasting), without(testimonies, lasting | aside), names)
    return WhatIf(supposed(before, after.findings), tuple((entities[each.person], each) for each in spans))


def _meant(store: Store, words: str) -> LeftOut:
    if words in store.hashes():
        return LeftOut(sources=frozenset({store.source_id(words) or ""}))
    if document_and_rest(store, words)[0] is not None:
        return LeftOut(stretches=(part_meant(store, words)[0],))
    try:
        held = named(store, words).entity
    except PlaceError:
        if author_meant(store, words):  # only a sidecar knows him, or no words name him
            return holder_left_out(words, None)
        raise
    return holder_left_out(held.entity.name, held.entity)
