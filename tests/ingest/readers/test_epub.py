"""A book is one text: its files in the order of the spine, its notes linked across them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.ingest.readers.epub import EPUB
from testimonia.model import SectionKind, Trouble
from tests.ingest.readers.holding import extracted, parts, sentence
from tests.ingest.readers.packages import CONTAINER, epub, page, zipped

TITLE = page('<section epub:type="titlepage"><h1>A Life</h1><p>Ann Bee</p></section>')
ONE = page('<h1>Youth</h1><p>Prose<a epub:type="noteref" href="notes.xhtml#n1">1</a>.</p>')
NOTES = page('<section epub:type="endnotes"><h2>Notes</h2><ol><li id="n1"><p>A note.</p></li></ol></section>')
SAID = (
    "<dc:title>A Life</dc:title><dc:creator>Ann Bee</dc:creator><dc:language>en-GB</dc:language>"
    '<dc:creator id="t">Tom</dc:creator><meta property="role" refines="#t">trl</meta><dc:date>1924</dc:date>'
)
GOOD = epub({"title.xhtml": TITLE, "one.xhtml": ONE, "notes.xhtml": NOTES}, SAID)


def test_a_book_is_one_text() -> None:
    found = extracted(EPUB, GOOD)
    assert found.original == "A Life\n\nAnn Bee\n\nYouth\n\nProse1.\n\nNotes\n\nA note."
    assert parts(found) == [
        ("TITLE_PAGE", "A Life\n\nAnn Bee"),
        ("HEADING", "A Life"),
        ("CHAPTER", "Youth\n\nProse1."),
        ("HEADING", "Youth"),
        ("NOTES", "Notes\n\nA note."),
        ("HEADING", "Notes"),
        ("FOOTNOTE", "A note."),
    ]
    assert [(n.mark.of(found.original), n.note.of(found.original)) for n in found.notes] == [("1", "A note.")]
    note = next(s for s in found.sections if s.kind is SectionKind.FOOTNOTE)
    assert note.mark == found.notes[0].mark
    assert not found.problems


def test_what_the_book_says_of_itself() -> None:
    found = extracted(EPUB, GOOD)
    whole = found.sections[0]
    assert whole.title is not None
    assert whole.title.at is not None
    assert whole.title.at.of(found.original) == "A Life"
    assert whole.author is not None
    assert whole.author.value == "Ann Bee"
    assert whole.published is not None
    assert (whole.published.value, whole.published.at) == ("1924", None)
    assert whole.language is not None
    assert whole.language.value == "en"


def test_the_guide_says_what_a_file_is() -> None:
    guide = '<guide><reference type="preface" href="a.xhtml"/></guide>'
    found = extracted(EPUB, epub({"a.xhtml": page("<p>Prose.</p>")}, guide=guide))
    assert parts(found) == [("PREFACE", "Prose.")]


def test_pages_run_through_the_book() -> None:
    broken = page('<p>One <span epub:type="pagebreak" title="7"/>two</p>')
    found = extracted(EPUB, epub({"a.xhtml": broken, "b.xhtml": broken.replace("7", "8")}))
    assert [(p.index, p.label, p.span.of(found.original)) for p in found.pages] == [
        (0, "7", "two\n\nOne "),
        (1, "8", "two"),
    ]


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (epub({"a.xhtml": ONE, "b.xhtml": TITLE}, left_out=("b.xhtml",)), "missing"),
        (epub({"a.xhtml": ONE, "b.xhtml": ""}), "empty"),
        (epub({"a.xhtml": ONE, "../../b.xhtml": ""}, left_out=("../../b.xhtml",)), "does not know"),
    ],
)
def test_a_part_that_cannot_be_read_does_not_stop_the_others(data: bytes, word: str) -> None:
    found = extracted(EPUB, data)
    assert found.original == "Youth\n\nProse1."
    assert [p.trouble for p in found.problems] == [Trouble.UNREAD]
    assert word in found.problems[0].message


LOCK = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData>'
    '<EncryptionMethod Algorithm="{}"/><CipherData><CipherReference URI="{}"/></CipherData></EncryptedData>'
    "</encryption>"
)


def locked(way: str, what: str) -> bytes:
    return epub({"a.xhtml": ONE}, others={"META-INF/encryption.xml": LOCK.format(way, what)})


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (locked("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OPS/a.xhtml"), "locked by its seller"),
        (zipped({"mimetype": "application/epub+zip"}), "where its contents are"),
        (zipped({"META-INF/container.xml": "<broken"}), "damaged"),
        (zipped({"META-INF/container.xml": CONTAINER}), "missing"),
        (zipped({"META-INF/container.xml": CONTAINER, "OPS/book.opf": "<package/>"}), "no pages"),
        (epub({"a.xhtml": page("")}), "no text"),
        (epub({"a.xhtml": ONE}, left_out=("a.xhtml",)), "missing"),
        (b"PK\x03\x04", "cut off"),
    ],
)
def test_a_book_that_cannot_be_read_says_why(data: bytes, word: str) -> None:
    assert word in sentence(EPUB, data)


def test_hidden_fonts_lock_nothing() -> None:
    assert extracted(EPUB, locked("http://www.idpf.org/2008/embedding", "OPS/font.otf")).original
    assert extracted(EPUB, locked("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OPS/film.mp4")).original


def test_entities_of_the_list_of_contents_are_not_followed() -> None:
    opf = (
        '<!DOCTYPE package [<!ENTITY x SYSTEM "file:///etc/passwd">]><package><metadata><title>&x;</title></metadata>'
        '<manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/></spine></package>'
    )
    data = zipped({"META-INF/container.xml": CONTAINER, "OPS/book.opf": opf, "OPS/a.xhtml": ONE})
    assert "damaged" in sentence(EPUB, data)


@settings(max_examples=120, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), max_size=5))
def test_any_change_of_bytes(changes: list[tuple[int, int]]) -> None:
    data = bytearray(GOOD)
    for at, byte in changes:
        data[at] = byte
    sentence(EPUB, bytes(data))
