"""Whose voice is each section of a source, for comparison: two chapters of one book are one voice."""

from collections.abc import Callable, Mapping, Sequence

from testimonia.comparison.testimony import Stamp, Voice
from testimonia.model import Date, Section, Span, Stated
from testimonia.store import HeldSection, bearing

Read = Callable[[Span], Span | None]
"""Where a stretch of the original layer is read; None if nowhere."""


def voices_of(sections: Sequence[HeldSection], read: Read = lambda span: None) -> dict[str, Voice]:
    """The voice of each section, by its id.

    Args:
        sections: of one source, with what a sidecar says of them.
        read: leads from the original layer to the reading layer.
    """
    by_id = {held.id: held for held in sections}
    made: dict[str, Voice] = {}
    for held in sections:
        speaking = bearing(held, by_id)
        if speaking.id not in made:
            made[speaking.id] = _voice(speaking, by_id, read)
        made[held.id] = made[speaking.id]
    return made


def _voice(held: HeldSection, by_id: Mapping[str, HeldSection], read: Read) -> Voice:
    section = held.section
    author = section.author.value if section.author else None
    date, stamp = _written(held, by_id, read)
    return Voice(held.id, section.kind, author, date, stamp)


def _written(
    held: HeldSection, by_id: Mapping[str, HeldSection], read: Read
) -> tuple[Date | None, Stamp | None]:
    """When it was composed, or else published, as far as it or what it lies in says; and in what words."""
    at: HeldSection | None = held
    while at is not None:
        for stated, published in ((at.section.written, False), (at.section.published, True)):
            date = _date(stated, at.section)
            if stated is not None and date is not None and date.placed:
                span = read(stated.at) if stated.at is not None and not stated.doubtful else None
                return date, None if span is None else Stamp(date, span, published)
        at = by_id.get(at.parent) if at.parent else None
    return None, None


def _date(stated: Stated | None, section: Section) -> Date | None:
    if stated is None:
        return None
    from testimonia.reading.read import date_of  # with it come the rules

    return date_of(stated.value, section.language.value if section.language else None)
