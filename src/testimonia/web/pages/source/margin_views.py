"""What stands in the margin of one paragraph; see `views`."""

from dataclasses import dataclass

from testimonia.web.pages.source.apparatus_views import CopiedBeside, Note
from testimonia.web.pages.source.note_views import PersonNote
from testimonia.web.pages.source.repair_views import ShownRepair
from testimonia.web.pages.source.statement_views import ToldNote

Entry = PersonNote | ShownRepair | CopiedBeside | Note | ToldNote


@dataclass(frozen=True, slots=True)
class Beside:
    """Something in the margin.

    Attributes:
        kind: "written", "proposal", "copied", "apparatus" or "told".
        entry: what it is.
        row: the half line of the paragraph that it stands beside, counted from 1; 0 if it follows the others.
        lines: how many half lines it is given.
    """

    kind: str
    entry: Entry
    row: int = 0
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Margin:
    """What stands beside a paragraph: in sight, and folded away, with the half line where that is said."""

    shown: tuple[Beside, ...] = ()
    folded: tuple[Beside, ...] = ()
    rest: int = 0
