"""Pictures that belong to a document: the facsimile beside its transcription, the pages that a file names.

Such a picture is no document of its own. Which belong together by their names is known when the folder is
looked through; which a document names inside is known when it has been read. So pictures are read last, and
those that no document has claimed by then are documents themselves.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from mmap import ACCESS_READ, mmap
from typing import cast

from testimonia.ingest.extraction import UnreadableError
from testimonia.model import Description, Problem, Trouble
from testimonia.pipeline.folder import Entry, Listing
from testimonia.pipeline.picture_names import Places, is_image
from testimonia.store import HeldPicture, NamedPicture, Store

_ELSEWHERE = re.compile(r"(?!file:)[A-Za-z][A-Za-z0-9+.-]+:")
_SHOWN = 80
_SEVERAL = frozenset({".tif", ".tiff"})
_MORE = 100


def settle(store: Store, listing: Listing) -> frozenset[str]:
    """Write which pictures belong to which documents, once all but pictures are read.

    Returns:
        The paths of the pictures that documents have claimed.
    """
    images = {entry.path: entry for entry in listing.documents if is_image(entry.path)}
    for row in listing.pictures.values():
        images.update((entry.path, entry) for entry in row)
    found, missing = _named(store.pictures.named(), images)
    sources = store.pictures.pages()
    rows: list[HeldPicture] = []
    for path, (source, pages) in sources.items():
        own = found.get(source, [])
        beside = listing.pictures.get(path, ())
        rows += own or list(_beside(source, pages, beside))
    store.pictures.put(rows)
    store.record_problems("pictures", [_not_there(path, *said) for path, said in sorted(missing.items())])
    return frozenset(row.path for row in rows)


def _beside(source: str, pages: int, pictures: Sequence[Entry]) -> Iterator[HeldPicture]:
    """The pictures of a transcription: one for each page if there are as many, else of all of it."""
    shown = [(entry, frame) for entry in pictures for frame in range(_frames(entry, max(pages, 1)))]
    paged = len(shown) == max(pages, 1)
    for number, (entry, frame) in enumerate(shown):
        yield HeldPicture(source, number, number if paged else None, entry.path, entry.size, frame)


def _frames(entry: Entry, pages: int) -> int:
    """How many pictures a file has: of a TIFF as many as it says, but not many more than there are pages.

    Only its list of pictures is looked at, not the pictures, so that a file of hundreds of MiB costs nothing.
    """
    if entry.file.suffix.lower() not in _SEVERAL or not entry.size:
        return 1
    from testimonia.ingest.readers.image import pictures_in  # half a second: only where it is needed

    try:
        with entry.file.open("rb") as stream, mmap(stream.fileno(), 0, access=ACCESS_READ) as data:
            return max(pictures_in(cast("bytes", data), pages + _MORE)[0], 1)  # it is only looked into
    except (OSError, ValueError, UnreadableError):
        return 1  # it is told when it is shown


def _named(
    named: Iterable[NamedPicture], images: Mapping[str, Entry]
) -> tuple[dict[str, list[HeldPicture]], dict[str, tuple[str, int]]]:
    """The pictures that documents name and the folder has; one of those that it has not, and how many."""
    places = Places(images)
    found: dict[str, list[HeldPicture]] = {}
    first: dict[str, str] = {}
    count: Counter[str] = Counter()
    for each in named:
        path = places.of(each.path, each.picture)
        if path is not None:
            row = found.setdefault(each.source, [])
            frame = row[-1].frame + 1 if row and row[-1].path == path else 0
            if frame and frame >= _frames(images[path], frame):
                frame = 0  # two pages of one picture: an opening of a book
            row.append(HeldPicture(each.source, len(row), each.page, path, images[path].size, frame, True))
        elif not _ELSEWHERE.match(each.picture) or each.picture[1:3] in (":\\", ":/"):
            first.setdefault(each.path, each.picture)
            count[each.path] += 1
    return found, {path: (picture, count[path]) for path, picture in first.items()}


def _not_there(path: str, picture: str, count: int) -> Problem:
    shown = picture if len(picture) <= _SHOWN else f"…{picture[-_SHOWN:]}"
    more = f" and {count - 1:,} more" if count > 1 else ""
    sentence = (
        f"The picture “{shown}”{more}, which this document names, is not in the folder. "
        "Put it beside the document, and it is shown beside the words."
    )
    return Problem(path, sentence, Trouble.NOTICE)


def with_owners(
    descriptions: Mapping[str, Description], owners: Mapping[str, Sequence[str]]
) -> dict[str, Description]:
    """What sidecars say of pictures, said of the documents that they belong to, unless these have their own.

    Args:
        descriptions: by path.
        owners: the documents of each picture, by its path.
    """
    kept = {path: said for path, said in descriptions.items() if path not in owners}
    for path in sorted(set(descriptions) & set(owners)):
        for owner in owners[path]:
            kept.setdefault(owner, descriptions[path])
    return kept
