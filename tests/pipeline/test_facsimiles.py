"""A picture and its transcription are one document."""

import shutil
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from testimonia.model import Description, Page, Span, repaired
from testimonia.pipeline.build import build
from testimonia.pipeline.facsimiles import settle, with_owners
from testimonia.pipeline.folder import listed
from testimonia.pipeline.places import evidence_of
from testimonia.store import HeldPicture, State, Store
from tests.ingest.readers.scanned.scans import alto, alto_block
from tests.store.digest import digest_of
from tests.store.samples import plain

STAGES = ("ingest", "sidecars")


def png(shade: int = 200) -> bytes:
    """A small grey picture."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 40, 60, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + bytes([shade]) * 40) * 60)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def fill(folder: Path) -> Path:
    """A folder of letters, some with their pictures."""
    (folder / "scans").mkdir()
    for name in ("letter.png", "diary-1.png", "diary-2.png", "scans/7.png", "alone.png"):
        (folder / name).write_bytes(png())
    pages = [Image.new("L", (20, 30), shade) for shade in (50, 150)]
    pages[0].save(folder / "notes.tif", save_all=True, append_images=pages[1:])
    (folder / "notes.txt").write_text("One page of notes.\n\fAnother page.", encoding="utf-8")
    (folder / "lost.docx").write_bytes(b"PK\x03\x04 nothing of a Word document")
    (folder / "lost.png").write_bytes(png())
    (folder / "letter.txt").write_text("Dear friend, the boat was late.", encoding="utf-8")
    (folder / "diary.txt").write_text("The first page of it.\n\fThe second page of it.", encoding="utf-8")
    head = "<sourceImageInformation><fileName>D:/work/7.tif</fileName></sourceImageInformation>"
    page = alto(alto_block(["The boat was late."]), head)
    (folder / "scans" / "page.xml").write_text(page, encoding="utf-8")
    (folder / "sources.csv").write_text(
        "file,title,author\nletter.png,A letter,B. Writer\n", encoding="utf-8"
    )
    return folder


def pictures(store: Store, path: str) -> list[tuple[str, int | None]]:
    """The pictures of a document, with the pages that they show."""
    return [(each.path, each.page) for each in store.pictures.of(store.source_id(path) or "")]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder, read once; nothing is changed in it."""
    folder = fill(tmp_path_factory.mktemp("letters"))
    build(folder, only=STAGES)
    return folder


def test_names_and_what_documents_name(built: Path) -> None:
    with Store.open(evidence_of(built), readonly=True) as store:
        assert pictures(store, "letter.txt") == [("letter.png", 0)]
        assert pictures(store, "diary.txt") == [("diary-1.png", 0), ("diary-2.png", 1)]
        assert pictures(store, "scans/page.xml") == [("scans/7.png", 0)]
        notes = store.pictures.of(store.source_id("notes.txt") or "")
        assert [(each.path, each.page, each.frame) for each in notes] == [
            ("notes.tif", 0, 0),
            ("notes.tif", 1, 1),
        ]
        documents = {path for path, known in store.known().items() if known.state is not State.REMOVED}
        assert documents == {
            *("alone.png", "diary.txt", "letter.txt", "notes.txt", "scans/page.xml", "lost.docx"),
            "lost.png",  # its transcription cannot be read
        }
        said = store.description("letter.txt")
        assert said is not None
        assert said.csl["title"] == "A letter"
        assert said.said_in == "sources.csv"


def test_the_next_run_sees_what_came_and_went(built: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(built, tmp_path / "copy"))
    (folder / "letter.png").rename(folder / "other.png")
    (folder / "diary-3.png").write_bytes(png())
    (folder / "scans" / "7.png").unlink()
    (folder / "alone.txt").write_text("Words of the picture.", encoding="utf-8")
    build(folder, only=STAGES)
    with Store.open(evidence_of(folder), readonly=True) as store:
        assert pictures(store, "letter.txt") == []
        # one more than there are pages: nobody knows which shows which
        assert [page for _, page in pictures(store, "diary.txt")] == [None, None, None]
        assert pictures(store, "scans/page.xml") == []
        assert pictures(store, "alone.txt") == [("alone.png", 0)]
        known = store.known()
        assert known["alone.png"].state is State.REMOVED
        assert known["other.png"].state is not State.REMOVED
        said = [p.message for p in store.problems("scans/page.xml") if "picture" in p.message]
        assert len(said) == 1
        assert "D:/work/7.tif" in said[0]
    with Store.open(evidence_of(folder)) as store:
        before = digest_of(store)
        assert settle(store, listed(folder)) >= {"alone.png", "diary-3.png"}
        assert digest_of(store) == before


def test_pictures_of_a_transcription_are_no_documents(tmp_path: Path) -> None:
    found = listed(fill(tmp_path))
    assert [e.path for e in found.documents] == [
        "alone.png",
        "diary.txt",
        "letter.txt",
        "lost.docx",
        "notes.txt",
        "scans/7.png",  # what a document names is known when it has been read
        "scans/page.xml",
    ]
    assert {path: [e.path for e in row] for path, row in found.pictures.items()} == {
        "diary.txt": ["diary-1.png", "diary-2.png"],
        "letter.txt": ["letter.png"],
        "lost.docx": ["lost.png"],
        "notes.txt": ["notes.tif"],
    }


def test_pictures_are_kept_as_they_went_in_and_go_with_their_source(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(plain("a.txt", "Words."))
        key = store.source_id("a.txt") or ""
        rows = (HeldPicture(key, 0, None, "a-1.jpg", 5), HeldPicture(key, 1, 3, "a-2.jpg", 6, named=True))
        store.pictures.put(rows)
        assert store.pictures.of(key) == rows
        assert store.pictures.owners() == {"a-1.jpg": ["a.txt"], "a-2.jpg": ["a.txt"]}
        store.replace(plain("a.txt", "Other words."))
        assert store.pictures.of(key) == ()


def test_pages_that_name_one_file_have_its_pictures_one_by_one(tmp_path: Path) -> None:
    shades = [Image.new("L", (20, 30), shade) for shade in (50, 150)]
    shades[0].save(tmp_path / "book.tif", save_all=True, append_images=shades[1:])
    (tmp_path / "opening.png").write_bytes(png())
    names = ("book.tif", "book.tif", "opening.png", "opening.png")
    pages = [Page(n, None, Span(n, n + 1), name) for n, name in enumerate(names)]
    with Store.open(tmp_path / "e.db") as store:
        held = plain("book.xml", "abcd")
        store.replace(replace(held, text=repaired("abcd", pages=pages)))
        assert settle(store, listed(tmp_path)) == {"book.tif", "opening.png"}
        rows = store.pictures.of(store.source_id("book.xml") or "")
    assert [(row.path, row.page, row.frame) for row in rows] == [
        ("book.tif", 0, 0),
        ("book.tif", 1, 1),
        ("opening.png", 2, 0),
        ("opening.png", 3, 0),
    ]


def test_what_is_said_of_a_picture_is_said_of_its_document() -> None:
    one, other = Description({"title": "One"}), Description({"title": "Other"})
    owners = {"1.jpg": ["a.txt", "a.xml"]}
    assert with_owners({"1.jpg": one, "a.xml": other}, owners) == {"a.txt": one, "a.xml": other}
    assert with_owners({"2.jpg": one}, owners) == {"2.jpg": one}
