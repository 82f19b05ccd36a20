"""RapidOCR with the weights that come in its package; the only module that knows it.

Its package holds PP-OCRv6 (Apache-2.0), a network that finds lines and one that reads them. Both are named by
their files, so that it never looks for others: where a file is missing it would fetch one.

What it gives was found by experiment with version 3.10: it drops a line's words without a sign if one line
has none, it makes full-width letters of some signs, and its boxes of words are divided by how wide letters
usually are. So words are matched with the text of their line, and cut out of its box where they do not match.
"""

import importlib.util
import unicodedata
from collections.abc import Sequence
from functools import cache
from math import hypot
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from testimonia.ingest.recognition.pictures import LONGEST
from testimonia.model import Recognised, SeenLine, SeenWord

THREADS = 1
"""Pages are read side by side; two threads over one page cost more than they save."""
LEAST = 0.3
"""A line that is less sure is taken for dirt; RapidOCR's own limit is 0.5, by which faint lines are lost."""
_HARDLY = 0.85
"""The mean confidence of a page below which it may stand on its head."""
_MODELS = {
    "Det.model_path": "PP-OCRv6_det_small.onnx",
    "Rec.model_path": "PP-OCRv6_rec_small.onnx",
}
_LETTER = 0.45
"""How wide a letter usually is, as a part of the height of its line."""
_ROOMY = 2.5
"""How many times as much room as its letters need a line may have: titles are set wide."""
Quad = Sequence[Sequence[float]]
Box = tuple[float, float, float, float]


def lines_of(picture: NDArray[np.uint8]) -> tuple[SeenLine, ...]:
    """The lines on a picture, whichever way up it lies.

    A page that lies on its side shows lines that are higher than long, and one that stands on its head is
    hardly to be read: then it is turned, and looked at again.

    Raises:
        ImportError: if RapidOCR, its weights, or a library that it needs is missing.
    """
    as_it_is = _upright(picture)
    turns = _turns(as_it_is, *picture.shape[:2])
    if not turns:
        return as_it_is
    found = [_turned_back(_upright(np.rot90(picture, turn)), turn) for turn in turns]
    return max((as_it_is, *found), key=_sureness)


def _turns(lines: Sequence[SeenLine], high: int, wide: int) -> tuple[int, ...]:
    """The quarter turns that are worth a try."""
    letters = sum(len(line.text) for line in lines)
    upended = 0
    for line in lines:
        x0, y0, x1, _, _, _, _, y3 = line.corners
        if abs(y3 - y0) * high > 1.5 * abs(x1 - x0) * wide:
            upended += len(line.text)
    if 2 * upended > letters:
        return (1, 3)
    return (2,) if letters and _sureness(lines) < _HARDLY else ()


def _sureness(lines: Sequence[SeenLine]) -> float:
    return Recognised(0, "", "", 1, 1, tuple(lines)).confidence or 0.0


def _turned_back(lines: Sequence[SeenLine], turn: int) -> tuple[SeenLine, ...]:
    """Lines on a picture that was turned ``turn`` quarters against the clock, as they stood before."""

    def back(x: float, y: float) -> tuple[float, float]:
        return {1: (1 - y, x), 2: (1 - x, 1 - y), 3: (y, 1 - x)}[turn]

    made = []
    for line in lines:
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = (back(*line.corners[n : n + 2]) for n in range(0, 8, 2))
        words = []
        for word in line.words:
            (a, b), (c, d) = back(*word.box[:2]), back(*word.box[2:])
            words.append(SeenWord(word.text, (min(a, c), min(b, d), max(a, c), max(b, d)), word.confidence))
        made.append(SeenLine(tuple(words), (x0, y0, x1, y1, x2, y2, x3, y3)))
    return tuple(made)


def _upright(picture: NDArray[np.uint8]) -> tuple[SeenLine, ...]:
    """The lines on a picture as it lies, from the top down as far as RapidOCR can tell."""
    high, wide = picture.shape[:2]
    found = _asked(np.ascontiguousarray(picture[:, :, ::-1]))
    if found.boxes is None or found.txts is None:
        return ()
    held: dict[str, list[Any]] = {}
    for words in filter(_are_boxed, found.word_results or ()):
        held.setdefault("".join("".join(_tidy(text).split()) for text, _, _ in words), []).append(words)
    lines = []
    for quad, text, sure in zip(found.boxes, found.txts, found.scores, strict=True):
        tokens = _tidy(text).split()
        if tokens:
            words = _words(tokens, quad, float(sure), _nearest(held.get("".join(tokens), []), quad))
            share = _share(text, quad)
            lines.append(_line([(t, box, sure * share) for t, box, sure in words], quad, wide, high))
    return tuple(lines)


