"""What the sidecars say is kept as long as they, and the documents, are the same."""

from collections.abc import Callable
from pathlib import Path

import pytest

from testimonia.ingest.isolation import Isolation
from testimonia.ingest.sidecars import names_text
from testimonia.pipeline.build import build
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store

LETTER = "Dear Anna, the ship came in on the second of May, and all of us went down to meet it.\n"
HEAD = "file,type,author\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(LETTER)
    (tmp_path / "sources.csv").write_text(f"{HEAD}a.txt,letter,Jane Roe\n")
    return tmp_path


def authors(folder: Path) -> dict[str, str]:
    """The author of each document, as its description has it."""
    with Store.open(evidence_of(folder), readonly=True) as store:
        held = {each.source.path: each.description for each in store.sources()}
    return {path: str(names_text(one.csl.get("author"))) for path, one in held.items() if one is not None}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many sidecars were read, each time that any were."""
    times: list[int] = []
    read = Isolation.read_sidecars

    def counted(self: Isolation, files: list[tuple[str, Path]], documents: list[str]) -> object:
        times.append(len(files))
        return read(self, files, documents)

    monkeypatch.setattr(Isolation, "read_sidecars", counted)
    return times


def renamed(folder: Path) -> None:
    (folder / "a.txt").rename(folder / "b.txt")


def added(folder: Path) -> None:
    (folder / "b.txt").write_text(LETTER)


def corrected(folder: Path) -> None:
    (folder / "sources.csv").write_text(f"{HEAD}a.txt,letter,Joan Roe\n")


def untouched(folder: Path) -> None:
    (folder / "a.txt").touch()


CHANGES = [
    # (what happens, whether they are read again, the authors then)
    (untouched, False, {"a.txt": "Jane Roe"}),
    (corrected, True, {"a.txt": "Joan Roe"}),
    (renamed, True, {}),  # the table names a file that is not there any more
    (added, True, {"a.txt": "Jane Roe"}),
]


@pytest.mark.parametrize(("change", "again", "expected"), CHANGES)
def test_they_are_read_when_anything_is_another(
    folder: Path, asked: list[int], change: Callable[[Path], None], again: bool, expected: dict[str, str]
) -> None:
    build(folder)
    assert asked == [1] and authors(folder) == {"a.txt": "Jane Roe"}
    change(folder)
    build(folder)
    assert asked == ([1, 1] if again else [1])
    assert authors(folder) == expected


def test_what_could_not_be_read_is_tried_again(folder: Path, asked: list[int]) -> None:
    (folder / "sources.csv").write_text("a table without a column for files\n")
    build(folder)
    build(folder)
    assert asked == [1, 1]
