"""The margin of a source: beside its words what they assert and think, of whom, and who holds it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from testimonia.exports.references import References, references_to
from testimonia.exports.statement_words import (
    Known,
    attribution,
    holders_in_words,
    quoted,
    subject_in_words,
    told_in_words,
)
from testimonia.exports.statements import told_record
from testimonia.model import Span, hull
from testimonia.store import HeldAppraisal, HeldStatement, Store
from testimonia.web.pages.addresses import Telling, link_to
from testimonia.web.pages.leaves import Leaves
from testimonia.web.pages.shelf import Held, Shelf
from testimonia.web.pages.source.statement_views import ToldBeside, ToldNote, Trigger

MOST_IN_SIGHT = 6
"""Beside one paragraph; the others are unfolded."""
MOST_FOLDED = 60


@dataclass(frozen=True, slots=True)
class _Told:
    """A note with the words that it is about, and the paragraph it stands in: its number, where it begins."""

    note: ToldNote
    trigger: Span
    paragraph: int
    begins: int


def told_beside(
    shelf: Shelf, held: Held, leaves: Leaves, here: Span | None, telling: Telling
) -> dict[int, ToldBeside]:
    """The notes on statements and appraisals of each paragraph, by its number.

    Args:
        shelf: where the source stands.
        held: the source.
        leaves: the paragraphs that are shown.
        here: the passage that was asked for.
        telling: whether only what overlaps that passage is told.
    """
    if not leaves.paragraphs or (telling is Telling.PASSAGE and here is None):
        return {}
    margin = _Margin.of(shelf, held, leaves, here if telling is Telling.PASSAGE else None, telling)
    found: dict[int, list[_Told]] = defaultdict(list)
    for told in sorted(margin.told(), key=lambda told: told.trigger.start):
        found[told.paragraph].append(told)
    return {number: _beside(those) for number, those in found.items()}


def _beside(those: Sequence[_Told]) -> ToldBeside:
    triggers: dict[Span, Trigger] = {}
    for told in those:
        anchor = told.note.there.removeprefix("#")
        triggers.setdefault(told.trigger, Trigger(told.trigger, anchor, told.note.anchor))
    notes = tuple(replace(told.note, at=max(told.trigger.start - told.begins, 0)) for told in those)
    folded = notes[MOST_IN_SIGHT : MOST_IN_SIGHT + MOST_FOLDED]
    return ToldBeside(notes[:MOST_IN_SIGHT], folded, tuple(triggers.values()))


class _Names(Mapping[str, str]):
    """Preferred names of entities by id, each looked up when it is first asked for: a page speaks of few."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, str] = {}

    def __getitem__(self, record: str) -> str:
        if record not in self._known:
            held = self._store.entity(record) if record else None
            self._known[record] = held.entity.name if held else ""
        if not self._known[record]:
            raise KeyError(record)
        return self._known[record]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


@dataclass(frozen=True, slots=True)
class _Margin:
    """What the notes of one source are made of."""

    source: str
    leaves: Leaves
    only: Span | None
    telling: Telling
    words: str
    references: References
    known: Known
    statements: Sequence[HeldStatement]
    appraisals: Sequence[HeldAppraisal]
    answered: Mapping[str, HeldStatement]

    @classmethod
    def of(cls, shelf: Shelf, held: Held, leaves: Leaves, only: Span | None, telling: Telling) -> "_Margin":
        store, shown = shelf.store, only or hull(each.span for each in leaves.paragraphs)
        statements, appraisals = store.statements(held.id, shown), store.appraisals(held.id, shown)
        found = (store.statement(each.responds_to) for each in statements if each.responds_to)
        answered = {each.id: each for each in found if each is not None}
        authors = {section: held.voice(section) for section in held.sections}
        near = _around((*statements, *answered.values()), appraisals)
        references, words = references_to(store, held.id, authors, near), store.words(held.id)
        others = {record: told_record(each, words, references) for record, each in answered.items()}
        known = Known(_Names(store), others)
        return cls(
            *(held.id, leaves, only, telling, words, references, known, statements, appraisals, answered)
        )

    def told(self) -> Iterator[_Told]:
        for said in self.statements:
            paragraph = self._paragraph(said.statement.span, said.statement.trigger)
            if paragraph is not None:
                yield _Told(self._statement(said), said.statement.trigger, *paragraph)
        for thought in self.appraisals:
            paragraph = self._paragraph(thought.appraisal.span, thought.appraisal.words)
            if paragraph is not None:
                yield _Told(self._appraisal(thought), thought.appraisal.words, *paragraph)

    def _paragraph(self, span: Span, trigger: Span) -> tuple[int, int] | None:
        """Number and beginning of the paragraph that it is told beside; None if it is not to be shown."""
        there = self.leaves.over(trigger)
        wanted = self.only is None or self.only.overlaps(span)
        return (there[0].number, there[0].span.start) if there and wanted else None

    def _statement(self, held: HeldStatement) -> ToldNote:
        record = told_record(held, self.words, self.references)
        answered = self.answered.get(held.responds_to or "")
        return ToldNote(
            anchor=f"said-{held.id}",
            there=f"#{_anchor(held.statement.trigger)}",
            form="statement",
            stance=held.statement.polarity.value,
            subject=subject_in_words(record, self.known),
            told=told_in_words(record, self.known),
            held=" ".join(attribution(record, self.known)),
            answers=self._link(answered) if answered else "",
            by=held.by or "",
        )

    def _link(self, to: HeldStatement) -> str:
        """To the words of another statement, on this page if they are marked on it."""
        if self._paragraph(to.statement.span, to.statement.trigger) is not None:
            return f"#{_anchor(to.statement.trigger)}"
        return link_to(self.source, to.statement.span, telling=self.telling)

    def _appraisal(self, held: HeldAppraisal) -> ToldNote:
        thought, references = held.appraisal, self.references
        entity = self.known.names.get(references.entity(thought.target) or "")
        holders = [references.holder(holder) for holder in thought.holders]
        return ToldNote(
            anchor=f"thought-{held.id}",
            there=f"#{_anchor(thought.words)}",
            form="appraisal",
            stance=thought.stance.value,
            subject=entity or references.name(thought.target),
            told=f"{thought.stance.value}: {quoted(thought.words.of(self.words))}",
            held=f"Held by {holders_in_words({'holders': holders})}." if holders else "",
        )


def _around(statements: Sequence[HeldStatement], appraisals: Sequence[HeldAppraisal]) -> Span:
    """A stretch that holds all references of some statements and appraisals."""
    parties = [who for each in statements for who in (each.statement.subject, each.statement.object)]
    parties += [each.appraisal.target for each in appraisals]
    holders = [holder for each in statements for holder in each.statement.holders]
    holders += [holder for each in appraisals for holder in each.appraisal.holders]
    every = (*parties, *(holder.who for holder in holders))
    spans = [to.span for to in every if to is not None and to.span is not None]
    return hull(spans) if spans else Span(0, 0)


def _anchor(span: Span) -> str:
    return f"t{span.start}-{span.end}"
