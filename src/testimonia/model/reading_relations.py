"""How one reading of a date lies to another: earlier, later, within, or with days in common."""

from enum import StrEnum

from testimonia.model.date import Reading
from testimonia.model.edtf_bounds import Bounds, bounds


class Relation(StrEnum):
    """How the first of two dates lies to the second."""

    BEFORE = "before"
    AFTER = "after"
    SAME = "same"
    """One day, or, of coarser values, the same as far as they go."""
    WITHIN = "within"
    """The first lies within the second."""
    CONTAINS = "contains"
    """The second lies within the first."""
    UNDECIDED = "undecided"
    """They overlap, or it depends on the reading, or one of them cannot be placed."""


def relation_of(a: Reading, b: Reading) -> Relation:
    """How the first of two readings lies to the second."""
    if _precedes(a, b):
        return Relation.BEFORE
    if _precedes(b, a):
        return Relation.AFTER
    of_a, of_b = _stretches(a), _stretches(b)
    if of_a == of_b:
        if lasted(a) == lasted(b) or is_day(a):
            return Relation.SAME
        # some day of the time that something lasted
        return Relation.WITHIN if lasted(b) else Relation.CONTAINS
    if all(any(_holds(b, whole, part) for whole in of_b) for part in of_a):
        return Relation.WITHIN
    if all(any(_holds(a, whole, part) for whole in of_a) for part in of_b):
        return Relation.CONTAINS
    return Relation.UNDECIDED


def days_apart(a: Reading, b: Reading) -> int:
    """How many days lie between two readings at the least; 0 if they have a day in common."""
    return min(_gap(x, y) for x in _stretches(a) for y in _stretches(b))


def lasted(reading: Reading) -> bool:
    """Whether it is a time that something lasted, `a/b`, and no point in time, however coarse."""
    return "/" in reading.edtf


def is_day(reading: Reading) -> bool:
    """Whether it is a single day."""
    return reading.earliest is not None and reading.earliest == reading.latest


def _stretches(reading: Reading) -> tuple[Bounds, ...]:
    """The days of a reading without the gaps of a set: "[1667,1670]" is no day of 1668."""
    whole = Bounds(reading.earliest, reading.latest)
    if "," not in reading.edtf:
        return (whole,)
    members = [bounds(f"[{member}]") for member in reading.edtf[1:-1].split(",")]
    joined: list[Bounds] = []
    for member in sorted((m for m in members if m is not None), key=_first_day):
        if joined and _gap(joined[-1], member) <= 1:
            ends = (joined[-1].latest, member.latest)
            joined[-1] = Bounds(
                joined[-1].earliest, None if None in ends else max(e for e in ends if e is not None)
            )
        else:
            joined.append(member)
    # a set of Old Style years has bounds that are not those of its Gregorian text
    return tuple(joined) if (joined[0].earliest, joined[-1].latest) == whole else (whole,)


def _first_day(stretch: Bounds) -> float:
    return float("-inf") if stretch.earliest is None else stretch.earliest


def _gap(a: Bounds, b: Bounds) -> int:
    """How many days lie from the end of the earlier to the beginning of the later; 0 if they overlap."""
    gaps = [0]
    if a.latest is not None and b.earliest is not None:
        gaps.append(b.earliest - a.latest)
    if b.latest is not None and a.earliest is not None:
        gaps.append(a.earliest - b.latest)
    return max(gaps)


def _precedes(a: Reading, b: Reading) -> bool:
    return a.latest is not None and b.earliest is not None and a.latest < b.earliest


def _holds(reading: Reading, whole: Bounds, part: Bounds) -> bool:
    """Whether all days of ``part`` are known to be of ``whole``; an unknown end ("1929/") holds none."""
    if whole.earliest is None:
        begins = not reading.edtf.startswith("/")
    else:
        begins = part.earliest is not None and whole.earliest <= part.earliest
    if whole.latest is None:
        return begins and not reading.edtf.endswith("/")
    return begins and part.latest is not None and part.latest <= whole.latest
