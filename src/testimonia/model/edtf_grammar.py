"""Text in EDTF to its value: ISO 8601-2:2019, levels 0, 1 and 2, as the Library of Congress profiles it.

Read strictly: extended format, no spaces, months and days of two digits, times to the second.
"""

import re

from testimonia.model.date import Calendar
from testimonia.model.edtf import (
    Edtf,
    EdtfDate,
    EdtfInterval,
    EdtfRange,
    EdtfSet,
    EdtfTime,
    End,
    Qualifier,
    SetKind,
)
from testimonia.model.edtf_components import EdtfError, exists

# Possessive throughout: a date is split in one pass, however long, and its parts are checked afterwards.
_DATE = re.compile(
    r"([?~%]?)(Y?-?[0-9X]++(?:E[0-9]++)?(?:S[0-9]++)?)([?~%]?)"
    r"(?:-([?~%]?)([0-9X]++)([?~%]?)(?:-([?~%]?)([0-9X]++)([?~%]?))?)?"
    r"(?:T(.*+))?"
)
_TIME = re.compile(r"([0-9]{2}):([0-9]{2}):([0-9]{2})(?:(Z)|([+-])([0-9]{2})(?::([0-5][0-9]))?)?")

_FAULTS = (
    (re.compile(r"\s"), "EDTF has no spaces."),
    (re.compile(r"open|unknown"), "An open end is written as two dots, and an unknown one is left empty."),
    (re.compile(r"\?~|~\?"), "Uncertain and approximate together are written %."),
    (re.compile(r"[()]"), "EDTF has no parentheses; a qualifier stands beside what it qualifies."),
    (re.compile(r"[uxyest]"), "The letters of EDTF (X, Y, E, S, T, Z) are capitals."),
    (re.compile(r"[\[\]{},]"), "A set is one pair of brackets or braces around the whole."),
)
_SETS = {"[": ("]", SetKind.ONE_OF), "{": ("}", SetKind.ALL_OF)}
_SHOWN = 40
"""Characters of a faulty text that its error shows."""


def parse_edtf(text: str, *, calendar: Calendar = Calendar.GREGORIAN) -> Edtf:
    """The value that a text in EDTF has; `str` writes it again.

    Args:
        text: EDTF and nothing else.
        calendar: in which its days must exist. EDTF is Gregorian; with JULIAN, 1700-02-29 is a day.

    Raises:
        EdtfError: if it is not EDTF; one sentence says what is wrong.

    >>> parse_edtf("2004-06~-11").approximate, str(parse_edtf("?2004-?06-?11"))
    (True, '2004-06-11?')
    """
    julian = calendar is Calendar.JULIAN
    if text[:1] in _SETS:
        return _set(text, julian)
    if "/" in text:
        return _interval(text, julian)
    return _date(text, julian)


def _interval(text: str, julian: bool) -> EdtfInterval:
    start, _, end = text.partition("/")
    if "/" in end:
        raise EdtfError("An interval has one slash.")
    return EdtfInterval(_end(start, julian), _end(end, julian))


def _end(text: str, julian: bool) -> EdtfDate | End:
    return End(text) if text in ("", "..") else _date(text, julian)


def _set(text: str, julian: bool) -> EdtfSet:
    closing, kind = _SETS[text[0]]
    if len(text) < 2 or text[-1] != closing:
        raise EdtfError(f"A set that begins with {text[0]} ends with {closing}.")
    if len(text) == 2:
        raise EdtfError("A set has at least one member.")
    return EdtfSet(kind, tuple(_member(member, julian) for member in text[1:-1].split(",")))


def _member(text: str, julian: bool) -> EdtfDate | EdtfRange:
    first, dots, last = text.partition("..")
    if not dots:
        return _date(text, julian)
    return EdtfRange(_date(first, julian) if first else None, _date(last, julian) if last else None)


def _date(text: str, julian: bool) -> EdtfDate:
    found = _DATE.fullmatch(text)
    if found is None:
        raise EdtfError(_fault(text))
    before_year, year, by_year, before_month, month, by_month, before_day, day, by_day, time = found.groups(
        ""
    )
    if "T" in text:
        date = EdtfDate(year, month, day, _time(time))
        if by_year or before_year or before_month or by_month or before_day or by_day:
            raise EdtfError("A date with a time of day has no qualifiers.")
    elif before_year or by_year or before_month or by_month or before_day or by_day:
        # on the right of a component it qualifies that one and all before it, on the left that one alone
        date = EdtfDate(
            year,
            month,
            day,
            None,
            _together(before_year + by_year + by_month + by_day),
            _together(before_month + by_month + by_day),
            _together(before_day + by_day),
        )
    else:
        date = EdtfDate(year, month, day)
    if not julian and day == "29" and not exists(year, month, day, julian=False):
        raise EdtfError(f"There is no day 29 in month 02 of {year} in the Gregorian calendar.")
    return date


def _together(marks: str) -> Qualifier:
    """One qualifier for all that bear on a component."""
    if not marks:
        return Qualifier.NONE
    uncertain, approximate = "?" in marks or "%" in marks, "~" in marks or "%" in marks
    if uncertain and approximate:
        return Qualifier.BOTH
    return Qualifier.UNCERTAIN if uncertain else Qualifier.APPROXIMATE


def _time(text: str) -> EdtfTime:
    found = _TIME.fullmatch(text)
    if found is None:
        raise EdtfError("A time of day is hh:mm:ss, with Z, +hh, +hh:mm or nothing after it.")
    hour, minute, second, utc, sign, hours, minutes = found.groups()
    zone = 0 if utc else None
    if sign:
        zone = int(hours) * 60 + int(minutes or 0)
        if sign == "-":
            if zone == 0:
                raise EdtfError("A zone of no difference from UTC is written Z.")
            zone = -zone
    return EdtfTime(int(hour), int(minute), int(second), zone)


def _fault(text: str) -> str:
    """One sentence on a text that does not look like a date."""
    if not text:
        return "There is a date missing."
    for fault, sentence in _FAULTS:
        if fault.search(text):
            return sentence
    shown = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
    return f"“{shown}” is not written as EDTF writes a date."
