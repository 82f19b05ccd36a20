"""`findings` sets side by side what the documents say."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from testimonia.cli import app
from tests.exports.samples import build


def call(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The sample base, with two findings that were written by hand."""
    build(tmp_path)
    return tmp_path


def test_all_findings(folder: Path) -> None:
    done = call("findings", str(folder))
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert (lines[0], lines[-1]) == ("clash: 1829 or 1830?", "2 findings.")
    assert any("“the warden lived in it.” box 3/memoir.txt, p. xii" in line for line in lines)


@pytest.mark.parametrize(("kind", "count"), [("contradiction", 1), ("copy", 1), ("agreement", 0)])
def test_findings_of_a_kind(folder: Path, kind: str, count: int) -> None:
    done = call("findings", str(folder), "--kind", kind, "--json")
    assert [record["kind"] for record in json.loads(done.stdout)] == [kind] * count
    assert done.exit_code == (0 if count else 1)


def test_a_kind_that_there_is_not(folder: Path) -> None:
    done = call("findings", str(folder), "--kind", "quarrel")
    assert done.exit_code == 2
    assert "there is no kind “quarrel”" in done.stderr.replace("\n", " ")


def test_a_folder_that_was_not_built(tmp_path: Path) -> None:
    done = call("findings", str(tmp_path))
    assert done.exit_code == 3
    assert "Run first: testimonia build" in done.stderr
