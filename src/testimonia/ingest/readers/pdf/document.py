"""A PDF file opened by PDFium: its pages, labels, bookmarks and metadata, as plain values.

PDFium is not safe to use from several threads; one process reads one document.
"""

import ctypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfiumError

from testimonia.ingest.extraction import UnreadableError
from testimonia.ingest.readers.pdf.characters import Drawn, Glyph, drawn, glyphs
from testimonia.ingest.readers.pdf.fragments import Sheet

LONGEST = 1_000_000
"""Characters of one page that are read; a page of a newspaper has forty thousand."""
_CATALOG = re.compile(rb"(\d{1,9})\s+(\d{1,5})\s+obj\b[^>]{0,400}/Type\s*/Catalog\b")
_BOOKMARKS = 5_000
_NO_TITLE = re.compile(
    r"(?i)\s*(microsoft \w+ ?-.*|untitled.*|\W*|(document|title|slide|page|scan|img|doc)[\W\d_]*"
    r"|\S*\.(docx?|rtf|odt|pdf|tex|dvi|indd|qxd|qxp|pmd|wpd|txt|html?|tiff?|jpe?g|pptx?|p65|fm)\s*|\d[\d\W_]*)"
)
_NO_NAME = re.compile(
    r"(?i)\s*(\W*|unknown|anonymous|author|user|owner|\w*admin\w*|default|\w*\d+\w*|\S+@\S+|.*\\.*)\s*"
)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page as PDFium has it.

    Attributes:
        index: counted from 0.
        sheet: its box, and how it is turned to be shown.
        characters: in the order of PDFium.
        drawn: its rules and pictures.
        broken: PDFium could not load it.
    """

    index: int
    sheet: Sheet
    characters: tuple[Glyph, ...]
    drawn: Drawn
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline's upper level: its title and the page it leads to."""

    title: str
    page: int


@contextmanager
def opened(data: bytes) -> Iterator[PdfDocument]:
    """The document, closed in the end.

    Raises:
        UnreadableError: if PDFium cannot open it, and why.
    """
    document = _loaded(data)
    try:
        yield document
    finally:
        document.close()


def _loaded(data: bytes) -> PdfDocument:
    _forget()
    try:
        return PdfDocument(data)
    except PdfiumError as error:
        root = _CATALOG.search(data) if b"trailer" not in data[-2048:] else None
        if root is None:
            raise UnreadableError(_why(error)) from error
        # A file that was cut off has lost its trailer, and PDFium finds everything but that.
        mended = b"%s\ntrailer\n<< /Root %s %s R >>\n%%%%EOF\n" % (data, *root.groups())
    try:
        return PdfDocument(mended)
    except PdfiumError as error:
        raise UnreadableError(_why(error)) from error


def _forget() -> None:
    """Let PDFium's last error be that of something damaged.

    It keeps one error for the whole process, and a document without pages sets none: after a locked one it
    would be called locked too.
    """
    nothing = pdfium.FPDF_LoadMemDocument64(b"", 0, None)
    if nothing:
        pdfium.FPDF_CloseDocument(nothing)


def _why(error: PdfiumError) -> str:
    code = getattr(error, "err_code", None)
    if code == pdfium.FPDF_ERR_PASSWORD:
        return "This PDF is locked with a password; save an unlocked copy of it in its place."
    if code == pdfium.FPDF_ERR_SECURITY:
        return "This PDF is locked in an unknown way; save an unlocked copy of it in its place."
    return "This PDF is damaged so badly that it cannot be opened; fetch or scan it again."


def leaf(document: PdfDocument, index: int) -> Leaf:
    """One page; an empty one if it is broken."""
    page = pdfium.FPDF_LoadPage(document.raw, index)
    if not page:
        return Leaf(index, Sheet((0.0, 0.0, 1.0, 1.0)), (), Drawn((), False), broken=True)
    try:
        text_page = pdfium.FPDFText_LoadPage(page)
        if not text_page:
            return Leaf(index, _sheet(page), (), drawn(page), broken=True)
        try:
            return Leaf(index, _sheet(page), tuple(glyphs(text_page, LONGEST)), drawn(page))
        finally:
            pdfium.FPDFText_ClosePage(text_page)
    finally:
        pdfium.FPDF_ClosePage(page)


def _sheet(page: Any) -> Sheet:
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    left, right = sorted((box.left, box.right))
    bottom, top = sorted((box.bottom, box.top))
    return Sheet((left, bottom, right, top), pdfium.FPDFPage_GetRotation(page) % 4)


def page_label(document: PdfDocument, index: int) -> str | None:
    """What the PDF itself calls the page."""
    length = pdfium.FPDF_GetPageLabel(document.raw, index, None, 0)
    if not 2 < length < 200:
        return None
    room = ctypes.create_string_buffer(length)
    pdfium.FPDF_GetPageLabel(document.raw, index, room, length)
    return _tidy(room.raw) or None


def bookmarks(document: PdfDocument) -> list[Bookmark]:
    """The upper level of the outline, in the order of its pages."""
    found = []
    mark = pdfium.FPDFBookmark_GetFirstChild(document.raw, None)
    seen: set[int] = set()
    while mark and len(seen) < _BOOKMARKS:
        address = ctypes.cast(mark, ctypes.c_void_p).value or 0
        if address in seen:
            break
        seen.add(address)
        target = pdfium.FPDFBookmark_GetDest(document.raw, mark)
        page = pdfium.FPDFDest_GetDestPageIndex(document.raw, target) if target else -1
        title = _title(mark)
        if page >= 0 and title:
            found.append(Bookmark(title, page))
        mark = pdfium.FPDFBookmark_GetNextSibling(document.raw, mark)
    return sorted(found, key=lambda b: b.page)


def _title(mark: Any) -> str:
    length = pdfium.FPDFBookmark_GetTitle(mark, None, 0)
    if not 2 < length < 4_000:
        return ""
    room = ctypes.create_string_buffer(length)
    pdfium.FPDFBookmark_GetTitle(mark, room, length)
    return _tidy(room.raw)


def said(document: PdfDocument, key: str) -> str | None:
    """What the metadata say under ``key`` ("Title", "Author"), if it is plausible.

    Programs fill these in by themselves: with the name of a file, of a template, of a computer's user.
    """
    length = pdfium.FPDF_GetMetaText(document.raw, key.encode(), None, 0)
    if not 2 < length < 2_000:
        return None
    room = ctypes.create_string_buffer(length)
    pdfium.FPDF_GetMetaText(document.raw, key.encode(), room, length)
    words = _tidy(room.raw)
    hollow = {"Title": _NO_TITLE, "Author": _NO_NAME}.get(key)
    return words if words and not (hollow and hollow.fullmatch(words)) else None


def _tidy(raw: bytes) -> str:
    words = raw.decode("utf-16-le", "replace")
    return " ".join("".join(c if c.isprintable() else " " for c in words).split())
