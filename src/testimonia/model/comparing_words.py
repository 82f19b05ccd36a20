"""The sentences in which it is said how two dates lie to one another, and on which reading that depends."""

from collections.abc import Callable
from itertools import product
from typing import TypeVar

from testimonia.model.date import Date, Reading
from testimonia.model.day_words import days_in_words, style_in_words
from testimonia.model.reading_relations import Relation, days_apart, is_day, relation_of

_T = TypeVar("_T")
_TWO_YEARS = 731
"""Days, at the most."""


def one_way(a: Date, b: Date, relation: Relation) -> str:
    """The sentence where all combinations of readings agree."""
    days = all(is_day(reading) for reading in a.readings + b.readings)
    first, second = with_days(a), with_days(b)
    if relation is Relation.BEFORE or relation is Relation.AFTER:
        gaps = {days_apart(*pair) for pair in product(a.readings, b.readings)}
        far = f"{_distance(gaps)} " if days else ""
        return f"{first} is {far}{relation} {second}."
    if relation is Relation.SAME and days and len(a.readings) == len(b.readings) == 1:
        return f"{first} and {second} are one day."
    texts = {
        Relation.SAME: f"{first} and {second} are the same as far as they go.",
        Relation.WITHIN: f"{first} lies within {second}.",
        Relation.CONTAINS: f"{second} lies within {first}.",
        Relation.UNDECIDED: f"{first} and {second} {_common(a, b)}, and neither lies within the other.",
    }
    return texts[relation]


def _common(a: Date, b: Date) -> str:
    apart = min(days_apart(*pair) for pair in product(a.readings, b.readings))
    return "lie among each other's days" if apart else "overlap"


def all_ways(a: Date, b: Date) -> str:
    """The sentence where it depends on the reading: what comes out, under which conditions."""
    groups = conditions(a, b, _outcome)
    ways = [f"{outcome} if {joined(conditions, 'or')}" for outcome, conditions in groups.items()]
    return f"How {_quoted(a)} lies to {_quoted(b)} is undecided: the first is {'; '.join(ways)}."


def dependence(a: Date, b: Date, x: Reading, y: Reading) -> str:
    """The sentence of one combination of readings, with its condition and the days it rests on."""
    outcome = _outcome(x, y)
    same_day = is_day(x) and is_day(y) and x.earliest == y.earliest
    days = f", {_days(x)}," if same_day else f" ({_days(x)} against {_days(y)})"
    return f"{outcome[0].upper()}{outcome[1:]}{days} if {_condition(a, b, x, y, True)}."


def _outcome(a: Reading, b: Reading) -> str:
    """How the first lies to the second, to be said of it."""
    relation = relation_of(a, b)
    if relation is Relation.BEFORE or relation is Relation.AFTER:
        far = f"{_distance({days_apart(a, b)})} " if is_day(a) and is_day(b) else ""
        return far + ("earlier" if relation is Relation.BEFORE else "later")
    return {
        Relation.SAME: "the same day" if is_day(a) else "the same as far as they go",
        Relation.WITHIN: "within the second",
        Relation.CONTAINS: "around the second",
        Relation.UNDECIDED: "overlapping the second",
    }[relation]


def both_can(a: Date, b: Date) -> str:
    """The sentence where all combinations of readings let both be the time of one happening."""
    found = {relation_of(*pair) for pair in product(a.readings, b.readings)}
    if len(found) > 1:
        return f"{_quoted(a)} and {_quoted(b)} can be the time of one happening however they are dated."
    (relation,) = found
    said = one_way(a, b, relation).removesuffix(".")
    if relation is Relation.UNDECIDED:
        said = f"{with_days(a)} and {with_days(b)} have days in common"
    return f"{said}, so both can be the time of one happening."


def neither_can(a: Date, b: Date) -> str:
    """The sentence where every reading of one excludes every reading of the other."""
    gap = min(days_apart(*pair) for pair in product(a.readings, b.readings))
    single = len(a.readings) == len(b.readings) == 1
    exact = single and is_day(a.readings[0]) and is_day(b.readings[0])
    apart = _distance({gap}) if exact else f"at least {_distance({gap}).removeprefix('at least ')}"
    dated = "" if single else " however they are dated"
    both = f"{with_days(a)} and {with_days(b)}"
    return f"{both} cannot be the time of one happening: they are {apart} apart{dated}."


