"""Expressions of time as TIMEX2 writes them (L. Ferro et al., TIDES 2005 Standard, MITRE 2005).

EDTF and TIMEX2 cannot always say the same. "Early 1919" is `1919` with the modifier START there and
`1919-01/1919-04` here; "now" is PRESENT_REF there whatever day it was; the 480s BC are `BC048`. Where EDTF
says less, the words decide, by the small tables in `timex2_words`; all else follows from the reading alone.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks import timex2_words as words_of
from testimonia.model import CONVENTIONS, Span, TimeExpression, TimeKind
from testimonia.model.time_expression import TimePart

Bounds = tuple[int | None, int | None]
"""First and last day, as day numbers; None is open."""
Value = tuple[str | None, str | None]
"""TIMEX2's VAL and MOD."""

SEASONS = {21: "SP", 22: "SU", 23: "FA", 24: "WI", 33: "Q1", 34: "Q2", 35: "Q3", 36: "Q4", 40: "H1", 41: "H2"}
"""EDTF's codes for parts of a year (level 2 for quarters and halves)."""
PARTS_OF_YEAR = {
    CONVENTIONS.early_year: "START",
    CONVENTIONS.mid_year: "MID",
    CONVENTIONS.late_year: "END",
    CONVENTIONS.early_winter: "START",
}
FRACTIONS = {(1, 6): "H1", (7, 12): "H2", (4, 6): "Q2", (7, 9): "Q3", (10, 12): "Q4", (1, 3): "Q1"}
PARTS_OF_DECADE = {
    CONVENTIONS.early_decade: "START",
    CONVENTIONS.mid_decade: "MID",
    CONVENTIONS.late_decade: "END",
}
PARTS_OF_MONTH = {(1, 10): "START", (11, 20): "MID", (21, None): "END"}
_ATOM = re.compile(r"(-?)([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?(?:T(\d\d(?::\d\d)?)(?::\d\d)?\S*)?")


@dataclass(frozen=True, slots=True)
class Tagged:
    """An expression with its value, by whatever tagger, or in the gold.

    Attributes:
        start: where it begins in the text, in code points.
        end: where it ends.
        value: TIMEX2's VAL; None if it has none.
        mod: TIMEX2's MOD.
        bounds: the days that the tagger itself gives, where it gives more than a value.
        note: what else the tagger said, for a listing.
    """

    start: int
    end: int
    value: str | None = None
    mod: str | None = None
    bounds: Bounds | None = None
    note: str = ""


def canonical(value: str | None) -> str | None:
    """A value in the form in which values are compared: ten years are a decade, no seconds of zero.

    >>> canonical("P1DE"), canonical("P2CE"), canonical("1918-11-11T11:00:00")
    ('P10Y', 'P200Y', '1918-11-11T11:00')
    """
    if value is None:
        return None
    length = re.fullmatch(r"P(\d+)(DE|CE)", value)
    if length:
        return f"P{int(length[1]) * (10 if length[2] == 'DE' else 100)}Y"
    return re.sub(r"(T\d\d:\d\d):00$", r"\1", value)


def tagged(text: str, expressions: Sequence[TimeExpression]) -> list[Tagged]:
    """Our expressions as TIMEX2 marks them: each time that is named in one, "1914" and "18" of "1914-18".

    An expression in which none is named only puts things in order ("later"); TIMEX2 has no mark for it. That
    holds where the reader gives parts at all.
    """
    if not any(expression.parts for expression in expressions):
        return [whole(text, expression) for expression in expressions]
    return [
        _tagged(text, expression, part, first=n == 0)
        for expression in expressions
        for n, part in enumerate(expression.parts)
    ]


def whole(text: str, expression: TimeExpression) -> Tagged:
    """An expression of ours as one."""
    part = TimePart(expression.core, expression.date, expression.duration)
    return _tagged(text, expression, part, first=True)


