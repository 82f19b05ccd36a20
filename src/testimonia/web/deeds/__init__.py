"""What can be done from the pages: each deed has an address of its own, and takes a form or JSON."""

from testimonia.web.deeds import (
    building,
    corrections,
    describing,
    findings,
    identity,
    notes,
    sampling,
    setting_aside,
    touring,
)
from testimonia.web.deeds.deed import Deed, Done

__all__ = ["DEEDS", "Deed", "Done"]

DEEDS: tuple[Deed, ...] = (
    *findings.DEEDS,
    *sampling.DEEDS,
    *building.DEEDS,
    *describing.DEEDS,
    *identity.DEEDS,
    *notes.DEEDS,
    *setting_aside.DEEDS,
    *corrections.DEEDS,
    *touring.DEEDS,
)
"""All deeds."""
