"""Pictures of pages taken out of files: upright, on white, within limits."""

import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from testimonia.ingest.extraction import UnreadableError
from testimonia.ingest.recognition.pictures import LONGEST, picture_of
from tests.pdf_writer import Sheet, pdf
from tests.scanned import as_file


def black_left(mode: str) -> Image.Image:
    """Forty by twenty points, the left half black."""
    picture = Image.new("L", (40, 20), 255)
    picture.paste(0, (0, 0, 20, 20))
    return picture.convert(mode)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP", "PPM"])
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_every_kind_of_picture_is_opened(kind: str, mode: str) -> None:
    if kind == "PPM":
        kind, mode = "PNG", "1"
    pixels = picture_of(as_file([black_left(mode)], kind), "image", 0)
    assert pixels.shape == (20, 40, 3)
    assert pixels[:, :16].max() < 60 and pixels[:, 24:].min() > 200


def test_what_is_transparent_is_paper() -> None:
    ink = Image.new("RGBA", (40, 20), (0, 0, 0, 0))
    ink.paste((0, 0, 0, 255), (0, 0, 20, 20))
    pixels = picture_of(as_file([ink], "PNG"), "image", 0)
    assert pixels[0, 0, 0] == 0 and pixels[0, 39, 0] == 255


def test_sixteen_bits_of_grey_become_eight() -> None:
    deep = Image.fromarray(np.tile(np.linspace(0, 60_000, 40).astype(np.uint16), (20, 1)))
    pixels = picture_of(as_file([deep], "TIFF"), "image", 0)
    assert (pixels[0, 0, 0], pixels[0, 39, 0]) == (0, 255)


def test_a_photograph_is_turned_as_the_camera_says() -> None:
    picture, exif = black_left("L"), Image.Exif()
    exif[0x0112] = 6  # turned a quarter with the clock to be seen upright
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif)
    pixels = picture_of(out.getvalue(), "image", 0)
    assert pixels.shape[:2] == (40, 20) and pixels[:16].max() < 60 and pixels[24:].min() > 200


def test_pages_of_a_tiff_are_taken_one_by_one() -> None:
    data = as_file([Image.new("L", (40, 20), shade) for shade in (0, 100, 200)], "TIFF")
    assert [int(picture_of(data, "image", n)[0, 0, 0]) for n in range(3)] == [0, 100, 200]
    with pytest.raises(UnreadableError, match="no such"):
        picture_of(data, "image", 3)


def test_a_large_picture_is_made_smaller() -> None:
    pixels = picture_of(as_file([Image.new("L", (5_000, 2_500), 255)], "PNG"), "image", 0)
    assert pixels.shape == (LONGEST // 2, LONGEST, 3)


def claiming(wide: int, high: int) -> bytes:
    """A PNG that says it is so large, with little in it."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    body = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


GOOD = as_file([black_left("L")], "PNG")
HOSTILE = [
    # bombs: more points than any scan has
    (claiming(12_000, 12_000), "points"),
    (claiming(1_000_000, 1_000_000), "points"),
    # nothing, rubbish, cut off, far less than it says
    (b"", "damaged"),
    (b"\x89PNG\r\n\x1a\n" + bytes(100), "damaged"),
    (b"II*\x00\x08\x00\x00\x00\x05\x00" + bytes(range(60)), "damaged"),
    (as_file([black_left("L")], "JPEG")[:200], "damaged"),
    (claiming(400, 400), "damaged"),
    # too small for a letter
    (as_file([Image.new("L", (4_000, 3), 255)], "PNG"), "too small"),
]


@pytest.mark.parametrize(("data", "said"), HOSTILE)
def test_what_cannot_be_taken_out_says_why(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said) as caught:
        picture_of(data, "image", 0)
    assert str(caught.value).endswith(".")


def test_a_page_of_a_pdf_is_drawn_as_fine_as_its_picture() -> None:
    data = as_file([Image.new("L", (1_000, 1_500), 255)], "PDF")
    assert picture_of(data, "pdf", 0).shape == (1_500, 1_000, 3)
    fine = as_file([Image.new("L", (3_000, 4_500), 255)], "PDF")
    assert max(picture_of(fine, "pdf", 0).shape) == LONGEST
    with pytest.raises(UnreadableError, match="no such page"):
        picture_of(data, "pdf", 1)
    with pytest.raises(UnreadableError, match="narrow"):
        picture_of(pdf([Sheet(width=4, height=3_000)]), "pdf", 0)
