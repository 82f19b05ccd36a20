"""Tropy's export: JSON-LD with items of an archive, and the photos that each of them is kept in.

Every photo is described as its item is. The names of fields are free in Tropy (a template decides), so a
field is known by the property that the file's own context gives it, and that by its last word: ``title`` of
Dublin Core and ``title`` of a template of one's own are one.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from testimonia.ingest.sidecars.csl import csl_date, people, plain_text
from testimonia.ingest.sidecars.csv_table import csl_type
from testimonia.ingest.sidecars.entry import Entry, Found, shown, without_long_values
from testimonia.model import Problem, Trouble

TROPY = "https://tropy.org/v1/tropy#"

TEXTS = {
    "title": ("title",),
    "archive": ("archive", "repository", "institution", "provenance", "source"),
    "archive_collection": ("collection",),
    "publisher": ("publisher",),
    "publisher-place": ("place", "location", "spatial", "coverage"),
    "language": ("language",),
    "note": ("description", "abstract"),
    "number": ("identifier",),
}
"""CSL variables, and the last words of the properties that fill each, the best first."""

NAMES = {"author": ("creator", "author"), "recipient": ("recipient", "audience", "addressee")}
DATES = ("date", "created", "issued")
SHELFMARK = ("collection", "series", "box", "folder", "identifier")
"""What a shelfmark is put together from, the largest first."""
MOST_ITEMS = 100_000
_DEEPEST = 4


def claims(path: str, head: str) -> bool:
    """Whether this is Tropy's export: JSON that speaks its vocabulary, of items or photos."""
    called = path.casefold().endswith((".json", ".jsonld"))
    return called and TROPY in head and bool(re.search(r"[\"#](?:photo|Item|@graph)\"", head))


def read(path: str, text: str) -> Found:
    """The items of an export, each with the paths of its photos."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        message = "This export of Tropy is damaged or cut off and could not be read; export it again."
        return (), (Problem(path, message, Trouble.UNREAD),)
    entries: list[Entry] = []
    problems: list[Problem] = []
    for number, item in enumerate(items(content), 1):
        if number > MOST_ITEMS:
            message = f"Only its first {MOST_ITEMS:,} items were read; export fewer at a time."
            problems.append(Problem(path, message, Trouble.UNREAD))
            break
        entry, troubles = _entry(path, number, item)
        entries.append(entry)
        problems.extend(troubles)
    return tuple(entries), tuple(problems)


Item = Mapping[str, list[Any]]
"""The values of something, by the last word of each property."""


def items(content: Any) -> Iterator[Item]:
    """What the file describes: the things that have photos, with the names of the file's context resolved."""
    documents = content if isinstance(content, list) else [content]
    for document in documents:
        if isinstance(document, dict):
            names = _context(document.get("@context"))
            graph = document.get("@graph", document)
            for thing in graph if isinstance(graph, list) else [graph]:
                if isinstance(thing, dict):
                    found = _named(thing, names)
                    if "photo" in found:
                        yield found


def photos(item: Item) -> Iterator[Item]:
    """The photos of an item."""
    return (_named(each, {}) for each in item.get("photo", ()) if isinstance(each, dict))


def _context(context: Any) -> dict[str, str]:
    """The property that each name of a context stands for."""
    parts = context if isinstance(context, list) else [context]
    names: dict[str, str] = {}
    for part in parts:
        for name, meant in part.items() if isinstance(part, dict) else ():
            address = meant.get("@id") if isinstance(meant, dict) else meant
            if isinstance(address, str) and not name.startswith("@"):
                names[name] = address
    return names


def _named(thing: Mapping[str, Any], names: Mapping[str, str]) -> Item:
    found: dict[str, list[Any]] = {}
    for key, value in thing.items():
        word = re.split(r"[#/:]", names.get(key, key))[-1]
        found.setdefault(word, []).extend(_values(value, _DEEPEST))
    return found


def _values(value: Any, deeper: int) -> Iterator[Any]:
    """The plain values behind JSON-LD's lists and value objects."""
    if isinstance(value, list):
        for each in value if deeper else ():
            yield from _values(each, deeper - 1)
    elif isinstance(value, dict) and "@list" in value:
        yield from _values(value["@list"], deeper - 1) if deeper else ()
    elif isinstance(value, dict) and "@value" in value:
        yield value["@value"]
    elif value is not None:
        yield value


def words(thing: Item, *names: str) -> str:
    """The first words that one of these properties has; empty if none has."""
    values = (value for name in names for value in thing.get(name, ()))
    return next((plain_text(value) for value in values if isinstance(value, str) and value.strip()), "")


def _entry(path: str, number: int, item: Item) -> tuple[Entry, tuple[Problem, ...]]:
    title = words(item, "title")
    name = f"item {number} (“{shown(title)}”)" if title else f"item {number}"
    plain = {variable: words(item, *properties) for variable, properties in TEXTS.items()}
    shelfmark = ", ".join(dict.fromkeys(part for part in map(_part(item), SHELFMARK) if part))
    texts, problems = without_long_values(path, name, {**plain, "archive_location": shelfmark})
    csl: dict[str, Any] = {"type": csl_type(words(item, "type")) or "document", **texts}
    csl |= {role: found for role, names in NAMES.items() if (found := people(_people(item, names)))}
    if issued := csl_date(words(item, *DATES)):
        csl["issued"] = issued
    tags = ", ".join(plain_text(tag) for tag in item.get("tag", ()) if isinstance(tag, str) and tag.strip())
    if tags:
        csl["keyword"] = tags
    if (kind := words(item, "type")) and csl["type"] == "document":
        csl["genre"] = kind
    return Entry(
        name, csl, tuple(_files(item)), (), csl.get("archive"), texts.get("archive_location")
    ), problems


def _part(item: Item) -> Any:
    """One part of the shelfmark; a bare number says what it counts."""

    def said(name: str) -> str:
        value = words(item, name)
        return (
            f"{name} {value}" if re.fullmatch(r"[\dIVXLC]+[a-z]?", value) and name != "identifier" else value
        )

    return said


def _people(item: Item, names: tuple[str, ...]) -> list[str]:
    """Several people stand in several values, or in one with semicolons."""
    values = next((item[name] for name in names if item.get(name)), [])
    return [part for value in values if isinstance(value, str) for part in value.split(";")]


def _files(item: Item) -> Iterator[tuple[str, ...]]:
    """The ways in which the file of each photo may be meant."""
    for photo in photos(item):
        ways = dict.fromkeys(way for name in ("path", "filename") if (way := words(photo, name)))
        if ways:
            yield tuple(ways)
