"""The reader for pictures of pages: what was recognised on them, laid out like the pages of a PDF.

How many pages a file has is found here, without a program for pictures; the pictures themselves are only
looked at by text recognition.
"""

import struct
from collections.abc import Sequence

from testimonia.ingest.extraction import Extraction, File, Reader, UnreadableError
from testimonia.ingest.readers.pdf.blocks import PageParts
from testimonia.ingest.readers.pdf.fragments import Frame, Sheet
from testimonia.ingest.readers.pdf.problems import of_pages, of_recognised
from testimonia.ingest.readers.pdf.reading import extraction, laid_out
from testimonia.ingest.readers.pdf.recognised import recognised_parts, sheet_of
from testimonia.ingest.readers.pdf.sections import sections
from testimonia.ingest.recognition.installing import INSTALL
from testimonia.model import Problem, Recognised, Trouble

_BLANK = Frame(0, Sheet((0.0, 0.0, 1.0, 1.0)))


def read(file: File) -> Extraction:
    """The words on pictures, as far as they were recognised; a page for each picture of the file.

    Raises:
        UnreadableError: if it is a TIFF file whose list of pictures is damaged at its beginning.
    """
    count, more = pictures_in(file.data, file.limits.pages)
    scans = range(count)
    seen = [page for page in file.recognised if page.page in scans]
    pages = _parts(count, seen)
    layers, labels = laid_out(pages, {})
    known = {page.page for page in seen}
    problems = [
        *_unseen(file.path, [n for n in scans if n not in known], count),
        *of_recognised(file.path, seen, labels),
        *([_limited(file, count)] if more else []),
    ]
    return extraction(layers, problems, scans, sections(layers, (), {}))


def _unseen(path: str, pages: Sequence[int], count: int) -> list[Problem]:
    """That some pages were not recognised yet."""
    if count > 1 or not pages:
        return of_pages(path, {"scan": pages}, {})
    message = (
        "This picture has not been read yet. testimonia recognises the words on it when it has an engine for "
        f"it ({INSTALL}, then run again)."
    )
    return [Problem(path, message, Trouble.UNREAD)]


def _parts(count: int, seen: Sequence[Recognised]) -> list[PageParts]:
    put = recognised_parts((page, sheet_of(page)) for page in seen if not page.failure)
    return [put.get(n, PageParts(n, _BLANK, ())) for n in range(count)]


def _limited(file: File, count: int) -> Problem:
    message = (
        f"Only the first {count:,} pictures of this file are read, because it has more than is allowed for "
        "one document; divide it."
    )
    return Problem(file.path, message, Trouble.UNREAD)


def pictures_in(data: bytes, most: int) -> tuple[int, bool]:
    """How many pictures a file has that may be pages, at most ``most``, and whether it has more.

    Only TIFF has pages (TIFF 6.0, section 2: each directory of tags leads to the next). The pictures of a
    GIF are those of a film, and the first one stands for it.

    Raises:
        UnreadableError: if a TIFF has no directory where it says.
    """
    order = {b"II": "<", b"MM": ">"}.get(data[:2])
    if order is None or len(data) < 8:
        return 1, False
    (magic,) = struct.unpack_from(f"{order}H", data, 2)
    if magic not in (42, 43):
        return 1, False
    count, seen = 0, set[int]()
    at = _pointer(data, order, 8 if magic == 43 else 4, big=magic == 43)
    while at and at not in seen and count < most:
        seen.add(at)
        after = _after(data, order, at, big=magic == 43)
        if after is None:
            break
        count += 1
        at = after
    if not count:
        raise UnreadableError(
            "This TIFF file is damaged at its beginning; scan it again or fetch another copy."
        )
    return count, bool(at and at not in seen and count == most)


def _pointer(data: bytes, order: str, at: int, *, big: bool) -> int:
    """The place that is named at ``at``; 0, which ends the list, if the file ends before."""
    width = 8 if big else 4
    return int.from_bytes(data[at : at + width], "little" if order == "<" else "big") if at >= 0 else 0


def _after(data: bytes, order: str, at: int, *, big: bool) -> int | None:
    """Where the next directory begins; None if there is none at ``at``."""
    head, entry = (8, 20) if big else (2, 12)
    if at + head > len(data):
        return None
    entries = int.from_bytes(data[at : at + head], "little" if order == "<" else "big")
    end = at + head + entries * entry
    if not entries or end > len(data):
        return None
    return _pointer(data, order, end, big=big)


IMAGE = Reader("image", frozenset({"image"}), read)
