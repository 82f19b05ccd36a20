"""Decisions of the ledger that cannot all hold: none of them is followed, and a Problem names them.

Lines over the same places are set against each other in `testimonia.model.contradictions`. Here it is what
they come to: the first is the second, the second is the third, and yet the first is not the third.
"""

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from testimonia.model import Judgement, Place, Problem
from testimonia.model.day_words import moment_in_words
from testimonia.model.judgement import outermost
from testimonia.store import LEDGER_NAME

T = TypeVar("T", bound=Hashable)
"""What a decision is about: a chain, or a statement."""
QUOTED = 60
"""Code points of a passage that a Problem repeats, at most."""


@dataclass(frozen=True, slots=True)
class Pair(Generic[T]):
    """Two of whom a line says that they are one, or that they are not."""

    line: Judgement
    one: T
    other: T


@dataclass(frozen=True, slots=True)
class Consistent(Generic[T]):
    """Pairs that can all hold together, and Problems for those that cannot."""

    same: tuple[tuple[T, T], ...]
    different: tuple[tuple[T, T], ...]
    problems: tuple[Problem, ...]


def consistent(same: Sequence[Pair[T]], different: Sequence[Pair[T]]) -> Consistent[T]:
    """The pairs of lines that can be followed.

    Args:
        same: who are one.
        different: who are two; not if a chain of the others makes them one.
    """
    near: dict[T, list[tuple[T, Judgement]]] = defaultdict(list)
    for pair in same:
        near[pair.one].append((pair.other, pair.line))
        near[pair.other].append((pair.one, pair.line))
    dropped: set[str] = set()
    problems: dict[str, Problem] = {}
    for pair in different:
        path = _path(pair.one, pair.other, near)
        if path is not None:
            dropped |= {pair.line.id, *(line.id for line in path)}
            problems.setdefault(pair.line.id, _opposed(pair.line, path))
    kept, apart = (
        tuple((pair.one, pair.other) for pair in pairs if pair.line.id not in dropped)
        for pairs in (same, different)
    )
    return Consistent(kept, apart, tuple(problems.values()))


def _path(one: T, other: T, near: Mapping[T, Sequence[tuple[T, Judgement]]]) -> list[Judgement] | None:
    """The fewest lines that lead from the one to the other; None if they do not."""
    came_by: dict[T, list[Judgement]] = {one: []}
    waiting = deque([one])
    while waiting:
        at = waiting.popleft()
        if at == other:
            return list(dict.fromkeys(came_by[at]))
        for further, line in near.get(at, ()):
            if further not in came_by:
                came_by[further] = [*came_by[at], line]
                waiting.append(further)
    return None


def _opposed(line: Judgement, path: Sequence[Judgement]) -> Problem:
    if not path:
        message = (
            f"The decision {said(line)} is not followed: its words are read as one and the same within their "
            "document. Take it back."
        )
        return Problem(LEDGER_NAME, message)
    every = sorted((line, *path), key=lambda each: (each.at, each.id))
    two = len(every) == 2
    number, all_, none = ("Two", "both", "neither") if two else (str(len(every)), "all", "none of them")
    named = "; ".join(f"{said(each)}, about {about(each.on)}" for each in every)
    message = (
        f"{number} decisions of the ledger cannot {all_} hold, and {none} is followed: {named}. "
        "Take one of them back."
    )
    return Problem(LEDGER_NAME, message)


def said(line: Judgement) -> str:
    """A line for a Problem: what, who, when, and the id by which it is taken back."""
    return f"“{line.act.value}” by {line.by} on {moment_in_words(line.at)} (id {line.id})"


def about(places: Iterable[Place]) -> str:
    """Places for a Problem: their words and their documents, but none that lie in others of them."""
    return " and ".join(dict.fromkeys(map(_place, outermost(places))))


def _place(place: Place) -> str:
    if not place.anchors:
        return place.path
    quote = " ".join("".join(anchor.exact for anchor in place.anchors).split())
    return f"“{quote[:QUOTED]}{'…' if len(quote) > QUOTED else ''}” in {place.path}"
