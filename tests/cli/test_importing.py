"""Notes from another program, at the command line."""

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from testimonia.cli import app
from testimonia.pipeline.build import build
from testimonia.store import ledger
from tests.ingest.annotations.test_hypothesis_rows import ROW

WORDS = "The town was full.\n\nSo at the mill burnt the lamp, and all the people of the town went to it.\n"


def call(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("importing") / "folder"
    made.mkdir()
    (made / "herald.txt").write_text(WORDS, encoding="utf-8")
    (made / "sources.csv").write_text(f"file,url\nherald.txt,{ROW['uri']}\n", encoding="utf-8")
    build(made, only=("ingest", "sidecars"))
    return made


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "folder"))


def test_notes_come_in_once_and_are_found(folder: Path, tmp_path: Path) -> None:
    lost = {**ROW, "id": "x", "text": "Lost\x1b[31m", "target": [{"selector": [{"type": "RangeSelector"}]}]}
    mark = {**ROW, "id": "y", "text": "", "tags": []}
    file = tmp_path / "notes.json"
    file.write_text(json.dumps({"rows": [ROW, lost, mark], "total": 3}), encoding="utf-8")
    done = call("import", str(folder), str(file))
    assert done.exit_code == 0
    assert done.stdout.startswith(
        "1 note saved in testimonia.judgements.jsonl. 1 mark without words left out."
    )
    assert "“Lost" in done.stdout and "not known by words" in done.stdout
    assert "\x1b" not in done.stdout and "Traceback" not in done.output
    (line,), _ = ledger.read(folder / "testimonia.judgements.jsonl")
    assert (line.by, line.value) == ("ada@hypothes.is", "Which *mill*?\n\n#fire #low-quay")
    assert (
        WORDS[slice(line.on[0].anchors[0].position.start, line.on[0].anchors[0].position.end)] == "the mill"
    )
    assert "Which" in call("search", str(folder), "fire").stdout
    again = json.loads(call("import", str(folder), str(file), "--json").stdout)
    assert (again["saved"], again["there"], again["without_words"]) == ([], 1, 1)
    assert len(again["problems"]) == 1


def test_what_brings_nothing_in_ends_so(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "notes.json"
    file.write_text("{", encoding="utf-8")
    done = call("import", str(folder), str(file))
    assert done.exit_code == 1 and "damaged or cut off" in done.stdout
    assert not (folder / "testimonia.judgements.jsonl").exists()
    assert call("import", str(folder), str(tmp_path / "nothing.json")).exit_code == 2
    assert call("import", str(folder), str(file), "--document", "other.txt").exit_code == 1
    assert call("import", str(folder), str(file), "--by", " ").exit_code == 2
    assert call("import", str(tmp_path), str(file)).exit_code == 3


def test_the_document_and_the_author_can_be_named(folder: Path, tmp_path: Path) -> None:
    annotation = {
        "type": "Annotation",
        "bodyValue": "Who?",
        "target": {"selector": {"type": "TextQuoteSelector", "exact": "the lamp"}},
    }
    file = tmp_path / "notes.jsonld"
    file.write_text(json.dumps(annotation), encoding="utf-8")
    done = call("import", str(folder), str(file), "--document", "herald.txt", "--by", "Ada Lind")
    assert done.exit_code == 0
    (line,), _ = ledger.read(folder / "testimonia.judgements.jsonl")
    assert (line.by, line.on[0].anchors[0].exact) == ("Ada Lind", "the lamp")
