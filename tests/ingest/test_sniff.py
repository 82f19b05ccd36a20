import pytest

from testimonia.ingest.extraction import UnreadableError
from testimonia.ingest.sniff import format_of, is_data_file

FORMATS = [
    (b"Plain words.", "a.txt", "text"),
    (b"Plain words.", "a", "text"),
    # what it is decides, not what it is called
    (b"%PDF-1.7\n", "a.txt", "pdf"),
    (b"<!DOCTYPE html><p>Words", "a.txt", "html"),
    (b"# Words", "a.md", "markdown"),
    # TEI is known by its root, whatever stands before it; its head and body are not those of a web page
    (b"<TEI><text><body><head>A</head>", "a.xml", "tei"),
    (b'<?xml version="1.0"?><?xml-model href="a"?><!-- a > b --><t:TEI xmlns:t="u">', "a.xml", "tei"),
    (b'<!DOCTYPE TEI.2 SYSTEM "tei2.dtd" [<!ENTITY a "b">]>\n<TEI.2 id="x">', "a.xml", "tei"),
    (b"<teiCorpus>", "a.txt", "tei"),
    (b"<TEIs are many", "a.txt", "text"),
    ("Wörter".encode("utf-16"), "a.txt", "text"),
    (b"\xef\xbb\xbfWords", "a.txt", "text"),
    # pictures are documents: what is on them is recognised
    (b"\x89PNG\r\n\x1a\n", "a.txt", "image"),
    (b"\xff\xd8\xff\xe0", "a.jpg", "image"),
    (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "a.webp", "image"),
    (b"MM\x00*\x00\x00\x00\x08", "a.tif", "image"),
    (b"II+\x00\x08\x00\x00\x00", "a.tif", "image"),
    (b"\x00\x00\x00\x18ftypavif\x00\x00\x00\x00", "a.avif", "image"),
    (b"BM\x36\x00\x00\x00\x00\x00\x00\x00", "a.bmp", "image"),
    # letters that are also signatures
    (b"BM was a printer in Leeds.", "a.txt", "text"),
    (b"MZ was a printer in Leeds.", "a.txt", "text"),
    # a stray NUL is only dirt
    (b"Words and more words. " * 20 + b"\x00", "a.txt", "text"),
]


@pytest.mark.parametrize(("head", "name", "kind"), FORMATS)
def test_what_a_file_is(head: bytes, name: str, kind: str) -> None:
    assert format_of(head, name) == kind


UNREAD = [
    (b"", "a.txt"),
    (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "a.heic"),
    (b"AT&TFORM\x00\x00", "a.djvu"),
    (b"\x00\x01\x02\x03" * 50, "a.txt"),
    (b'{"a": 1}', "a.json"),
]


@pytest.mark.parametrize(("head", "name"), UNREAD)
def test_what_no_reader_takes_is_said_in_a_sentence(head: bytes, name: str) -> None:
    with pytest.raises(UnreadableError, match=r"[A-Z].*\.$"):
        format_of(head, name)


def test_data_files_are_known_by_name() -> None:
    assert is_data_file("Notes.JSON") and not is_data_file("Notes.txt")
