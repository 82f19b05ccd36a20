"""The paragraph styles of an RTF file (RTF 1.9.1, "Style Sheet")."""

from collections.abc import Mapping
from dataclasses import dataclass

from testimonia.ingest.extraction import BlockKind
from testimonia.ingest.readers.styled import BODY_LEVEL, PLAIN, Style, named

_MOST_PARENTS = 12


@dataclass(slots=True)
class Entry:
    """One entry of the style sheet, as far as it is read.

    Attributes:
        number: by which paragraphs name it.
        name: as people see it.
        outline: its outline level, from nought; None if it has none.
        parent: the number of the style that it is based on.
    """

    number: int = 0
    name: str = ""
    outline: int | None = None
    parent: int | None = None


def style_of(number: int, entries: Mapping[int, Entry]) -> Style:
    """A style with what it takes over from those it is based on; plain if there is no such style."""
    level, part, block, title = None, None, None, False
    seen: set[int] = set()
    at: int | None = number
    while at is not None and at in entries and at not in seen and len(seen) < _MOST_PARENTS:
        seen.add(at)
        entry = entries[at]
        own = named(entry.name)
        if level is None:
            level = own.level or outline_level(entry.outline)
        part = part or own.part
        block = block or own.block
        title = title or own.title
        at = entry.parent
    return Style(level, part, block or BlockKind.PROSE, False, title) if seen else PLAIN


def outline_level(given: int | None) -> int | None:
    """The level of a heading, 1 highest; None for running text."""
    return given + 1 if given is not None and 0 <= given < BODY_LEVEL else None
