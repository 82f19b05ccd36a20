"""Whose voice a section is: its own, or that of what it lies in."""

from collections.abc import Mapping

from testimonia.model.section import in_the_voice_around
from testimonia.store.held import HeldSection


def bearing(held: HeldSection, by_id: Mapping[str, HeldSection]) -> HeldSection:
    """The section whose voice a section is: itself, or one that it lies in.

    Args:
        held: the section.
        by_id: all sections of its source.
    """
    around = by_id.get(held.parent or "")
    while around is not None and in_the_voice_around(held.section):
        held, around = around, by_id.get(around.parent or "")
    return held
