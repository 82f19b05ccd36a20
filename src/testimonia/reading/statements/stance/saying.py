"""When something was said, where the text tells."""

from collections.abc import Iterator

from testimonia.model import Date, Span, TimeExpression
from testimonia.reading.clauses.values import Clause
from testimonia.reading.quotations.values import Quotation
from testimonia.reading.statements.scene import Scene
from testimonia.reading.statements.stance.held import Held
from testimonia.reading.statements.told.times import placed


def said_at(scene: Scene, held: Held) -> Date | None:
    """When the first holder said it: "Moss wrote in 1840 that"; None where it is not told.

    Args:
        scene: what is known around the place.
        held: who says what is told there.
    """
    by = held.by
    if by is None or by.cue is None or not held.holders:
        return None
    times = [time for time in _times(scene, by, by.cue) if placed(time)]
    return times[0].date if len({time.date for time in times}) == 1 else None


def _times(scene: Scene, by: Quotation, cue: Span) -> Iterator[TimeExpression]:
    """The expressions of time in the clause that says who says it, outside of what he says."""
    clauses = list(_saying(scene, by, cue))
    for span in [clause.span for clause in clauses] or [cue]:
        for time in scene.times_in(span):
            outside = not any(part.overlaps(time.span) for part in by.parts)
            if outside and not any(_apart(scene, clause, time.span) for clause in clauses):
                yield time


def _saying(scene: Scene, by: Quotation, cue: Span) -> Iterator[Clause]:
    for number in scene.clauses.within(cue):
        clause = scene.clauses.clauses[number]
        if not clause.noun and not any(part.contains(clause.verb) for part in by.parts):
            yield clause


def _apart(scene: Scene, saying: Clause, time: Span) -> bool:
    """Whether another clause inside holds the time: "Moss, who died in 1850, wrote"."""
    inside = (scene.clauses.clauses[number] for number in scene.clauses.within(saying.span))
    return any(
        one.span.contains(time) and not one.span.contains(saying.verb) for one in inside if not one.noun
    )
