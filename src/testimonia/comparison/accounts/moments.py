"""The dates of statements as comparison looks at them: quickly, and in the words of a historian."""

import re
from functools import lru_cache
from itertools import product

from testimonia.model import CONVENTIONS, Date
from testimonia.model.comparing import Answer, Reply, may_be_one
from testimonia.model.date import Calendar
from testimonia.model.day_words import days_in_words, year_in_words
from testimonia.model.days import gregorian_name
from testimonia.model.edtf_bounds import bounds
from testimonia.model.reading_relations import days_apart, is_day

_KEPT = 1 << 15
_OLD_STYLE = " Old Style"
_YEAR, _SHORT = re.compile(r"\b\d{4}\b"), 40
_TWO_DAYS = re.compile(r"\b\d{1,2}\s*[(/\[]\s*\d{1,2}\b")
_DOUBTS = str.maketrans("", "", "?~%")


@lru_cache(maxsize=_KEPT)
def answer(one: Date, other: Date) -> Answer:
    """Whether both can be the time of one happening, with the sentence and the readings it depends on."""
    return may_be_one(one, other)


def both_can(one: Date, other: Date) -> Reply:
    """Whether both can be the time of one happening; undecided if it depends on how they are read.

    Yes if they agree in one style: nobody takes "1890" and "30 December 1890" for a contradiction because the
    one writer may have dated Old Style and not the other. Of two times that lasted and overlap, one may be a
    part of the other: that is no contradiction either.
    """
    if days_between(one, other):
        return Reply.NO
    lasted = "/" in (one.edtf or "") and "/" in (other.edtf or "")
    if lasted or _in_one_style(one, other):
        return Reply.YES
    reply = answer(one, other).answer
    same = _same_figures(one, other) or gives_both_styles(one) or gives_both_styles(other)
    return Reply.YES if reply is Reply.UNDECIDED and same else reply


def gives_both_styles(date: Date) -> bool:
    """Whether it is written in both: what agrees with one of them is no other day ("15 (27) March 1861")."""
    return len(date.readings) == 1 and to_the_day(date) and _TWO_DAYS.search(date.text) is not None


def _same_figures(one: Date, other: Date) -> bool:
    """Whether two dates are written alike, the style of one of them apart.

    Who writes "11 January 1699" of what another dates "11 January 1698/9" has left the style as it was.
    """
    if not (one.readings and other.readings):
        return False
    plain, like = (in_words(date).removesuffix(_OLD_STYLE) for date in (one, other))
    return plain == like and not (vague(one) or vague(other))


def agree(one: Date, other: Date) -> bool:
    """Whether two dates speak for one happening: they can be one in one style, or are one day in two styles.

    That the last days of 1820 Old Style are the first of 1821 New Style makes no happening of "1820" and
    "1821"; "28 August" and "9 September" of a year are too exact for chance.
    """
    reply = both_can(one, other)
    return reply is Reply.YES or (reply is Reply.UNDECIDED and to_the_day(one) and to_the_day(other))


@lru_cache(maxsize=_KEPT)
def _in_one_style(one: Date, other: Date) -> bool:
    pairs = product(one.readings, other.readings)
    return any(a.style == b.style and not days_apart(a, b) for a, b in pairs)


def days_between(one: Date, other: Date) -> int:
    """Days from the end of the earlier to the beginning of the later under any reading; 0 if they meet."""
    gap = 0
    end, begin = one.latest, other.earliest
    if end is not None and begin is not None and begin - end > gap:
        gap = begin - end
    end, begin = other.latest, one.earliest
    if end is not None and begin is not None and begin - end > gap:
        gap = begin - end
    return gap


def vague(date: Date) -> bool:
    """Whether the date itself is only about right, or doubted."""
    return any(sign in (reading.edtf or "") for reading in date.readings for sign in "?~%")


def to_the_day(date: Date) -> bool:
    """Whether every reading is a single day."""
    return all(is_day(reading) for reading in date.readings)


def to_the_month(date: Date) -> bool:
    """Whether it is known at least to the month."""
    return any(
        None not in (r.earliest, r.latest) and (r.latest or 0) - (r.earliest or 0) <= 31
        for r in date.readings
    )


@lru_cache(maxsize=_KEPT)
def in_words(date: Date) -> str:
    """What a date says, short: "1929", "17 November 1947", "about 1890", "1667 or 1670"."""
    first = date.readings[0]
    written = first.written or first.edtf
    if " or " in date.text and _YEAR.search(date.text) and len(date.text) <= _SHORT:
        return " ".join(date.text.split())  # "late 1927 or early 1928" says it better than its two ends
    if "," in written:
        members = [_part_in_words(part) for part in written.strip("[]{}").split(",")]
        said = " or ".join(part for part in members if part)
    else:
        said = _part_in_words(written)
    said = said or days_in_words(first.earliest, first.latest)
    about = "about " if any(sign in written for sign in "~%") else ""
    doubt = "?" if any(sign in written for sign in "?%") else ""
    old = first.style.calendar is Calendar.JULIAN and (len(date.readings) > 1 or to_the_month(date))
    return f"{about}{said}{doubt}{_OLD_STYLE if old else ''}"


def _part_in_words(written: str) -> str:
    """The days of an EDTF text in its own figures; empty if it has none."""
    try:
        days = bounds(written.translate(_DOUBTS))
    except ValueError:
        return ""
    return "" if days is None else _in_the_convention(*days) or days_in_words(*days)


def _in_the_convention(earliest: int | None, latest: int | None) -> str:
    """ "early 1919", where the days are those that it is taken for; else empty."""
    if earliest is None or latest is None:
        return ""
    first, last = gregorian_name(earliest), gregorian_name(latest)
    if first.year != last.year or first.day != 1 or gregorian_name(latest + 1).day != 1:
        return ""
    parts = {
        CONVENTIONS.early_year: "early ",
        CONVENTIONS.mid_year: "mid-",
        CONVENTIONS.late_year: "late ",
    }
    part = parts.get((first.month, last.month))
    return f"{part}{year_in_words(first.year)}" if part else ""
