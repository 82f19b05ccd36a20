"""What is read, what is passed over, and that nothing is passed over in silence."""

import os
import socket
from pathlib import Path

import pytest

from testimonia.model import Trouble
from testimonia.pipeline.folder import listed
from testimonia.pipeline.places import files_of


def put(folder: Path, path: str, content: str = "Some words.") -> Path:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")
    return file


def test_documents_and_sidecars_in_order_of_path(tmp_path: Path) -> None:
    for path in ("b.txt", "a/deep/er.txt", "sources.csv", "library.bib"):
        put(tmp_path, path, "file,title\nb.txt,B" if path.endswith("csv") else "@book{a, title = {B}}")
    found = listed(tmp_path)
    assert [entry.path for entry in found.documents] == ["a/deep/er.txt", "b.txt"]
    assert [entry.path for entry in found.sidecars] == ["library.bib", "sources.csv"]
    assert found.problems == ()


@pytest.mark.parametrize(
    "path",
    [".hidden.txt", ".git/config", "testimonia.db", "testimonia.db-wal", "testimonia.judgements.jsonl"],
)
def test_hidden_files_and_our_own_are_nobodys_business(tmp_path: Path, path: str) -> None:
    put(tmp_path, path)
    found = listed(tmp_path)
    assert (found.documents, found.problems) == ((), ())


def test_a_base_under_another_name_is_no_document(tmp_path: Path) -> None:
    """`--evidence` may name a file in the folder; with its journals it was read as three documents."""
    ours = files_of(put(tmp_path, "mine.db"))
    put(tmp_path, "mine.db-wal")
    put(tmp_path, "testimonia.db notes.txt")
    assert [entry.path for entry in listed(tmp_path, ours).documents] == ["testimonia.db notes.txt"]


def test_a_saved_page_brings_a_folder_of_scripts(tmp_path: Path) -> None:
    put(tmp_path, "page.html", "<html><p>Words.</p></html>")
    put(tmp_path, "page_files/script.js")
    put(tmp_path, "other_files/letter.txt")  # no page of that name: a folder like any other
    found = listed(tmp_path)
    assert [entry.path for entry in found.documents] == ["other_files/letter.txt", "page.html"]
    assert [problem.path for problem in found.problems] == ["page_files"]


def test_a_second_ledger_is_named_so_that_no_decision_is_lost(tmp_path: Path) -> None:
    put(tmp_path, "testimonia.judgements (Bert's copy).jsonl", '{"id": "a"}')
    found = listed(tmp_path)
    assert found.documents == ()
    (problem,) = found.problems
    assert problem.trouble is Trouble.UNREAD
    assert "testimonia import" in problem.message


def test_data_is_no_document_but_is_named(tmp_path: Path) -> None:
    put(tmp_path, "gold.json", '{"statements": []}')
    found = listed(tmp_path)
    assert found.documents == ()
    assert [problem.path for problem in found.problems] == ["gold.json"]


def test_links_are_followed_inside_the_folder_only(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    put(folder, "real.txt")
    put(tmp_path, "secret.txt")
    (folder / "inside.txt").symlink_to("real.txt")
    (folder / "outside.txt").symlink_to("../secret.txt")
    (folder / "broken.txt").symlink_to("nowhere.txt")
    (folder / "circle").symlink_to(folder)
    (folder / "self.txt").symlink_to("self.txt")
    found = listed(folder)
    assert [entry.path for entry in found.documents] == ["inside.txt", "real.txt"]
    said = {problem.path: problem.message for problem in found.problems}
    assert list(said) == ["broken.txt", "circle", "outside.txt", "self.txt"]
    assert "leads to nothing" in said["broken.txt"] and "copy it here" in said["outside.txt"]


def test_pipes_and_sockets_are_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    monkeypatch.chdir(tmp_path)  # the name of a socket has to be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.txt")
    found = listed(tmp_path)
    assert found.documents == ()
    assert [problem.path for problem in found.problems] == ["pipe.txt", "socket.txt"]


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "box").mkdir()
    with open(os.fsencode(tmp_path) + b"/box/caf\xe9.txt", "wb") as stream:  # noqa: PTH123 (a name of bytes)
        stream.write(b"Words.")
    found = listed(tmp_path)
    assert found.documents == ()
    assert [problem.path for problem in found.problems] == ["box/caf\\xe9.txt"]
    assert "not valid UTF-8" in found.problems[0].message
