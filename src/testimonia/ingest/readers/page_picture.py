"""One page of a document as a picture to be shown: drawn from a PDF, or made anew from a file of pictures.

A picture is never handed on as it is: it is decoded here, in a process of its own, and written again with
nothing but its points. So neither a reader's browser nor its picture viewer ever meets a file that somebody
made, and no place or date of a camera goes along.
"""

import io
import math
from typing import TYPE_CHECKING

from testimonia.ingest.readers.pdf.picture import MOST_PIXELS, page_picture
from testimonia.ingest.readers.stored_picture import on_paper, stored_picture

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

LONGEST = 2_400
"""Points of the longer side of what is shown: fine handwriting at A4 can still be read."""
_QUALITY = 82


def shown_page(data: bytes, kind: str, index: int) -> bytes:
    """One page, as PNG (of a PDF) or JPEG (of a file of pictures).

    Args:
        data: of the file.
        kind: "pdf", or "image" for a file of pictures, of which only TIFF has several.
        index: of the page, counted from 0.

    Raises:
        UnreadableError: if there is no such page, or it is too large, damaged, or of an unknown kind.
    """
    return page_picture(data, index) if kind == "pdf" else _from_image(data, index)


def _from_image(data: bytes, index: int) -> bytes:
    with stored_picture(data, index) as image:
        image.draft(None, (LONGEST, LONGEST))  # JPEG is decoded at a part of its size, where that is enough
        return _written(_as_shown(on_paper(image)))


def _as_shown(image: "Picture") -> "Picture":
    """The picture no larger than it is shown."""
    most = math.sqrt(MOST_PIXELS / max(image.width * image.height, 1))
    scale = min(LONGEST / max(image.size), most, 1.0)
    size = (max(round(image.width * scale), 1), max(round(image.height * scale), 1))
    return image if size == image.size else image.resize(size, reducing_gap=2.0)


def _written(image: "Picture") -> bytes:
    out = io.BytesIO()
    clean = image.copy()
    clean.info.clear()  # no comment, profile or place of a camera goes along
    clean.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
