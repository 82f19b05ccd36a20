"""The sidecars of a folder, from their bytes."""

import json
import pickle

import pytest

from testimonia.ingest.sidecars import SIDECARS, csl_date_text, is_sidecar, names_text, read_sidecars
from testimonia.ingest.sidecars.entry import LARGEST_SIDECAR
from testimonia.model import Trouble

TABLE = "file,title,author\na.txt,Étude,“Ada” Maier\n"
BIBTEX = "@book{k, title = {Étude}, year = 1921, file = {PDF:files/1/b.pdf:application/pdf}}"
RIS = "TY  - BOOK\nTI  - c\nPY  - 1922\nER  - \n"
CSL = json.dumps([{"id": "d", "type": "book", "title": "Delta"}])
DOCUMENTS = ("a.txt", "export/files/1/b.pdf", "c.txt", "d.txt")

FILES = (
    ("sources.csv", TABLE.encode(), True),
    ("box/sources.csv", TABLE.encode("utf-16"), True),
    ("lib.bib", BIBTEX.encode(), True),
    ("lib.ris", b"\xef\xbb\xbf" + RIS.encode(), True),
    ("lib.json", CSL.encode(), True),
    # The beginning ends in the middle of a character.
    ("lib.ris", "\ufeffTY  - BOOK\nTI  - é".encode()[:-1], True),
    ("lib.json", f'\ufeff{CSL[:-1]}, "é'.encode()[:-1], True),
    # A document, whatever it is called.
    ("lib.bib", b"%PDF-1.7\n\x00\x01", False),
    ("lib.ris", b"PK\x03\x04", False),
    ("data.json", b'{"type": "FeatureCollection"}', False),
    ("letter.txt", RIS.encode(), False),
    ("casualties.csv", TABLE.encode(), False),
)


@pytest.mark.parametrize(("path", "head", "sidecar"), FILES)
def test_what_is_a_sidecar(path: str, head: bytes, sidecar: bool) -> None:
    assert is_sidecar(path, head) is sidecar


def test_every_format_of_one_folder() -> None:
    files = [
        ("sources.csv", TABLE.encode()),
        ("export/lib.bib", BIBTEX.encode()),
        ("lib.ris", RIS.encode()),
        ("lib.json", CSL.encode()),
    ]
    descriptions, problems = read_sidecars(files, DOCUMENTS)
    assert not problems
    assert {path: (found.said_in, found.csl["title"]) for path, found in descriptions.items()} == {
        "a.txt": ("sources.csv", "Étude"),
        "export/files/1/b.pdf": ("export/lib.bib", "Étude"),
        "c.txt": ("lib.ris", "c"),
        "d.txt": ("lib.json", "Delta"),
    }
    assert csl_date_text(descriptions["export/files/1/b.pdf"].csl["issued"]) == "1921"
    assert names_text(descriptions["a.txt"].csl["author"]) == "“Ada” Maier"
    # Every description says what kind of document it is, and can go from one process to another.
    assert descriptions["a.txt"].csl["type"] == "document"
    assert pickle.loads(pickle.dumps(descriptions)) == descriptions


def test_the_order_of_formats_decides_not_the_order_of_files() -> None:
    files = [("lib.bib", b"@book{a, title = {Export}}"), ("sources.csv", b"file,title\na.txt,Table\n")]
    descriptions, (problem,) = read_sidecars(files, ("a.txt",))
    assert descriptions["a.txt"].csl["title"] == "Table"
    assert "“Table” in sources.csv" in problem.message
    names = ["sources.csv", "CSL-JSON", "Zotero RDF", "BibTeX", "RIS", "Tropy"]
    assert [sidecar.name for sidecar in SIDECARS] == names


def test_windows_1252_is_taken_for_what_it_is_and_said() -> None:
    descriptions, (problem,) = read_sidecars([("sources.csv", TABLE.encode("cp1252"))], DOCUMENTS)
    assert names_text(descriptions["a.txt"].csl["author"]) == "“Ada” Maier"
    assert problem.trouble is Trouble.NOTICE
    assert "Windows-1252" in problem.message


UNREAD = (
    ("lib.bib", b"Dear Ada"),
    ("sources.csv", b"title\nOne\n"),
    ("sources.csv", b"file\n" + b"x" * LARGEST_SIDECAR),
    ("lib.json", b'[{"id":"x","type":"book","title":"unfinished"'),
)


@pytest.mark.parametrize(("path", "data"), UNREAD, ids=range(len(UNREAD)))
def test_what_cannot_be_read_is_named_and_the_others_are_read(path: str, data: bytes) -> None:
    descriptions, (problem,) = read_sidecars([(path, data), ("lib.ris", RIS.encode())], DOCUMENTS)
    assert list(descriptions) == ["c.txt"]
    assert (problem.path, problem.trouble) == (path, Trouble.UNREAD)


def test_nothing_to_read() -> None:
    assert read_sidecars([], DOCUMENTS) == ({}, ())
    assert read_sidecars([("lib.bib", b""), ("lib.ris", b"\n")], DOCUMENTS) == ({}, ())
