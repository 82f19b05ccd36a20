"""RapidOCR on pages made here: which way up they lie, columns, what it does not know."""

import numpy as np
import pytest
from PIL import Image

from testimonia.ingest.recognition.rapid import _share, _turned_back, _words, lines_of
from testimonia.model import SeenLine
from tests.scanned import HEIGHT, WIDTH, page

BLOCKS = (
    "Marrenholm, 3 March 1871",
    "The Petrel came in on Tuesday with the mail,\nand nobody had seen her before.",
)
LINES = [line for block in BLOCKS for line in block.split("\n")]


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_a_page_is_read_whichever_way_up_it_lies(turns: int) -> None:
    picture = page(BLOCKS, turns=turns)
    lines = lines_of(np.asarray(picture.convert("RGB")))
    assert [line.text for line in lines] == LINES
    wide, high = picture.size
    slopes = {round(line.slope(wide, high) or 0) % 360 for line in lines}
    assert slopes == {-90 * turns % 360}
    word = lines[1].words[1]  # "Petrel", turned about the middle of the page as the page was
    x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
    for _ in range(turns):
        x, y = 1 - y, x
    assert word.text == "Petrel" and word.confidence > 0.9
    assert 0.1 < x < 0.3 and 0.2 < y < 0.35


@pytest.mark.parametrize("shade", [255, 128])
def test_on_an_empty_page_nothing_is_read(shade: int) -> None:
    assert lines_of(np.full((HEIGHT, WIDTH, 3), shade, np.uint8)) == ()


def test_on_dirt_nothing_is_read() -> None:
    dirt = np.random.default_rng(1).normal(128, 60, (HEIGHT, WIDTH)).clip(0, 255).astype(np.uint8)
    assert lines_of(np.asarray(Image.fromarray(dirt).convert("RGB"))) == ()


QUAD = [(0.0, 0.0), (300.0, 0.0), (300.0, 30.0), (0.0, 30.0)]


def test_words_have_the_boxes_of_the_pieces_that_carry_them() -> None:
    pieces = [
        ("Mr", 0.9, [(0, 0), (40, 0), (40, 30), (0, 30)]),
        (".", 0.5, [(40, 0), (50, 0), (50, 30), (40, 30)]),
        ("Wren", 0.8, [(60, 0), (150, 0), (150, 30), (60, 30)]),
    ]
    assert _words(["Mr.", "Wren"], QUAD, 1.0, pieces) == [
        ("Mr.", (0, 0, 50, 30), 0.5),
        ("Wren", (60, 0, 150, 30), 0.8),
    ]


def test_without_pieces_words_are_cut_out_of_their_line() -> None:
    assert _words(["abcd", "efghi"], QUAD, 0.7, ()) == [
        ("abcd", (0, 0, 120, 30), 0.7),
        ("efghi", (150, 0, 300, 30), 0.7),
    ]


SHARES = [
    # as many letters as there is room for; a title set wide; digits left of a line in unknown letters
    ("twenty-two characters", 1.0),
    ("T I T L E O F", 1.0),
    ("1928", 0.45),
]


@pytest.mark.parametrize(("text", "share"), SHARES)
def test_a_line_with_room_for_more_letters_is_less_sure(text: str, share: float) -> None:
    assert _share(text, QUAD) == pytest.approx(share, abs=0.01)


def test_turning_back_four_times_changes_nothing() -> None:
    line = SeenLine((), (0.1, 0.2, 0.5, 0.2, 0.5, 0.3, 0.1, 0.3))
    (once,) = _turned_back((line,), 2)
    (twice,) = _turned_back((once,), 2)
    assert twice.corners == pytest.approx(line.corners)
    (left,) = _turned_back((line,), 1)
    (again,) = _turned_back((left,), 3)
    assert again.corners == pytest.approx(line.corners)
