"""Whose voice is each section of a source, for comparison: two chapters of one book are one voice."""

from collections.abc import Mapping, Sequence

from testimonia.comparison.testimony import Voice
from testimonia.model import Date, Section, Stated
from testimonia.model.section import in_the_voice_around
from testimonia.store import HeldSection


def voices_of(sections: Sequence[HeldSection]) -> dict[str, Voice]:
    """The voice of each section, by its id.

    Args:
        sections: of one source, with what a sidecar says of them.
    """
    by_id = {held.id: held for held in sections}
    made: dict[str, Voice] = {}
    for held in sections:
        bearing = _bearing(held, by_id)
        if bearing.id not in made:
            made[bearing.id] = _voice(bearing, by_id)
        made[held.id] = made[bearing.id]
    return made


def _bearing(held: HeldSection, by_id: Mapping[str, HeldSection]) -> HeldSection:
    """The section whose voice this one is: itself, or what it lies in."""
    around = by_id.get(held.parent or "")
    while around is not None and in_the_voice_around(held.section):
        held, around = around, by_id.get(around.parent or "")
    return held


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
