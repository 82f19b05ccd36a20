"""Whose voice is each section of a source, for comparison: two chapters of one book are one voice."""

from collections.abc import Mapping, Sequence

from testimonia.comparison.testimony import Voice
from testimonia.model import Date, Section, Stated
from testimonia.store import HeldSection, bearing


def voices_of(sections: Sequence[HeldSection]) -> dict[str, Voice]:
    """The voice of each section, by its id.

    Args:
        sections: of one source, with what a sidecar says of them.
    """
    by_id = {held.id: held for held in sections}
    made: dict[str, Voice] = {}
    for held in sections:
        speaking = bearing(held, by_id)
        if speaking.id not in made:
            made[speaking.id] = _voice(speaking, by_id)
        made[held.id] = made[speaking.id]
    return made


def _voice(held: HeldSection, by_id: Mapping[str, HeldSection]) -> Voice:
    section = held.section
    author = section.author.value if section.author else None
    return Voice(held.id, section.kind, author, _written(held, by_id))


def _written(held: HeldSection, by_id: Mapping[str, HeldSection]) -> Date | None:
    """When it was composed, or else published, as far as it or what it lies in says."""
    at: HeldSection | None = held
    while at is not None:
        for stated in (at.section.written, at.section.published):
            date = _date(stated, at.section)
            if date is not None and date.placed:
                return date
        at = by_id.get(at.parent) if at.parent else None
    return None


def _date(stated: Stated | None, section: Section) -> Date | None:
    if stated is None:
        return None
    from testimonia.reading.read import date_of  # with it come the rules

    return date_of(stated.value, section.language.value if section.language else None)
