"""The cells of a command: items, dates, numbers and words, each in the one form that both programs take.

Two programs read these commands, and not alike: the older splits at tabs and line ends first, the newer takes
quoted strings out first, with a backslash as escape. What is written here means the same to both, so a string
holds no quotation mark, backslash, bar or comment of its own: each is replaced by a sign that looks like it.
"""

import re
from collections.abc import Iterable

from testimonia.exports.plain_dates import Point

_LONGEST = 1_000
"""Code points of a string; Wikidata takes 1,500."""
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_HALF = re.compile("[\ud800-\udfff\ufffe\uffff]")
_LOOKALIKES = str.maketrans({'"': "”", "\\": "＼", "|": "¦"})
_COMMENT = re.compile(r"(?<=/)(?=\*)|(?<=\*)(?=/)")
_RUN = re.compile("_{3,}")
"""The newer program puts such a run with a word in place of a string while it reads."""
_NOTHING = "…"
"""In place of words that are only controls: Wikidata refuses an empty string."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z]+)*")
_UNKNOWN_LANGUAGE = "und"
_YEAR, _MONTH, _DAY = 9, 10, 11
"""Precisions, as Wikibase numbers them."""


def words_cell(words: str) -> str:
    """Words in quotation marks, on one line, none of which is obeyed.

    >>> words_cell('the "Sons"\\tQ42')
    '"the ”Sons” Q42"'
    """
    return f'"{_tame(words)}"'


def text_cell(words: str, language: str | None) -> str:
    """Words in a language; where it is not known, the code for that.

    >>> text_cell("Men in Prison", "EN")
    'en:"Men in Prison"'
    """
    code = (language or "").lower().replace("_", "-")
    return f"{code if _LANGUAGE.fullmatch(code) else _UNKNOWN_LANGUAGE}:{words_cell(words)}"


def date_cell(point: Point, *, julian: bool = False) -> str:
    """A year, month or day, with its precision.

    Wikibase has no year 0: 1 BC is -0001 there.

    >>> date_cell(Point(1828, 8, 28), julian=True), date_cell(Point(-43))
    ('+1828-08-28T00:00:00Z/11/J', '-0044-00-00T00:00:00Z/9')
    """
    year = point.year if point.year > 0 else point.year - 1
    precision = _DAY if point.day else _MONTH if point.month else _YEAR
    sign = "+" if year > 0 else "-"
    style = "/J" if julian else ""
    return f"{sign}{abs(year):04}-{point.month:02}-{point.day:02}T00:00:00Z/{precision}{style}"


def number_cell(number: float) -> str:
    """A number without a unit."""
    return f"{int(number) if number == int(number) else number}"


def line_of(cells: Iterable[str]) -> str:
    """A command: its cells with tabs between them.

    Raises:
        ValueError: if a cell would end itself: a mistake of ours.
    """
    made = list(cells)
    if any(_CONTROL.search(cell) for cell in made):
        raise ValueError("a cell holds a tab or the end of a line")
    return "\t".join(made)


def _tame(words: str) -> str:
    line = " ".join(_CONTROL.sub(" ", _HALF.sub("\ufffd", words)).split())
    cut = line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
    return _RUN.sub("__", _COMMENT.sub(" ", cut.translate(_LOOKALIKES))) or _NOTHING
