"""Which words of a text are shown, and which of them are marked. Offsets are those of the reading layer."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from types import MappingProxyType

from testimonia.exports.marking import cuts
from testimonia.model import Mention, Span, hull
from testimonia.web.pages.source.mention_views import ShownMention
from testimonia.web.pages.source.repair_views import Mended
from testimonia.web.pages.source.statement_views import Trigger
from testimonia.web.pages.source.unsure_views import UnsureWord
from testimonia.web.pages.source.views import Segment
from testimonia.web.pages.views import Piece, Tone

CONTEXT = 90
"""Code points of the paragraph that are shown before a passage and after it, about."""

LONGEST_PASSAGE = 700
"""Code points; of a longer passage the words around its marks are shown."""

NO_MENTIONS: Mapping[Mention, ShownMention] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch, and the tone in which it is marked."""

    span: Span
    tone: Tone


def pieces(words: str, start: int, marks: Iterable[Span]) -> tuple[Piece, ...]:
    """``words``, which begin at ``start``, cut where a mark begins or ends; marks may overlap."""
    end, at, found = start + len(words), start, []
    for mark in sorted(marks):
        first, last = max(mark.start, at), min(mark.end, end)
        if first < last:
            found += [
                Piece(words[at - start : first - start]),
                Piece(words[first - start : last - start], True),
            ]
            at = last
    found.append(Piece(words[at - start :]))
    return tuple(piece for piece in found if piece.text)


def shown_part(words: str, start: int, marks: Sequence[Span]) -> Span:
    """What is shown of a passage that begins at ``start``: all of it, unless it is too long."""
    whole = Span(start, start + len(words))
    if len(words) <= LONGEST_PASSAGE:
        return whole
    inside = [mark for mark in marks if whole.contains(mark)] or [Span(start, start)]
    middle = hull(inside)
    first = max(middle.start - CONTEXT, start)
    last = min(max(middle.end + CONTEXT, start + LONGEST_PASSAGE // 2), first + LONGEST_PASSAGE, whole.end)
    return on_words(words, Span(first, last).shifted(-start)).shifted(start)


def on_words(words: str, span: Span) -> Span:
    """A stretch of ``words`` without the part of a word that it begins with or ends with.

    >>> on_words("one two three", Span(1, 10))
    Span(start=4, end=7)
    """
    first, last = span.start, span.end
    if first > 0 and words[first - 1 : first + 1].isalnum():
        first = words.find(" ", first, last) + 1 or first
    if last < len(words) and words[last - 1 : last + 1].isalnum():
        last = max(words.rfind(" ", first, last), first) if " " in words[first:last] else last
    return Span(first, last)


def context_before(words: str) -> str:
    """The last of ``words``, from the beginning of a word on."""
    if len(words) <= CONTEXT:
        return words
    tail = words[-CONTEXT:]
    return f"… {tail[tail.find(' ') + 1 :]}"


def context_after(words: str) -> str:
    """The first of ``words``, up to the end of a word."""
    if len(words) <= CONTEXT:
        return words
    head = words[:CONTEXT]
    end = head.rfind(" ")
    return f"{head[:end] if end > 0 else head} …"


def segments(
    words: str,
    start: int,
    marks: Sequence[Marked],
    here: Span | None,
    mentions: Mapping[Mention, ShownMention] = NO_MENTIONS,
    triggers: Sequence[Trigger] = (),
    mended: Sequence[Mended] = (),
    unsure: Sequence[UnsureWord] = (),
) -> tuple[Segment, ...]:
    """A paragraph that begins at ``start``, cut wherever it has to be set in another way.

    Where marks overlap, the first tone of `Tone` is shown: what cannot be true hides nothing.

    Args:
        words: of the paragraph.
        start: where it begins.
        marks: deciding words.
        here: the passage that was asked for.
        mentions: that lie in the paragraph, with how they are shown; they may lie in one another.
        triggers: words that make a statement; of two that overlap each leads to a note from where it begins.
        mended: where repairs show; what was taken away stands before the words that follow, or at the end.
        unsure: words that were read off a picture with doubt.
    """
    whole = Span(start, start + len(words))
    toned, spoken, gone = _toned(marks), {cut.at: cut for cut in cuts(mentions)}, _gone(mended, whole)
    lit = [here] if here else []
    own = (*(t.span for t in triggers), *(m.span for m in mended), *(u.span for u in unsure))
    found = []
    for first, last in pairwise(_edges(whole, (*chain(*toned.values()), *lit, *own), spoken)):
        opening = spoken[first].opening if first in spoken else ()
        closing = spoken[last].closing if last in spoken else ()
        found.append(
            Segment(
                words[first - start : last - start],
                next((tone for tone, spans in toned.items() if _covered(spans, first)), None),
                _covered(lit, first),
                here is not None and start <= here.start == first,
                tuple(mentions[each] for each in opening),
                tuple(mentions[each] for each in closing),
                next((t.note for t in reversed(triggers) if t.span.start <= first < t.span.end), ""),
                tuple(t.anchor for t in triggers if max(t.span.start, start) == first),
                next((m.repair for m in mended if m.span.start <= first < m.span.end), None),
                tuple(gone.get(first, ())),
                next((u.said for u in unsure if u.span.start <= first < u.span.end), ""),
            )
        )
    left = tuple(gone.get(whole.end, ()))
    return (*found, Segment("", gone=left)) if left else tuple(found)


def _toned(marks: Sequence[Marked]) -> dict[Tone, list[Span]]:
    """What is marked in each tone, in the order of `Tone`."""
    tones = {mark.tone for mark in marks}
    return {t: _merged(mark.span for mark in marks if mark.tone is t) for t in Tone if t in tones}


def _edges(whole: Span, spans: Iterable[Span], also: Iterable[int]) -> list[int]:
    """Where a paragraph is cut."""
    ends = {at for span in spans for at in (span.start, span.end)}
    return sorted({whole.start, whole.end, *(at for at in (*ends, *also) if whole.start < at < whole.end)})


def _gone(mended: Sequence[Mended], whole: Span) -> dict[int, list[Mended]]:
    """What a paragraph does not have any more, by where it would stand in it."""
    found: dict[int, list[Mended]] = {}
    for each in mended:
        if each.gone:
            found.setdefault(min(max(each.span.start, whole.start), whole.end), []).append(each)
    return found


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The same stretches in order, those that overlap or touch made one."""
    found: list[Span] = []
    for span in sorted(span for span in spans if len(span)):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _covered(spans: Sequence[Span], offset: int) -> bool:
    """Whether one of ``spans``, which are in order and apart, holds a character."""
    before = bisect_right(spans, offset, key=lambda span: span.start)
    return bool(before) and offset < spans[before - 1].end
