"""A folder full of files made to do harm: each is a Problem, and the letter beside them is read."""

import gzip
import io
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from testimonia.pipeline.places import evidence_of
from testimonia.store import State, Store, search

GIB = 1 << 30
LETTER = "Dear Anna, the ship came into the harbour on the second of May, and all of us went down to meet it."
CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
    '<rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles>'
    "</container>"
)
OPF = (
    '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/>'
    '<manifest><item id="a" href="{href}" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="a"/></spine></package>'
)


def package(*members: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members:
            packed.writestr(name, data)
    return buffer.getvalue()


def epub(chapter: bytes, href: str = "a.xhtml") -> bytes:
    return package(
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", CONTAINER.encode()),
        ("book.opf", OPF.format(href=href).encode()),
        (href, chapter),
    )


def docx(document: bytes) -> bytes:
    types = (
        b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        b'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
        b'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    relations = (
        b'<?xml version="1.0"?><Relationships '
        b'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        b'Target="word/document.xml"/></Relationships>'
    )
    return package(
        ("[Content_Types].xml", types), ("_rels/.rels", relations), ("word/document.xml", document)
    )


def odt(content: bytes) -> bytes:
    return package(("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content))


MAIL = b"Message-ID: <1@example.org>\nFrom: a@example.org\n"
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "ha">' + b"".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "&a;" * 10}">'.encode() for n in range(10)
)


def million_members() -> bytes:
    """An end-of-directory record that promises more members than anybody should list."""
    return (
        b"PK\x03\x04mimetypeapplication/epub+zip"
        + b"\0" * 40
        + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 65535, 65535, 4_000_000_000, 0, 0)
    )


def endless_pages() -> bytes:
    """A page tree that leads back to itself."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Count 100000000/Kids[2 0 R 2 0 R]>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF"
    )


def stream_bomb() -> bytes:
    data = zlib.compress(b"0" * 200_000_000, 9)
    head = b"%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    head += b"2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
    page = b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 14400 14400]/Contents 4 0 R>>endobj\n"
    stream = b"4 0 obj<</Length %d/Filter/FlateDecode>>stream\n" % len(data) + data + b"\nendstream endobj\n"
    return head + page + stream + b"trailer<</Root 1 0 R>>\n%%EOF"


def object_bomb() -> bytes:
    """A stream that says of itself that a million objects are packed in it."""
    data = zlib.compress(b"0 0 " * 25_000_000, 9)
    packed = b"5 0 obj<</Type/ObjStm/N 1000000/First 9/Length %d/Filter/FlateDecode>>stream\n" % len(data)
    return (
        b"%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        + packed
        + data
        + b"\nendstream endobj\n%%EOF"
    )


TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>'
    "<p>The words {} of a letter.</p></body></text></TEI>"
)
INCLUDING = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
REFRESHING = (
    b'<html><head><meta http-equiv="refresh" content="0;url=file:///etc/passwd"><base href="http://example.org/">'
    b'</head><body><iframe src="data:text/html,<p>root</p>"></iframe>'
    b'<a href="javascript:alert(1)">Words enough.</a>'
)

# What each is, and whether nothing may come of it ("unread"), something may ("any"), or it is to be read.
HOSTILE: list[tuple[str, Callable[[], bytes], str]] = [
    ("bomb.epub", lambda: epub(b"<html><body><p>" + b"0" * 150_000_000), "unread"),
    ("million.epub", million_members, "unread"),
    ("climbing.epub", lambda: epub(b"<p>Words.</p>", "../../../etc/passwd"), "unread"),
    ("bomb.docx", lambda: docx(b"<w:document>" + b" " * 30_000_000), "unread"),
    ("laughing.docx", lambda: docx(LAUGHS + b"]><w:document>&a9;</w:document>"), "unread"),
    (
        "laughing.xhtml",
        lambda: LAUGHS + b']><html xmlns="http://www.w3.org/1999/xhtml"><p>&a9;</p></html>',
        "any",
    ),
    (
        "reaching.xhtml",
        lambda: (
            b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
            b'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Before &x; after.</p></body></html>'
        ),
        "any",
    ),
    ("deep.html", lambda: b"<html><body>" + b"<div>" * 200_000 + b"bottom", "any"),
    (
        "flood.html",
        lambda: b"<html><p " + b" ".join(b"a%d=1" % n for n in range(300_000)) + b">words</p>",
        "any",
    ),
    ("refreshing.html", lambda: REFRESHING, "read"),
    ("including.xml", lambda: TEI.format(INCLUDING).encode(), "read"),
    ("absolute.epub", lambda: epub(b"<p>Words.</p>", "/etc/passwd"), "unread"),
    ("objects.pdf", object_bomb, "unread"),
    # each took minutes once, by one pattern
    ("blanks.md", lambda: b"---\ntitle:" + b" " * 30_000 + b"\"'x\n---\n\nHe came to the town.\n", "read"),
    ("speaker.txt", lambda: b"He went down to the quay with her, and\n\n" + b"Ko" * 10_000 + b"\n", "read"),
    ("wide.html", lambda: b"<table><tr><td colspan=2000000000 rowspan=2000000000>cell</table>", "any"),
    (
        "script.html",
        lambda: b'<html><script>alert(1)</script><p onclick="x()">Words enough.</p></html>',
        "any",
    ),
    ("bomb.odt", lambda: odt(b"<x>" + b" " * 30_000_000), "unread"),
    ("laughing.odt", lambda: odt(LAUGHS + b"]><x>&a9;</x>"), "unread"),
    ("deep.odt", lambda: odt(b"<x>" * 100_000), "unread"),
    ("deep.rtf", lambda: b"{\\rtf1 " + b"{" * 1_000_000, "unread"),
    ("endless.rtf", lambda: b"{\\rtf1{\\pict\\bin4000000000 " + b"x" * 1_000_000, "unread"),
    ("numbers.rtf", lambda: b"{\\rtf1 words " + b"\\u99999999999999" * 20_000 + b"}", "any"),
    ("deep.eml", lambda: MAIL + b"Content-Type: message/rfc822\n\n" * 2_000, "unread"),
    (
        "parts.eml",
        lambda: MAIL + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 20_000,
        "any",
    ),
    ("headers.eml", lambda: MAIL + b"To: " + b"(" * 5_000_000 + b"\n\nwords", "any"),
    ("quotes.eml", lambda: MAIL + b"\n" + b">" * 1_000_000 + b"words\n" + b"> a\nb\n" * 5_000, "any"),
    ("endless.pdf", endless_pages, "unread"),
    ("stream.pdf", stream_bomb, "unread"),
    ("cut.pdf", lambda: b"%PDF-1.7\n1 0 obj<</Type", "unread"),
    ("line.txt", lambda: b"x" * 8_000_000, "any"),
    ("blank.txt", lambda: b"\n" * 10_000_000, "unread"),
    ("huge.txt", lambda: b"word " * 10_000_000, "unread"),
    ("figures.txt", lambda: b"12/34/" * 40_000, "any"),
    ("stars.txt", lambda: b"*" * 100_000, "any"),
    ("hyphens.txt", lambda: b"a-\n" * 30_000, "any"),
    ("nothing.txt", lambda: b"\0" * 100_000, "unread"),
    ("mixed.txt", lambda: "Größe ".encode() * 1000 + "Größe ".encode("latin-1") * 5, "any"),
    ("invalid.txt", lambda: bytes(range(128, 256)) * 50, "any"),
    ("surrogates.txt", lambda: b"\xff\xfe" + b"\x00\xd8" * 500, "any"),
    ("bidi.txt", lambda: ("\u202e" * 500 + "words and more words " * 10).encode(), "any"),
    ("widthless.txt", lambda: ("\u200b" * 50_000 + "words").encode(), "any"),
    ("picture.txt", lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "unread"),
    ("archive.txt", lambda: gzip.compress(b"words"), "unread"),
    ("nested.zip", lambda: package(("inner.zip", package(("a.txt", b"words")))), "unread"),
    ("empty.txt", lambda: b"", "unread"),
]


# ru_maxrss counts KiB, of the largest process that has ended; in a process by itself, since it counts all
# that ever ended.
BUILT = """
import resource, sys
from pathlib import Path
from testimonia.pipeline.build import build

build(Path(sys.argv[1]))
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@pytest.mark.slow
def test_a_hostile_folder(tmp_path: Path) -> None:
    for name, make, _ in HOSTILE:
        (tmp_path / name).write_bytes(make())
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    (tmp_path / "<img src=x onerror=alert(1)>.txt").write_text(LETTER, encoding="utf-8")
    begun = time.monotonic()
    alone = subprocess.run([sys.executable, "-c", BUILT, str(tmp_path)], check=True, capture_output=True)
    assert time.monotonic() - begun < 240  # forty on an idle machine; one that hangs would take for ever
    assert int(alone.stdout) * 1024 < GIB
    with Store.open(evidence_of(tmp_path), readonly=True) as store:
        states = {path: known.state for path, known in store.known().items()}
        sentences = {problem.path: problem.message for problem in store.problems()}
        assert states["letter.txt"] is State.READ
        assert search(store, '"ship came into the harbour"').total == 2
        assert search(store, "root").total == 0  # nothing of /etc/passwd
        for name, _, expected in HOSTILE:
            if expected != "any":
                assert states[name] is (State.READ if expected == "read" else State.UNREAD), name
            if states[name] is State.UNREAD:
                assert sentences[name].endswith("."), name
                assert "mistake" not in sentences[name], sentences[name]
