"""The reader for PDF files: their text layer, and on pages without one what was recognised there."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from pypdfium2 import PdfDocument

from testimonia.ingest.extraction import Extraction, File, Reader, UnreadableError
from testimonia.ingest.readers.pdf.blocks import PageBlock, PageParts, Usual, blocks, parts, row_lines
from testimonia.ingest.readers.pdf.document import Leaf, bookmarks, leaf, opened, page_label, said
from testimonia.ingest.readers.pdf.fragments import (
    Fragment,
    Frame,
    Sheet,
    by_direction,
    common_size,
    fragments,
)
from testimonia.ingest.readers.pdf.furniture import Edge, Furnishing, edges, furniture
from testimonia.ingest.readers.pdf.furniture import labels as printed_labels
from testimonia.ingest.readers.pdf.layers import Layers, written
from testimonia.ingest.readers.pdf.lines import Line, lines, rows
from testimonia.ingest.readers.pdf.problems import meaningless, of_pages, of_recognised
from testimonia.ingest.readers.pdf.recognised import recognised_parts, shown
from testimonia.ingest.readers.pdf.sections import sections
from testimonia.ingest.readers.pdf.stamps import stamped
from testimonia.model import Problem, Recognised, Section, Trouble


@dataclass(slots=True)
class _Read:
    """The pages read so far, and what was wrong with them."""

    pages: list[PageParts] = field(default_factory=list)
    kinds: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    scans: dict[int, Sheet] = field(default_factory=dict)
    characters: int = 0


def read(file: File) -> Extraction:
    """The text of a PDF, with its pages, lines, running headers, notes and headings.

    Raises:
        UnreadableError: if it cannot be opened, is locked, or has neither words nor pictures.
    """
    if len(file.data) > file.limits.size:
        raise UnreadableError(
            f"This PDF is larger than {file.limits.size >> 20:,} MiB, which is more than is read; divide it."
        )
    with opened(file.data) as document:
        count = len(document)
        pages = _pages(document, min(count, file.limits.pages), file.limits.characters)
        if not count:
            raise UnreadableError("This PDF has no pages.")
        if not pages.scans and not any(page.rows or page.asides for page in pages.pages):
            raise UnreadableError(_nothing(pages, count))
        own = {p.index: page_label(document, p.index) for p in pages.pages}
        outline = bookmarks(document)
        about = {key: said(document, key) for key in ("Title", "Author", "CreationDate")}
    seen = _recognised(file, pages)
    layers, labels = laid_out(pages.pages, own)
    problems = [
        *of_pages(file.path, pages.kinds, labels),
        *of_recognised(file.path, seen, labels),
        *_limited(file, pages, count),
    ]
    return extraction(layers, problems, pages.scans, sections(layers, outline, about))


def laid_out(
    pages: Sequence[PageParts], own: Mapping[int, str | None]
) -> tuple[Layers, dict[int, str | None]]:
    """The text of pages, and what each is called.

    Args:
        pages: in order, none left out.
        own: what the file itself calls them.
    """
    usual, found = _measured(pages)
    labels: dict[int, str | None] = {**own, **printed_labels(found)}
    return written(_blocks(pages, found, usual), labels), labels


def extraction(
    layers: Layers, problems: Iterable[Problem], scans: Iterable[int], parted: tuple[Section, ...]
) -> Extraction:
    """What is known of a document of pages."""
    return Extraction(
        layers.original,
        sections=parted if layers.original else (),
        blocks=tuple(layers.blocks),
        pages=tuple(layers.pages),
        boxes=tuple(layers.boxes),
        words=tuple(layers.words),
        notes=tuple(layers.notes),
        problems=tuple(problems),
        unparted=True,
        scans=tuple(scans),
    )


def _recognised(file: File, pages: _Read) -> list[Recognised]:
    """What was recognised on scans, put in the place of what was read there; others are no longer missing."""
    seen = [page for page in file.recognised if page.page in pages.scans]
    put = recognised_parts((page, pages.scans[page.page]) for page in seen if not page.failure)
    pages.pages[:] = [put.get(page.index, page) for page in pages.pages]
    known = {page.page for page in seen}
    lying = [n for n in pages.kinds.get("lying", ()) if n in put]
    for kind in ("scan", "lying", "stamped"):
        pages.kinds[kind] = [n for n in pages.kinds.get(kind, ()) if n not in known]
    pages.kinds["replaced"] = lying
    return seen


def _pages(document: PdfDocument, count: int, characters: int) -> _Read:
    found = _Read()
    for index in range(count):
        here = leaf(document, index)
        found.characters += len(here.characters)
        if found.characters > characters:
            break
        found.pages.append(_page(here))
        _judge(here, found)
    return found


def _judge(here: Leaf, found: _Read) -> None:
    kinds = found.kinds
    letters = [g.text for g in here.characters if g.text not in " \n"]
    if here.broken:
        kinds["broken"].append(here.index)
    elif not letters and here.drawn.picture:
        kinds["scan"].append(here.index)
    elif meaningless(letters):
        kinds["lying"].append(here.index)
    elif stamped(here.characters, here.drawn, here.sheet):
        kinds["stamped"].append(here.index)
    if here.index in (*kinds["scan"][-1:], *kinds["lying"][-1:], *kinds["stamped"][-1:]):
        found.scans[here.index] = shown(here.sheet)


def _page(here: Leaf) -> PageParts:
    """The rows of the commonest writing direction, and the lines of the others."""
    directions = by_direction(here.characters)
    if not directions:
        return PageParts(here.index, Frame(0, here.sheet), ())
    frames = [(Frame(angle, here.sheet), held) for angle, held in directions]
    frame, held = frames[0]
    others = [(f, lines(fragments(characters, f))) for f, characters in frames[1:]]
    return parts(here.index, frame, rows(fragments(held, frame)), others, here.drawn.rules)


def _nothing(pages: _Read, count: int) -> str:
    if len(pages.kinds.get("broken", ())) == count:
        return "This PDF is damaged so badly that none of its pages can be read; fetch or scan it again."
    return "This PDF holds no words."


def _limited(file: File, pages: _Read, count: int) -> list[Problem]:
    done = len(pages.pages)
    if done == count:
        return []
    message = (
        f"Only the first {done:,} of this PDF's {count:,} pages were read, because it is longer than is "
        "allowed for one document; divide it."
    )
    return [Problem(file.path, message, Trouble.UNREAD)]


def _measured(pages: Sequence[PageParts]) -> tuple[Usual, list[Furnishing]]:
    """What is usual in the document, and its running headers and footers."""
    size, steady, bold = _type(f for page in pages for row in page.rows for f in row)
    gaps: list[float] = []
    found: list[Edge] = []
    for page in pages:
        held = row_lines(page.rows)
        _, top, _, bottom = page.frame.extent()
        found += edges(page.index, held, top, bottom, size)
        gaps += _gaps(held, size)
    usual = Usual(size, median(gaps) if gaps else 1.2 * size, steady, bold)
    return usual, furniture(found)


def _type(pieces: Iterable[Fragment]) -> tuple[float, bool, bool]:
    """The usual size, whether most characters have it, and whether most are bold."""
    held = list(pieces)
    size = common_size((f.size, len(f.text)) for f in held)
    near = sum(len(f.text) for f in held if abs(f.size - size) <= 0.06 * size)
    bold = sum(len(f.text) for f in held if f.bold)
    letters = sum(len(f.text) for f in held)
    return size, 2 * near >= letters, 2 * bold > letters


def _gaps(held: Sequence[Line], size: float) -> list[float]:
    """From baseline to baseline of the running text."""
    return [
        b.y - a.y
        for a, b in pairwise(held)
        if abs(a.size - size) <= 0.5 and abs(b.size - size) <= 0.5 and 0.9 * size <= b.y - a.y <= 3 * size
    ]


def _blocks(pages: Sequence[PageParts], found: Sequence[Furnishing], usual: Usual) -> list[list[PageBlock]]:
    margins: defaultdict[int, dict[int, Furnishing]] = defaultdict(dict)
    for f in found:
        margins[f.edge.page][f.edge.row] = f
    return [blocks(page, margins[page.index], usual) for page in pages]


PDF = Reader("pdf", frozenset({"pdf"}), read)
