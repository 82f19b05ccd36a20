"""People and things as lines for a terminal: who it is, under which names, in which documents."""

import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from testimonia.exports.records import Record
from testimonia.exports.terminal import safe_line

WIDTH = 96
"""Columns of a line, at most, unless a name is longer."""
_MOST_NAMES = 12
"""Names of one document that are listed; a spelling of every scan would hide the rest."""
_FEW = 3
"""Documents that are named for each of a pair."""
_NAMELESS = ("description", "pronoun")
_INDENT, _HANGING = " " * 4, " " * 8


def entity_lines(record: Record, *, most: int | None = None) -> Iterator[str]:
    """An entity: its preferred name and how often it is spoken of; then each document with its names there.

    Args:
        record: made by `testimonia.exports.people.people_records`.
        most: documents that are listed; None for all.
    """
    where = record["sources"]
    times = record["mentions"]["times"]
    documents = f" in {len(where):,} documents" if len(where) > 1 else ""
    said = f"{times:,} mention{'' if times == 1 else 's'}"
    name = safe_line(record["name"])
    yield f"{name if record['names'] else f'“{name}”'} ({record['kind']}): {said}{documents}"
    for source in where[:most]:
        names = ((name["text"], name["count"]) for name in source["names"])
        yield from _wrapped(f"{safe_line(source['path'])}: {told(names, source['mentions'])}")
    if len(where[:most]) < len(where):
        yield f"{_INDENT}and {len(where[most:]):,} more"
    if record["why"]:
        yield from _wrapped(f"Taken for one: {safe_line(record['why'])}")
    if record["authorities"]:
        yield from _wrapped(f"Known as {', '.join(map(safe_line, record['authorities']))}")


def doubt_lines(record: Record) -> Iterator[str]:
    """A pair that may be one: both with their documents, and what speaks for it and against it.

    Args:
        record: made by `testimonia.exports.people.doubt_records`.
    """
    weight = record["weight"]
    told = f"; {weight:,} statement{'' if weight == 1 else 's'} would come together" if weight else ""
    one, other = record["one"], record["other"]
    yield f"{safe_line(one['name'])} = {safe_line(other['name'])}? ({one['kind']}{told})"
    yield from _wrapped(f"For: {safe_line(record['why_for'])}")
    yield from _wrapped(f"Against: {safe_line(record['why_against'])}")
    for each in (one, other):
        paths = [safe_line(source["path"]) for source in each["sources"]]
        more = f" and {len(paths) - _FEW:,} more" if len(paths) > _FEW else ""
        yield from _wrapped(f"{safe_line(each['name'])}: {', '.join(paths[:_FEW])}{more}")


def told(names: Iterable[tuple[str, int]], mentions: Mapping[str, int]) -> str:
    """Names with how often each stands, then how often it is spoken of without a name.

    >>> told([("Ann Marlow", 3)], {"times": 5, "name": 3, "description": 0, "pronoun": 2})
    'Ann Marlow 3 · 2 by pronoun'
    """
    nameless = [f"{mentions[form]:,} by {form}" for form in _NAMELESS if mentions[form]]
    return " · ".join([*_counted(names), *nameless])


def _counted(names: Iterable[tuple[str, int]]) -> list[str]:
    """Names with how often each stands; one that is only said of the document has no number."""
    every = [f"{safe_line(text)} {count:,}" if count else safe_line(text) for text, count in names]
    more = len(every) - _MOST_NAMES
    return every if more <= 0 else [*every[:_MOST_NAMES], f"{more:,} more names"]


def bears(record: Record, wanted: str) -> bool:
    """Whether one of the names of an entity has all words of ``wanted``, or words that begin so."""
    return any_bears((record["name"], *(name["text"] for name in record["names"])), wanted)


def any_bears(names: Iterable[str], wanted: str) -> bool:
    """Whether one of some names has all words of ``wanted``, or words that begin so."""
    words = _folded(wanted).split()
    return any(all(any(has.startswith(word) for has in _words(name)) for word in words) for name in names)


def is_among(names: Iterable[str], wanted: str) -> bool:
    """Whether ``wanted`` is one of some names in full, case and accents aside."""
    return _folded(wanted).split() in [_folded(name).split() for name in names]


def _words(name: str) -> list[str]:
    """The words of a name, and what stands in it after a hyphen or an apostrophe."""
    folded = _folded(name)
    return [*folded.split(), *folded.replace("-", " ").replace("'", " ").replace("’", " ").split()]


def _folded(text: str) -> str:
    """Without case and accents, as in a search."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(each for each in plain if not unicodedata.combining(each))


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=_INDENT,
        subsequent_indent=_HANGING,
        break_long_words=False,
        break_on_hyphens=False,
    )
