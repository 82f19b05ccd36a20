"""What an element of a page says about itself: its attributes, its types, where it leads."""

import posixpath
from collections.abc import Mapping
from urllib.parse import unquote

from lxml import etree

from testimonia.ingest.readers.markup_tree import local
from testimonia.model import MarkKind, Span, Stated


def attributes_of(element: "etree._Element") -> dict[str, str]:
    """The attributes by their local names: "type" is epub:type, "lang" is either kind."""
    found = {}
    for name, value in element.attrib.items():
        short = local(name).removeprefix("xml:")
        found["epub:type" if short == "type" and name != "type" else short] = str(value)
    return found


def types_of(attributes: Mapping[str, str]) -> frozenset[str]:
    """What an element says it is: epub:type and role, without their prefixes."""
    words = attributes.get("epub:type", "").lower().split()
    words += [
        r.removeprefix("doc-") for r in attributes.get("role", "").lower().split() if r.startswith("doc-")
    ]
    return frozenset(w.rpartition(":")[2] for w in words)


def marked_as(types: frozenset[str]) -> MarkKind | None:
    """What an element's words are a name of, if it says so; a typeface is no work to speak of.

    The types are those of https://standardebooks.org/vocab/1.0 ("se:name.publication.newspaper") and of
    Z39.98 ("z3998:personal-name"), which publishers of e-books put on inline elements.
    """
    if "personal-name" in types:
        return MarkKind.PERSON
    works = any(each.startswith(_WORKS) and not each.endswith("typeface") for each in types)
    return MarkKind.WORK if works else None


_WORKS = ("name.publication", "name.music", "name.visual-art")


def resolved(path: str, target: str) -> str:
    """The key of what a link leads to: a file of the same book and an id in it."""
    file, _, name = target.partition("#")
    if file:
        file = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(file)))
    return f"{file or path}#{unquote(name)}"


def layouts_of(root: "etree._Element") -> frozenset["etree._Element"]:
    """Tables that only arrange a page: with tables, headings, lists or several paragraphs in a cell."""
    found: set[etree._Element] = set()
    paragraphs: dict[etree._Element, int] = {}
    for table in root.iter("{*}table"):
        found.update(table.iterancestors("{*}table"))
    for part in root.iter(
        *(f"{{*}}{t}" for t in ("h1", "h2", "h3", "h4", "ul", "ol", "blockquote", "pre", "p"))
    ):
        cell = next(part.iterancestors("{*}td", "{*}th"), None)
        if cell is None:
            continue
        paragraphs[cell] = paragraphs.get(cell, 0) + (1 if local(part.tag) == "p" else 2)
        if paragraphs[cell] == 2:
            found.update(cell.iterancestors("{*}table"))
    return frozenset(found)


def signed(name: Stated) -> Stated:
    """A name without the stop or comma that a signature ends in; an initial or "Jr." keeps its own."""
    bare = name.value.rstrip(" .,")
    if name.at is None or name.value == bare or len(bare.rpartition(" ")[2]) < 3:
        return name
    return Stated(bare, Span(name.at.start, name.at.end - (len(name.value) - len(bare))))
