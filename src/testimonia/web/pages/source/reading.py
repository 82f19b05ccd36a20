"""The reading page of a source: everything that is on it, brought together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from testimonia.model import Span, Text, WordBox, hull
from testimonia.model.word_places import UNSURE
from testimonia.store import HeldFinding, HeldRepair, Store
from testimonia.web.pages.addresses import Marking, Telling
from testimonia.web.pages.cutting import Marked
from testimonia.web.pages.shelf import Held, Shelf
from testimonia.web.pages.source.apparatus import copies_beside, marks_in, notes_beside
from testimonia.web.pages.source.describing import about
from testimonia.web.pages.source.facing import (
    all_of,
    has_images,
    images,
    loose_images,
    openings,
    unsure_lights,
)
from testimonia.web.pages.source.leafing import Leaf, leaf
from testimonia.web.pages.source.mending import MOST_REPAIRS, Mending, mending
from testimonia.web.pages.source.mention_views import EntryGroup
from testimonia.web.pages.source.mentioning import Mentions
from testimonia.web.pages.source.note_views import ByHand
from testimonia.web.pages.source.noting import by_hand
from testimonia.web.pages.source.original import mended_in_original, shown_original, stretch_of
from testimonia.web.pages.source.outlining import outline
from testimonia.web.pages.source.repair_views import Repairs, ShownRepair
from testimonia.web.pages.source.setting import Margins, shown_paragraphs
from testimonia.web.pages.source.telling import told_beside
from testimonia.web.pages.source.unsure import by_paragraph, unsure_words
from testimonia.web.pages.source.unsure_views import UnsureWord
from testimonia.web.pages.source.views import Choice, Opening, ShownParagraph, SourceView
from testimonia.web.pages.source.ways import Facing, Layer, Repairing, Ways


def source_view(
    store: Store, ways: Ways, *, folder: str, ledger_file: Path | None = None
) -> SourceView | None:
    """What the reading page shows of a source; None if there is no such source, or nothing was read of it.

    Args:
        store: the evidence base.
        ways: how the source is read.
        folder: its name.
        ledger_file: where judgements are kept; None if there is none.
    """
    shelf = Shelf(store)
    held = shelf.held(ways.source)
    if held is None or not store.originals.has_text(held.id):
        return None
    sheet = _Sheet(shelf, held, ways)
    written = by_hand(store, ledger_file, held.id, sheet.leaf.leaves, sheet.text)
    shown = sheet.original() if ways.layer is Layer.ORIGINAL else sheet.reading(written)
    return SourceView(
        ways=ways,
        folder=folder,
        title=held.title,
        path=held.path,
        about=_about(held),
        openings=shown.openings,
        earlier=sheet.leaf.earlier,
        later=sheet.leaf.later.number if sheet.leaf.later else None,
        choices=tuple(_choices(store, ways, sheet.leaf)),
        described=about(store, held, sheet.findings, ledger_file),
        outline=outline(store, held, ways, sheet.leaf.at),
        by_hand=written,
        repairs=Repairs(*store.originals.repair_counts(held.id), shown.repairs),
        lost=sheet.leaf.lost,
        index=shown.index,
        unsure=shown.unsure,
        off_pictures=store.originals.pages_off_pictures(held.id),
    )


@dataclass(frozen=True, slots=True)
class _Shown:
    openings: tuple[Opening, ...]
    repairs: tuple[ShownRepair, ...] = ()
    index: tuple[EntryGroup, ...] = ()
    unsure: tuple[UnsureWord, ...] = ()


class _Sheet:
    """One stretch of a source while its page is made. Both layers are only opened if they are needed."""

    def __init__(self, shelf: Shelf, held: Held, ways: Ways) -> None:
        self._shelf, self._held, self._ways = shelf, held, ways
        self._text: Text | None = None
        self.leaf = leaf(shelf, ways)
        self.findings: Sequence[HeldFinding] = shelf.store.findings_in(held.id)

    def text(self) -> Text:
        """The layers of the source."""
        if self._text is None:
            self._text = self._shelf.store.originals.layers(self._held.id)
        if self._text is None:
            raise LookupError(f"{self._held.path} lost its text while its page was made")
        return self._text

    def reading(self, written: ByHand) -> _Shown:
        """The reading text with its margins."""
        shelf, held, ways, leaves = self._shelf, self._held, self._ways, self.leaf.leaves
        mentions = Mentions(shelf, held.id, ways.marking, ways.telling)
        spoken, mended, unsure = mentions.on(leaves), self._mending(), self._unsure()
        margins = Margins(
            marks=marks_in(leaves, self.findings, held.id),
            notes=notes_beside(shelf, leaves, self.findings, held.id),
            copies=copies_beside(shelf, leaves, self.findings, held.id),
            spoken=spoken,
            told=told_beside(shelf, held, leaves, self.leaf.here, ways.telling),
            by_hand=written.beside,
            mended=mended.marks,
            unsure=by_paragraph(unsure, leaves.paragraphs),
        )
        shown = tuple(shown_paragraphs(held, self.leaf, margins))
        index = mentions.index(spoken, hull(p.span for p in leaves.paragraphs)) if spoken else ()
        toned = [mark for those in margins.marks.values() for mark in those]
        return _Shown(self._opened(shown, toned), mended.shown, index, unsure)

    @cached_property
    def _doubtful(self) -> tuple[WordBox, ...]:
        """The words that were read with doubt on the pages that are shown beside the text."""
        paragraphs = self.leaf.leaves.paragraphs
        if not self._faces or not paragraphs:
            return ()
        return self._shelf.store.originals.words(self._held.id, all_of(self.text(), paragraphs), UNSURE)

    def _unsure(self) -> tuple[UnsureWord, ...]:
        return unsure_words(self._doubtful, self.text(), self._ways) if self._doubtful else ()

    @cached_property
    def _faces(self) -> bool:
        """Whether the images of pages stand beside the text."""
        return self._ways.facing is not Facing.OFF and has_images(self._shelf.store, self._held.id)

    def _mending(self) -> Mending:
        if self._ways.mending is Repairing.HIDDEN or not self.leaf.leaves.paragraphs:
            return Mending((), {})
        paragraphs = self.leaf.leaves.paragraphs
        return mending(self._repairs(all_of(self.text(), paragraphs)), self.text(), paragraphs, self._held.id)

    def _repairs(self, within: Span) -> list[HeldRepair]:
        every = self._shelf.store.originals.repairs(self._held.id, within)
        return [each for each, _ in zip(every, range(MOST_REPAIRS), strict=False)]

    def original(self) -> _Shown:
        """The original layer, as much of it as the reading text has on the same page."""
        text, leaf_ = self.text(), self.leaf
        first = (
            leaf_.leaves.paragraphs[0].span if leaf_.leaves.paragraphs and leaf_.earlier is not None else None
        )
        within = stretch_of(text, first, leaf_.later.span if leaf_.later else None)
        held = self._repairs(within) if self._ways.mending is Repairing.SHOWN else []
        repairs, marks = mended_in_original(held, text, self._held.id)
        shown = shown_original(text, within, leaf_.leaves, leaf_.here, marks)
        return _Shown((Opening((), shown),), repairs)

    def _opened(self, shown: Sequence[ShownParagraph], toned: Iterable[Marked]) -> tuple[Opening, ...]:
        """The paragraphs, with the images of their pages if these are to be shown."""
        store, paragraphs = self._shelf.store, self.leaf.leaves.paragraphs
        if not paragraphs or not self._faces:
            return (Opening((), tuple(shown)),)
        first, last = paragraphs[0].number, paragraphs[-1].number + 1
        groups = openings(
            paragraphs, store.originals.page_of_paragraph(self._held.id, first, last), self.text()
        )
        marked = [(mark.span, mark.tone.value) for mark in toned]
        marked += [(self.leaf.here, "here")] if self.leaf.here else []
        pages = range(groups[0][0].start, groups[-1][0].stop)
        drawn = images(store, self._held.id, self.text(), pages, marked)
        lines = unsure_lights(self._doubtful)
        drawn = {n: replace(each, lights=(*each.lights, *lines.get(n, ()))) for n, each in drawn.items()}
        by_number = {each.number: each for each in shown}
        loose = loose_images(store, self._held.id)
        return tuple(
            Opening(
                (*(drawn[index] for index in those if index in drawn), *(loose if not number else ())),
                tuple(by_number[each.number] for each in group),
            )
            for number, (those, group) in enumerate(groups)
        )


def _about(held: Held) -> tuple[str, ...]:
    path = held.path if held.title != held.path else ""
    return tuple(part for part in (held.author, held.written, path) if part)


def _choices(store: Store, ways: Ways, shown: Leaf) -> Iterable[Choice]:
    """What can be shown in several ways; turning from one to another one stays at the place."""
    if shown.here is None and ways.who is None:
        begins = shown.leaves.paragraphs[0].number if shown.leaves.paragraphs else 0
        ways = ways.opened_at(begins or None)
    reading = ways.layer is Layer.READING
    if reading:
        yield _choice(
            "m", "mentions", "Who and what is mentioned, marked in the text", ways, "marking", Marking
        )
        yield _choice("s", "statements", "Statements beside the text", ways, "telling", Telling)
    made, proposed = store.originals.repair_counts(ways.source)
    if made or proposed:
        yield _choice("r", "repairs", "What was repaired in the text", ways, "mending", Repairing)
    yield _choice("o", "text", "The text as it is read, or as it was extracted", ways, "layer", Layer)
    if reading and has_images(store, ways.source):
        yield _choice("i", "pages", "Images of the pages beside the text", ways, "facing", Facing)


def _choice(key: str, name: str, about_it: str, ways: Ways, field: str, among: type[StrEnum]) -> Choice:
    now = getattr(ways, field)
    offered = tuple((_words(each, ways), ways.but(**{field: each}).address, each == now) for each in among)
    return Choice(key, name, about_it, offered)


def _words(way: StrEnum, ways: Ways) -> str:
    if way is Telling.PASSAGE and ways.at is None:
        return "off"
    return str(getattr(way, "words", way.value))
