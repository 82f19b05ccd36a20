"""Another person's ledger, brought in at the command line."""

import json
import shutil
from pathlib import Path

from typer.testing import CliRunner

from testimonia.cli import app
from testimonia.store import ledger


def test_decisions_come_in_once_and_are_followed(folder: Path, tmp_path: Path) -> None:
    theirs = Path(shutil.copytree(folder, tmp_path / "theirs"))
    document = next(path for path in sorted(theirs.glob("*.txt")))
    said = CliRunner().invoke(app, ["note", str(document), "Look at the original. #bert", "--by", "Bert"])
    assert said.exit_code == 0, said.output
    file = theirs / ledger.LEDGER_NAME
    done = CliRunner().invoke(app, ["import", str(folder), str(file)])
    assert done.exit_code == 0
    assert done.stdout == "1 decision saved in testimonia.judgements.jsonl.\n"
    assert "Look at the [original]" in CliRunner().invoke(app, ["search", str(folder), "original"]).stdout
    again = CliRunner().invoke(app, ["import", str(folder), str(file), "--json"])
    assert json.loads(again.stdout) == {"saved": [], "there": 1, "problems": []}
