"""Pictures of pages made for tests, and PDFs of them: Pillow's own type on white."""

import io
import textwrap
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 736, 560
"""Pixels of a page: as small as RapidOCR looks at one. Time grows with them."""
TYPE = 24
LEADING = 36
LEFT = 60
COLUMNS = 50


def page(
    blocks: Sequence[str], number: str = "", *, tilt: float = 0.0, turns: int = 0, header: str = ""
) -> Image.Image:
    """A page: its blocks with a blank line between them, and its number at the foot.

    Args:
        blocks: each set in lines of `COLUMNS` characters; one that has ends of lines of its own keeps them.
        number: printed at the foot.
        tilt: degrees by which it lies askew.
        turns: quarters by which it was turned, against the clock.
        header: printed above, in the middle.
    """
    picture = Image.new("L", (WIDTH, HEIGHT), 255)
    draw, font = ImageDraw.Draw(picture), ImageFont.load_default(TYPE)
    y = 70
    if header:
        draw.text((WIDTH // 2, 24), header, font=font, fill=0, anchor="ma")
    for block in blocks:
        for line in block.split("\n") if "\n" in block else textwrap.wrap(block, COLUMNS):
            draw.text((LEFT, y), line, font=font, fill=0)
            y += LEADING
        y += LEADING
    if number:
        draw.text((WIDTH // 2, HEIGHT - 50), number, font=font, fill=0, anchor="ma")
    if tilt:
        picture = picture.rotate(-tilt, fillcolor=255, resample=Image.Resampling.BICUBIC)
    return picture.rotate(90 * turns, expand=True) if turns else picture


def two_columns(left: Sequence[str], right: Sequence[str]) -> Image.Image:
    """A page of two columns of lines."""
    picture = Image.new("L", (WIDTH, HEIGHT), 255)
    draw, font = ImageDraw.Draw(picture), ImageFont.load_default(20)
    for x, lines in ((40, left), (390, right)):
        for n, line in enumerate(lines):
            draw.text((x, 80 + 30 * n), line, font=font, fill=0)
    return picture


def as_file(pictures: Sequence[Image.Image], kind: str) -> bytes:
    """Pictures as the bytes of one file ("PNG", "TIFF", "PDF", ...)."""
    out = io.BytesIO()
    first, *rest = pictures
    first.save(out, kind, **({"save_all": True, "append_images": rest} if rest else {}))
    return out.getvalue()
