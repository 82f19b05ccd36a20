"""One story in every format: mended the same way, whatever it came in."""

import pytest

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File
from testimonia.model import Ingested, RepairKind, SectionKind, Span
from tests.ingest.readers.packages import docx, epub, page
from tests.pdf_writer import Sheet, Words, justified, pdf, stacked

FIRST = [
    "    The harbour master wrote in his book that the ship had come",
    "in on the second of May, and that nobody had seen her before.",
    "He was an orderly man, and his hand* is easy to read; his revo-",
    "lution was to count the barrels twice. The people of the town",
    "went down to the quay in great numbers, and stood there until",
]
SECOND = [
    "the evening, for it was said that she carried the new lamp and",
    "that there would be music. There was none, and they went home",
    "again in the rain, all but the boys of the pilot school.",
    "    On the next day the revolution of the lamp could be seen",
    "from the church tower, and there was no more talk of music.",
]

THIRD = [
    "    In the winter there was ice in the basin, and the pilots",
    "stayed at home with their pipes. Only the old ferryman went out",
    "every morning, because his boat* was made of iron; he had a con-",
    "stitution of the same stuff, and drank. His wife sold candles",
    "to the people of the upper town, who were afraid of the lamp and",
]
FOURTH = [
    "would not have gas in their houses. They thought that it would",
    "draw the lightning, or that it would blow up on a Sunday with",
    "all of them sitting around it in their best clothes.",
    "    The constitution of the harbour company was printed then,",
    "and everybody could read what a captain had to pay for light.",
]
NOTES = [
    "* It is in the museum now, with the lamp.",
    "* Built in the yard of the company, and broken up there.",
]


def book() -> bytes:
    """Four pages with running headers, page numbers, a footnote under the cut, and a broken word."""
    sheets = []
    for number in range(4):
        head = "A HARBOUR AND ITS PEOPLE" if number % 2 else "THE YEARS OF THE LAMP"
        words = [Words(50, 560, head, 9), Words(190, 30, str(number + 11), 9)]
        words.extend(justified(30, 520, (FIRST, SECOND, THIRD, FOURTH)[number], 64, 8))
        if number % 2 == 0:
            words.extend(stacked(30, 60, [NOTES[number // 2]], 7))
        sheets.append(Sheet(tuple(words)))
    return pdf(sheets)


@pytest.fixture(scope="module")
def read() -> Ingested:
    return ingest(File("book.pdf", book()))


def test_a_paragraph_goes_on_over_a_note_a_number_and_a_header(read: Ingested) -> None:
    assert read.text is not None
    words = " ".join(read.text.reading.split())
    assert "and stood there until the evening, for it was said" in words
    assert "afraid of the lamp and would not have gas in their houses" in words
    kinds = [r.kind for r in read.text.repairs]
    assert kinds.count(RepairKind.HYPHENATION) == 2
    assert "his revolution was to count" in words
    assert "he had a constitution of the same stuff" in words
    assert "his hand is easy to read" in words  # the note's mark is lifted out of the word


def test_nothing_of_a_page_is_lost_on_the_way(read: Ingested) -> None:
    text = read.text
    assert text is not None
    assert [page.label for page in text.pages] == ["11", "12", "13", "14"]
    found = {section.kind for section in read.sections}
    assert {SectionKind.PAGE_HEADER, SectionKind.PAGE_NUMBER, SectionKind.FOOTNOTE, SectionKind.BODY} <= found
    notes = [section for section in read.sections if section.kind is SectionKind.FOOTNOTE]
    for note, words in zip(notes, NOTES, strict=True):
        (span,) = text.alignment.to_reading(note.span)
        assert span.of(text.reading) == words
        assert note.mark is not None


def test_a_passage_over_the_cut_leads_to_both_pages(read: Ingested) -> None:
    text = read.text
    assert text is not None
    start = text.reading.index("stood there until")
    end = text.reading.index("the evening, for", start) + len("the evening")
    passage = text.passage("source", Span(start, end))
    assert len(passage.parts) >= 2
    pages = {page.label for part in passage.parts if (page := text.page_at(part.span.start))}
    assert {"11", "12"} <= pages
    assert all(part.span.of(text.original) == part.quote for part in passage.parts)


PARAGRAPHS = [
    "The people of the town went down to the quay in great numbers on that day, and stood there until",
    "the evening, for it was said that she carried the new lamp and that there would be music.",
]


@pytest.mark.parametrize("form", ["html", "docx", "epub", "txt"])
def test_a_page_break_is_mended_in_every_format(form: str) -> None:
    """A scan that was saved as something else keeps its faults: the halves are paragraphs of their own."""
    body = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    data = {
        "html": f"<html><body>{body}</body></html>".encode(),
        "docx": docx("".join(f"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>" for p in PARAGRAPHS)),
        "epub": epub({"a.xhtml": page(body)}),
        "txt": "\n\n".join(PARAGRAPHS).encode(),
    }[form]
    text = ingest(File(f"a.{form}", data)).text
    assert text is not None
    assert "stood there until the evening" in text.reading
