"""The margin of one paragraph: what stands beside which of its lines, so that nothing lies on anything else.

Where a line breaks only the browser knows, so lines are counted from the number of characters. A note that
turns out taller pushes down those below it; none ever covers another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from testimonia.web.pages.source.apparatus_views import CopiedBeside, Note
from testimonia.web.pages.source.margin_views import Beside, Entry, Margin
from testimonia.web.pages.source.note_views import PersonNote
from testimonia.web.pages.source.repair_views import ShownRepair
from testimonia.web.pages.source.statement_views import ToldBeside, ToldNote
from testimonia.web.pages.views import Tone

CHARACTERS = 72
"""Of one line of the text, about."""
_NARROW = 48
"""Of one line of a note."""
HALVES = 1.5
"""How high a line of a note is, in half lines of the text; between two notes there is a third of a line."""
FEWEST = 24
"""Half lines that a margin may have beside the shortest paragraph."""
LAST = 200
"""Half line from which on notes follow one another; the style sheet knows so many."""
MOST = 16
"""Half lines that a note is given; the style sheet knows so many."""
_TONES = {Tone.CLASH: 1, Tone.DEPENDS: 2, Tone.OTHERWISE: 3, Tone.COPIED: 3, Tone.AGREES: 4}


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A note: what kind, how soon it is folded away, beside which character, how many half lines it takes."""

    kind: str
    entry: Entry
    weight: int
    at: int
    lines: int


def margin_of(
    length: int,
    notes: Sequence[Note] = (),
    told: ToldBeside | None = None,
    written: Sequence[PersonNote] = (),
    proposed: Sequence[ShownRepair] = (),
    copied: Sequence[CopiedBeside] = (),
    start: int = 0,
) -> Margin:
    """The margin of a paragraph. What a person wrote is always in sight, then what cannot be true.

    Args:
        length: code points of the paragraph.
        notes: the apparatus.
        told: statements and appraisals.
        written: by a person.
        proposed: repairs.
        copied: copies that begin here.
        start: where the paragraph begins in the reading layer.
    """
    every = sorted(_wanted(notes, told, written, proposed, copied, start), key=lambda each: each.weight)
    room, chosen = max(2 * ceil(length / CHARACTERS) + 3, FEWEST), list[_Wanted]()
    for each in every:
        if each.weight and sum(other.lines for other in chosen) + each.lines > room:
            break
        chosen.append(each)
    folded = sorted(every[len(chosen) :], key=lambda each: each.at)
    shown = tuple(_placed(sorted(chosen, key=lambda each: each.at)))
    last = shown[-1].row + shown[-1].lines if shown and shown[-1].row else 0
    return Margin(
        shown,
        tuple(Beside(each.kind, each.entry) for each in folded),
        last if last <= LAST else 0,
    )


def _wanted(
    notes: Sequence[Note],
    told: ToldBeside | None,
    written: Sequence[PersonNote],
    proposed: Sequence[ShownRepair],
    copied: Sequence[CopiedBeside],
    start: int,
) -> Iterator[_Wanted]:
    for hand in written:
        said = _lines(hand.words) + _lines(hand.why) + _lines(hand.quote) + 5
        yield _Wanted("written", hand, 0, hand.at - start, said)
    for repair in proposed:
        at = repair.place.start - start
        yield _Wanted("proposal", repair, 1, at, _lines(repair.said) + 3)
    for copy in copied:
        yield _Wanted("copied", copy, 1, 0, _lines(copy.who) + 1)
    for note in notes:
        rivals = sum(len(each.value) + len(each.who) + 3 for each in note.rivals)
        yield _Wanted("apparatus", note, _TONES[note.tone], note.at, _lines(note.lemma, rivals + 12))
    for each in (*told.notes, *told.folded) if told else ():
        yield _Wanted("told", each, 3, each.at, _told_lines(each))


def _told_lines(note: ToldNote) -> int:
    return _lines(note.subject, len(note.told) + 2) + (_lines(note.held) if note.held else 0)


def _lines(words: str, more: int = 0) -> int:
    """Half lines of the text that some words of a note take, and the space after them."""
    return max(round(ceil((len(words) + more) / _NARROW) * HALVES + 0.6), 0) if words or more else 0


def _placed(wanted: Sequence[_Wanted]) -> Iterator[Beside]:
    free = 1
    for each in wanted:
        row = max(2 * (each.at // CHARACTERS) + 1, free)
        lines = min(each.lines, MOST)
        free = row + lines
        yield Beside(each.kind, each.entry, row if free <= LAST else 0, lines)
