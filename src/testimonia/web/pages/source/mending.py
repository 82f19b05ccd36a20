"""The repairs of a stretch of a source: where they show in the reading text, and what was there before."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.model import Alignment, Edit, Move, Repair, RepairKind, Replace, Span, Text, hull, trimmed
from testimonia.store import HeldParagraph, HeldRepair
from testimonia.web.pages.addresses import link_to
from testimonia.web.pages.source.repair_views import Mended, ShownRepair
from testimonia.web.pages.words import shortened

MOST_REPAIRS = 2_500
"""On one page; a badly scanned book has as many in forty pages."""
_LONGEST = 80
_SIGNS = str.maketrans({"\n": "⏎", "\f": "⤓", "\t": "⇥", "\xad": "-"})


def signs(words: str) -> str:
    """``words`` with what cannot be seen in them written as signs: an empty line is a pilcrow.

    >>> signs("har-\\nbour"), signs("end.\\n\\n")
    ('har-⏎bour', 'end.¶')
    """
    return words.replace("\n\n", "¶").translate(_SIGNS)


def original_of(text: Text, shown: Span) -> Span:
    """The stretch of the original layer that holds all that is read in a stretch of the reading layer."""
    spans = text.alignment.to_original(shown)
    return hull(spans) if spans else Span(0, 0)


def read_at(alignment: Alignment, span: Span) -> Span:
    """Where a stretch of the original is read, or would be; of no length if its characters were taken out."""
    there = alignment.to_reading(span)
    if there:
        return hull(there)
    if not alignment.starts:
        return Span(0, 0)
    number = alignment.by_original[max(bisect_right(alignment.starts, span.start) - 1, 0)]
    return Span(alignment.offsets[number], alignment.offsets[number])


def beside(reading: str, place: Span) -> Span:
    """The words to look at for a repair: at its place, behind it, or before.

    >>> beside("Ada.\\n\\nTom.", Span(2, 2)), beside("Ada.\\n\\nTom.", Span(4, 6))
    (Span(start=2, end=3), Span(start=3, end=4))
    """
    words = trimmed(reading, place)
    if len(words):
        return words
    at = place.start
    if at >= len(reading) or reading[at].isspace():
        at = max(len(reading[:at].rstrip()) - 1, 0)
    return Span(at, at + 1)


def shown_repair(held: HeldRepair, text: Text, source_id: str) -> ShownRepair:
    """A repair as it is listed."""
    repair = held.repair
    place = read_at(text.alignment, repair.span)
    plain = repair.proposed and "\n" not in held.after and len(place) > 0
    return ShownRepair(
        anchor=f"repair-{held.id[:16]}",
        kind=repair.kind.value,
        before=shortened(signs(held.before), _LONGEST),
        after=shortened(signs(held.after), _LONGEST),
        why=repair.why,
        proposed=repair.proposed,
        by_hand=repair.kind is RepairKind.SPELLING,
        by=repair.by or "",
        place=place,
        put=held.after if plain else None,
        link=link_to(source_id, beside(text.reading, place)),
    )


def mended(repair: Repair, shown: ShownRepair, text: Text) -> Iterator[Mended]:
    """Where the edits of a repair show; what is only proposed shows over all its words."""
    if repair.proposed:
        yield Mended(shown.place, "", shown)
        return
    for edit in repair.edits:
        yield from _edited(edit, shown, text)


def _edited(edit: Edit, shown: ShownRepair, text: Text) -> Iterator[Mended]:
    before = edit.span.of(text.original)
    if isinstance(edit, Replace):
        gone = before if before.strip() != edit.after.strip() or not before.strip() else ""
        yield Mended(read_at(text.alignment, edit.span), shortened(signs(gone), _LONGEST), shown)
    if isinstance(edit, Move):
        for each in text.alignment.to_reading(edit.span):
            yield Mended(each, "", shown)
        left = read_at(text.alignment, Span(edit.span.end, edit.span.end + 1))
        yield Mended(Span(left.start, left.start), f"moved: {shortened(signs(before), _LONGEST)}", shown)


@dataclass(frozen=True, slots=True)
class Mending:
    """The repairs of what is shown: a list of them, and their marks by number of the paragraph."""

    shown: tuple[ShownRepair, ...]
    marks: dict[int, list[Mended]]


def mending(
    held: Sequence[HeldRepair], text: Text, paragraphs: Sequence[HeldParagraph], source_id: str
) -> Mending:
    """What is to be marked in some paragraphs. What lies between two of them is marked before the second."""
    ends = [each.span.end for each in paragraphs]
    listed: list[ShownRepair] = []
    marks: dict[int, list[Mended]] = {}
    for each in held[:MOST_REPAIRS]:
        shown = shown_repair(each, text, source_id)
        placed = False
        for mark in mended(each.repair, shown, text):
            at = bisect_right(ends, mark.span.start - (not len(mark.span)))
            if at < len(paragraphs) and mark.span.end >= paragraphs[0].span.start:
                marks.setdefault(paragraphs[at].number, []).append(mark)
                placed = True
        if placed:
            listed.append(shown)
    return Mending(tuple(listed), marks)
