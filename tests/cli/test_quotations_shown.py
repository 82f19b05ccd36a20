"""`show --quotations`: who says what, read again from the text that is held."""

import json
from pathlib import Path

from typer.testing import CliRunner, Result

from testimonia.cli import app


def call(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def test_quotations_of_a_text(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("“I saw the boat,” said Anna Keck.\n", "utf-8")
    (tmp_path / "plain.txt").write_text("The mill stood at the river.\n", "utf-8")
    assert call("build", str(tmp_path), "--only", "ingest").exit_code == 0
    shown = call("show", str(tmp_path / "report.txt"), "--quotations")
    assert shown.exit_code == 0
    assert shown.stdout.splitlines() == ["Anna Keck P1 (direct; said Anna Keck): “I saw the boat,”"]
    told = json.loads(call("show", str(tmp_path / "report.txt"), "--quotations", "--json").stdout)
    assert [(one["words"], one["depth"]) for one in told["quotations"]] == [("“I saw the boat,”", 1)]
    assert call("show", str(tmp_path / "plain.txt"), "--quotations").stdout == "Nobody is quoted.\n"
    assert call("show", str(tmp_path / "nothing.txt"), "--quotations").exit_code == 1
