"""All formats alike: they stream, and they write what they write for every base."""

import io
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.exports.formats import EXPORTS, PLAIN, Export, Options
from testimonia.model import Act
from testimonia.store import Store
from tests.exports.samples import build, plain

PAGE = "Some forty words of prose that say nothing in particular. " * 40


def test_names_and_suffixes_are_known_by_one_word() -> None:
    assert [(e.name, e.suffix) for e in EXPORTS] == [
        ("evidence", ".json"),
        ("csv", ".csv"),
        ("jsonl", ".jsonl"),
        ("tables", ""),
        ("parquet", ""),
        ("gexf", ".gexf"),
        ("graphml", ".graphml"),
        ("followthemoney", ".jsonl"),
        ("quickstatements", ".txt"),
        ("csl-json", ".json"),
        ("bibtex", ".bib"),
        ("ris", ".ris"),
        ("web-annotation", ".jsonld"),
        ("datasette", ""),
        ("rdf", ".trig"),
        ("tei", ""),
        ("obsidian", ""),
        ("ipif", ".json"),
    ]


@pytest.mark.parametrize("export", EXPORTS, ids=lambda e: e.name)
def test_it_is_one_file_or_a_folder(export: Export) -> None:
    assert (export.write is None) != (export.members is None)
    assert bool(export.suffix) == (export.write is not None)


class Counting(io.StringIO):
    """Counts characters and keeps none."""

    written = 0

    def write(self, text: str, /) -> int:
        self.written += len(text)
        return len(text)


def exported(export: Export, store: Store) -> None:
    """Write it and keep nothing."""
    if export.write is not None:
        export.write(store, Counting(), PLAIN)
        return
    assert export.members is not None
    for _, pieces in export.members(store, PLAIN):
        for _ in pieces:
            pass


def written(export: Export, store: Store, options: Options = PLAIN) -> dict[str, bytes]:
    """What it writes, by name; a single file has none."""
    if export.write is not None:
        out = io.StringIO(newline="")
        export.write(store, out, options)
        return {"": out.getvalue().encode()}
    assert export.members is not None
    return {path: b"".join(pieces) for path, pieces in export.members(store, options)}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(build(tmp_path_factory.mktemp("sample")), readonly=True) as store:
        yield store


@pytest.mark.parametrize("export", EXPORTS, ids=lambda e: e.name)
def test_a_base_begins_the_addresses_of_those_that_have_any(export: Export, sample: Store) -> None:
    base = "https://example.org/quay/"
    files = written(export, sample, Options(base=base)).values()
    assert any(base.encode() in data for data in files) is export.addresses


# Formats that list findings one by one say of each what was decided.
@pytest.mark.parametrize(
    ("name", "table", "said"),
    [
        ("evidence", "", b'"decided": "real"'),
        ("jsonl", "", b'"decided": "real"'),
        ("csv", "findings", b'"real"'),
    ],
)
def test_what_was_decided_on_a_finding_is_handed_on(
    name: str, table: str, said: bytes, sample: Store
) -> None:
    export = next(each for each in EXPORTS if each.name == name)
    rulings = {sample.findings()[0].id: Act.REAL}
    assert said not in written(export, sample, Options(table))[""]
    assert said in written(export, sample, Options(table, rulings=rulings))[""]


@pytest.mark.parametrize("export", EXPORTS, ids=lambda e: e.name)
def test_memory_does_not_grow_with_the_corpus(tmp_path: Path, export: Export) -> None:
    peaks = []
    with Store.open(tmp_path / "testimonia.db") as store:
        exported(export, store)  # whatever is loaded once
        for start, end in ((0, 40), (40, 400)):
            with store.batch():
                for number in range(start, end):
                    store.replace(plain(f"{number}.txt", PAGE + str(number)))
            tracemalloc.start()
            exported(export, store)
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    # 360 documents more are 860 KB of text; Python itself keeps up to 2,000 freed tuples of each length
    assert peaks[1] < peaks[0] * 1.5 + 60_000


@pytest.mark.parametrize("export", EXPORTS, ids=lambda e: e.name)
def test_it_is_the_same_each_time_and_holds_no_control_characters(sample: Store, export: Export) -> None:
    files = written(export, sample)
    assert written(export, sample) == files
    assert files
    for name, data in files.items():
        if not name.endswith((".parquet", ".png", ".db")):
            text = data.decode("utf-8")
            assert "\0" not in text and "\x9b" not in text
