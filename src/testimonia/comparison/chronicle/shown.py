"""What is shown of a passage: few enough words to be taken in, and no other side's deciding words."""

from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.comparison.chronicle.claims import Claim
from testimonia.comparison.findings.excerpts import LONGEST, MOST_SIDES, cut
from testimonia.comparison.testimony import Stamp, Testimony, Told
from testimonia.model import Side, Span, Stretch, hull

_CONDITIONS = 6


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


def stamp_shown(testimony: Testimony, stamp: Stamp, value: str) -> Shown:
    """The words by which a document dates itself."""
    return Shown(value, testimony.source, (), stamp.span)


def told_shown(told: Told, value: str) -> Shown:
    """A statement, with the words that date it."""
    mark = told.statement.dated_by or told.statement.trigger
    return Shown(value, told.source, _wide(told, mark), mark, told.id)


def claim_shown(claim: Claim, value: str = "") -> Shown:
    """A claim about a life, by its own value if no other is given."""
    told = claim.account.told
    return Shown(value or claim.value, told.source, _wide(told, claim.mark), claim.mark, told.id)


def sides_of(shown: Sequence[Shown]) -> tuple[Side, ...]:
    """The sides, each one passage: the sentence if it can be shown and is its own, else less."""
    return tuple(_side(one, shown) for one in shown[:MOST_SIDES])


def conditions(clauses: Sequence[str]) -> tuple[str, ...]:
    """Clauses as sentences, no more than can be taken in."""
    return tuple(f"Only if {clause}." for clause in clauses[:_CONDITIONS])


def _wide(told: Told, mark: Span) -> tuple[Span, ...]:
    statement = told.statement
    return tuple(hull([span, mark]) for span in (told.sentence, statement.span, statement.trigger))


def _side(shown: Shown, sides: Sequence[Shown]) -> Side:
    rivals = [other.mark for other in sides if other is not shown and other.source == shown.source]
    rivals = [rival for rival in rivals if rival != shown.mark]
    fitting = (s for s in shown.wide if len(s) <= LONGEST and not any(s.overlaps(r) for r in rivals))
    mark = cut(shown.mark)
    statements = (shown.statement,) if shown.statement is not None else ()
    passage, marks = Stretch(shown.source, next(fitting, mark)), Stretch(shown.source, mark)
    return Side(shown.value, (passage,), statements, (marks,))
