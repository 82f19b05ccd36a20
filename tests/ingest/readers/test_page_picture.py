"""Pictures are shown as they look, and nothing of the file is handed on."""

import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from testimonia.ingest.extraction import UnreadableError
from testimonia.ingest.readers.page_picture import LONGEST, shown_page
from tests.pdf_writer import Sheet, pdf, stacked

SHADES = np.linspace(0, 255, 60 * 40).reshape(60, 40).astype(np.uint8)


def picture(kind: str, image: Image.Image | None = None, **options: object) -> bytes:
    out = io.BytesIO()
    (image or Image.fromarray(SHADES)).save(out, kind, **options)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    assert data.startswith(b"\xff\xd8")
    return Image.open(io.BytesIO(data))


def grey(image: Image.Image) -> int:
    """The mean of a picture's points."""
    return round(float(np.asarray(image.convert("L")).mean()))


COLOURED = Image.new("RGB", (40, 60), (200, 30, 30))
# pictures as scanners and phones write them
KINDS: list[tuple[str, Image.Image | None, dict[str, object]]] = [
    ("PNG", None, {}),
    ("JPEG", COLOURED, {}),
    ("TIFF", Image.fromarray(SHADES).convert("1"), {"compression": "group4"}),
    ("TIFF", COLOURED, {"compression": "tiff_lzw"}),
    ("TIFF", COLOURED.convert("CMYK"), {}),
    ("GIF", None, {}),
    ("WEBP", COLOURED, {}),
    ("BMP", None, {}),
    ("PNG", COLOURED.convert("P"), {}),
    ("PNG", Image.fromarray(SHADES.astype(np.uint16) * 257), {}),  # sixteen bits
]


@pytest.mark.parametrize(("kind", "image", "options"), KINDS)
def test_kinds(kind: str, image: Image.Image | None, options: dict[str, object]) -> None:
    shown = opened(shown_page(picture(kind, image, **options), "image", 0))
    assert shown.size == (40, 60)
    assert abs(grey(shown) - grey(image if image and image.mode != "I;16" else Image.fromarray(SHADES))) <= 6


def test_what_is_transparent_is_paper() -> None:
    assert grey(opened(shown_page(picture("PNG", Image.new("RGBA", (9, 9), (0, 0, 0, 0))), "image", 0))) > 250


def test_pages_of_a_tiff() -> None:
    pages = [Image.new("L", (20, 20), shade) for shade in (10, 120, 240)]
    data = picture("TIFF", pages[0], save_all=True, append_images=pages[1:])
    assert [grey(opened(shown_page(data, "image", n))) // 10 for n in range(3)] == [1, 12, 24]
    with pytest.raises(UnreadableError, match="no such picture"):
        shown_page(data, "image", 3)


def test_a_picture_is_turned_as_the_camera_says_and_nothing_of_the_camera_is_left() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "A camera"
    data = picture("JPEG", Image.new("L", (60, 40)), exif=exif, comment=b"taken at home")
    shown = shown_page(data, "image", 0)
    assert opened(shown).size == (40, 60)
    assert b"camera" not in shown
    assert b"home" not in shown


def test_large_pictures_are_made_smaller() -> None:
    shown = opened(shown_page(picture("PNG", Image.new("1", (6000, 3000))), "image", 0))
    assert shown.size == (LONGEST, LONGEST // 2)


def test_a_page_of_a_pdf_is_drawn() -> None:
    data = pdf([Sheet(stacked(40, 500, ["Ada came to Ely."]))])
    assert shown_page(data, "pdf", 0).startswith(b"\x89PNG")


def huge() -> bytes:
    """A PNG of a few bytes that says it has 60,000 by 60,000 points."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0" * 1000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


HOSTILE = [
    (huge(), "more points"),
    (picture("PNG")[:60], "damaged|no picture"),
    (picture("JPEG")[:200], "damaged|no picture"),
    (b"II*\x00" + b"\xff" * 40, "damaged|no picture|no such"),
    (
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n",
        "no picture",
    ),  # Pillow would start another program
    (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "no picture"),
    (b"", "no picture"),
    (b"\0" * 500, "no picture"),
]


@pytest.mark.parametrize(("data", "sentence"), HOSTILE)
def test_what_is_no_picture_or_too_large_is_said_in_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableError, match=sentence):
        shown_page(data, "image", 0)