def _tagged(text: str, expression: TimeExpression, part: TimePart, *, first: bool) -> Tagged:
    # TIMEX2 names days in the calendar of the text
    reading = part.date.readings[0] if part.date and part.date.readings else None
    edtf = (reading.written or reading.edtf) if reading else None
    iso = part.duration.iso if part.duration else None
    around = Span(expression.span.start if first else part.span.start, part.span.end).of(text)
    value, mod = value_of(
        part.span.of(text).casefold(), around.casefold(), _kind(expression, part), edtf, iso
    )
    bounds = (reading.earliest, reading.latest) if reading else None
    note = f"{expression.kind} {edtf or iso or 'not placed'}"
    return Tagged(part.span.start, part.span.end, value, mod, bounds, note)


def _kind(expression: TimeExpression, part: TimePart) -> TimeKind:
    if part.span == expression.core or expression.kind in (TimeKind.SET, TimeKind.AGE):
        return expression.kind
    return TimeKind.DURATION if part.duration and not part.date else TimeKind.DATE


def value_of(words: str, around: str, kind: TimeKind, edtf: str | None, iso: str | None) -> Value:
    """VAL and MOD of an expression of ours.

    Args:
        words: the time itself, in small letters.
        around: the same with the words that tie it to its clause.
        kind: what it is.
        edtf: when it is; None if it is not placed.
        iso: how long it is; None if it is no length of time, or without a number.
    """
    reference = words_of.reference(words, placed=edtf is not None)
    if reference:
        return reference, None
    if kind is TimeKind.SET:
        return words_of.frequency(words, iso), None
    if kind in (TimeKind.DURATION, TimeKind.AGE):
        return words_of.length(words, iso), words_of.length_modifier(around)
    if edtf is None:
        return words_of.unplaced(words), None
    value, mod = date_value(edtf, words, around)
    return (words_of.with_time_of_day(value, words) if value else value), mod


def date_value(edtf: str, words: str = "", around: str = "") -> Value:
    """VAL and MOD of a date in EDTF.

    Args:
        edtf: one date, or an interval.
        words: as written, in small letters.
        around: the same with the words that tie it to its clause.

    >>> date_value("-0479"), date_value("193X"), date_value("1936/1939"), date_value("1919-01/1919-04")
    (('BC0480', None), ('193', None), ('193', 'END'), ('1919', 'START'))
    """
    approximate = "APPROX" if re.search("[~%]", edtf) else None
    bare = re.sub("[?~%]", "", edtf)
    ends = _ends(bare)
    if len(ends) == 1:
        return atom_value(ends[0]) or edtf, approximate or words_of.part(words)
    if len(ends) != 2:
        return edtf, None
    first, last = ends
    if not first or not last:
        return _open(first, last, around) or edtf, approximate
    value, mod = _closed(first, last, words, around)
    return value or edtf, mod or approximate


def _ends(edtf: str) -> list[str]:
    """The dates of an interval or of "some day between", empty where it is open; else the one date."""
    if edtf.startswith("["):
        return edtf.strip("[]").split("..")
    return ["" if end == ".." else end for end in edtf.split("/")]


def atom_value(edtf: str) -> str | None:
    """VAL of one date without qualifiers; None for what is no such date."""
    found = _ATOM.fullmatch(edtf)
    if found is None:
        return None
    minus, digits, month, day, time = found.groups()
    year = _year(minus, digits)
    if month is None:
        return year
    if month.isdigit() and int(month) > 12:
        season = SEASONS.get(int(month))
        return f"{year}-{season}" if season else None
    parts = [year, month, *([day] if day else [])]
    return "-".join(parts) + (f"T{time}" if time else "")


def _year(minus: str, digits: str) -> str:
    known = digits.rstrip("X")
    if not known:
        return "XXXX"
    if minus and len(known) == 2:  # -0499 to -0400 are 500 to 401 BC
        return f"BC{known}"
    if minus or digits == "0000":
        return f"BC{int(known.ljust(4, '0')) + 1:04}"[: 2 + len(known)]
    return known


