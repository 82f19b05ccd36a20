"""From stretches in quotation marks to turns of a dialogue."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from testimonia.model import Span
from testimonia.reading.prose import Paragraph
from testimonia.reading.quotations.acting import acting, announced
from testimonia.reading.quotations.inside import used
from testimonia.reading.quotations.spots import Spot, Told
from testimonia.reading.quotations.told import told
from testimonia.reading.quotations.turns import Turn, turns
from testimonia.reading.quotations.words import Words
from testimonia.reading.quotes import Marked, held_at_length, marked
from testimonia.reading.words import READ_IN

_AROUND = 40
"""Quotations before and after one among which those beside it and around it are looked for."""
_BESIDE = 8
"""Words between two stretches, at most, that belong together."""
_OPENS_SPEECH = re.compile(r"(?:^|[.!?…,:;—–\-)\]”’\"'»])\s*$")
"""What stands before a quotation that is more than some words worked into a sentence."""

_STOPS = frozenset(".,!?…;:—–-")


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch in quotation marks.

    Attributes:
        span: with the marks.
        depth: as `Marked` has it.
        paragraph: number of its paragraph.
        whole: whether that has kept its ends: no other quotation stands right beside one in it.
        spot: with what stands around it.
        told: by whom its sentence says that it is said.
        speech: whether it is a sentence or more, and not some words worked into one of the author's.
    """

    span: Span
    depth: int
    paragraph: int
    whole: bool
    spot: Spot
    told: Told | None
    speech: bool


def read_in(prose: Sequence[Paragraph]) -> list[int]:
    """Numbers of the paragraphs that are read."""
    return [n for n, each in enumerate(prose) if each.language == READ_IN and not each.paratext]


def in_prose(layer: str, prose: Sequence[Paragraph]) -> tuple[Marked, ...]:
    """The stretches in quotation marks in what is read of a Text."""
    return marked(layer, [prose[n].span for n in read_in(prose)])


def heard(words: Words, prose: Sequence[Paragraph], marks: Sequence[Marked]) -> list[Turn]:
    """Some stretches in quotation marks as turns."""
    return as_turns(words, pieces(words, prose, marks))


def as_turns(words: Words, found: Sequence[Piece]) -> list[Turn]:
    """Pieces as turns of dialogues, in order."""
    places = [piece.paragraph if piece.whole else None for piece in found]
    return turns(words, [piece.spot for piece in found], [piece.told for piece in found], places)


def _is_speech(words: Words, spot: Spot, said: Told | None) -> bool:
    if said is not None and said.side:
        return True
    before = words.layer[spot.before.start : spot.span.start][-4:]
    inside = spot.span.of(words.layer).strip("“”„\"«»‘’' _*")
    ends = inside[-1:] in _STOPS or words.layer[spot.span.end : spot.span.end + 1] in (",", ".")
    return ends and inside[:1].isupper() and bool(_OPENS_SPEECH.search(before))


def attributed(words: Words, prose: Sequence[Paragraph], marks: Sequence[Marked]) -> Iterator[Piece]:
    """A word or a few in quotation marks that somebody is said to use: what Lind called "bliss"."""
    read = read_in(prose)
    spans = [prose[n].span for n in read]
    starts, others = [span.start for span in spans], [one.span for one in marks]
    begins = [span.start for span in others]
    for span in held_at_length(words.layer, spans):
        beside = others[max(bisect_right(begins, span.start) - 1, 0) : bisect_right(begins, span.end)]
        if any(span.overlaps(other) for other in beside):
            continue
        number = bisect_right(starts, span.start) - 1
        around = spans[number]
        spot = Spot(span, Span(around.start, span.start), Span(span.end, around.end))
        said = used(words, spot)
        if said is not None:
            yield Piece(span, 1, read[number], True, spot, said, False)