def _share(text: str, quad: Quad) -> float:
    """By how much less sure a line is because it has room for more letters than were read.

    Letters that RapidOCR does not know (Cyrillic, Greek, Hebrew) are left out without a word, and it is
    quite sure of the digits between them.
    """
    (x0, y0), (x1, y1), _, (x3, y3) = ((float(x), float(y)) for x, y in quad)
    room = hypot(x1 - x0, y1 - y0) / max(_LETTER * hypot(x3 - x0, y3 - y0), 1.0)
    return min(1.0, _ROOMY * len(text) / room) if room > 1 else 1.0


def _asked(picture: NDArray[np.uint8]) -> Any:
    """Its answer; without boxes of words where it stumbles over them."""
    try:
        return _engine()(picture, return_word_box=True)
    except IndexError:
        return _engine()(picture, return_word_box=False)


def _are_boxed(words: Any) -> bool:
    """Whether these are the words of a line, each with its confidence and its corners."""
    return bool(words) and all(
        isinstance(word, tuple) and len(word) == 3 and isinstance(word[0], str) and word[2] is not None
        for word in words
    )


@cache
def _engine() -> Any:
    _silence()
    from rapidocr import RapidOCR

    models = Path(str(importlib.util.find_spec("rapidocr").origin)).parent / "models"  # type: ignore[union-attr]
    missing = [name for name in _MODELS.values() if not models.joinpath(name).is_file()]
    if missing:
        raise ImportError(f"rapidocr came without its weights ({', '.join(missing)})")
    return RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.use_cls": False,  # it turns single lines, and does not tell which
            "Global.text_score": LEAST,
            "Global.max_side_len": LONGEST,
            "EngineConfig.onnxruntime.intra_op_num_threads": THREADS,
            "EngineConfig.onnxruntime.inter_op_num_threads": THREADS,
            **{key: str(models / name) for key, name in _MODELS.items()},
        }
    )


def _silence() -> None:
    """No telemetry, and no threads of OpenCV's own."""
    import cv2
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    cv2.setNumThreads(THREADS)


def _tidy(text: str) -> str:
    """Full-width signs as what is printed in Latin script; controls as blanks."""
    narrow = (
        unicodedata.normalize("NFKC", c) if "\uff01" <= c <= "\uff5e" or c == "\u3000" else c for c in text
    )
    return "".join(c if c.isprintable() else " " for c in "".join(narrow))


def _nearest(candidates: list[Any], quad: Quad) -> Any:
    """Of the lines of words that say the same, that which stands where the line does; taken out."""
    if not candidates:
        return ()
    top = min(y for _, y in quad)
    best = min(candidates, key=lambda words: abs(min(y for _, y in words[0][2]) - top))
    candidates.remove(best)
    return best


def _words(
    tokens: Sequence[str], quad: Quad, sure: float, seen: Sequence[tuple[str, float, Quad]]
) -> list[tuple[str, Box, float]]:
    """Words with their boxes in pixels: those of the pieces that carry them, or their part of the line."""
    if not seen:
        return _cut(tokens, quad, sure)
    pieces: list[tuple[int, int, float, Box]] = []
    at = 0
    for text, confidence, box in seen:
        length = len("".join(_tidy(text).split()))
        pieces.append((at, at + length, float(confidence), _around(box)))
        at += length
    made: list[tuple[str, Box, float]] = []
    start = 0
    for token in tokens:
        end = start + len(token)
        mine = [piece for piece in pieces if piece[0] < end and piece[1] > start]
        boxes = [piece[3] for piece in mine]
        left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
        right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
        made.append((token, (left, top, right, bottom), min(piece[2] for piece in mine)))
        start = end
    return made


def _cut(tokens: Sequence[str], quad: Quad, sure: float) -> list[tuple[str, Box, float]]:
    """Words as parts of the line's box, each letter and blank as wide as the others."""
    left, top, right, bottom = _around(quad)
    letter = (right - left) / (sum(map(len, tokens)) + len(tokens) - 1)
    made = []
    for token in tokens:
        made.append((token, (left, top, left + letter * len(token), bottom), sure))
        left += letter * (len(token) + 1)
    return made


def _around(quad: Quad) -> Box:
    xs, ys = [float(x) for x, _ in quad], [float(y) for _, y in quad]
    return min(xs), min(ys), max(xs), max(ys)


def _line(words: Sequence[tuple[str, Box, float]], quad: Quad, wide: int, high: int) -> SeenLine:
    seen = tuple(
        SeenWord(text, (box[0] / wide, box[1] / high, box[2] / wide, box[3] / high), confidence)
        for text, box, confidence in words
    )
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = ((float(x) / wide, float(y) / high) for x, y in quad)
    return SeenLine(seen, (x0, y0, x1, y1, x2, y2, x3, y3))
