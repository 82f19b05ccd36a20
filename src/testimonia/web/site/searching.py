"""The words of a site as data that its own script searches, since there is no server to ask.

Scripts are the only files that a page opened from a disk may read, so the words lie in scripts that do
nothing but hand over JSON. Every word of a document is a string in it, and is only ever shown as text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from testimonia.exports.json_text import one_line
from testimonia.model import EntityKind
from testimonia.store import Store
from testimonia.web.pages.shelf import Held
from testimonia.web.pages.words import seen
from testimonia.web.site.places import Places

LIST = "search/list.js"
LARGEST = 400_000
"""Code points of the words in one file, about."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document that can be searched.

    Attributes:
        held: the document.
        parts: the files of its parts, in order.
        words: the files of its words.
    """

    held: Held
    parts: tuple[str, ...]
    words: tuple[str, ...]


def words_of(store: Store, places: Places, source_id: str, number: int) -> Iterator[tuple[str, bytes]]:
    """The paragraphs of a source, in one file or several; each as part, number, start and words.

    Args:
        store: the evidence base.
        places: of the site.
        source_id: of the source.
        number: by which the list of documents has it.
    """
    parted = places.parts.of(source_id)
    if parted is None:
        return
    rows: list[list[Any]] = []
    size = files = 0
    for each in store.paragraphs(source_id):
        if rows and size + len(each.words) > LARGEST:
            yield _file(f"search/{number}-{files}.js", "words", [number, rows])
            rows, size, files = [], 0, files + 1
        rows.append([parted.part_of(each.number), each.number, each.span.start, seen(each.words)])
        size += len(each.words)
    if rows:
        yield _file(f"search/{number}-{files}.js", "words", [number, rows])


def listed(documents: Sequence[Document], names: Sequence[tuple[str, str]]) -> tuple[str, bytes]:
    """What can be searched.

    Args:
        documents: in the order by which their words have them.
        names: of people and things, with their files.
    """
    shown = [
        [seen(each.held.title), seen(" · ".join(_about(each.held))), list(each.parts), list(each.words)]
        for each in documents
    ]
    return _file(LIST, "list", [shown, [[seen(name), file] for name, file in names]])


def named(store: Store, places: Places) -> Iterator[tuple[str, str]]:
    """Every name of those who have a page, with its file; those of whom most is told first."""
    for kind in EntityKind:
        for record, names in store.lives.names(kind):
            place = places.of(f"/who/{record}")
            if place is not None:
                yield from ((name, place.file) for name in dict.fromkeys(names))


def _about(held: Held) -> tuple[str, ...]:
    path = held.path if held.path != held.title else ""
    return tuple(part for part in (held.author, held.written, path) if part)


def _file(path: str, name: str, value: Any) -> tuple[str, bytes]:
    return path, f"testimonia.{name}({one_line(value)});\n".encode()
