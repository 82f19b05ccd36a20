"""Where the words that people decided on stand now, and whom they name there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from testimonia.model import ChainIn, Judgement, Place, Span, Text, hull
from testimonia.store import Store, locate


@dataclass(frozen=True, slots=True)
class Placed:
    """The words of a place.

    Attributes:
        source: id of the document that they stand in now.
        span: in its reading layer.
        chain: number of the one that they name; None if they are no name.
    """

    source: str
    span: Span
    chain: int | None


def placed(store: Store, lines: Iterable[Judgement]) -> Mapping[Place, Placed]:
    """The places of lines of the ledger whose words are found again; the others are left out.

    One document may have two of one name. So it is the place that says who is meant, and not the word.
    """
    chosen = tuple(lines)
    if not chosen:
        return {}
    located, _ = locate(chosen, store.hashes(), store.original)
    texts: dict[str, Text | None] = {}
    found: dict[Place, Placed] = {}
    for each in (place for line in located for place in line.places):
        if each.path is None or not each.spans:
            continue
        if each.path not in texts:
            texts[each.path] = store.text(each.path)
        made = _placed(store, each.path, each.spans, texts[each.path])
        if made is not None:
            found[each.place] = made
    return found


def entity_at(store: Store, at: Placed | None) -> str | None:
    """The id of whoever is named there; None if nobody is."""
    return None if at is None or at.chain is None else store.lives.of_chain(ChainIn(at.source, at.chain))


def _placed(store: Store, path: str, spans: Iterable[Span], text: Text | None) -> Placed | None:
    """Stretches of the original layer, as they are read."""
    source = store.source_id(path)
    if source is None or text is None:
        return None
    read = [part for span in spans for part in text.alignment.to_reading(span)]
    return Placed(source, hull(read), store.lives.naming(source, hull(read))) if read else None