def _closed(first: str, last: str, words: str, around: str) -> Value:
    """An interval with both ends known: a part of something that TIMEX2 can name."""
    one, two = _ATOM.fullmatch(first), _ATOM.fullmatch(last)
    if one is None or two is None:
        return None, None
    if first == last:
        return atom_value(first), words_of.part(words)
    if one[4] and two[4]:
        return _days(first, last, words)
    if one[3] and two[3]:
        return _months(one, two, words)
    if one[3] or two[3] or "X" in one[2] + two[2]:
        return None, None
    low, high = int(one[1] + one[2]), int(two[1] + two[2])
    if words_of.is_about(around) and (low + high) % 2 == 0:
        middle = (low + high) // 2
        return atom_value(f"{'-' if middle < 0 else ''}{abs(middle):04}"), "APPROX"
    return _years(low, high, words)


def _years(low: int, high: int, words: str) -> Value:
    said = words_of.part(words)
    if high - low < 10 and low // 10 == high // 10 and low >= 0:
        part = PARTS_OF_DECADE.get((low % 10, high % 10))
        whole = high - low == 9
        return (f"{low:04}"[:3], said or part) if part or whole else (None, None)
    if low < 0:
        oldest, youngest = 1 - low, 1 - high
        if oldest - youngest == 9 and youngest % 10 == 0:
            return f"BC{youngest // 10:03}", said
        if (oldest - 1) // 100 == (youngest - 1) // 100:
            return f"BC{(youngest - 1) // 100:02}", said
        return None, None
    for shift in (0, 1):  # the 18th century as 1700 to 1799, or as 1701 to 1800
        if (low - shift) // 100 == (high - shift) // 100 and high - low > 9:
            return f"{(low - shift) // 100:02}", said or _third(low - shift, high - shift)
    return None, None


def _third(low: int, high: int) -> str | None:
    if high - low >= 98:
        return None
    middle = (low % 100 + high % 100) / 2
    return "START" if middle < 34 else "MID" if middle < 66 else "END"


def _months(one: re.Match[str], two: re.Match[str], words: str) -> Value:
    months = int(one[3]), int(two[3])
    year = _year(one[1], one[2])
    said, season = words_of.part(words), words_of.season(words)
    if one[2] != two[2]:
        follows = int(two[2]) - int(one[2]) in (1, -1) and months[0] >= 11 and months[1] <= 3
        return (f"{year}-WI", said) if follows else (None, None)
    if season:
        return f"{year}-{season}", said
    if months in FRACTIONS and (said is None or words_of.is_fraction(words)):
        return f"{year}-{FRACTIONS[months]}", None
    return year, said or PARTS_OF_YEAR.get(months)


def _days(first: str, last: str, words: str) -> Value:
    same_month = first[:-3] == last[:-3]
    days = int(first[-2:]), int(last[-2:])
    if words_of.has_night(words):
        return atom_value(first), None
    if same_month:
        for (begins, ends), part in PARTS_OF_MONTH.items():
            if days[0] == begins and (days[1] == ends or (ends is None and days[1] >= 28)):
                return atom_value(first[:-3]), part
    week = _week(first, last)
    if week:
        return week, None
    said = words_of.part(words)
    return (atom_value(first[:-3]), said) if said and same_month else (None, None)


def _week(first: str, last: str) -> str | None:
    """The ISO week of seven days from Monday to Sunday."""
    if first.startswith("-"):
        return None
    try:
        monday, sunday = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None
    if monday.weekday() or sunday - monday != timedelta(days=6):
        return None
    year, week, _ = monday.isocalendar()
    return f"{year:04}-W{week:02}"


def _open(first: str, last: str, around: str) -> str | None:
    """What stands in the text beside "before" or "after", from the open interval that it opens."""
    if last:
        return atom_value(_shifted(last, 1) if words_of.BEFORE.search(around) else last)
    return atom_value(_shifted(first, -1) if words_of.AFTER.search(around) else first)


def _shifted(atom: str, by: int) -> str:
    """The next or the previous day, month or year."""
    found = _ATOM.fullmatch(atom)
    if found is None or "X" in atom or "T" in atom:
        return atom
    year = int(found[1] + found[2])
    if found[4]:
        return (date.fromisoformat(atom) + timedelta(days=by)).isoformat() if year > 0 else atom
    if found[3] and int(found[3]) <= 12:
        months = year * 12 + int(found[3]) - 1 + by
        return f"{_four(months // 12)}-{months % 12 + 1:02}"
    return atom if found[3] else _four(year + by)


def _four(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04}"
