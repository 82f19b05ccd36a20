"""Pictures as people have them, opened, upright and on paper."""

import io

import numpy as np
import pytest
from PIL import Image

from testimonia.ingest.extraction import UnreadableError
from testimonia.ingest.readers.stored_picture import on_paper, stored_picture

WHITE, BLACK = (255, 255, 255), (0, 0, 0)


def file_of(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


PAPER = [
    # a word on nothing: the nothing is paper, not black
    (Image.new("RGBA", (20, 20), (0, 0, 0, 0)), "RGB", WHITE),
    (Image.new("LA", (20, 20), (0, 0)), "RGB", WHITE),
    # black and white
    (Image.new("1", (20, 20), 0), "L", 0),
    # colours of a printer
    (Image.new("CMYK", (20, 20), (0, 0, 0, 255)), "RGB", BLACK),
    # greys of eight bits stay as they are
    (Image.new("L", (20, 20), 77), "L", 77),
    # sixteen bits, all of one grey: nothing is divided by nothing
    (Image.fromarray(np.full((20, 20), 40_000, np.uint16)), "L", 0),
]


@pytest.mark.parametrize(("image", "mode", "point"), PAPER, ids=lambda value: str(value)[:20])
def test_what_is_clear_is_paper(image: Image.Image, mode: str, point: object) -> None:
    kind = "TIFF" if image.mode == "CMYK" else "PNG"
    with stored_picture(file_of(image, kind), 0) as opened:
        shown = on_paper(opened)
    assert shown.mode == mode
    assert shown.getpixel((3, 3)) == point


def test_a_picture_is_turned_as_the_camera_says() -> None:
    lying = Image.new("L", (40, 20), 255)
    turned = Image.Exif()
    turned[0x0112] = 6  # a quarter to the right
    with stored_picture(file_of(lying, "JPEG", exif=turned), 0) as opened:
        assert on_paper(opened).size == (20, 40)


def test_the_pages_of_a_file() -> None:
    pages = [Image.new("L", (20 + n, 20), 255) for n in range(3)]
    data = file_of(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    for number, page in enumerate(pages):
        with stored_picture(data, number) as opened:
            assert opened.size == page.size
    with pytest.raises(UnreadableError, match="no such picture"), stored_picture(data, 3):
        pass
