"""CSL-JSON: how a document is cited, as values that every sidecar format is brought to.

The names of types and variables are those of the Citation Style Language 1.0.2 (citationstyles.org,
csl-data.json). Two things that CSL has no variable for are kept in its ``custom`` object: ``written``, when
the document was composed (``original-date`` would be wrong: it is when the *work* first appeared in print),
and ``place``, where it was composed.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from typing import Any

from testimonia.ingest.sidecars.csl_schema import UNPUBLISHED

_FIRST_SEASON = 21
_SEASONS = 4
_OLD_SEASONS = 13
"""CSL also writes seasons as months 13 to 16; EDTF as 21 to 24."""

_DATE = re.compile(r"(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)")
_TIME_OF_DAY = re.compile(r"T\d\d:?\d\d.*$", re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_SUFFIX = re.compile(r"(?:Jr|Sr|Snr|Jnr|[IVX]{2,5}|Esq)\.?", re.IGNORECASE)


def plain_text(value: str) -> str:
    """``value`` as text that can be stored and shown: no control characters, no half characters, no edges.

    Mark-up, formulas and escapes are left as the plain words they are; whoever shows them makes them safe.
    """
    return _SURROGATE.sub("\ufffd", _CONTROL.sub("", value)).strip()


def csl_date(text: str) -> dict[str, Any] | None:
    """A date as somebody wrote it, as a CSL date; None if nothing is written.

    ISO and EDTF days, months, years, seasons and ranges of them become ``date-parts``. What CSL cannot hold
    ("June or July 1921", ``1921?``, ``[1921..1923]``) is kept word for word as ``literal``.

    >>> csl_date("1976-06~")
    {'date-parts': [[1976, 6]], 'circa': True}
    """
    words = plain_text(text)
    if not words:
        return None
    ends = [_DATE.fullmatch(_TIME_OF_DAY.sub("", end.strip())) for end in words.split("/")]
    parts = [[int(number) for number in end.groups()[:3] if number] for end in ends if end]
    circa = {bool(end[4]) for end in ends if end}
    if len(parts) != len(ends) or len(parts) > 2 or len(circa) > 1 or not all(map(_sensible, parts)):
        return {"literal": words}
    for part in parts:
        # EDTF counts a year 0, which is 1 BC; CSL has none.
        part[0] -= part[0] <= 0
    return {"date-parts": parts, "circa": True} if True in circa else {"date-parts": parts}


def csl_date_text(date: object) -> str | None:
    """A CSL date as EDTF where it has parts, else the words it was given in; None if it says nothing.

    >>> csl_date_text({"date-parts": [[1976, 6]]})
    '1976-06'
    >>> csl_date_text({"date-parts": [[1936], [1938, 2, 3]], "circa": True})
    '1936~/1938-02-03~'
    """
    if not isinstance(date, Mapping):
        return None
    parts = date.get("date-parts")
    ends = [_end_text(part, date.get("season")) for part in parts] if isinstance(parts, list) else []
    if ends and len(ends) <= 2 and None not in ends:
        return "/".join(f"{end}~" if _truth(date.get("circa")) else f"{end}" for end in ends)
    for key in ("literal", "raw"):
        words = date.get(key)
        if isinstance(words, str) and words.strip():
            return words
    return None


def _end_text(part: object, season: object) -> str | None:
    """One end of a CSL date as EDTF; None if it is no date. Numbers may be written as text."""
    if not isinstance(part, list):
        return None
    given = [number for number in part if number not in (None, "")]
    if not given or len(given) > 3 or not all(_is_number(number) for number in given):
        return None
    numbers = [int(number) for number in given]
    if len(numbers) == 1 and _is_number(season) and 1 <= int(str(season)) <= _SEASONS:
        numbers.append(_FIRST_SEASON - 1 + int(str(season)))
    if len(numbers) == 2 and _OLD_SEASONS <= numbers[1] < _OLD_SEASONS + _SEASONS:
        numbers[1] += _FIRST_SEASON - _OLD_SEASONS
    if not numbers[0] or not _sensible(numbers):
        return None
    year = numbers[0] + (numbers[0] < 0)
    sign = "-" if year < 0 else ""
    written = f"{sign}{abs(year):04d}" if abs(year) <= 9999 else f"Y{year}"
    return "-".join((written, *(f"{number:02d}" for number in numbers[1:])))


def _is_number(value: object) -> bool:
    if isinstance(value, bool):
        return False
    return isinstance(value, int) or (
        isinstance(value, str) and bool(re.fullmatch(r"-?\d{1,9}", value, re.A))
    )


def _truth(value: object) -> bool:
    """Whether CSL's ``circa`` is set; it may be a boolean, a number or a word."""
    return value not in (None, False, 0, "", "0", "false")


