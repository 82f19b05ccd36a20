"""Letters: a dateline, a salutation, a closing, a signature."""

import re
from dataclasses import replace

from testimonia.ingest.cues import cues
from testimonia.ingest.dates import is_dateline, place_and_date
from testimonia.ingest.draft import Draft
from testimonia.ingest.extraction import Block
from testimonia.ingest.sections.lines import LONGEST_NAME, is_person, is_salutation, tidy
from testimonia.model import Section, SectionKind, Span, Stated

HEAD = 6
"""Blocks among which a salutation must stand."""
FOOT = 4
"""Blocks among which a closing and a signature stand."""


def as_letter(draft: Draft, body: Section) -> tuple[Section, ...]:
    """``body`` as a letter, with its dateline and signature; the body itself if it is none.

    A salutation is needed, and a dateline or a closing beside it: many a speech begins "Comrades".
    """
    blocks = draft.within(body.span)
    salutation = next((b for b in blocks[:HEAD] if is_salutation(draft.words(b))), None)
    if salutation is None:
        return (body,)
    above = [b for b in draft.blocks if b.span.end <= salutation.span.start][-HEAD:]
    dateline = next((b for b in above if is_dateline(tidy(draft.words(b)))), None)
    closing = next((b for b in blocks[-FOOT:] if _closes(draft, b)), None)
    if dateline is None and closing is None:
        return (body,)
    after = [b for b in draft.blocks if closing and b.span.start >= closing.span.start][: FOOT - 1]
    signature = _signature(draft, after)
    place, date = place_and_date(tidy(draft.words(dateline))) if dateline else (None, None)
    addressed = next((found for b in above if (found := _address(draft, b))), None)
    letter = replace(
        body,
        kind=SectionKind.LETTER,
        written=Stated(date, dateline.span) if dateline and date else None,
        place=Stated(place, dateline.span) if dateline and place else None,
        author=signature or body.author,
        recipient=addressed or _addressee(draft, salutation),
    )
    inside = dateline is not None and body.span.contains(dateline.span)
    return (letter, Section(dateline.span, SectionKind.DATELINE)) if inside and dateline else (letter,)


def _first_line(draft: Draft, block: Block) -> str:
    return tidy(draft.words(block).split("\n", 1)[0])


def _closes(draft: Draft, block: Block) -> bool:
    return bool(cues().closing.match(_first_line(draft, block)))


def _address(draft: Draft, block: Block) -> Stated | None:
    """The name in a line above the letter that says to whom it goes ("To Mr Doe, at Leeds")."""
    words = draft.words(block)
    found = cues().address.match(words)
    if not found or "\n" in words.strip() or len(words) > LONGEST_NAME:
        return None
    name = re.split(r",| at | in ", words[found.end() :], maxsplit=1)[0].strip(" .:")
    if not name[:1].isupper():
        return None
    start = block.span.start + words.index(name, found.end())
    return Stated(tidy(name), Span(start, start + len(name)))


def _addressee(draft: Draft, block: Block) -> Stated | None:
    line = draft.words(block).split("\n", 1)[0]
    found = cues().salutation.match(line)
    if not found:
        return None
    name = line[found.end() :].strip(" ,:!—–-*_")
    if not name:
        return None
    start = block.span.start + line.index(name)
    return Stated(tidy(name), Span(start, start + len(name)), doubtful=True)


def _signature(draft: Draft, blocks: list[Block]) -> Stated | None:
    """The last short line after the closing that has the look of a name."""
    for block in reversed(blocks):
        for line in reversed(draft.words(block).split("\n")):
            name = tidy(line).strip(" .,")
            if is_person(name) or (0 < len(name.split()) <= 2 and name.istitle()):
                return Stated(name, block.span)
    return None
