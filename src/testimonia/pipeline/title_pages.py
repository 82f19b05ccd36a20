"""The author of a book whose chapters lie in a folder, one file each, beside its title page.

A book that is taken apart into pages (an unpacked e-book, a saved edition) names its author on one of them
and on no other; unless that is known, its chapters count as so many witnesses. What the title page says is
taken for what a row of a sidecar is, and goes behind it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from testimonia.ingest.sidecars.csl import people
from testimonia.model import Description, Section, SectionKind
from testimonia.store import Store

_CALLED = re.compile(r"(?:half)?[-_ ]?title[-_ ]?page", re.IGNORECASE)
_PAGES = (".xhtml", ".html", ".htm")
_PARTS = frozenset(
    {
        SectionKind.CHAPTER,
        SectionKind.APPENDIX,
        SectionKind.PREFACE,
        SectionKind.INTRODUCTION,
        SectionKind.AFTERWORD,
        SectionKind.NOTES,
    }
)
"""What a page of a book says that it is: a letter or an article saved beside it is no part of it."""


def with_title_pages(store: Store, descriptions: Mapping[str, Description]) -> dict[str, Description]:
    """What is said of documents, and by title pages of the chapters that lie beside them.

    Args:
        store: the evidence base, with what was ingested.
        descriptions: what sidecars say, by path; where one names an author, that holds.
    """
    described = dict(descriptions)
    paths = [held.source.path for held in store.sources() if held.source.path.endswith(_PAGES)]
    folders: dict[PurePosixPath, list[str]] = defaultdict(list)
    for path in paths:
        folders[PurePosixPath(path).parent].append(path)
    for title_page, author in _title_pages(store, paths):
        for path in folders[PurePosixPath(title_page).parent]:
            said = described.get(path, Description(said_in=title_page))
            if path != title_page and not said.csl.get("author") and _is_part(store.sections(path)):
                csl = {"type": "book", **said.csl, "author": people([author])}
                described[path] = replace(said, csl=csl)
    return described


def _title_pages(store: Store, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pages that are nothing but a title page with an author; of a folder with two authors, none."""
    found: dict[PurePosixPath, dict[str, str]] = defaultdict(dict)
    for path in paths:
        if _CALLED.search(PurePosixPath(path).name):
            sections = store.sections(path)
            parts = sections[1:]
            only = any(part.kind is SectionKind.TITLE_PAGE for part in parts) and all(
                part.paratext for part in parts
            )
            if only and sections[0].author is not None:
                found[PurePosixPath(path).parent].setdefault(sections[0].author.value, path)
    yield from (
        (path, author) for named in found.values() if len(named) == 1 for author, path in named.items()
    )


def _is_part(sections: Sequence[Section]) -> bool:
    """Whether a page is a part of a book in which nobody is named as its author."""
    return any(part.kind in _PARTS for part in sections) and not any(part.author for part in sections)
