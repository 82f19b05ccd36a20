"""Reversible repairs: one module for each kind of fault, all of them listed here.

A rule is a pure function from a Draft to the Repairs it would make. Rules earlier in the tuple win where two
want the same characters.
"""

from collections.abc import Callable
from dataclasses import dataclass

from testimonia.ingest.draft import Draft
from testimonia.ingest.repairs.breaks import join_paragraphs
from testimonia.ingest.repairs.characters import replace_characters
from testimonia.ingest.repairs.encoding import mend_mojibake
from testimonia.ingest.repairs.hyphens import join_hyphens
from testimonia.ingest.repairs.marks import lift_marks
from testimonia.model import Repair, settled


@dataclass(frozen=True, slots=True)
class RepairRule:
    """One way of finding faults.

    Attributes:
        name: as it is shown; its version stands in `versions.REPAIRS`.
        find: the Repairs for a Draft, in the order of the original.
    """

    name: str
    find: Callable[[Draft], tuple[Repair, ...]]


REPAIRS = (
    RepairRule("mojibake", mend_mojibake),
    RepairRule("characters", replace_characters),
    RepairRule("hyphens at line ends", join_hyphens),
    RepairRule("marks of notes", lift_marks),
    RepairRule("paragraphs cut by pages", join_paragraphs),
)


def repairs_of(draft: Draft) -> tuple[Repair, ...]:
    """All Repairs for a Draft that can stand together."""
    return settled(repair for rule in REPAIRS for repair in rule.find(draft))
