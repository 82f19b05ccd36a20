"""Where words stand on the picture of their page, to a fineness that can be kept."""

import math
from collections.abc import Iterable

from testimonia.model.text import WordBox

FINENESS = 10_000
"""Steps across a page, and up and down it: half a pixel of a picture that is 5000 pixels wide."""
SURENESS = 1_000
"""Steps from a confidence of 0 to one of 1; programs give hundredths or thousandths."""

UNSURE = 0.6
"""A word that was read with less confidence is to be compared with the picture.

Programs mean different things by their confidence. Tesseract's own documentation takes words below 60 of 100
for doubtful; what ALTO, PAGE and RapidOCR give lies above 0.9 where it is right, and seldom below 0.6."""


def fitted(words: Iterable[WordBox], characters: int) -> tuple[WordBox, ...]:
    """``words`` as they are kept: in the order of the text, on the page, to `FINENESS` and `SURENESS`.

    A word without a place that can be shown is left out (a coordinate that is no number, a box without
    width or height, a span beyond the ``characters`` of the original layer): its characters are in the text
    all the same. What stands over the edge of the page is cut there.
    """
    found = (_fitted(word) for word in words if 0 <= word.span.start < word.span.end <= characters)
    return tuple(sorted((word for word in found if word is not None), key=lambda w: w.span))


def _fitted(word: WordBox) -> WordBox | None:
    try:
        left, top, right, bottom = (steps(side, FINENESS) for side in word.box)
    except ValueError:  # NaN, the only one of its kind
        return None
    if word.page < 0 or left >= right or top >= bottom:
        return None
    box = (left / FINENESS, top / FINENESS, right / FINENESS, bottom / FINENESS)
    sure = word.confidence
    if sure is not None:
        sure = None if math.isnan(sure) else steps(sure, SURENESS) / SURENESS
    return WordBox(word.span, word.page, box, sure)


def steps(fraction: float, whole: int) -> int:
    """``fraction`` in steps of which ``whole`` make 1, from 0 to ``whole``.

    Raises:
        ValueError: if it is not a number (NaN).
    """
    if fraction <= 0:
        return 0
    return whole if fraction >= 1 else round(fraction * whole)
