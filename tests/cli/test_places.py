"""Which folder, base and path a document is meant to have."""

from pathlib import Path

import pytest

from testimonia.cli.places import base_and_path
from testimonia.pipeline.build import build
from testimonia.pipeline.places import FolderError

WORDS = "The ship came in and stayed.\n"


def put(folder: Path, path: str) -> Path:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(WORDS, encoding="utf-8")
    return file


def test_the_nearest_folder_that_was_built(tmp_path: Path) -> None:
    inner = put(tmp_path, "outer/inner/a.txt")
    build(tmp_path / "outer")
    assert base_and_path(inner, None)[2] == "inner/a.txt"
    build(tmp_path / "outer/inner")
    assert base_and_path(inner, None)[0] == tmp_path / "outer/inner"


# Where the command is called from makes no difference; the working folder was once taken for the documents'.
@pytest.mark.parametrize("called_from", [".", "folder", "folder/letters"])
def test_a_base_elsewhere_knows_its_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, called_from: str
) -> None:
    folder, base = tmp_path / "folder", tmp_path / "elsewhere.db"
    put(folder, "a.txt")
    nested = put(folder, "letters/a.txt")  # the short path would be known as well
    build(folder, base)
    monkeypatch.chdir(tmp_path / called_from)
    assert base_and_path(nested, base) == (folder, base, "letters/a.txt")
    assert base_and_path(folder / "a.txt", base) == (folder, base, "a.txt")
    assert base_and_path(folder / "none.txt", base)[2] == "none.txt"


def test_nothing_built_anywhere(tmp_path: Path) -> None:
    with pytest.raises(FolderError, match="has been built"):
        base_and_path(put(tmp_path, "a.txt"), None)
