"""Dates as far as the layout of a document needs them: lines that are a date, and lines that begin with one.

What a date means is another matter, and not one of ingest.
"""

import re

from testimonia.ingest.cues import cues

YEAR = re.compile(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)")
"""Four figures that may be a year of the last thousand."""

_MOMENT = re.compile(r"\s*(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*")
_DATE_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_NUMERIC_DATE = re.compile(r"\W*\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\W*")
_FIRST_TOKENS = re.compile(
    r"\W{0,3}(?:(\d{1,2})(?:st|nd|rd|th|er)?[.,]?\s+([^\W\d_]+)|([^\W\d_]+)[.,]?\s+(\d{1,2})(?!\d))"
)
LONGEST_DATELINE = 90
"""Code points in a place and a date, at the most."""


def day_of(moment: str) -> str:
    """The day of a moment, as programs note when a file or a page was made; other words as they are.

    The hour is theirs and in their zone, and "2001-02-03T00:00:00Z" is nothing to read in a footnote.

    >>> day_of("2001-02-03T00:00:00Z"), day_of("spring 1931")
    ('2001-02-03', 'spring 1931')
    """
    found = _MOMENT.fullmatch(moment)
    return found[1] if found else moment


def is_dated(text: str) -> bool:
    """Whether a block begins with a day, as the entries of a diary do ("13 January. Rain.", "Mon. 4 May")."""
    found = _FIRST_TOKENS.match(text)
    if found is None:
        return bool(_NUMERIC_DATE.match(text[:20]))
    word = (found.group(2) or found.group(3)).casefold()
    return word in cues().months or word in cues().date_words


def is_date(text: str) -> bool:
    """Whether a line is a date and nothing else ("(June 1976)", "April 17, 1980", "12/25 March 1917")."""
    tokens = [t.casefold() for t in _DATE_TOKEN.findall(text)]
    if not tokens or len(tokens) > 10:
        return False
    known = cues()
    months = [t for t in tokens if t in known.months]
    others = [t for t in tokens if not t.isdigit() and t not in known.date_words]
    figures = [t for t in tokens if t.isdigit()]
    if others or not figures:
        return False
    return (
        bool(YEAR.search(text)) or (bool(months) and len(tokens) <= 4) or bool(_NUMERIC_DATE.fullmatch(text))
    )


def is_dateline(text: str) -> bool:
    """Whether a line is a date, or a place and a date ("Paris, 12 March 1921", "Leeds, Yorks, May 1956")."""
    if len(text) > LONGEST_DATELINE:
        return False
    if is_date(text):
        return True
    return any(
        _is_place(text[: mark.start()]) and _is_exact(text[mark.end() :], text[: mark.start()])
        for mark in re.finditer(r"[,.:]\s", text)
    )


def place_and_date(text: str) -> tuple[str | None, str]:
    """The place and the date of a dateline; the place is None if it has none."""
    if not is_date(text):
        for mark in re.finditer(r"[,.:]\s", text):
            place, date = text[: mark.start()], text[mark.end() :]
            if _is_place(place) and _is_exact(date, place):
                return place, date.strip()
    return None, text


def _is_place(text: str) -> bool:
    words = text.replace(",", " ").split()
    named = 0 < len(words) <= 5 and all(w[0].isupper() or len(w) <= 3 for w in words)
    return named and (text[-1].isalpha() or text[-1] == ")")


def _is_exact(date: str, place: str) -> bool:
    """Whether a date after a place is one: with a month, or the place is a short one ("Paris, 1921")."""
    month = any(t.casefold() in cues().months for t in _DATE_TOKEN.findall(date))
    return is_date(date) and (month or len(place.split()) <= 2)
