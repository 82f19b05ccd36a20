"""The original layer of a stretch of a source: its words as they were extracted."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from testimonia.model import Alignment, Page, Span, Text, hull
from testimonia.model.text import paragraphs
from testimonia.store import HeldRepair
from testimonia.web.pages.cutting import segments
from testimonia.web.pages.leaves import Leaves
from testimonia.web.pages.source.mending import MOST_REPAIRS, shown_repair
from testimonia.web.pages.source.repair_views import Mended, ShownRepair
from testimonia.web.pages.source.views import ShownParagraph


def shown_original(
    text: Text, within: Span, leaves: Leaves, here: Span | None, mended: Sequence[Mended] = ()
) -> tuple[ShownParagraph, ...]:
    """The paragraphs of the original layer that begin in a stretch of it.

    Each has the number of the first paragraph of the reading text in which its words are read, so that one
    stays at the place when one turns from one layer to the other.

    Args:
        text: the layers of the source.
        within: what is shown, in the original layer.
        leaves: the paragraphs of the reading text that are shown.
        here: the passage that was asked for, in the reading layer.
        mended: where repairs change something, in the original layer.
    """
    lit = _lit(text.alignment, here) if here else None
    labels = {page.span.start: page for page in text.pages}
    starts = sorted(labels)
    return tuple(_shown(text, within, leaves, lit, mended, [labels[start] for start in starts]))


def _lit(alignment: Alignment, here: Span) -> Span | None:
    """Where a passage stands in the original: what carries it, or the first of it if the rest is far off."""
    parts = alignment.to_original(here)
    if not parts:
        return None
    whole = hull(parts)
    return whole if len(whole) <= 3 * len(here) else parts[0]


def _shown(
    text: Text,
    within: Span,
    leaves: Leaves,
    lit: Span | None,
    mended: Sequence[Mended],
    pages: Sequence[Page],
) -> Iterator[ShownParagraph]:
    known: set[int] = set()
    mended = sorted(mended, key=lambda each: each.span)
    starts = [each.span.start for each in mended]
    turned = 0
    while turned < len(pages) and pages[turned].span.end <= within.start:
        turned += 1
    for span in paragraphs(text.original[: within.end]):
        if span.start < within.start:
            continue
        folio = None
        while turned < len(pages) and pages[turned].span.start < span.end:
            folio = pages[turned].label or folio
            turned += 1
        number = _number(text.alignment, span, leaves)
        yield ShownParagraph(
            number=-1 if number in known else number,
            start=span.start,
            kind="prose",
            segments=segments(
                span.of(text.original),
                span.start,
                (),
                lit if lit and lit.overlaps(span) else None,
                mended=_over(mended, starts, span),
            ),
            language="",
            folio=folio,
        )
        known.add(number)


def _over(mended: Sequence[Mended], starts: Sequence[int], span: Span) -> list[Mended]:
    """The marks in a paragraph; ``starts`` says where each begins, in order. One may begin before it."""
    first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
    return [each for each in mended[max(first - 1, 0) : last] if each.span.overlaps(span)]


def _number(alignment: Alignment, span: Span, leaves: Leaves) -> int:
    """The number of the paragraph in which the first words are read; -1 if they are read in none shown."""
    for part in alignment.to_reading(span)[:1]:
        for paragraph in leaves.over(part)[:1]:
            return paragraph.number
    return -1


def mended_in_original(
    held: Sequence[HeldRepair], text: Text, source_id: str
) -> tuple[tuple[ShownRepair, ...], tuple[Mended, ...]]:
    """Repairs as they are listed, and what each changes, in the original layer."""
    shown = [(each, shown_repair(each, text, source_id)) for each in held[:MOST_REPAIRS]]
    marks = [Mended(edit.span, "", each[1]) for each in shown for edit in each[0].repair.edits]
    return tuple(each for _, each in shown), tuple(marks)


def stretch_of(text: Text, first: Span | None, after: Span | None) -> Span:
    """The stretch of the original layer that goes with a leaf of the reading text.

    The leaves of a text share the original among them, whatever was moved: each begins where the first words
    of its first paragraph stand.

    Args:
        text: the layers of the source.
        first: the first paragraph of the leaf, in the reading layer; None if the text begins with it.
        after: the first paragraph of the next leaf; None if the text ends with this one.
    """
    begins = _begins(text, first) if first else 0
    ends = _begins(text, after) if after else len(text.original)
    return Span(begins, max(ends, begins))


def _begins(text: Text, paragraph: Span) -> int:
    parts = text.alignment.to_original(Span(paragraph.start, paragraph.start + 1))
    return parts[0].start if parts else len(text.original)
