"""The picture of one page, taken out of a PDF or a file of pictures, within limits."""

import io
import math
import warnings
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray
from pypdfium2 import PdfiumError, PdfPage

from testimonia.ingest.extraction import UnreadableError
from testimonia.ingest.readers.page_picture import FORMATS
from testimonia.ingest.readers.pdf.document import opened

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

LONGEST = 2_000
"""Pixels of the longer side at which a page is looked at: A4 at 170 dots an inch."""
MOST_PIXELS = 120_000_000
"""Of a picture as it is stored: a sheet of A3 at 600 dots an inch has seventy million."""
LEAST_LONG = 800
"""Pixels of the longer side at which a page of a PDF is drawn, though its picture be coarser."""
_LARGE = 0.2
"""The part of a page that a picture must cover to be the page."""
LEAST_SIDE = 16
"""Pixels below which there can be no letter."""
_DAMAGED = "This picture is damaged and cannot be opened; scan it again or fetch another copy."


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
    from PIL import Image, ImageOps

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that it is large, which is asked here; that its metadata are odd
        try:
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                image.seek(index)
                wide, high = image.size
                if wide * high > MOST_PIXELS:
                    raise UnreadableError(
                        f"This picture has {wide:,} by {high:,} points, more than is read; make it smaller."
                    )
                if min(wide, high) < LEAST_SIDE:
                    raise UnreadableError("This picture is too small to show any words.")
                image.draft("RGB", (LONGEST, LONGEST))
                upright = _on_white(ImageOps.exif_transpose(image))
                upright.thumbnail((LONGEST, LONGEST))
                return _coloured(np.asarray(upright, dtype=np.uint8))
        except UnreadableError:
            raise
        except Image.DecompressionBombError as error:
            raise UnreadableError("This picture has more points than is read; make it smaller.") from error
        except EOFError as error:
            raise UnreadableError("This file has no such picture.") from error
        except MemoryError:
            raise
        except Exception as error:  # Pillow's readers fail in as many ways as there are damaged files
            raise UnreadableError(_DAMAGED) from error


def _on_white(image: "Picture") -> "Picture":
    """The picture in colours; what is transparent is paper, and sixteen bits of grey become eight."""
    from PIL import Image

    if image.mode.startswith("I") or image.mode == "F":
        grey = np.asarray(image, dtype=np.float32)
        span = float(grey.max() - grey.min()) or 1.0
        return Image.fromarray(((grey - grey.min()) / span * 255).astype(np.uint8)).convert("RGB")
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        image = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(paper, image).convert("RGB")
    return image.convert("RGB")


def _coloured(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    planes = pixels.reshape((*pixels.shape[:2], -1))
    return planes[:, :, :3] if planes.shape[2] >= 3 else np.repeat(planes[:, :, :1], 3, axis=2)
