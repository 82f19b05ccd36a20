"""The margin of a source: beside its words, what others have, and who has it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.knowledge.predicates import predicates
from testimonia.model import Finding, FindingKind, Side, Span, Stretch
from testimonia.store import HeldFinding, HeldParagraph
from testimonia.web.pages.addresses import link_to
from testimonia.web.pages.cutting import Marked
from testimonia.web.pages.findings.asking import tone_of, value_of
from testimonia.web.pages.leaves import Leaves
from testimonia.web.pages.shelf import Shelf
from testimonia.web.pages.source.apparatus_views import CopiedBeside, Note, Rival
from testimonia.web.pages.views import Tone
from testimonia.web.pages.words import shortened

MOST_NOTES = 12
"""Beside one paragraph; of the others only their number is said."""

_LONGEST_LEMMA = 60
_MOST_RIVALS = 4
_MOST_NAMES = 2


def marks_in(leaves: Leaves, findings: Sequence[HeldFinding], source_id: str) -> dict[int, list[Marked]]:
    """The deciding words of all findings, by the number of the paragraph."""
    found: dict[int, list[Marked]] = {}
    for held in findings:
        tone = tone_of(held.finding)
        for mark in (mark for side in held.finding.sides for mark in side.marks):
            for paragraph in leaves.over(mark.span) if mark.source == source_id else ():
                found.setdefault(paragraph.number, []).append(Marked(mark.span, tone))
    return found


@dataclass(frozen=True, slots=True)
class Beside:
    """The notes beside one paragraph, and how many more findings it is in."""

    notes: tuple[Note, ...]
    more: int


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a side of a finding stands."""

    held: HeldFinding
    side: Side
    paragraph: HeldParagraph
    at: Span


def notes_beside(
    shelf: Shelf, leaves: Leaves, findings: Sequence[HeldFinding], source_id: str
) -> dict[int, Beside]:
    """The notes of each paragraph, by its number.

    The first few are chosen as they come, which is by importance, and stand in the order of their words.
    Copies are marked otherwise; see `copies_beside`.
    """
    places: dict[int, list[_Place]] = {}
    for held in (each for each in findings if each.finding.kind is not FindingKind.COPY):
        for place in _places(held, leaves, source_id):
            places.setdefault(place.paragraph.number, []).append(place)
    beside = {}
    for number, those in places.items():
        chosen = sorted(those[:MOST_NOTES], key=lambda place: place.at.start)
        notes = tuple(_note(shelf, place, source_id) for place in chosen)
        beside[number] = Beside(notes, len(those) - len(notes))
    return beside


def _places(held: HeldFinding, leaves: Leaves, source_id: str) -> Iterator[_Place]:
    """Where the sides of a finding stand, each once in a paragraph: their deciding words, or else all."""
    for side in held.finding.sides:
        known: set[int] = set()
        for stretch in (*side.marks, *side.passages):
            for paragraph in leaves.over(stretch.span) if stretch.source == source_id else ():
                if paragraph.number not in known:
                    known.add(paragraph.number)
                    yield _Place(held, side, paragraph, stretch.span)


def _note(shelf: Shelf, place: _Place, source_id: str) -> Note:
    finding = place.held.finding
    predicate = predicates().get(finding.predicate or "")
    rivals = tuple(_rivals(shelf, finding, place.side, Stretch(source_id, place.paragraph.span)))
    lemma = _lemma(place.paragraph, place.at, place.side)
    at = max(place.at.start - place.paragraph.span.start, 0)
    return Note(place.held.id, tone_of(finding), predicate.noun if predicate else "", lemma, rivals, at)


def _lemma(paragraph: HeldParagraph, at: Span, side: Side) -> str:
    marked = any(mark.span == at for mark in side.marks)
    inside = Span(max(at.start, paragraph.span.start), min(at.end, paragraph.span.end))
    words = inside.shifted(-paragraph.span.start).of(paragraph.words) if marked else side.value
    return shortened(" ".join(words.split()), _LONGEST_LEMMA)


def _rivals(shelf: Shelf, finding: Finding, own: Side, here: Stretch) -> Iterator[Rival]:
    """The other sides, and the own one where it is told elsewhere too."""
    sides = [side for side in finding.sides if side is not own]
    together = [own] if tone_of(finding) is Tone.AGREES else []
    for side in (*together, *sides)[:_MOST_RIVALS]:
        others = [stretch for stretch in side.passages if side is not own or not _within(stretch, here)]
        if others:
            value = "so" if side is own else value_of(side)
            first = others[0]
            yield Rival(value, _who(shelf, others, here.source), link_to(first.source, first.span))


def copies_beside(
    shelf: Shelf, leaves: Leaves, findings: Sequence[HeldFinding], source_id: str
) -> dict[int, tuple[CopiedBeside, ...]]:
    """The copies that each paragraph is in, by its number; a run of paragraphs names the other but once."""
    found: dict[int, list[CopiedBeside]] = {}
    for held in (each for each in findings if each.finding.kind is FindingKind.COPY):
        here = [s for side in held.finding.sides for s in side.passages if s.source == source_id]
        there = [s for side in held.finding.sides for s in side.passages if s.source != source_id]
        numbers = {paragraph.number for each in here for paragraph in leaves.over(each.span)}
        who = _paths(shelf, there) if numbers else ""
        for number in sorted(numbers):
            found.setdefault(number, []).append(CopiedBeside(held.id, who, number - 1 not in numbers))
    return {number: tuple(those) for number, those in found.items()}


def _paths(shelf: Shelf, stretches: Sequence[Stretch]) -> str:
    """The other documents of a copy."""
    held = (shelf.held(each) for each in dict.fromkeys(stretch.source for stretch in stretches))
    names = [shortened(each.title, _LONGEST_LEMMA) for each in held if each is not None]
    return ", ".join(names[:_MOST_NAMES]) or "this document, elsewhere"


def _within(stretch: Stretch, here: Stretch) -> bool:
    return stretch.source == here.source and stretch.span.overlaps(here.span)


def _who(shelf: Shelf, stretches: Sequence[Stretch], source_id: str) -> str:
    names = list(dict.fromkeys(_name(shelf, stretch, source_id) for stretch in stretches))
    shown = ", ".join(names[:_MOST_NAMES])
    return f"{shown} and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else shown


def _name(shelf: Shelf, stretch: Stretch, source_id: str) -> str:
    """Whose voice a passage is; where nobody is named, the part of this document, or the other document."""
    held, over = shelf.held(stretch.source), shelf.desk.leaves(stretch.source).over(stretch.span)
    if held is None:
        return "a document that is gone"
    section = over[0].section if over else None
    where = held.where(section) or "this document" if stretch.source == source_id else held.path
    return shortened(held.voice(section) or where, _LONGEST_LEMMA)
