"""One page of a document as a picture to be shown: drawn from a PDF, or made anew from a file of pictures.

A picture is never handed on as it is: it is decoded here, in a process of its own, and written again with
nothing but its points. So neither a reader's browser nor its picture viewer ever meets a file that somebody
made, and no place or date of a camera goes along.
"""

import io
import math
import warnings
from typing import TYPE_CHECKING

import numpy as np

from testimonia.ingest.extraction import UnreadableError
from testimonia.ingest.readers.pdf.picture import MOST_PIXELS, page_picture

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

FORMATS = ("PNG", "JPEG", "TIFF", "GIF", "WEBP", "BMP", "JPEG2000", "AVIF")
"""What is decoded; Pillow knows forty more, one of which starts another program (EPS)."""
MOST_STORED = 120_000_000
"""Points of a picture as it is stored: a sheet of A3 at 600 dots an inch has seventy million."""
LONGEST = 2_400
"""Points of the longer side of what is shown: fine handwriting at A4 can still be read."""
_QUALITY = 82
_DAMAGED = "This picture is damaged and cannot be shown; scan it again or fetch another copy."
_TOO_LARGE = "This picture has more points than is shown; make it smaller."


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
    from PIL import Image, UnidentifiedImageError  # a tenth of a second: only where it is needed

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that it is large is asked here; odd metadata are not shown
        try:
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                image.seek(index)
                if image.width * image.height > MOST_STORED:  # before a single point is decoded
                    raise UnreadableError(_TOO_LARGE)
                return _written(_upright(image))
        except (UnreadableError, MemoryError):
            raise
        except UnidentifiedImageError as error:
            raise UnreadableError("This file is no picture of a kind that can be shown.") from error
        except Image.DecompressionBombError as error:
            raise UnreadableError(_TOO_LARGE) from error
        except EOFError as error:
            raise UnreadableError("This file has no such picture.") from error
        except Exception as error:  # Pillow's readers fail in as many ways as there are damaged files
            raise UnreadableError(_DAMAGED) from error


def _upright(image: "Picture") -> "Picture":
    """The picture no larger than it is shown, turned as the camera says."""
    from PIL import ImageOps

    image.draft(None, (LONGEST, LONGEST))  # JPEG is decoded at a part of its size, where that is enough
    upright = _on_paper(ImageOps.exif_transpose(image))
    scale = min(
        LONGEST / max(upright.size), math.sqrt(MOST_PIXELS / max(upright.width * upright.height, 1)), 1.0
    )
    size = (max(round(upright.width * scale), 1), max(round(upright.height * scale), 1))
    return upright if size == upright.size else upright.resize(size, reducing_gap=2.0)


def _on_paper(image: "Picture") -> "Picture":
    """The picture in greys or colours of eight bits; what is transparent is paper."""
    from PIL import Image

    if image.mode == "L" and "transparency" not in image.info:
        return image
    if image.mode == "1":
        return image.convert("L")
    if image.mode.startswith("I") or image.mode == "F":
        grey = np.asarray(image, dtype=np.float32)  # sixteen bits and more: from its darkest to its lightest
        span = float(grey.max() - grey.min()) or 1.0
        return Image.fromarray(((grey - grey.min()) / span * 255).astype(np.uint8))
    if image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info:
        over = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", over.size, "white"), over).convert("RGB")
    return image.convert("RGB")


def _written(image: "Picture") -> bytes:
    out = io.BytesIO()
    clean = image.copy()
    clean.info.clear()  # no comment, profile or place of a camera goes along
    clean.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
