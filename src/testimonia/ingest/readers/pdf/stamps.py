"""Pages that are a picture of a page, on which somebody has put a few words: a stamp, a number.

Libraries print their name on every page that they scan ("Digitized by ..."), archives and courts a running
number; both stand at the edge. Such a page has a text layer, and nothing of what it shows is in it.
"""

from collections.abc import Sequence

from testimonia.ingest.readers.pdf.characters import Drawn, Glyph
from testimonia.ingest.readers.pdf.fragments import Sheet

MOST_OF_IT = 0.6
"""The part of a page that a picture must cover to be a picture of the page."""
EDGE = 0.12
"""The part of a page's width or height that counts as its edge."""
FEW = 300
"""Letters of a stamp, at the most; terms of use of four lines have about two hundred."""


def stamped(characters: Sequence[Glyph], drawn: Drawn, sheet: Sheet) -> bool:
    """Whether a page is a picture with no more than a stamp on it.

    Words that are invisible, or lie under the picture, are what a program read off it: that page is read.

    Args:
        characters: of the page.
        drawn: what else stands on it.
        sheet: the page itself.
    """
    letters = [each for each in characters if each.text not in " \n"]
    if drawn.largest is None or not drawn.over or not 0 < len(letters) <= FEW:
        return False
    return _covered(drawn.largest, sheet) >= MOST_OF_IT and all(_at_edge(each, sheet) for each in letters)


def _covered(picture: tuple[float, float, float, float], sheet: Sheet) -> float:
    left, bottom, right, top = sheet.box
    wide = min(picture[2], right) - max(picture[0], left)
    high = min(picture[3], top) - max(picture[1], bottom)
    whole = (right - left) * (top - bottom)
    return max(wide, 0.0) * max(high, 0.0) / whole if whole > 0 else 0.0


def _at_edge(letter: Glyph, sheet: Sheet) -> bool:
    left, bottom, right, top = sheet.box
    across, along = EDGE * (right - left), EDGE * (top - bottom)
    x, y = letter.x, letter.y
    return not (left + across <= x <= right - across and bottom + along <= y <= top - along)
