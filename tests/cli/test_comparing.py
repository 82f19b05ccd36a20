"""`statements` lists what the documents say; `findings` sets it side by side."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from testimonia.cli import app
from tests.exports.samples import build, memoir

PATH = memoir().source.path


def call(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The sample base, with two statements and two findings that were written by hand."""
    build(tmp_path)
    return tmp_path


def test_all_statements(folder: Path) -> None:
    done = call("statements", str(folder))
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert (lines[0], lines[-1]) == (PATH, "2 statements.")
    assert any("arrival · Anna Lind · 1830 · place Selmouth" in line for line in lines)


def test_those_of_one_document(folder: Path) -> None:
    done = call("statements", str(folder), "=cmd.txt")
    assert (done.exit_code, done.stdout) == (1, "Nothing found.\n")


# options, predicates that are left
CHOSEN: tuple[tuple[tuple[str, ...], list[str]], ...] = (
    ((), ["arrival", "birth"]),
    (("--predicate", "birth"), ["birth"]),
    (("--predicate", "birth", "--predicate", "arrival"), ["arrival", "birth"]),
    (("--predicate", "death"), []),
)


@pytest.mark.parametrize(("options", "predicates"), CHOSEN)
def test_some_statements(folder: Path, options: tuple[str, ...], predicates: list[str]) -> None:
    done = call("statements", str(folder), "--json", *options)
    assert [record["predicate"] for record in json.loads(done.stdout)] == predicates
    assert done.exit_code == (0 if predicates else 1)


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


@pytest.mark.parametrize(
    ("command", "option", "sentence"),
    [
        ("findings", "--kind", "there is no kind “quarrel”"),
        ("statements", "--predicate", "there is no predicate “quarrel”"),
    ],
)
def test_a_kind_that_there_is_not(folder: Path, command: str, option: str, sentence: str) -> None:
    done = call(command, str(folder), option, "quarrel")
    assert done.exit_code == 2
    assert sentence in done.stderr.replace("\n", " ")


@pytest.mark.parametrize("command", ["findings", "statements"])
def test_a_folder_that_was_not_built(tmp_path: Path, command: str) -> None:
    done = call(command, str(tmp_path))
    assert done.exit_code == 3
    assert "Run first: testimonia build" in done.stderr
