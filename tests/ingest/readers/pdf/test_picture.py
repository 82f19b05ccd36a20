import struct
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from testimonia.ingest.extraction import UnreadableError
from testimonia.ingest.readers.pdf.picture import MOST_PIXELS, page_picture, png
from tests.pdf_writer import Sheet, Words, pdf


def pixels(image: bytes) -> np.ndarray:
    """An image of ours taken apart again: its chunks, their sums, its rows."""
    assert image[:8] == b"\x89PNG\r\n\x1a\n"
    chunks, at = {}, 8
    while at < len(image):
        (size,) = struct.unpack(">I", image[at : at + 4])
        name, data = image[at + 4 : at + 8], image[at + 8 : at + 8 + size]
        assert struct.unpack(">I", image[at + 8 + size : at + 12 + size])[0] == zlib.crc32(name + data)
        chunks[name], at = data, at + 12 + size
    wide, high, depth, colour = struct.unpack(">IIBB", chunks[b"IHDR"][:10])
    channels = {0: 1, 2: 3}[colour]
    assert depth == 8
    rows = np.frombuffer(zlib.decompress(chunks[b"IDAT"]), np.uint8).reshape(high, 1 + wide * channels)
    assert (rows[:, 0] == 2).all()
    return np.add.accumulate(rows[:, 1:], axis=0, dtype=np.uint8).reshape(high, wide, channels)


def test_a_page_is_drawn_as_it_is_shown() -> None:
    words = Words(40, 300, "Ada", size=60)
    drawn = pixels(page_picture(pdf([Sheet(), Sheet((words,))]), 1, 400))
    assert drawn.shape == (600, 400, 1)
    dark = np.argwhere(drawn[:, :, 0] < 100)
    assert len(dark) > 100
    assert (250, 35) <= tuple(dark.min(axis=0)) < (305, 60)
    assert not (pixels(page_picture(pdf([Sheet()]), 0, 400)) < 255).any()


@pytest.mark.parametrize("size", [(400.0, 600.0), (400.0, 14_400.0), (14_400.0, 14_400.0), (3.0, 3.0)])
def test_no_page_is_larger_than_there_is_room_for(size: tuple[float, float]) -> None:
    wide, high = size
    drawn = pixels(page_picture(pdf([Sheet(width=wide, height=high)]), 0))
    assert drawn.shape[0] * drawn.shape[1] <= MOST_PIXELS * 1.01
    assert abs(drawn.shape[0] / drawn.shape[1] / (high / wide) - 1) < 0.05


@pytest.mark.parametrize("index", [-1, 1, 10_000_000])
def test_a_page_that_is_not_there(index: int) -> None:
    with pytest.raises(UnreadableError, match="no such page"):
        page_picture(pdf([Sheet()]), index)


def test_a_document_that_cannot_be_opened() -> None:
    with pytest.raises(UnreadableError, match="password"):
        page_picture(pdf([Sheet()], encrypted=True), 0)


@given(arrays.arrays(np.uint8, st.tuples(st.integers(1, 9), st.integers(1, 9), st.just(3))))
def test_png_holds_the_pixels(image: np.ndarray) -> None:
    found = pixels(png(image))
    assert (np.broadcast_to(found, image.shape) == image).all()


def test_what_has_no_colour_is_grey() -> None:
    assert pixels(png(np.full((2, 2, 3), 7, np.uint8))).shape == (2, 2, 1)
    assert pixels(png(np.full((2, 2), 7, np.uint8))).shape == (2, 2, 1)