def doubts(a: Date, b: Date) -> str:
    """The sentence that a value is doubted where it is; a doubt never makes a value wider."""
    doubted = [date for date in (a, b) if any("?" in r.edtf or "%" in r.edtf for r in date.readings)]
    if not doubted:
        return ""
    verb = "is itself" if len(doubted) == 1 else "are themselves"
    return f" {joined([_quoted(date) for date in doubted], 'and')} {verb} doubted."


def unplaced(a: Date, b: Date) -> str:
    """The clause that names what of the two cannot be placed."""
    unplaced = [_quoted(date) for date in (a, b) if not date.placed]
    return f"{joined(unplaced, 'and')} cannot be placed in time"


def conditions(
    a: Date, b: Date, outcome: Callable[[Reading, Reading], _T], *, reasons: bool = False
) -> dict[_T, list[str]]:
    """Under which conditions each outcome comes out; any one of them is enough."""
    groups: dict[_T, list[tuple[Reading, Reading]]] = {}
    for x, y in product(a.readings, b.readings):
        groups.setdefault(outcome(x, y), []).append((x, y))
    return {found: _shortest(a, b, pairs, reasons) for found, pairs in groups.items()}


def _shortest(a: Date, b: Date, pairs: list[tuple[Reading, Reading]], reasons: bool) -> list[str]:
    """The conditions of a group of combinations, leaving out the date whose reading makes no difference."""
    firsts, seconds = dict.fromkeys(x for x, _ in pairs), dict.fromkeys(y for _, y in pairs)
    if len(pairs) == len(a.readings) * len(b.readings):
        return [""]
    in_one_style = [pair for pair in product(a.readings, b.readings) if pair[0].style == pair[1].style]
    if len(pairs) > 1 and pairs == in_one_style:
        return ["both are dated in the same style"]
    if len(pairs) == len(firsts) * len(b.readings):
        return [f"the first {taken(a, x, reasons)}" for x in firsts]
    if len(pairs) == len(a.readings) * len(seconds):
        return [f"the second {taken(b, y, reasons)}" for y in seconds]
    return [_condition(a, b, x, y, reasons) for x, y in pairs]


def _condition(a: Date, b: Date, x: Reading, y: Reading, reasons: bool) -> str:
    """The condition of one combination; a date that can be taken in one way only is not spoken of."""
    first, second = taken(a, x, reasons), taken(b, y, reasons)
    if len(b.readings) == 1:
        return f"the first {first}"
    if len(a.readings) == 1:
        return f"the second {second}"
    if first == second:
        return f"both {first.replace('is', 'are', 1)}"
    return f"the first {first} and the second {second}"


def taken(date: Date, reading: Reading, reasons: bool) -> str:
    """How a reading takes its date ("is dated Old Style"); by the days where others are of the same style.

    Args:
        date: with more readings than one.
        reading: one of them.
        reasons: whether to say why it can be taken so.
    """
    alike = [other for other in date.readings if other.style == reading.style]
    way = f"dated {style_in_words(reading.style)}" if len(alike) == 1 else f"read as {_days(reading)}"
    reason = reading.reason.removeprefix(f"if the writer {way}").removeprefix(", ") if reasons else ""
    return f"is {way} ({reason})" if reason else f"is {way}"


def _quoted(date: Date) -> str:
    return f"“{date.text}”"


def with_days(date: Date) -> str:
    """A date as written and, unless these are the same words, its days if it has one reading."""
    days = _days(date.readings[0])
    if len(date.readings) > 1 or days.casefold() == date.text.casefold():
        return _quoted(date)
    return f"{_quoted(date)} ({days})"


def _days(reading: Reading) -> str:
    return days_in_words(reading.earliest, reading.latest)


def _distance(days: set[int]) -> str:
    """A number of days, or each that it can be ("12 or 24 days"); from two years on, in years."""
    least = min(days)
    if least >= _TWO_YEARS:
        return f"at least {least * 4 // 1461} years"
    numbers = " or ".join(str(number) for number in sorted(days))
    return f"{numbers} day{'' if days == {1} else 's'}"


def joined(parts: list[str], word: str) -> str:
    """The parts as one enumeration, its last two joined by a word."""
    return f" {word} ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
