"""Who signed a part at its end, where and when: "London, May 1921" and a name, in either order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from testimonia.ingest.dates import is_date, is_dateline, place_and_date
from testimonia.ingest.draft import Draft
from testimonia.ingest.extraction import Block
from testimonia.ingest.sections.lines import is_initials, is_person, tidy
from testimonia.model import Section, Span, Stated, trimmed

MOST_BLOCKS = 4
"""Blocks at the end of a part that may be its signature."""
LONGEST_LINE = 80
"""Code points."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What the end of a part says of it."""

    author: Stated | None = None
    written: Stated | None = None
    place: Stated | None = None


def signed(draft: Draft, part: Section, people: Sequence[str] = ()) -> Section:
    """``part`` with the author and the date of its signature, where it has one and they were not known.

    Args:
        draft: the document.
        part: a foreword or another part with a voice of its own.
        people: names on the title page, one of which initials may stand for.
    """
    found = signature_of(draft, draft.within(part.span)[1:], people)
    return replace(
        part,
        author=part.author or found.author,
        written=part.written or found.written,
        place=part.place or found.place,
    )


def signature_of(draft: Draft, blocks: Sequence[Block], people: Sequence[str] = ()) -> Signature:
    """The signature in the last of ``blocks``: short lines that are a name, a place and a date."""
    author = written = place = None
    named = False
    for block in reversed(blocks[-MOST_BLOCKS:]):
        lines = _lines(draft.original, block.span)
        if any(len(line) > LONGEST_LINE for line in lines):
            break
        for line in reversed(lines):
            words = tidy(line.of(draft.original)).strip("—–- ,")
            if is_dateline(words) or is_date(words):
                where, when = place_and_date(words.rstrip("."))
                written = written or Stated(when, line)
                place = place or (Stated(where, line) if where else None)
            elif is_initials(words):
                author = author or _whose(words, line, people)
            elif is_person(words.rstrip(".")):
                # "Uniontown, Ohio" below the name is a place, and so is a lone "London"
                author = author or Stated(words.rstrip("."), line, doubtful=True)
            elif named or len(words.split()) > 5:
                return Signature(author, written, place)
            else:
                named = True
    return Signature(author, written, place)


def _lines(original: str, span: Span) -> list[Span]:
    if len(span) > LONGEST_LINE * 4:
        return [span]
    lines, at = [], span.start
    for line in span.of(original).split("\n"):
        words = trimmed(original, Span(at, at + len(line)))
        if len(words):
            lines.append(words)
        at += len(line) + 1
    return lines


def _whose(initials: str, at: Span, people: Sequence[str]) -> Stated:
    """The name on the title page that the initials stand for; the initials themselves if there is none."""
    letters = [c for c in initials if c.isalpha()]
    for name in people:
        if [word[0].upper() for word in name.split()] == letters:
            return Stated(name, at, doubtful=True)
    return Stated(initials, at, doubtful=True)
