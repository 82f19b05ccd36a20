"""What is shown of a text in which something was found."""

from dataclasses import dataclass

from testimonia.model import Span, hull

CONTEXT = 120
"""Code points shown before the first match of an excerpt and after the last one, about."""

LONGEST_EXCERPT = 400
"""Code points of an excerpt, about; matches further on are not shown in it."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some words around the first matches, on one line.

    Attributes:
        text: the words.
        marks: where the matches are in ``text``.
        cut_before: whether the paragraph begins earlier.
        cut_after: whether the paragraph goes on.
    """

    text: str
    marks: tuple[Span, ...]
    cut_before: bool
    cut_after: bool


def marked(text: str, opening: str, closing: str) -> tuple[Span, ...]:
    """The stretches between marks, as they are without the marks.

    >>> marked("a <b> c", "<", ">")
    (Span(start=2, end=3),)
    """
    before, *rest = text.split(opening)
    at, found = len(before), []
    for part in rest:
        inside, after = part.split(closing)
        found.append(Span(at, at + len(inside)))
        at += len(inside) + len(after)
    return tuple(found)


def excerpt(text: str, marks: tuple[Span, ...]) -> Excerpt:
    """Some words of ``text`` around the first of ``marks``; as many characters as there, but on one line."""
    first = marks[0] if marks else Span(0, 0)
    shown = [mark for mark in marks if mark.end <= first.start + LONGEST_EXCERPT] or [first]
    around = hull(shown)
    start = max(around.start - CONTEXT, 0)
    end = min(around.end + CONTEXT, len(text))
    if start:
        gap = text.find(" ", start, around.start)
        start = start if gap < 0 else gap + 1
    if end < len(text):
        gap = text.rfind(" ", around.end, end)
        end = end if gap < 0 else gap
    line = "".join(" " if character.isspace() else character for character in text[start:end])
    inside = tuple(mark.shifted(-start) for mark in marks if start <= mark.start and mark.end <= end)
    return Excerpt(line, inside, start > 0, end < len(text))
