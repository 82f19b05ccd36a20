"""Stretches of documents as words on one line, with what decides in them."""

from collections.abc import Sequence

from testimonia.exports.tour.step import Quoted
from testimonia.model import Side, Span, Stretch
from testimonia.store import Store

_AROUND = 36
"""Code points of the words on either side of a repair."""
_SEEN = str.maketrans({"\n": "⏎", "\f": "⏎"})


def quoted(store: Store, stretch: Stretch, marks: Sequence[Stretch] = (), value: str = "") -> Quoted | None:
    """The words of a stretch, with the first of ``marks`` that lies in it; None if its document is gone."""
    path = store.path_of(stretch.source)
    text = store.words(stretch.source) if path else ""
    if path is None or stretch.span.end > len(text):
        return None
    inside = [each for each in marks if each.source == stretch.source and stretch.span.contains(each.span)]
    marked = inside[0] if inside else None
    words = " ".join(stretch.span.of(text).split())
    return Quoted(value, words, _mark(words, marked.span.of(text) if marked else ""), path, stretch, marked)


def _mark(words: str, decisive: str) -> Span:
    """Where the words that decide stand in a line; of no length if they do not."""
    plain = " ".join(decisive.split())
    at = words.find(plain) if plain else -1
    return Span(at, at + len(plain)) if at >= 0 else Span(0, 0)


def sides(store: Store, those: Sequence[Side], most: int) -> tuple[Quoted, ...]:
    """The first passage of each of the first sides of a finding, with the value that it has."""
    found = (quoted(store, each.passages[0], each.marks, one_line(each.value)) for each in those[:most])
    return tuple(each for each in found if each is not None)


def one_line(words: str) -> str:
    """Words with single spaces between them."""
    return " ".join(words.split())


def as_in_the_file(original: str, span: Span) -> str:
    """A stretch of an original layer and some words around it, with the ends of its lines as signs.

    >>> as_in_the_file("The ice\\n\\n42\\n\\nwas red.", Span(7, 13))
    'The ice⏎⏎42⏎⏎was red.'
    """
    wide = widened(original, span)
    return " ".join(wide.of(original).translate(_SEEN).split())


def widened(text: str, span: Span) -> Span:
    """A stretch with some whole words on either side, within its paragraphs where that is enough.

    >>> widened("one two three", Span(4, 7))
    Span(start=0, end=13)
    """
    first, last = max(span.start - _AROUND, 0), min(span.end + _AROUND, len(text))
    paragraph = text.rfind("\n\n", first, span.start)
    first = paragraph + 2 if paragraph >= 0 else first
    ends = text.find("\n\n", span.end, last)
    last = ends if ends > 0 else last
    if first and not text[first - 1].isspace():
        first += max(text[first : span.start].find(" ") + 1, 0)
    if last < len(text) and not text[last].isspace():
        cut = text.rfind(" ", span.end, last)
        last = cut if cut > 0 else last
    return Span(first, last)
