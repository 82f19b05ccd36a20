"""Which pictures belong to which documents, by what they are called."""

import pytest

from testimonia.pipeline.picture_names import Places, by_name

# the files of a folder, and which pictures belong to what
FOLDERS: list[tuple[list[str], dict[str, tuple[str, ...]]]] = [
    (["letter.jpg", "letter.txt"], {"letter.txt": ("letter.jpg",)}),
    (["letter.jpg", "other.txt"], {}),
    # pages, as people count them
    (
        ["a/letter.docx", "a/letter-10.jpg", "a/letter-2.jpg", "a/letter-1.jpg"],
        {"a/letter.docx": ("a/letter-1.jpg", "a/letter-2.jpg", "a/letter-10.jpg")},
    ),
    (
        ["letter.md", "letter_001.TIF", "letter p. 3v.png"],
        {"letter.md": ("letter p. 3v.png", "letter_001.TIF")},
    ),
    (
        ["letter.txt", "letter (1).jpg", "letter (2).jpg"],
        {"letter.txt": ("letter (1).jpg", "letter (2).jpg")},
    ),
    # a page that has a transcription of its own is that one's
    (
        ["letter.txt", "letter_1.jpg", "letter_2.jpg", "letter_2.txt"],
        {"letter.txt": ("letter_1.jpg",), "letter_2.txt": ("letter_2.jpg",)},
    ),
    # the longest name that fits
    (["box.txt", "box-1.txt", "box-1-2.jpg"], {"box-1.txt": ("box-1-2.jpg",)}),
    # another word, another number, another folder
    (["letter.txt", "letterbox.jpg", "letter1.jpg", "b/letter.jpg", "letter-home.jpg"], {}),
    # two transcriptions of one picture
    (["1.txt", "1.xml", "1.png"], {"1.txt": ("1.png",), "1.xml": ("1.png",)}),
    # capitals, and an accent in one character or two
    (["Café.txt", "CAFE\u0301.JPG"], {"Café.txt": ("CAFE\u0301.JPG",)}),
    # no transcription: a PDF has its own pictures, and a table is none
    (["letter.pdf", "letter.jpg"], {}),
    (
        ["\u00b2.txt", "\u00b2 \u0662.jpg", "\u00b2-\u0662.jpg"],
        {"\u00b2.txt": ("\u00b2 \u0662.jpg", "\u00b2-\u0662.jpg")},
    ),
]


@pytest.mark.parametrize(("files", "belong"), FOLDERS)
def test_pictures_beside_a_transcription(files: list[str], belong: dict[str, tuple[str, ...]]) -> None:
    assert by_name(files) == belong


IMAGES = [
    "scans/1.jpg",
    "scans/2.jpg",
    "images/10.tif",
    "page.png",
    "twice.jpg",
    "twice.png",
    "scans/a b.jpg",
]
# a document, what it calls a picture, and which that is
CALLED = [
    ("scans/1.xml", "1.jpg", "scans/1.jpg"),
    ("book.xml", "scans/2.jpg", "scans/2.jpg"),
    ("scans/1.xml", r"C:\Users\me\scans\1.jpg", "scans/1.jpg"),
    ("scans/1.xml", "file:///home/me/1.jpg", "scans/1.jpg"),
    ("scans/1.xml", "1.tif", "scans/1.jpg"),  # it was made smaller
    ("images/page/10.xml", "10.tif", "images/10.tif"),  # the folder around, as Transkribus exports
    ("scans/1.xml", "https://example.org/iiif/2.jpg", "scans/2.jpg"),  # downloaded
    ("scans/1.xml", "../page.png", "page.png"),
    ("scans/1.xml", "a%20b.jpg", "scans/a b.jpg"),
    ("a.xml", "twice.tif", None),  # two that it could be
    ("a.xml", "../../etc/passwd", None),
    ("a.xml", "..", None),
    ("a.xml", "", None),
    ("a.xml", "/", None),
    ("a.xml", "none.jpg", None),
]


@pytest.mark.parametrize(("document", "called", "path"), CALLED)
def test_pictures_that_documents_name(document: str, called: str, path: str | None) -> None:
    assert Places(IMAGES).of(document, called) == path
