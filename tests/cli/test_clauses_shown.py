"""`show --clauses`: who does what to whom, read again from the text that is held."""

import json
from pathlib import Path

from typer.testing import CliRunner, Result

from testimonia.cli import app
from tests.mentioned import read_by_hand


def call(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def test_clauses_of_a_text(tmp_path: Path) -> None:
    folder = read_by_hand(tmp_path)
    shown = call("show", str(folder / "report.txt"), "--clauses")
    assert shown.exit_code == 0
    assert shown.stdout.splitlines() == [
        "Jonas Reede was seen at Selmouth",
        "    see: subject “Jonas Reede” P0, oblique at “Selmouth” L1 (passive)",
    ]
    told = json.loads(call("show", str(folder / "report.txt"), "--clauses", "--json").stdout)
    assert [(clause["lemma"], clause["passive"]) for clause in told["clauses"]] == [("see", True)]
    assert told["clauses"][0]["participants"][0]["reference"]["chain"] == 0


def test_of_what_is_not_there(tmp_path: Path) -> None:
    folder = read_by_hand(tmp_path)
    assert call("show", str(folder / "nothing.txt"), "--clauses").exit_code == 1
