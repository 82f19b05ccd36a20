"""Which notes a vault has, and what they are written from. Texts are held a few at a time."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial

from testimonia.exports.formats.obsidian.naming import name_among, shared_names, shortened
from testimonia.exports.formats.obsidian.writing import link
from testimonia.exports.headline import headline
from testimonia.exports.records import Record, described, held_sources, source_record
from testimonia.exports.references import References, references_of
from testimonia.exports.statement_words import Known
from testimonia.exports.statements import told_record
from testimonia.model import Act, EntityKind, SectionKind, Span
from testimonia.store import HeldEntity, HeldSource, HeldStatement, State, Store

DOCUMENTS, FINDINGS = "Documents", "Findings"
FOLDERS: Mapping[EntityKind, str] = {
    EntityKind.PERSON: "People",
    EntityKind.ORGANISATION: "Organisations",
    EntityKind.PLACE: "Places",
    EntityKind.WORK: "Works",
    EntityKind.EVENT: "Events",
    EntityKind.OTHER: "Other",
}
"""Where notes on each kind stand; the note that lists them is called so too."""
_OPEN = 32
"""Texts that are held at a time."""
_LONGEST_TITLE = 48
"""Code points of the title of a document in a citation."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A source that is being quoted from.

    Attributes:
        held: the source.
        title: of the document.
        words: the reading layer.
        references: of the source.
        starts: where its paragraphs begin.
        pages: the page of each, as printed; None where there is none.
        moved: paragraphs of notes, each with the paragraph that calls it, in which its block is.
    """

    held: HeldSource
    title: str
    words: str
    references: References
    starts: tuple[int, ...]
    pages: tuple[str | None, ...]
    moved: Mapping[int, int]

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph that holds a character of the reading layer."""
        return max(bisect_right(self.starts, offset) - 1, 0)


class Vault:
    """The notes of a vault, by the ids of what they are on.

    Args:
        store: the evidence base.
        rulings: what people decided on findings.
    """

    def __init__(self, store: Store, rulings: Mapping[str, Act]) -> None:
        self.store, self.rulings = store, rulings
        self._paths = dict(_paths(store))
        self._titles = shared_names(title_of(store, each) for each in _read(store))
        self.names = {each.id: each.entity.name for each in store.entities() if each.id in self._paths}
        self.known = Known(self.names)
        self.opened = lru_cache(_OPEN)(self._open)
        self.document = lru_cache(_OPEN * 8)(self._document)

    def path(self, record: str) -> str | None:
        """The path of the note on a record, without its suffix; None if it has none."""
        return self._paths.get(record) or self.document(record)

    def noted(self, record: str) -> str:
        """The same of a record that has a note: an entity or a finding."""
        return self._paths[record]

    def _document(self, source: str) -> str | None:
        held = self.store.source(source)
        if held is None or held.state is State.REMOVED or not self.store.originals.has_text(source):
            return None
        return f"{DOCUMENTS}/{name_among(source, title_of(self.store, held), self._titles)}"

    def entities(self, kind: EntityKind) -> Iterator[HeldEntity]:
        """Those of a kind that have a note, by name."""
        return (e for e in self.store.entities() if e.entity.kind is kind and e.id in self._paths)

    def by_document(self, kind: EntityKind) -> Iterator[HeldEntity]:
        """The same, those of one document together, so that it is opened once for all of them."""
        there = ((min(c.source for c in e.entity.chains), e.id) for e in self.entities(kind))
        for _, record in sorted(there):
            held = self.store.entity(record)
            if held is not None:
                yield held

    def link(self, record: str | None, shown: str = "", at: str = "") -> str:
        """A link to the note on a record; empty if it has none."""
        path = self.path(record) if record else None
        return link(path, shown, at) if path else ""

    def passage(self, source: str, span: Span, author: str = "") -> str:
        """A link to the paragraph that holds a passage: by whom, in what, on which page."""
        opened = self.opened(source)
        if opened is None:
            return ""
        number = opened.paragraph(span.start)
        page = opened.pages[number] if number < len(opened.pages) else None
        title = shortened(opened.title, _LONGEST_TITLE)
        shown = ", ".join(part for part in (author, title, f"p. {page}" if page else "") if part)
        return self.link(source, shown, block_id(opened.moved.get(number, number)))

    def told(self, held: HeldStatement) -> Record | None:
        """What a statement says, with its path; None if its text is gone."""
        opened = self.opened(held.source)
        if opened is None:
            return None
        return {"id": held.id, **told_record(held, opened.words, opened.references)}

    def _open(self, source: str) -> Opened | None:
        held = self.store.source(source)
        if held is None or self.document(source) is None:
            return None
        placed = self.store.dossiers.placed(source)
        return Opened(
            held,
            title_of(self.store, held),
            self.store.words(source),
            references_of(self.store, held),
            tuple(each.span.start for each in placed),
            tuple(each.page for each in placed),
            {note: call for note, call, _ in called_notes(self.store, held)},
        )


def block_id(paragraph: int) -> str:
    """The id of the block that a paragraph is."""
    return f"p{paragraph + 1}"


def _read(store: Store) -> Iterator[HeldSource]:
    """The documents of which something was read."""
    return (each for each in held_sources(store) if store.originals.has_text(each.source.id))


def title_of(store: Store, held: HeldSource) -> str:
    """What a document is called: by its title, or else its file."""
    title = source_record(store, held)["csl"].get("title")
    return (headline(title) if isinstance(title, str) else "") or held.source.path


def called_notes(store: Store, held: HeldSource) -> list[tuple[int, int, int]]:
    """The footnotes of a document that are called in its text.

    Returns:
        For each paragraph of a note: its number, that of the paragraph which calls it, and where in the
        reading layer the mark ends that calls.
    """
    notes = {
        each.id: each.section.mark
        for each in described(store, held)
        if each.section.kind is SectionKind.FOOTNOTE and each.section.mark
    }
    text = store.text(held.source.path) if notes else None
    if text is None:
        return []
    placed = store.dossiers.placed(held.source.id)
    starts, found = [each.span.start for each in placed], []
    for each in placed:
        there = text.alignment.to_reading(notes[each.section]) if each.section in notes else ()
        if there:
            call = max(bisect_right(starts, there[-1].end - 1) - 1, 0)
            if call != each.number and placed[call].section not in notes:
                found.append((each.number, call, there[-1].end))
    return found


def _paths(store: Store) -> Iterator[tuple[str, str]]:
    """The path of the note on each entity and finding that has one, without its suffix."""
    for kind, folder in FOLDERS.items():
        yield from _within(folder, partial(told_of, store, kind))
    yield from _within(FINDINGS, lambda: ((each.id, each.finding.what) for each in store.findings()))


def _within(folder: str, wanted: Callable[[], Iterable[tuple[str, str]]]) -> Iterator[tuple[str, str]]:
    shared = shared_names(words for _, words in wanted())
    return ((record, f"{folder}/{name_among(record, words, shared)}") for record, words in wanted())


def told_of(store: Store, kind: EntityKind) -> Iterator[tuple[str, str]]:
    """Id and name of those who are named, and of whom something is stated or found."""
    for record, (name, *borne) in store.lives.names(kind):
        (listed,) = store.lives.listed((record,)) or (None,)
        if borne and listed and (listed.told or listed.findings):
            yield record, name
