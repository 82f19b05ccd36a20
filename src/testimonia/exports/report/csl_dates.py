"""Dates of CSL items in the words of a citation: day, month, year, without commas (Chicago 9.35)."""

import re
from collections.abc import Mapping
from typing import Any

from testimonia.exports.report.setting import one_line
from testimonia.ingest.sidecars.csl import csl_date, csl_date_text, written_text

UNDATED = "n.d."
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
    *("November", "December"),
)
_SEASONS = {21: "Spring", 22: "Summer", 23: "Fall", 24: "Winter"}
_ISO = re.compile(r"(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?(~?)")


def day_of(csl: Mapping[str, Any], variable: str = "issued") -> str:
    """A date with all that is known of it: "3 May 1833", "May–June 1976", "ca. 1936"; empty if none is."""
    return _in_words(csl_date_text(csl.get(variable)))


def year_of(csl: Mapping[str, Any], variable: str = "issued") -> str:
    """Only its year or years; the words, where it has none."""
    text = csl_date_text(csl.get(variable))
    if text is None:
        return ""
    ends = [_ISO.fullmatch(end) for end in text.split("/")]
    if not all(ends):
        return one_line(text)
    years = list(dict.fromkeys(_year(end[1]) for end in ends if end))
    return f"{'ca. ' if '~' in text else ''}{'–'.join(years)}"


def composed(csl: Mapping[str, Any]) -> str:
    """When a letter or manuscript was written; empty if nobody knows."""
    return _in_words(written_text(csl)) or day_of(csl)


def read_date(words: str) -> str:
    """A date as a document has it; one that is written in figures is put into words."""
    return _in_words(csl_date_text(csl_date(words)) if words else None)


def _in_words(text: str | None) -> str:
    if not text:
        return ""
    ends = [_ISO.fullmatch(end) for end in text.split("/")]
    if not all(ends):
        return one_line(text)
    first, *rest = (_parts(end) for end in ends if end)
    said = " ".join(first)
    if rest:
        other = rest[0]
        shared = 0
        while shared < min(len(first), len(other)) and first[-1 - shared] == other[-1 - shared]:
            shared += 1
        said = f"{' '.join(first[: len(first) - shared] or first)}–{' '.join(other)}"
    return f"{'ca. ' if '~' in text else ''}{said}"


def _parts(found: re.Match[str]) -> list[str]:
    """Day, month and year, those that are known."""
    parts = [_year(found[1])]
    if found[2]:
        number = int(found[2])
        parts.insert(0, _SEASONS.get(number) or (_MONTHS[number - 1] if 1 <= number <= 12 else found[2]))
    if found[3]:
        parts.insert(0, str(int(found[3])))
    return parts


def _year(text: str) -> str:
    year = int(text)
    return str(year) if year > 0 else f"{1 - year} BC"
