"""What would change if a document, a part of one or a witness were set aside. Nothing is written anywhere."""

from collections.abc import Sequence
from pathlib import Path

from testimonia.comparison.supposing import ALL_COUNTS, LeftOut, Supposed, supposed
from testimonia.pipeline.comparing import compared_without, gathered
from testimonia.pipeline.deciding import decisions, holder_left_out
from testimonia.pipeline.in_force import in_force
from testimonia.pipeline.meaning import author_meant, document_and_rest, named, part_meant
from testimonia.pipeline.noting import PlaceError
from testimonia.store import Store


def suppose(store: Store, ledger_file: Path, without: Sequence[str]) -> Supposed:
    """The findings that would be gone, new or otherwise.

    Args:
        store: the evidence base; only read.
        ledger_file: where judgements are kept; they hold here too.
        without: for each thing that is set aside the path of a document, a document and words in a part of it
            ("letter.txt:Dear Ann"), or a name.

    Raises:
        PlaceError: if it cannot be told what is meant.
    """
    left_out = ALL_COUNTS
    for words in without:
        left_out |= _meant(store, words)
    with store.snapshot():
        before = [held.finding for held in store.findings()]
        followed = decisions(store, in_force(ledger_file))
        testimonies, shared = gathered(store, lambda done, total, path: None)
    left_out |= followed.left_out(testimonies)
    return supposed(before, compared_without(left_out, testimonies, shared, followed).findings)


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
