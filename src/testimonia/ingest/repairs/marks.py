"""The marks of notes, lifted out of the words they stick to ("FOREWORD*", "Peace.1").

The note's Section keeps the place of its mark, so a page can still show it.
"""

from testimonia.ingest.draft import Draft
from testimonia.model import Repair, RepairKind, Replace


def lift_marks(draft: Draft) -> tuple[Repair, ...]:
    """One Repair for each mark whose note is known."""
    return tuple(
        Repair(
            RepairKind.FOOTNOTE,
            (Replace(link.mark, ""),),
            f"“{link.mark.of(draft.original)}” is the mark of a note, not part of the word.",
        )
        for link in sorted(draft.notes, key=lambda link: link.mark)
        if len(link.mark)
    )
