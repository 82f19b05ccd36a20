"""`report` writes a dossier: to the screen, or to a file whose name says the format."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from testimonia.cli import app
from testimonia.pipeline.places import ledger_of
from tests.pipeline.told import MEMOIR, MEMOIRS, told_by_hand


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return told_by_hand(tmp_path)


def call(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(app, ["report", str(folder), *arguments])


def test_html_is_written_where_nothing_else_is_asked_for(folder: Path) -> None:
    done = call(folder, "--person", "ada")
    assert done.exit_code == 0
    assert done.stdout.startswith("<!doctype html>")
    assert "Arrested in Ely in 1832" in done.stdout


@pytest.mark.parametrize(
    ("named", "exit_code"),
    [
        (["ada"], 0),  # as `person` has it; only --person was understood
        (["--person", "ada"], 0),
        ([], 2),
        (["ada", "--person", "tom"], 2),  # of which of the two?
    ],
)
def test_whom_it_is_about(folder: Path, named: list[str], exit_code: int) -> None:
    done = call(folder, *named)
    assert done.exit_code == exit_code
    assert exit_code or "Arrested in Ely in 1832" in done.stdout


def test_the_format_that_is_asked_for(folder: Path) -> None:
    done = call(folder, "--person", "Ada Lind", "--format", "markdown")
    assert done.stdout.startswith("# Ada Lind\n")
    assert "[^1]: Tom Moss, box/letter.txt, n.d., para. 1: “The watch arrested" in done.stdout


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.md", b"# Ada Lind"), ("a.docx", b"PK"), ("a.html", b"<!doctype"), ("a", b"<!doctype")],
)
def test_the_name_of_the_output_says_the_format(folder: Path, name: str, begins: bytes) -> None:
    done = call(folder, "--person", "Ada Lind", "-o", str(folder / name))
    assert (done.exit_code, done.stdout) == (0, "")
    assert (folder / name).read_bytes().startswith(begins)


def test_what_is_left_out(folder: Path) -> None:
    done = call(folder, "--person", "Ada Lind", "-f", "markdown", "--without-opinions", "--decided")
    assert "a brave woman”" not in done.stdout.partition("## Bibliography")[0].partition("## The life")[2]
    assert "What cannot all be true" not in done.stdout


def test_nobody_and_nothing_is_written(folder: Path) -> None:
    done = call(folder, "--person", "Zacharias", "-o", str(folder / "a.md"))
    assert done.exit_code == 1
    assert not (folder / "a.md").exists()


@pytest.mark.parametrize("name", [MEMOIRS, "testimonia.db", "testimonia.judgements.jsonl"])
def test_nothing_that_cannot_be_made_again_is_overwritten(folder: Path, name: str) -> None:
    (folder / MEMOIRS).write_text(MEMOIR)
    ledger_of(folder).write_text("")
    before = (folder / name).read_bytes()
    done = call(folder, "--person", "Ada Lind", "-o", str(folder / name))
    assert done.exit_code == 3
    assert (folder / name).read_bytes() == before
