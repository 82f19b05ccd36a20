"""A picture as it is stored, opened within limits, upright and on paper: to be shown, or to be recognised.

The formats are named: Pillow knows forty more, one of which starts another program (EPS).
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np

from testimonia.ingest.extraction import UnreadableError

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

FORMATS = ("PNG", "JPEG", "TIFF", "GIF", "WEBP", "BMP", "JPEG2000", "AVIF")
"""What is decoded."""
MOST_STORED = 120_000_000
"""Points of a picture as it is stored: a sheet of A3 at 600 dots an inch has seventy million."""
_DAMAGED = "This picture is damaged and cannot be opened; scan it again or fetch another copy."
_UNKNOWN = "This is no picture of a kind that is read, or it is damaged; fetch another copy."
_TOO_LARGE = "This picture has more points than is read; make it smaller."


@contextmanager
def stored_picture(data: bytes, index: int) -> Iterator["Picture"]:
    """One picture of a file; nothing is decoded before it is known to be no larger than `MOST_STORED`.

    Args:
        data: of the file.
        index: of the picture, counted from 0; only TIFF has several that are pages.

    Raises:
        UnreadableError: if there is no such picture, or it is too large, damaged, or of another format; also
            for whatever Pillow meets while the picture is worked on.
    """
    from PIL import Image, UnidentifiedImageError  # a tenth of a second: only where it is needed

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that it is large is asked here; odd metadata are not used
        try:
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                image.seek(index)
                if image.width * image.height > MOST_STORED:
                    raise UnreadableError(_TOO_LARGE)
                yield image
        except (UnreadableError, MemoryError):
            raise
        except UnidentifiedImageError as error:
            raise UnreadableError(_UNKNOWN) from error
        except Image.DecompressionBombError as error:
            raise UnreadableError(_TOO_LARGE) from error
        except EOFError as error:
            raise UnreadableError("This file has no such picture.") from error
        except Exception as error:  # Pillow's readers fail in as many ways as there are damaged files
            raise UnreadableError(_DAMAGED) from error


def on_paper(image: "Picture") -> "Picture":
    """The picture turned as the camera says, in greys or colours of eight bits; what is clear is paper."""
    from PIL import ImageOps

    return _opaque(ImageOps.exif_transpose(image))


def _opaque(image: "Picture") -> "Picture":
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
