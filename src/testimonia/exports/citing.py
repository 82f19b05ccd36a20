"""By whom, in what and where: the citation of a passage, for people."""

from dataclasses import dataclass

from testimonia.exports.records import Record, described
from testimonia.exports.references import authors_of
from testimonia.model import SectionKind, Span
from testimonia.store import HeldSource, Store

_LONG = 70
"""Code points of a title, at most."""


@dataclass(frozen=True, slots=True)
class _Described:
    path: str
    title: str | None
    parts: tuple[tuple[Span, str | None], ...]


class Citations:
    """Authors and titles of the sources of a store, each source opened once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held = {held.source.id: held for held in store.sources()}
        self._known: dict[str, _Described | None] = {}

    def cited(self, passage: Record) -> Record:
        """A passage with whose voice it is, the title of its document, and the path.

        Args:
            passage: made by `testimonia.exports.passages.paged_record`; its places are of the original.
        """
        source = passage["source"]
        if source not in self._known:
            held = self._held.get(source)
            self._known[source] = None if held is None else _described(self._store, held)
        known = self._known[source]
        if known is None:
            return {**passage, "path": source, "title": None, "author": None}
        holding = [part for part in known.parts if part[0].start <= passage["start"] < part[0].end]
        author = min(reversed(holding), key=lambda part: len(part[0]), default=(None, None))[1]
        return {**passage, "path": known.path, "title": known.title, "author": author}


def _described(store: Store, held: HeldSource) -> _Described:
    sections, authors = described(store, held), authors_of(store, held)
    whole = next((s.section for s in sections if s.section.kind is SectionKind.DOCUMENT), None)
    title = " ".join(whole.title.value.split()) if whole and whole.title else None
    parts = tuple((each.section.span, authors.get(each.id)) for each in sections)
    return _Described(held.source.path, title, parts)


def citation(passage: Record) -> str:
    """The citation of a passage in square brackets: "[Ada Lind, “A Life”, letter.txt, p. 3, 224–318]".

    Args:
        passage: made by `Citations.cited`.
    """
    title = passage["title"]
    called = f"“{title if len(title) <= _LONG else title[:_LONG].rstrip() + '…'}”" if title else None
    page = f"p. {passage['page']}" if passage.get("page") else None
    place = f"{passage['start']}–{passage['end']}"
    return (
        f"[{', '.join(part for part in (passage['author'], called, passage['path'], page, place) if part)}]"
    )
