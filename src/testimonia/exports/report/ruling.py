"""What a person decided or noted, as a line that nobody can take for the program's."""

from datetime import datetime

from testimonia.exports.report.gathered import Ruling
from testimonia.exports.report.setting import one_line
from testimonia.exports.report.values import Hand, Line, Run
from testimonia.model import Act

ACTS = {
    Act.SAME: "these are one",
    Act.DIFFERENT: "these are not the same",
    Act.UNDECIDED: "this cannot be decided",
    Act.SAME_HAPPENING: "this is one happening",
    Act.DIFFERENT_HAPPENINGS: "these are different happenings",
    Act.REAL: "the finding holds",
    Act.NOT_ONE: "the finding does not hold",
    Act.CORRECT: "this is corrected",
    Act.ADD: "this is added",
    Act.SET_ASIDE: "this is set aside",
    Act.METADATA: "this is what the document is",
}
"""What each decision says."""


def ruled(ruling: Ruling) -> Line:
    """A decision: who made it, when, what, and the reason that he gave."""
    who = f"{one_line(ruling.by) or 'a person'}, {day(ruling.at)}"
    if ruling.act == Act.NOTE.value:
        return Line((Run(one_line(ruling.value)),), Hand.PERSON, f"Note by {who}")
    said = ACTS.get(Act(ruling.act), ruling.act) if ruling.act in set(Act) else one_line(ruling.act)
    why = f" Reason given: {one_line(ruling.why)}" if ruling.why else ""
    return Line((Run(f"{said}.{why}"),), Hand.PERSON, f"Decided by {who}")


def day(moment: str) -> str:
    """The day of a moment in ISO 8601; as it is written if it is none.

    >>> day("2026-11-22T04:00:00Z")
    '22 November 2026'
    """
    try:
        when = datetime.fromisoformat(moment)
    except ValueError:
        return one_line(moment)
    return f"{when.day} {when:%B %Y}"
