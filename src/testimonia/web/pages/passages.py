"""A passage as it is shown: some words before it, its deciding words marked, and where it stands."""

from collections.abc import Sequence

from testimonia.model import Span, Stretch
from testimonia.store import HeldParagraph, HeldStatement
from testimonia.web.pages.addresses import link_to
from testimonia.web.pages.cutting import context_after, context_before, pieces, shown_part
from testimonia.web.pages.shelf import Held, Shelf
from testimonia.web.pages.views import Citation, Piece, ShownPassage
from testimonia.web.pages.words import listed, shortened

_GONE = "The document that held this passage has changed; build the folder again."
_LONGEST_HOLDER = 60
"""Code points of the words that name a holder."""


def shown_passage(
    shelf: Shelf, stretch: Stretch, marks: Sequence[Stretch], statements: Sequence[HeldStatement]
) -> ShownPassage:
    """A stretch of a source, with those of ``marks`` and ``statements`` that lie in it."""
    placed, held = shelf.desk.placed(stretch), shelf.held(stretch.source)
    if placed is None or held is None:
        return ShownPassage("", (Piece(_GONE),), "", Citation((), link_to(stretch.source)))
    inside = [mark.span for mark in marks if mark.source == stretch.source]
    span = stretch.span
    part = shown_part(placed.words, span.start, inside)
    before, after = _around(span, placed.paragraphs)
    return ShownPassage(
        "… " if part.start > span.start else before,
        pieces(part.shifted(-span.start).of(placed.words), part.start, inside),
        " …" if part.end < span.end else after,
        Citation(
            _cited(held, placed.paragraphs[0], _holders(stretch, statements)), link_to(stretch.source, span)
        ),
    )


def _around(span: Span, paragraphs: Sequence[HeldParagraph]) -> tuple[str, str]:
    """What stands before and after a passage in the paragraphs in which it begins and ends."""
    first, last = paragraphs[0], paragraphs[-1]
    before = first.words[: max(span.start - first.span.start, 0)]
    after = last.words[max(span.end - last.span.start, 0) :]
    return context_before(before), context_after(after)


def _cited(held: Held, paragraph: HeldParagraph, holders: tuple[str, ...]) -> tuple[str, ...]:
    """Section, voice, when written, document, page, file: what is known of them."""
    section = paragraph.section
    page = f"p. {paragraph.page}" if paragraph.page else ""
    voice = _voice(held.voice(section), holders)
    where = held.where(section)
    parts = (where, voice, held.when(section), held.title_beside(where), page, held.path)
    return tuple(part for part in dict.fromkeys(parts) if part)


def _voice(author: str, holders: tuple[str, ...]) -> str:
    if not holders:
        return author
    return f"{listed(holders, 'and')}, quoted by {author}" if author else f"{listed(holders, 'and')}, quoted"


def _holders(stretch: Stretch, statements: Sequence[HeldStatement]) -> tuple[str, ...]:
    """Who says it, where it is not the voice of the section: the original speakers, in their words."""
    found = [
        held.statement.holders[0].who.words
        for held in statements
        if held.source == stretch.source and held.statement.holders and _inside(held, stretch.span)
    ]
    return tuple(shortened(_as_named(words), _LONGEST_HOLDER) for words in dict.fromkeys(found))


def _as_named(words: str) -> str:
    """A holder's words standing by themselves: a pronoun in quotation marks, no "whose" before it."""
    if words.lower() in _PRONOUNS:
        return f"“{words}”"
    return words.removeprefix("whose ")


_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "who"})


def _inside(held: HeldStatement, span: Span) -> bool:
    return held.statement.span.overlaps(span)
