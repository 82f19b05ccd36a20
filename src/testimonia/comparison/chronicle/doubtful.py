"""Doubtful metadata before it is told: what is said, the passages, and how sure it is."""

from dataclasses import dataclass

from testimonia.comparison.chronicle.shown import Shown, conditions, sides_of
from testimonia.model import Finding, FindingKind, Verdict


@dataclass(frozen=True)
class Doubtful:
    """Something that a document, or a witness, cannot be.

    Attributes:
        what: one sentence with the values that decided.
        sides: each one passage.
        why: sentences for a historian.
        only_if: under what it is possible after all: clauses.
        certain: whether it is so under every reading.
        more: how many other passages say the same.
    """

    what: str
    sides: tuple[Shown, ...]
    why: tuple[str, ...]
    only_if: tuple[str, ...]
    certain: bool
    more: int = 0


def metadata_finding(doubtful: Doubtful, subject: str) -> Finding:
    """The Finding. Every Source that is shown counts as one account."""
    more = doubtful.more
    others = (f"{more} more {'passage does' if more == 1 else 'passages do'} so too.",) if more else ()
    sources = len({side.source for side in doubtful.sides})
    return Finding(
        FindingKind.METADATA,
        Verdict.CLASH if doubtful.certain else Verdict.POSSIBLE,
        doubtful.what,
        sides_of(doubtful.sides),
        why=" ".join((*doubtful.why, *others)),
        only_if=conditions(doubtful.only_if),
        question="metadata",
        subject=subject,
        accounts=sources,
        witnesses=sources,
    )
