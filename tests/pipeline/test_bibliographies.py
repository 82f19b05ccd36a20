"""A collection exported from a reference manager, with its attachments, is a folder that opens as it is."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from testimonia.exports.records import Record, held_sources, source_record
from testimonia.exports.report.chicago import first_note
from testimonia.exports.report.values import Locator, Work
from testimonia.ingest.annotations import read_annotations
from testimonia.ingest.sidecars import csl_date_text, names_text
from testimonia.model import Problem, Trouble
from testimonia.pipeline.build import build
from testimonia.pipeline.decisions.importing import import_notes
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store
from tests.pipeline.bibliographies import BOOK, CLIPPING, EXPORTS, LETTER, NOTES

ARCHIVE = "Selmouth Town Archive"
ARTICLE = ("article-newspaper", "Committee of the Mill", "Fire; and what followed", "1771-03")
CITED = {
    LETTER: (
        ("personal_communication", "Henrik Voss", "Letter on the loss of the mill", "1770-02-20"),
        ("Mary Thorne", ARCHIVE, "Thorne papers 4"),
    ),
    CLIPPING: (ARTICLE, (None, ARCHIVE, "Herald 14")),
    NOTES: (ARTICLE, (None, ARCHIVE, "Herald 14")),
    BOOK: (
        ("book", "Ján van der Berg", "Mémoires & 100% {true} #1_a", "1834"),
        (None, ARCHIVE, "Library B 7"),
    ),
}
Built = tuple[Mapping[str, Record], tuple[Problem, ...]]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bibliographies")


@pytest.fixture(scope="module")
def built(root: Path) -> Built:
    """One folder for each export, all built at once; paths count from a sidecar's own folder."""
    for name, (export, text, attached) in EXPORTS.items():
        for path, words in {**attached, export: text}.items():
            (root / name / path).parent.mkdir(parents=True, exist_ok=True)
            (root / name / path).write_text(words, encoding="utf-8")
    build(root, only=("ingest", "sidecars"))
    with Store.open(evidence_of(root), readonly=True) as store:
        records = {held.source.path: source_record(store, held) for held in held_sources(store)}
        return records, tuple(store.problems())


def test_the_notes_under_items_come_to_the_attached_files(root: Path, built: Built) -> None:
    """Files of one name lie in three of the folders; paths count from the folder of the export."""
    path = "Zotero RDF/Mill/Mill.rdf"
    annotations, problems = read_annotations(path, (root / path).read_bytes())
    with Store.open(evidence_of(root), readonly=True) as store:
        done = import_notes(store, ledger_of(root), path, annotations, by="Ada Lind")
    assert not problems and not done.problems
    (line,) = done.written
    assert [place.path for place in line.on] == ["Zotero RDF/Mill/files/12/Voss - Letter.txt"]
    assert (line.by, line.value) == ("Ada Lind", "Is this the same mill? #ask")


def cited(record: Record) -> tuple[tuple[str | None, ...], tuple[str | None, ...]]:
    csl = record["csl"]
    # What was typed as "March 1771" stays as it was typed.
    issued = {"March 1771": "1771-03"}.get(csl_date_text(csl["issued"]) or "", csl_date_text(csl["issued"]))
    return (
        (csl["type"], names_text(csl["author"]), csl["title"], issued),
        (names_text(csl.get("recipient")), record["repository"], record["shelfmark"]),
    )


@pytest.mark.parametrize("name", EXPORTS)
def test_a_collection_opens_as_it_is(built: Built, name: str) -> None:
    (export, _, attached), (records, problems) = EXPORTS[name], built
    for path, words in attached.items():
        record = records[f"{name}/{path}"]
        assert cited(record) == CITED[words]
        assert (record["state"], record["described_in"]) == ("read", f"{name}/{export}")
    # The book that nobody scanned is counted, and nothing else is wrong.
    (notice,) = (problem for problem in problems if problem.path.startswith(f"{name}/"))
    assert (notice.path, notice.trouble) == (f"{name}/{export}", Trouble.NOTICE)
    assert "1 of 4 entries describe no document of this folder" in notice.message


def test_every_file_was_described_and_none_is_left(built: Built) -> None:
    wanted = {f"{name}/{path}" for name, (_, _, attached) in EXPORTS.items() for path in attached}
    assert built[0].keys() == wanted


@pytest.mark.parametrize("name", EXPORTS)
def test_a_letter_is_cited_with_its_archive(built: Built, name: str) -> None:
    path = next(path for path, words in EXPORTS[name][2].items() if words == LETTER)
    record = built[0][f"{name}/{path}"]
    work = Work(record["id"], path, record["csl"], record["repository"], record["shelfmark"])
    note = "".join(run.text for run in first_note(work, Locator()))
    expected = "Henrik Voss to Mary Thorne, 20 February 1770, Thorne papers 4, Selmouth Town Archive"
    assert note.replace("letter, ", "") == expected