def _sensible(part: list[int]) -> bool:
    """Whether year, month (or season) and day can go together, in either calendar."""
    year, month, day = (*part, 1, 1)[:3]
    if not 1 <= month <= 12:
        return len(part) == 2 and _FIRST_SEASON <= month < _FIRST_SEASON + _SEASONS
    # A 29 February of 1700 is a good Julian day.
    leap = month == 2 and year % 4 == 0
    return 1 <= day <= (29 if leap else monthrange(2001, month)[1])


def person(name: str) -> dict[str, str] | None:
    """One name as CSL: "Last, First", "Last, First, Jr.", "First Last"; words in braces stay one name.

    Small words before the last name ("van der") are its particle. A name of one word, or in braces (a
    committee, a ministry), is kept whole as ``literal``.

    >>> person("van der Berg, Jan")
    {'family': 'Berg', 'given': 'Jan', 'non-dropping-particle': 'van der'}
    """
    words = " ".join(plain_text(name).split())
    if words.startswith(("{", "[")) and words.endswith(("}", "]")):
        words = words.strip("{}")
        return {"literal": words} if words else None
    if "," in words:
        last, *rest = (part.strip() for part in words.split(","))
        suffixes = [part for part in rest if _SUFFIX.fullmatch(part)]
        given = ", ".join(part for part in rest if part and part not in suffixes)
        return _name(last.split(), given, " ".join(suffixes))
    split = words.split()
    if len(split) < 2:
        return {"literal": words} if words else None
    suffix = split.pop() if len(split) > 2 and _SUFFIX.fullmatch(split[-1]) else ""
    start = next((n for n, word in enumerate(split[1:-1], 1) if word[0].islower()), len(split) - 1)
    return _name(split[start:], " ".join(split[:start]), suffix)


def _name(last: list[str], given: str, suffix: str) -> dict[str, str] | None:
    small = next((n for n, word in enumerate(last) if not word[0].islower()), 0)
    if not last or not (given or suffix):
        whole = " ".join((*last, given)).strip()
        return {"literal": whole} if whole else None
    parts = {
        "family": " ".join(last[small:]),
        "given": given,
        "non-dropping-particle": " ".join(last[:small]),
        "suffix": suffix,
    }
    return {key: value for key, value in parts.items() if value}


def people(names: Iterable[str]) -> list[dict[str, str]]:
    """Names as CSL, without the empty ones."""
    return [found for name in names if (found := person(name))]


def name_text(name: Mapping[str, Any]) -> str:
    """A CSL name in the order in which it is spoken.

    >>> name_text({"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"})
    'Jan van der Berg'
    """
    if name.get("literal"):
        return str(name["literal"])
    order = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    return " ".join(str(name[part]) for part in order if name.get(part))


def names_text(names: object) -> str | None:
    """A CSL list of names as one text; None if it names nobody."""
    if not isinstance(names, list | tuple):
        return None
    texts = [name_text(name) for name in names if isinstance(name, Mapping)]
    return "; ".join(text for text in texts if text) or None


def written_text(csl: Mapping[str, Any]) -> str | None:
    """When the document was composed, as EDTF or as somebody wrote it.

    The date of a letter or a manuscript is the date on which it was written, whatever field holds it.
    """
    custom = csl.get("custom")
    if isinstance(custom, Mapping) and isinstance(custom.get("written"), str):
        return str(custom["written"])
    return csl_date_text(csl.get("issued")) if csl.get("type") in UNPUBLISHED else None


def published_text(csl: Mapping[str, Any]) -> str | None:
    """When this edition appeared; None for letters and manuscripts."""
    return None if csl.get("type") in UNPUBLISHED else csl_date_text(csl.get("issued"))
