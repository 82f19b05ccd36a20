"""All formats alike: they stream, and they write what they write for every base."""

import io
import tracemalloc
from pathlib import Path

import pytest

from testimonia.exports import EXPORTS, Export
from testimonia.store import Store
from tests.exports.samples import build, plain

PAGE = "Some forty words of prose that say nothing in particular. " * 40


def test_names_and_suffixes_are_known_by_one_word() -> None:
    assert [(e.name, e.suffix) for e in EXPORTS] == [
        ("evidence", ".json"),
        ("csv", ".csv"),
        ("jsonl", ".jsonl"),
    ]


class Counting(io.StringIO):
    """Counts characters and keeps none."""

    written = 0

    def write(self, text: str, /) -> int:
        self.written += len(text)
        return len(text)


@pytest.mark.parametrize("export", EXPORTS, ids=lambda e: e.name)
def test_memory_does_not_grow_with_the_corpus(tmp_path: Path, export: Export) -> None:
    peaks = []
    with Store.open(tmp_path / "testimonia.db") as store:
        export.write(store, Counting())  # whatever is loaded once
        for start, end in ((0, 40), (40, 400)):
            with store.batch():
                for number in range(start, end):
                    store.replace(plain(f"{number}.txt", PAGE + str(number)))
            tracemalloc.start()
            export.write(store, Counting())
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    assert peaks[1] < peaks[0] * 1.5 + 20_000


@pytest.mark.parametrize("export", EXPORTS, ids=lambda e: e.name)
def test_everything_is_written_to_a_file(tmp_path: Path, export: Export) -> None:
    path = build(tmp_path)
    file = tmp_path / f"out{export.suffix}"
    with Store.open(path, readonly=True) as store, file.open("w", encoding="utf-8", newline="") as out:
        export.write(store, out)
    written = file.read_bytes().decode("utf-8")
    assert "Henrik Voss" in written
    assert "\0" not in written
    assert "\x9b" not in written
