"""The picture of one page, taken out of a PDF or a file of pictures, within limits."""

import math

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray
from pypdfium2 import PdfiumError, PdfPage

from testimonia.ingest.extraction import UnreadableError
from testimonia.ingest.readers.pdf.document import opened
from testimonia.ingest.readers.stored_picture import on_paper, stored_picture

LONGEST = 2_000
"""Pixels of the longer side at which a page is looked at: A4 at 170 dots an inch."""
LEAST_LONG = 800
"""Pixels of the longer side at which a page of a PDF is drawn, though its picture be coarser."""
_LARGE = 0.2
"""The part of a page that a picture must cover to be the page."""
LEAST_SIDE = 16
"""Pixels below which there can be no letter."""


def picture_of(data: bytes, kind: str, page: int) -> NDArray[np.uint8]:
    """One page: rows, columns, and red, green and blue.

    Args:
        data: of the file.
        kind: "pdf" or "image".
        page: its index, counted from 0.

    Raises:
        UnreadableError: if there is no such picture, or it is too large or damaged.
    """
    return _of_pdf(data, page) if kind == "pdf" else _of_image(data, page)


def _of_pdf(data: bytes, index: int) -> NDArray[np.uint8]:
    with opened(data) as document:
        if not 0 <= index < len(document):
            raise UnreadableError("This document has no such page.")
        try:
            page = document[index]
            wide, high = page.get_size()
            if not (wide > 0 and high > 0 and math.isfinite(wide * high)):
                raise ValueError("a page without a size")
            scale = min(LONGEST / max(wide, high), _density(page, wide, high))
            if min(wide, high) * scale < LEAST_SIDE:
                raise UnreadableError("This page is too narrow to show any words.")
            # stamps and notes put on the page later are no part of it, as in the pictures that are shown
            bitmap = page.render(scale=scale, draw_annots=False, may_draw_forms=False, rev_byteorder=True)
            return _coloured(np.asarray(bitmap.to_numpy(), dtype=np.uint8))
        except (PdfiumError, ValueError) as error:
            raise UnreadableError("This page is damaged and cannot be drawn.") from error


def _density(page: PdfPage, wide: float, high: float) -> float:
    """How many points of a picture stand on a point of the page; drawing it finer would show nothing more."""
    found = []
    for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = thing.get_bounds()
        if (right - left) * (top - bottom) >= _LARGE * wide * high > 0:
            across, down = thing.get_px_size()
            found.append(max(across / (right - left), down / (top - bottom)))
    return max(max(found, default=math.inf), LEAST_LONG / max(wide, high))


def _of_image(data: bytes, index: int) -> NDArray[np.uint8]:
    with stored_picture(data, index) as image:
        if min(image.size) < LEAST_SIDE:
            raise UnreadableError("This picture is too small to show any words.")
        image.draft("RGB", (LONGEST, LONGEST))
        upright = on_paper(image)
        upright.thumbnail((LONGEST, LONGEST))
        return _coloured(np.asarray(upright, dtype=np.uint8))


def _coloured(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    planes = pixels.reshape((*pixels.shape[:2], -1))
    return planes[:, :, :3] if planes.shape[2] >= 3 else np.repeat(planes[:, :, :1], 3, axis=2)
