"""The XML of files that describe pages, opened without trusting it; and the order in which they are read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from lxml import etree

from testimonia.ingest.extraction import MIB, File, UnreadableError
from testimonia.ingest.readers.markup_tree import local, parsed_xml

LARGER = 3
"""Such a file is so many times as large as other text: most of it is coordinates."""
MOST_ELEMENTS = 2_000_000
"""Elements in one file: each costs some 500 bytes of memory; a page of a newspaper has ten thousand."""

Element = etree._Element
T = TypeVar("T")


def root_of(file: File) -> Element:
    """The outermost element of an XML file.

    Raises:
        UnreadableError: if it is too large, damaged, or has a document type, which these formats never have.
    """
    limit = file.limits.text_size * LARGER
    if len(file.data) > limit:
        raise UnreadableError(
            f"This file is larger than {limit // MIB} MiB, more than is read. Divide it by pages."
        )
    if file.data.count(b"<") > 2 * MOST_ELEMENTS:
        raise UnreadableError("This file holds more marks than any document; it may be built to do harm.")
    try:
        return parsed_xml(file.data.strip())
    except ValueError as error:
        raise UnreadableError(
            "This XML file is damaged, or refers to other files: it cannot be opened. Export it again."
        ) from error


def children(element: Element, *names: str) -> Iterator[Element]:
    """The children of an element that have one of these names, whatever their namespace."""
    for child in element:
        if local(child.tag) in names:
            yield child


def child(element: Element, name: str) -> Element | None:
    """The first child of that name."""
    return next(children(element, name), None)


def words_of(element: Element | None) -> str:
    """The characters of an element, tidied of white space at both ends."""
    return "".join(str(words) for words in element.itertext()).strip() if element is not None else ""


def in_order(row: Sequence[T], keys: Sequence[str | None], order: Iterable[str]) -> list[T]:
    """``row`` as ``order`` names its keys; what it does not name stays behind what stood before it."""
    places: Mapping[str, int] = {key: n for n, key in reversed(list(enumerate(order)))}
    ranks: list[tuple[int, int]] = []
    last = -1
    for number, key in enumerate(keys):
        last = places.get(key or "", last)
        ranks.append((last, number))
    return [row[number] for _, number in sorted(ranks)]
