"""What a library of electronic texts adds before and after a text: its licence, and what the text is.

Such a library sets its words off by lines of its own, so nothing has to be guessed: what stands outside them
is the library's, and the text begins as if it stood alone.
"""

from dataclasses import dataclass, replace

from testimonia.ingest.cues import cues
from testimonia.ingest.draft import Draft
from testimonia.model import Section, SectionKind, Span, Stated, hull

REACH = 200
"""Blocks from either end of a text among which the lines stand."""
LONGEST = 200
"""Code points in one of the lines."""


@dataclass(frozen=True, slots=True)
class Wrapping:
    """What was taken off, and what it says.

    Attributes:
        inside: the text alone.
        sections: the library's words, as imprints.
        said: what they say of the text: "title", "author".
    """

    inside: Draft
    sections: tuple[Section, ...]
    said: dict[str, Stated]


def unwrapped(draft: Draft) -> Wrapping | None:
    """The text without what a library has put around it; None if nothing was."""
    blocks = draft.blocks
    begin = _last(draft, range(min(REACH, len(blocks))), before=True)
    end = _last(draft, range(len(blocks) - 1, max(len(blocks) - REACH, begin or 0), -1), before=False)
    first = begin + 1 if begin is not None else 0
    last = end if end is not None else len(blocks)
    if (begin is None and end is None) or first >= last:
        return None
    outside = [blocks[:first], blocks[last:]]
    sections = tuple(Section(hull(b.span for b in part), SectionKind.IMPRINT) for part in outside if part)
    return Wrapping(replace(draft, blocks=blocks[first:last]), sections, _said(draft, first))


def _last(draft: Draft, numbers: range, *, before: bool) -> int | None:
    """The number of the block with the line that sets off, the innermost one if there are several."""
    line = cues().wrapper_begin if before else cues().wrapper_end
    found = None
    for number in numbers:
        text = draft.words(draft.blocks[number])
        if len(text) <= LONGEST and line.match(text.lstrip("* ")):
            found = number
    return found


def _said(draft: Draft, first: int) -> dict[str, Stated]:
    said: dict[str, Stated] = {}
    for block in draft.blocks[:first]:
        at = block.span.start
        for line in draft.words(block).split("\n"):
            label, colon, value = line.partition(":")
            what = cues().wrapper_labels.get(label.strip().casefold())
            words = value.strip()
            if colon and what and words and what not in said:
                start = at + line.index(words, len(label) + 1)
                said[what] = Stated(words, Span(start, start + len(words)))
            at += len(line) + 1
    return said
