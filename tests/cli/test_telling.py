"""An export never costs anybody anything that cannot be made again."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from testimonia.cli import app
from testimonia.pipeline.build import build
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store, ledger

WORDS = "The ship came in and stayed.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "folder"
    made.mkdir()
    (made / "a.txt").write_text(WORDS, encoding="utf-8")
    (made / "testimonia.judgements.jsonl").write_text("{}\n", encoding="utf-8")
    (made / "link.json").symlink_to("a.txt")
    (made / "sub").mkdir()
    build(made)
    return made


def test_a_note_is_saved_though_the_base_is_being_written_to(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command failed after the note was in the ledger, and whoever tried again had it twice."""
    monkeypatch.setattr("testimonia.store.database.WAIT_MS", 50)
    (folder / "testimonia.judgements.jsonl").unlink()
    with Store.open(evidence_of(folder)) as store, store.batch():
        done = CliRunner().invoke(app, ["note", str(folder / "a.txt"), "A word."])
    assert done.exit_code == 0
    assert done.stdout.startswith("Saved in testimonia.judgements.jsonl as ")
    assert "after the next build" in done.stdout
    (line,), _ = ledger.read(folder / "testimonia.judgements.jsonl")
    assert line.value == "A word."
