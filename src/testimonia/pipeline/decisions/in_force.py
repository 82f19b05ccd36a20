"""Which lines of the ledger bear on comparison. To know that nothing has changed needs no more than this."""

from collections.abc import Iterable
from pathlib import Path

from testimonia.model import Act, Judgement, contradictions, record_id, standing
from testimonia.store import ledger

BEARING = frozenset({Act.SAME, Act.DIFFERENT, Act.SAME_HAPPENING, Act.DIFFERENT_HAPPENINGS, Act.SET_ASIDE})
"""What is decided with these acts makes a comparison another one."""
IDENTITY = "identity"
"""The question that same and different answer."""
DOCUMENT, PART, HOLDER = "document", "part", "holder"
"""What can be set aside: the first word of the value of the line. The kind of the part, or the name of the
holder, stands behind it, after a comma."""


def in_force(ledger_file: Path) -> tuple[Judgement, ...]:
    """The standing decisions that bear on comparison.

    Those over the same places that exclude one another are left out; the ledger has a Problem for them.
    """
    lines, _ = ledger.read(ledger_file)
    opposed = {line.id for pair in contradictions(lines) for line in pair}
    return tuple(line for line in standing(lines) if line.act in BEARING and line.id not in opposed)


def basis(lines: Iterable[Judgement]) -> str:
    """What is noted beside the version of the rules, by which a comparison is known to be out of date."""
    ids = sorted(line.id for line in lines)
    return f", decisions {record_id('decisions', *ids)}" if ids else ""
