"""Scans on which somebody has put a few words: what is a stamp, and what is a page that was read."""

import pytest

from testimonia.ingest.extraction import File
from testimonia.ingest.readers.pdf.reading import read
from testimonia.model import Trouble
from tests.ingest.readers.test_image import LETTER, seen
from tests.pdf_writer import Sheet, Words, justified, pdf

STAMP = (Words(40, 12, "City Library. Digitised 2009", size=7),)
PROSE = justified(40, 400, ("The mayor of the town read out the letter that", "had come in the night."), 47)
TERMS = tuple(
    Words(20, 60 - 9 * n, "All use is subject to the terms of the library, see there " * 2) for n in range(5)
)


@pytest.mark.parametrize(
    "words, picture, wide, waits",
    [
        # the name of a library at the foot of a scan
        (STAMP, True, 400.0, True),
        # a court's running number in the upper corner
        ((Words(360, 580, "000417", size=8),), True, 400.0, True),
        # a line along the left edge, from below upwards
        ((Words(12, 100, "Digitised by a library", matrix="0 1 -1 0"),), True, 400.0, True),
        # a caption in the middle of the picture: a poster, a slide
        ((Words(150, 300, "The bridge"),), True, 400.0, False),
        # words of the page itself
        (PROSE, True, 400.0, False),
        # prose and a stamp
        ((*STAMP, *PROSE), True, 400.0, False),
        # what a program read off the scan, and keeps invisible: a plate with its number
        ((Words(40, 12, "Plate 7", mode=3),), True, 400.0, False),
        # a small picture on a page that is otherwise empty: a page number below a vignette
        ((Words(40, 12, "17"),), True, 1000.0, False),
        # no picture
        (STAMP, False, 400.0, False),
        # more words than any stamp has
        (TERMS, True, 400.0, False),
    ],
)
def test_what_waits_to_be_recognised(
    words: tuple[Words, ...], picture: bool, wide: float, waits: bool
) -> None:
    found = read(File("a.pdf", pdf([Sheet(words, picture=picture, width=wide)])))
    assert found.scans == ((0,) if waits else ())
    assert [each.trouble for each in found.problems] == ([Trouble.UNREAD] if waits else [])


def test_what_is_shown_takes_the_place_of_the_stamp() -> None:
    data = pdf([Sheet(STAMP, picture=True), Sheet(STAMP, picture=True), Sheet(PROSE)])
    found = read(File("a.pdf", data, recognised=(seen(0, LETTER),)))
    texts = [" ".join(page.span.of(found.original).split()) for page in found.pages]
    assert (
        texts[0] == " ".join(LETTER)
        and texts[1].startswith("City Library")
        and texts[2].startswith("The mayor")
    )
    assert found.scans == (0, 1)
    (problem,) = found.problems
    assert "page 2" in problem.message and "stamp" in problem.message
