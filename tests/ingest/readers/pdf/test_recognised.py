"""Recognised pages among the pages of a PDF: order, tilt, columns, size of type."""

from math import cos, radians, sin

import pytest

from testimonia.ingest.extraction import File
from testimonia.ingest.readers.pdf.fragments import Sheet as Paper
from testimonia.ingest.readers.pdf.reading import read
from testimonia.ingest.readers.pdf.recognised import recognised_parts, sheet_of, shown
from testimonia.model import Recognised, SeenLine, SeenWord, Trouble
from tests.ingest.readers.test_image import LETTER, seen
from tests.model.test_recognised import line
from tests.pdf_writer import Sheet, Words, justified, pdf

PROSE = ("The mayor of the town read out the letter that", "had come in the night, and nobody spoke a word.")


def test_a_recognised_page_stands_among_the_others() -> None:
    data = pdf(
        [Sheet(justified(40, 540, PROSE, 47)), Sheet(picture=True), Sheet(justified(40, 540, PROSE, 47))]
    )
    found = read(File("a.pdf", data, recognised=(seen(1, LETTER),)))
    texts = [page.span.of(found.original).split() for page in found.pages]
    assert texts == [" ".join(PROSE).split(), " ".join(LETTER).split(), " ".join(PROSE).split()]
    assert found.scans == (1,) and not found.problems
    assert {word.page for word in found.words} == {1}


def test_a_pdf_of_pictures_alone_waits_to_be_recognised() -> None:
    found = read(File("a.pdf", pdf([Sheet(picture=True), Sheet(picture=True)])))
    assert (found.original.strip(), found.scans) == ("", (0, 1))
    (problem,) = found.problems
    assert problem.trouble is Trouble.UNREAD and "pages 1-2" in problem.message
    assert "testimonia[ocr]" in problem.message


def test_what_is_shown_replaces_a_text_layer_that_lies() -> None:
    lying = Sheet((Words(40, 540, "nothing of this is so", font="lying"),))
    plain = Sheet(justified(40, 540, PROSE, 47))
    before = read(File("a.pdf", pdf([lying, plain])))
    assert before.scans == (0,) and before.problems[0].trouble is Trouble.DOUBTFUL
    found = read(File("a.pdf", pdf([lying, plain]), recognised=(seen(0, LETTER),)))
    assert found.pages[0].span.of(found.original).split() == " ".join(LETTER).split()
    (problem,) = found.problems
    assert problem.trouble is Trouble.NOTICE and "page 1" in problem.message


def test_a_page_with_good_words_is_never_replaced() -> None:
    data = pdf([Sheet(justified(40, 540, PROSE, 47), picture=True)])
    found = read(File("a.pdf", data, recognised=(seen(0, LETTER),)))
    assert found.original.split() == " ".join(PROSE).split() and not found.scans


@pytest.mark.parametrize("tilt", [0.0, 1.5, -3.0, 90.0, -90.0, 178.0])
def test_rows_are_found_whichever_way_a_page_lies(tilt: float) -> None:
    # one line of two pieces, and one below; the picture is turned about its middle
    turned = []
    for text, x, y in (("the first half", -200, -30), ("and the second", 20, -30), ("below both", -200, 20)):
        c, s = cos(radians(tilt)), sin(radians(tilt))
        turned.append(line(text, 500 + x * c - y * s, 400 + x * s + y * c, tilt, long=len(text) * 12))
    page = Recognised(0, "x", "1", 1000, 800, tuple(turned))
    (parts,) = recognised_parts([(page, sheet_of(page))]).values()
    rows = [" ".join(fragment.text for fragment in row) for row in parts.rows]
    assert rows == ["the first half and the second", "below both"] and not parts.asides


def test_a_line_across_the_page_stands_aside() -> None:
    page = Recognised(
        0,
        "x",
        "1",
        1000,
        800,
        (*(line("so many words", 100, 90 * n, 0) for n in range(1, 5)), line("A stamp", 900, 100, 90)),
    )
    (parts,) = recognised_parts([(page, sheet_of(page))]).values()
    assert len(parts.rows) == 4
    assert [each.text for _, lines in parts.asides for each in lines] == ["A stamp"]


def test_heights_that_differ_by_their_letters_are_one_type() -> None:
    heights = {"running text": (30, 34, 27, 31), "a title": (60,)}
    lines, top = [], 0.1
    for text, some in heights.items():
        for height in some:
            bottom = top + height / 1000
            words = tuple(SeenWord(word, (0.1, top, 0.5, bottom), 1.0) for word in text.split())
            lines.append(SeenLine(words, (0.1, top, 0.5, top, 0.5, bottom, 0.1, bottom)))
            top = bottom + 0.02
    page = Recognised(0, "x", "1", 1000, 1000, tuple(lines))
    (parts,) = recognised_parts([(page, sheet_of(page))]).values()
    sizes = [row[0].size for row in parts.rows]
    assert len(set(sizes[:4])) == 1 and sizes[4] > 1.5 * sizes[0]


def test_a_sheet_is_shown_as_it_is_turned() -> None:
    assert shown(Paper((10, 20, 410, 620), 0)).box == (0, 0, 400, 600)
    assert shown(Paper((10, 20, 410, 620), 1)).box == (0, 0, 600, 400)
