"""Ages that are told together with what happened, for comparison: "died at the age of fifty-six"."""

from collections.abc import Iterable, Sequence

from testimonia.comparison.testimony import Aged
from testimonia.model import Length, Span, TimeExpression, TimeKind
from testimonia.store import HeldStatement

_OLDEST = 130


def ages_of(
    statements: Sequence[HeldStatement], times: Iterable[TimeExpression], words: str
) -> tuple[Aged, ...]:
    """The ages of those to whom something happened, each with its statement.

    An age is somebody's only where it is tied to what happened ("at the age of", "aged") inside the words of
    a statement, and all statements around it are of one person. Where the reading has reckoned a birth from
    it, that says the same already.

    Args:
        statements: of one Source.
        times: its expressions of time.
        words: its reading layer.
    """
    reckoned = {held.statement.dated_by for held in statements if held.statement.predicate == "birth"}
    found = []
    for time in times:
        years = _years(time)
        if years is None or time.core in reckoned or time.span in reckoned or not _tied(time.span, words):
            continue
        around = [held for held in statements if _tells(held, time.span)]
        if len({held.statement.subject.chain for held in around}) == 1:
            nearest = min(around, key=lambda held: len(held.statement.span))
            found.append(Aged(nearest.id, time.span, years))
    return tuple(found)


def _tells(held: HeldStatement, age: Span) -> bool:
    statement = held.statement
    told = statement.predicate not in ("other", "birth", "kinship") and statement.subject.chain is not None
    return told and statement.span.contains(age)


def _tied(span: Span, words: str) -> bool:
    from testimonia.reading.statements.corners.words import corner_words  # with it come the rules

    ages, said = corner_words()["ages"], span.of(words).lower()
    nearly = any(f" {word} " in f" {said} " for word in ages["not_before"])
    return said.startswith(tuple(f"{word} " for word in ages["at"])) and not nearly


def _years(time: TimeExpression) -> tuple[int, int] | None:
    """The completed years, if it is an age in whole years that somebody can have."""
    duration = time.duration
    if time.kind is not TimeKind.AGE or duration is None or duration.least is None or duration.most is None:
        return None
    least, most = duration.least, duration.most
    whole = least == Length(least.years) and most == Length(most.years, days=-1)
    return (least.years, most.years - 1) if whole and 0 < least.years < most.years <= _OLDEST else None
