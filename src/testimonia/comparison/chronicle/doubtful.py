"""Doubtful metadata before it is told: what is said, the passages, and how sure it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.comparison.chronicle.claims import Claim
from testimonia.comparison.chronicle.telling import conditions
from testimonia.comparison.excerpts import LONGEST, cut
from testimonia.comparison.testimony import Stamp, Testimony, Told
from testimonia.model import Finding, FindingKind, Side, Span, Stretch, Verdict, hull


@dataclass(frozen=True)
class Shown:
    """One side: a passage and the deciding words in it.

    Attributes:
        value: what it says, short.
        source: id of the Source.
        wide: the passages that may be shown, the widest first; each holds the deciding words.
        mark: the deciding words.
        statement: id of the statement; None if it is none.
    """

    value: str
    source: str
    wide: tuple[Span, ...]
    mark: Span
    statement: str | None = None


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
        tuple(_side(side, doubtful.sides) for side in doubtful.sides),
        why=" ".join((*doubtful.why, *others)),
        only_if=conditions(doubtful.only_if),
        question="metadata",
        subject=subject,
        accounts=sources,
        witnesses=sources,
    )


def stamp_shown(testimony: Testimony, stamp: Stamp, value: str) -> Shown:
    """The words by which a document dates itself."""
    return Shown(value, testimony.source, (), stamp.span)


def told_shown(testimony: Testimony, told: Told, value: str) -> Shown:
    """A statement, with the words that date it."""
    statement = told.statement
    mark = statement.dated_by or statement.trigger
    return Shown(value, testimony.source, _wide(told, mark), mark, told.id)


def claim_shown(claim: Claim) -> Shown:
    """A claim about a life."""
    told = claim.account.told
    return Shown(claim.value, told.source, _wide(told, claim.mark), claim.mark, told.id)


def _wide(told: Told, mark: Span) -> tuple[Span, ...]:
    statement = told.statement
    return tuple(hull([span, mark]) for span in (told.sentence, statement.span, statement.trigger))


def _side(shown: Shown, sides: Sequence[Shown]) -> Side:
    rivals = [other.mark for other in sides if other is not shown and other.source == shown.source]
    fitting = (s for s in shown.wide if len(s) <= LONGEST and not any(s.overlaps(r) for r in rivals))
    passage, mark = next(fitting, cut(shown.mark)), cut(shown.mark)
    statements = (shown.statement,) if shown.statement is not None else ()
    return Side(shown.value, (Stretch(shown.source, passage),), statements, (Stretch(shown.source, mark),))
