"""hOCR: what OCR programs write as web pages."""

import pytest

from testimonia.ingest.sniff import format_of
from testimonia.model import SectionKind
from tests.ingest.readers.scanned.scans import boxes, hocr, hocr_line, hocr_page, read, text_of

PAR = "<p class='ocr_par' lang='eng'>{}</p>"


def test_words_have_their_places_and_pages_their_pictures() -> None:
    first = hocr_page(PAR.format(hocr_line("The boat", 100) + "\n" + hocr_line("was late.", 140, 80)))
    text = text_of(hocr(first + hocr_page(PAR.format(hocr_line("It came.", 100)), 1)), "a.hocr")
    assert text.original == "The boat\nwas late.\n\nIt came.\n"
    assert boxes(text)[0] == ("The", (0.1, 0.07, 0.14, 0.09))
    assert [w.confidence for w in text.words] == [0.95, 0.95, 0.8, 0.8, 0.95, 0.95]
    assert [p.picture for p in text.pages] == ["scans/a; 0.png", "scans/a; 1.png"]


def test_words_in_bold_and_lines_without_words() -> None:
    line = "<span class='ocr_line' title='bbox 100 100 900 130'><strong>The</strong> boat</span>"
    text = text_of(hocr(hocr_page(PAR.format(line))))
    assert text.original == "The boat\n"
    assert [word for word, _ in boxes(text)] == ["The", "boat"]


def test_characters_outside_lines_are_not_lost() -> None:
    page = hocr_page(
        "Stray words." + PAR.format("Words of a paragraph." + hocr_line("The boat", 100)) + "<p>End.</p>"
    )
    words = text_of(hocr(page)).original.split()
    assert words == ["Stray", "words.", "Words", "of", "a", "paragraph.", "The", "boat", "End."]


def test_headers_of_many_pages_are_known_by_their_place() -> None:
    def page(n: int) -> str:
        rows = "".join(hocr_line(f"Words of page {n} and more of them", 400 + 40 * k) for k in range(3))
        return hocr_page(PAR.format(hocr_line(f"THE BOAT {n}", 40)) + PAR.format(rows), n)

    given = read(hocr("".join(page(n) for n in range(3, 8))))
    assert given.text is not None
    assert [p.label for p in given.text.pages] == ["3", "4", "5", "6", "7"]
    assert sum(s.kind is SectionKind.PAGE_HEADER for s in given.sections) == 5


def test_a_short_line_in_large_letters_is_a_heading() -> None:
    large = hocr_line("The Boat", 100).replace(" 130", " 170")
    rows = "".join(hocr_line("Words of the page and more of them.", 400 + 40 * k) for k in range(9))
    given = read(hocr(hocr_page(PAR.format(large) + PAR.format(rows))))
    assert given.text is not None
    heads = [s.span.of(given.text.original) for s in given.sections if s.kind is SectionKind.HEADING]
    assert heads == ["The Boat"]


# the beginning of a file, and what it is
KINDS = [
    ("<html><body><div class='ocr_page' title='bbox 0 0 1 1'>", "hocr"),
    ('<html><head><meta name="ocr-system" content="kraken"/>', "hocr"),
    ("<html><body><p>On ocr_page and its classes.</p>", "html"),
    ("<?xml version='1.0'?><!-- made by hand --><a:alto xmlns:a='x'>", "alto"),
    ("<alto>", "alto"),
    ("<?xml version='1.0'?>\n<PcGts xmlns='x'>", "page"),
    ("On <alto> voices, a treatise.", "text"),
]


@pytest.mark.parametrize(("head", "kind"), KINDS)
def test_what_a_file_is(head: str, kind: str) -> None:
    assert format_of(head.encode(), "a.xml") == kind
