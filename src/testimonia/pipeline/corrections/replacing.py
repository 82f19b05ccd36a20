"""Which earlier corrections a new one takes the place of: those of the same words, wherever these stand now.

The file may have been renamed or changed since, and a place of the ledger says what it was then.
"""

from collections.abc import Sequence
from pathlib import Path

from testimonia.model import NONE, Act, Corrected, Judgement, Span, answer_of, corrects, respells, standing
from testimonia.model.judgement import ADDED_ONCE
from testimonia.pipeline.decisions.noting import PlaceError
from testimonia.store import Located, Store, held_at, ledger, locate

Spans = tuple[Span, ...]
"""A place, in the original layer."""


def replaced_by(store: Store, ledger_file: Path, made: Judgement) -> list[Judgement]:
    """The standing lines that a correction takes the place of.

    Args:
        store: the evidence base; only read.
        ledger_file: where judgements are kept.
        made: the correction, over words as they are now.

    Raises:
        PlaceError: if it is a spelling, and another lies across its words.
    """
    hashes, path = store.hashes(), made.on[0].path
    lines = [line for line in standing(ledger.read(ledger_file)[0]) if corrects(line) and line.on]
    there = held_at((place for line in lines for place in line.on), hashes)
    near = [line for line in lines if all(there[place] == path for place in line.on)]
    (mine, *others), _ = locate((made, *near), hashes, store.original)
    words = _words(mine)
    located = [(each.judgement, _words(each)) for each in others if not each.waits]
    return [line for line, theirs in located if _gives_way(line, theirs, made, words)]


def _words(located: Located) -> tuple[Spans, ...]:
    return tuple(place.spans or () for place in located.places)


def _gives_way(line: Judgement, theirs: Sequence[Spans], made: Judgement, mine: Sequence[Spans]) -> bool:
    before, now = answer_of(line.value), answer_of(made.value)
    if before is None or now is None or before.what is not now.what:
        return False
    if now.what is Corrected.SPELLING:
        return respells(line) and _covers(mine, theirs, line.by)
    if made.act is Act.ADD and line.act is Act.CORRECT:  # somebody said that there is none, and now there is
        return now.what in ADDED_ONCE and before.instead == NONE and _nested(mine[0], theirs[0])
    single = made.act is Act.CORRECT or now.what in ADDED_ONCE or line.value == made.value
    return line.act is made.act and single and frozenset(theirs) == frozenset(mine)


def _covers(mine: Sequence[Spans], theirs: Sequence[Spans], by: str) -> bool:
    """Whether words lie in others; an error if only some do, since a spelling is taken whole."""
    wanted = [span for place in mine for span in place]
    known = [span for place in theirs for span in place]
    if not any(a.overlaps(b) for a in known for b in wanted):
        return False
    if not all(any(b.contains(a) for b in wanted) for a in known):
        raise PlaceError(
            f"Some of these words are corrected already, by {by}. Take that back, or mark all of them."
        )
    return True


def _nested(one: Spans, other: Spans) -> bool:
    """Whether the one lies in the other."""
    return any(
        all(any(b.contains(a) for b in outer) for a in inner) for inner, outer in ((one, other), (other, one))
    )