def pieces(words: Words, prose: Sequence[Paragraph], marks: Sequence[Marked]) -> tuple[Piece, ...]:
    """The stretches in quotation marks of a Text, each with whoever is said to say it."""
    read = read_in(prose)
    spans = [prose[n].span for n in read]
    starts = [span.start for span in spans]
    numbers = [bisect_right(starts, one.span.start) - 1 for one in marks]
    together = {
        number
        for number, (one, other) in zip(numbers[1:], _pairs(marks), strict=False)
        if one.span.start >= spans[number].start and not words.layer[one.span.end : other.span.start].strip()
    }
    out: list[Piece] = []
    for one, number, spot in zip(marks, numbers, spots(marks, spans), strict=True):
        before = prose[read[number - 1]] if number and one.span.start == spans[number].start else None
        if before is not None and before.section != prose[read[number]].section:
            before = None
        said, spot = _told(words, spot, before, one.depth, number not in together)
        speech = _is_speech(words, spot, said)
        piece = Piece(one.span, one.depth, read[number], number not in together, spot, said, speech)
        out.append(_like(words, out[-1], piece) if out else piece)
    return tuple(out)


def _told(
    words: Words, spot: Spot, before: Paragraph | None, depth: int, whole: bool
) -> tuple[Told | None, Spot]:
    """By whom a quotation is said to be said: by its sentence, by the paragraph before, or by what he does.

    Args:
        words: of the Text.
        spot: of the quotation.
        before: the paragraph before, if the quotation opens its own.
        depth: of the quotation.
        whole: whether its paragraph has kept its ends.
    """
    if depth > 1:
        return told(words, spot), spot
    last = before.sentences[-1] if before is not None and before.sentences else None
    if last is not None and words.layer[last.end - 1] == ":":
        spot = Spot(spot.span, last, spot.after)
    said = told(words, spot)
    if said is None and whole and _is_speech(words, spot, None):
        said = acting(words, spot)
    if said is None and last is not None:
        said = announced(words, last)
    return said, spot


def _like(words: Words, one: Piece, other: Piece) -> Piece:
    """A few words that stand beside others of the same speaker: called him "..." and his brother "..."."""
    if other.told is not None or other.speech or one.told is None or one.speech:
        return other
    between = words.within(Span(min(one.span.end, other.span.start), other.span.start))
    apart = len(between) > _BESIDE or any(words.is_verb(at) or words.word(at) in ".;:!?" for at in between)
    if apart or one.paragraph != other.paragraph or one.depth != other.depth:
        return other
    return replace(other, told=one.told)


def _pairs(marks: Sequence[Marked]) -> Iterator[tuple[Marked, Marked]]:
    """Each with the one before it, if neither stands in the other."""
    for one, other in pairwise(marks):
        yield (one, other) if one.span.end <= other.span.start else (Marked(Span(0, 0), 0), other)


def spots(found: Sequence[Marked], paragraphs: Sequence[Span]) -> Iterator[Spot]:
    """What stands around each quotation: within its paragraph, or within the quotation that it stands in."""
    starts = [span.start for span in paragraphs]
    for number, one in enumerate(found):
        around = paragraphs[bisect_right(starts, one.span.start) - 1]
        since, until = _between(found, number, around)
        yield Spot(one.span, Span(since, one.span.start), Span(one.span.end, max(until, one.span.end)))


def _between(found: Sequence[Marked], number: int, around: Span) -> tuple[int, int]:
    """Where the quotation before one ends, or the one around it begins; and likewise behind it."""
    one = found[number]
    since, until = around.start, around.end
    for earlier in reversed(found[max(0, number - _AROUND) : number]):
        if earlier.span.end <= around.start:
            break
        if earlier.depth < one.depth:
            since, until = max(since, earlier.span.start + 1), min(until, earlier.span.end - 1)
            break
        if earlier.depth == one.depth:
            since = max(since, earlier.span.end)
    for later in found[number + 1 : number + _AROUND]:
        if later.span.start >= one.span.end:
            return since, min(until, later.span.start)
    return since, until
