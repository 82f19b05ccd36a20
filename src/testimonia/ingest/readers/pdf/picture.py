"""One page of a PDF as a picture: what PDFium draws of it, as PNG."""

import math
import struct
import zlib

import numpy as np
from numpy.typing import NDArray
from pypdfium2 import PdfDocument, PdfiumError

from testimonia.ingest.extraction import UnreadableError
from testimonia.ingest.readers.pdf.document import opened

WIDTH = 1_200
"""Pixels of a page; enough for fine print at the size at which it is shown."""
MOST_PIXELS = 5_000_000
"""Of one picture: a page may be as long as a scroll, or say that it is."""
_QUICK = 4
"""How hard zlib tries; twice as hard takes twice as long and saves a twentieth."""


def page_picture(data: bytes, index: int, width: int = WIDTH) -> bytes:
    """A page as it is shown, without notes and form fields that were put on it.

    Its edges are those by which the boxes of lines are measured.

    Args:
        data: of the PDF.
        index: of the page, counted from 0.
        width: in pixels; less where the picture would have more than `MOST_PIXELS`.

    Raises:
        UnreadableError: if the PDF cannot be opened, has no such page, or the page cannot be drawn.
    """
    with opened(data) as document:
        if not 0 <= index < len(document):
            raise UnreadableError("This document has no such page.")
        try:
            return png(_drawn(document, index, width))
        except (PdfiumError, ValueError) as error:
            raise UnreadableError("This page is damaged and cannot be drawn.") from error


def _drawn(document: PdfDocument, index: int, width: int) -> NDArray[np.uint8]:
    page = document[index]
    wide, high = page.get_size()
    if not (wide > 0 and high > 0 and math.isfinite(wide * high)):
        raise ValueError("a page without a size")
    scale = min(width / wide, math.sqrt(MOST_PIXELS / (wide * high)))
    bitmap = page.render(scale=scale, draw_annots=False, may_draw_forms=False, rev_byteorder=True)
    return np.asarray(bitmap.to_numpy(), dtype=np.uint8)


def png(pixels: NDArray[np.uint8]) -> bytes:
    """Pixels as PNG (ISO/IEC 15948), grey where they have no colour.

    Args:
        pixels: rows, columns, and red, green and blue, each from 0 to 255; or rows and columns of greys.
    """
    colours = pixels.reshape((*pixels.shape[:2], -1))[:, :, :3]
    if colours.shape[2] < 3 or bool((colours == colours[:, :, :1]).all()):
        colours = colours[:, :, :1]
    high, wide, channels = colours.shape
    rows = np.ascontiguousarray(colours).reshape(high, wide * channels)
    changed = rows.copy()
    changed[1:] -= rows[:-1]  # each row as what is other than above it, which packs well
    filtered = np.insert(changed, 0, 2, axis=1)
    head = struct.pack(">IIBBBBB", wide, high, 8, 2 if channels == 3 else 0, 0, 0, 0)
    body = zlib.compress(filtered.tobytes(), _QUICK)
    chunks = (_chunk(b"IHDR", head), _chunk(b"IDAT", body), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
