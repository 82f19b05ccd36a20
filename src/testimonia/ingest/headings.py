"""Whether a line is a heading, and of what: "CHAPTER IV. The Road", "Zweites Kapitel", "Introduction"."""

import re
from dataclasses import dataclass
from functools import cache

from testimonia.ingest.cues import any_of, cues

LONGEST = 90
"""Code points in a heading, at the most."""
FIGURES = r"\d{1,3}|[ivxlc]{1,7}"
"""A number as headings have it; letters in either case."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ALONE = re.compile(rf"[\W_]*(?:{FIGURES})[\W_]*", re.IGNORECASE)
_LEADERS = re.compile(r"(?:\.[ \t]*){3,}|…|[ \t]{3,}\d+$|\.{2,}\s*\d+$")
_NUMBERED_KINDS = ("chapter", "appendix", "letter", "notes", "introduction")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """How the names of parts are written.

    Attributes:
        name: at the beginning of a line.
        before: a number before the name ("First Part", "2. Kapitel").
        after: a number after the name, and what follows it.
    """

    name: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    known = cues()
    number = rf"(?:{FIGURES}|{any_of(known.ordinals).pattern})(?!\w)"
    return _Patterns(
        name=any_of(known.headings),
        before=re.compile(rf"{number}[.\s]\s*", re.IGNORECASE),
        after=re.compile(rf"[\s.:—–-]*{number}(?P<stop>[.:)]?\s*[—–-]?)\s*(?P<rest>.*)", re.IGNORECASE),
    )


def looks_like_heading(text: str) -> bool:
    """Whether a block has the look of a heading: short, in capitals or named as a part."""
    if len(text) > LONGEST + 40 or text.count("\n") > 2:
        return False
    line = " ".join(text.split()).strip("*_# ")
    if not line or len(line) > LONGEST or line[-1] in ",;:":
        return False
    words = _WORD.findall(line)
    if not words or _ALONE.fullmatch(line):
        return bool(_ALONE.fullmatch(line))
    if part_named(line):
        return True
    letters = [c for c in line if c.isalpha()]
    capitals = sum(c.isupper() for c in letters) > 0.8 * len(letters)
    return len(letters) > 3 and capitals and (line[-1] != "." or len(words) <= 8)


def is_bare_number(text: str) -> bool:
    """Whether a line is a number and nothing else, as some chapters are headed."""
    return len(text) <= 20 and bool(_ALONE.fullmatch(text))


def is_entry(line: str) -> bool:
    """Whether a line is one of a table of contents: with dots, or a page number set apart."""
    return bool(_LEADERS.search(line))


def part_named(line: str) -> str | None:
    """The name of a part of a document in a heading ("Chapter IV. The Road" -> "chapter"); None if none is.

    A name that goes on in small letters ("Part of the town") is no heading.
    """
    text = " ".join(line[: LONGEST + 40].split()).strip("*_#.:[]—–- ")
    patterns = _patterns()
    number = patterns.before.match(text)
    found = patterns.name.match(text, number.end() if number else 0)
    if not found:
        return None
    name = " ".join(found.group().casefold().split())
    rest = text[found.end() :]
    if not rest.strip("*_#.:[]—–-"):
        return name
    kind = cues().headings[name].value
    if number:
        return name if kind in _NUMBERED_KINDS and rest[0] in ".:—–" else None
    after = patterns.after.fullmatch(rest)
    if after and kind in _NUMBERED_KINDS:
        title = after.group("rest").lstrip("“\"'‘«*_")
        starts_anew = not title or not title[0].islower()
        return name if starts_anew or after.group("stop").strip() else None
    titled = re.match(r"\s?[.:—–]|\s-\s", rest)
    return name if titled or cues().byline.match(rest.strip()) else None
