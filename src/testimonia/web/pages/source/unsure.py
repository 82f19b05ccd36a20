"""Words that were read off a picture with doubt: in the text, on the image, and in a list."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from testimonia.model import Span, Text, WordBox, hull
from testimonia.store import HeldParagraph
from testimonia.web.pages.source.unsure_views import UnsureWord
from testimonia.web.pages.source.ways import Ways

MOST = 1_000
"""On one page of the reading room."""


def unsure_words(words: Iterable[WordBox], text: Text, ways: Ways) -> tuple[UnsureWord, ...]:
    """Words that were read with doubt, in the order of the reading layer.

    Two halves of a word that a line's end cut are one word, as sure as the less sure half. What is not read
    any more, because a repair took it out, is not shown.
    """
    labels = {page.index: page.label or str(page.index + 1) for page in text.pages}
    found: dict[Span, UnsureWord] = {}
    for word in words:
        there = text.alignment.to_reading(word.span)
        if not there or word.confidence is None:
            continue
        span = whole_word(text.reading, hull(there))
        percent = round(100 * word.confidence)
        known = found.get(span)
        if known is None or percent < known.percent:
            label = labels.get(word.page, str(word.page + 1))
            link = ways.but(at=span, paragraph=None, who=None).address
            found[span] = UnsureWord(span, span.of(text.reading), percent, label, link)
        if len(found) >= MOST:
            break
    return tuple(found[span] for span in sorted(found))


def whole_word(reading: str, span: Span) -> Span:
    """A stretch up to the white space around it.

    >>> whole_word("one two three", Span(5, 6))
    Span(start=4, end=7)
    """
    start, end = span.start, span.end
    while start > 0 and not reading[start - 1].isspace():
        start -= 1
    while end < len(reading) and not reading[end].isspace():
        end += 1
    return Span(start, end)


def by_paragraph(
    words: Sequence[UnsureWord], paragraphs: Iterable[HeldParagraph]
) -> dict[int, tuple[UnsureWord, ...]]:
    """Words, in order, by the number of the paragraph that they begin in."""
    found = {}
    starts = [word.span.start for word in words]
    for each in paragraphs:
        first, last = bisect_left(starts, each.span.start), bisect_left(starts, each.span.end)
        if first < last:
            found[each.number] = tuple(words[first:last])
    return found
