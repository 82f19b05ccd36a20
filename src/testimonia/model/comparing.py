"""Two Dates set against one another: which is earlier, and whether both can be the time of one happening.

A date is taken in every way it can be: each reading of the one with each of the other. That two documents
date in one style is not assumed, but for one case: dates in the same figures, neither with a style, are the
same day, since nobody would call 25 March in two documents a clash. What comes out otherwise under another
reading is named with that reading, and what is not known is undecided; there is no order among dates, so
there is no `<`.
"""

from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from testimonia.model.comparing_words import (
    all_ways,
    both_can,
    conditions,
    dependence,
    doubts,
    neither_can,
    one_way,
    unplaced,
    with_days,
)
from testimonia.model.date import Date, Reading
from testimonia.model.reading_relations import Relation, days_apart, lasted, relation_of

__all__ = ["Answer", "Comparison", "Dependence", "Relation", "Reply", "compare", "may_be_one"]


class Reply(StrEnum):
    """The answer to a question that can be left open."""

    YES = "yes"
    NO = "no"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Dependence:
    """What the relation would be under one combination of readings.

    Attributes:
        first: the reading of the first date.
        second: the reading of the second date.
        relation: how they lie under these two.
        sentence: the same for a historian, with the condition and the days.
    """

    first: Reading
    second: Reading
    relation: Relation
    sentence: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """How one date lies to another.

    Attributes:
        relation: under every combination of readings; undecided if they do not agree.
        sentence: for a historian, with the values that decided.
        depends_on: the combinations of readings under which the relation would be another.
    """

    relation: Relation
    sentence: str
    depends_on: tuple[Dependence, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether two dates can be the time of one happening.

    Attributes:
        answer: no if every reading of one excludes every reading of the other; undecided if only some do.
        sentence: for a historian, with the values that decided.
        only_if: where it is undecided, what must be so; any one of these sentences is enough.
    """

    answer: Reply
    sentence: str
    only_if: tuple[str, ...] = ()


_NOT_WHOLE = "one of the two is not the whole of the time"


def compare(a: Date, b: Date) -> Comparison:
    """How the first date lies to the second, over all their readings."""
    if not (a.placed and b.placed):
        return Comparison(Relation.UNDECIDED, f"{unplaced(a, b)}, so the two cannot be compared.")
    relations = {pair: relation_of(*pair) for pair in _pairs(a, b)}
    found = set(relations.values())
    if len(found) > 1:
        entries = tuple(
            Dependence(x, y, relation, dependence(a, b, x, y))
            for (x, y), relation in relations.items()
            if relation is not Relation.UNDECIDED
        )
        return Comparison(Relation.UNDECIDED, all_ways(a, b) + doubts(a, b), entries)
    (relation,) = found
    return Comparison(relation, one_way(a, b, relation) + doubts(a, b))


def may_be_one(a: Date, b: Date) -> Answer:
    """Whether both dates can be the time of one happening.

    A coarser value does not exclude a finer one that lies inside it. Two times that both lasted, and overlap
    without either holding the other, leave it undecided: they are one only if one of them is not the whole.
    """
    if not (a.placed and b.placed):
        return Answer(Reply.UNDECIDED, f"{unplaced(a, b)}, so nothing shows whether both can be so.")
    replies = {pair: _may_be_one(*pair) for pair in _pairs(a, b)}
    found = set(replies.values())
    if found == {Reply.YES}:
        return Answer(Reply.YES, both_can(a, b) + doubts(a, b))
    if found == {Reply.NO}:
        return Answer(Reply.NO, neither_can(a, b) + doubts(a, b))
    groups = conditions(a, b, lambda x, y: replies[x, y], reasons=True)
    not_whole = [
        f"{condition} and {_NOT_WHOLE}".removeprefix(" and ") for condition in groups.get(Reply.UNDECIDED, [])
    ]
    only_if = tuple(f"Only if {condition}." for condition in groups.get(Reply.YES, []) + not_whole)
    condition = f"o{only_if[0][1:-1]}" if len(only_if) == 1 else "under some of the ways to take them"
    sentence = f"{with_days(a)} and {with_days(b)} can be the time of one happening {condition}."
    return Answer(Reply.UNDECIDED, sentence + doubts(a, b), only_if)


def _pairs(a: Date, b: Date) -> tuple[tuple[Reading, Reading], ...]:
    """The readings that are set against one another."""
    same = tuple((r.style, r.written, r.edtf) for r in a.readings)
    if len(same) > 1 and same == tuple((r.style, r.written, r.edtf) for r in b.readings):
        return tuple(zip(a.readings, b.readings, strict=True))
    return tuple(product(a.readings, b.readings))


def _may_be_one(a: Reading, b: Reading) -> Reply:
    if days_apart(a, b):
        return Reply.NO
    overlap = relation_of(a, b) is Relation.UNDECIDED
    return Reply.UNDECIDED if overlap and lasted(a) and lasted(b) else Reply.YES
