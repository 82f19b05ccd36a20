"""An export never costs anybody anything that cannot be made again."""

import os
import stat
import threading
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from testimonia.cli import app
from testimonia.cli.exporting import Format
from testimonia.exports.formats import EXPORTS
from testimonia.pipeline.build import build

WORDS = "The ship came in and stayed.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "folder"
    made.mkdir()
    (made / "a.txt").write_text(WORDS, encoding="utf-8")
    (made / "testimonia.judgements.jsonl").write_text("{}\n", encoding="utf-8")
    (made / "link.json").symlink_to("a.txt")
    (made / "sub").mkdir()
    (made / "sources.csv").write_text("file,title\na.txt,A\n", encoding="utf-8")
    build(made)
    (made / "later.txt").write_text(WORDS, encoding="utf-8")
    (made / "later.png").write_bytes(b"\x89PNG\r\n")
    (made / "later.bib").write_text("@book{a, title = {A}, file = {a.txt}}\n", encoding="utf-8")
    return made


def export(folder: Path, output: Path) -> Result:
    return CliRunner().invoke(app, ["export", str(folder), "-o", str(output)])


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("testimonia.judgements.jsonl", "testimonia's own"),  # was overwritten, and with it every decision
        ("testimonia.db", "testimonia's own"),
        ("sub/testimonia.judgements.jsonl", "testimonia's own"),  # even where none is yet
        ("a.txt", "one of the documents"),
        ("link.json", "one of the documents"),
        ("sources.csv", "describes documents"),  # written by hand, and nowhere else
        # what was put there after the folder was last read
        ("later.txt", "one of the documents"),
        ("later.png", "one of the documents"),
        ("later.bib", "describes documents"),
        ("sub", "is a folder"),
        ("nowhere/out.json", "no folder"),
    ],
)
def test_what_is_never_overwritten(folder: Path, name: str, said: str) -> None:
    before = {file: file.read_bytes() for file in folder.iterdir() if file.is_file()}
    done = export(folder, folder / name)
    assert (done.exit_code, said in done.output) == (3, True), done.output
    assert {file: file.read_bytes() for file in folder.iterdir() if file.is_file()} == before


def test_a_pipe_is_written_to_and_stays_one(folder: Path, tmp_path: Path) -> None:
    """With `-o /dev/null`, a file was put in place of the device."""
    pipe, read = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")))
    reader.start()
    assert export(folder, pipe).exit_code == 0
    reader.join(10)
    assert read[0].startswith("{")
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_the_longest_name_and_a_link(folder: Path, tmp_path: Path) -> None:
    long = tmp_path / ("x" * 250 + ".json")
    assert export(folder, long).exit_code == 0
    link = tmp_path / "link"
    link.symlink_to("target.json")
    assert export(folder, link).exit_code == 0
    assert link.is_symlink()
    assert (tmp_path / "target.json").read_bytes() == long.read_bytes()


def test_the_formats_are_the_exports_and_the_site() -> None:
    assert {each.value for each in Format} == {*(each.name for each in EXPORTS), "site"}


@pytest.mark.parametrize(("format_", "first"), [("site", "index.html"), ("obsidian", "Start here.md")])
def test_a_folder_is_written_to_a_new_one(folder: Path, tmp_path: Path, format_: str, first: str) -> None:
    command = ["export", str(folder), "--format", format_]
    assert CliRunner().invoke(app, command).exit_code == 2  # it has to be named
    to = tmp_path / "out"
    done = CliRunner().invoke(app, [*command, "-o", str(to)])
    assert (done.exit_code, (to / first).is_file()) == (0, True), done.output
    assert "There is something in" in CliRunner().invoke(app, [*command, "-o", str(to)]).output


BASES = (
    ("https://example.org/case/", True),
    ("urn:example:", True),
    ("example.org", False),
    ("javascript:alert(1)", False),
    # what would end an address in some format
    ('https://example.org/"> <x', False),
    ("https://example.org/a b/", False),
)


@pytest.mark.parametrize(("base", "fits"), BASES)
def test_a_base_is_the_beginning_of_an_address(tmp_path: Path, base: str, fits: bool) -> None:
    asked = ["export", str(tmp_path), "-f", "ipif", "--base", base]
    done = CliRunner().invoke(app, asked)
    assert ("a base begins with" not in " ".join(done.output.split())) is fits
    assert done.exit_code != 0  # nothing is there to be exported


# A format says whether it has addresses; one that has none refuses to be given their beginning.
@pytest.mark.parametrize("format_", list(Format), ids=str)
def test_a_base_is_for_formats_that_have_addresses(tmp_path: Path, format_: Format) -> None:
    done = CliRunner().invoke(app, ["export", str(tmp_path), "-f", format_.value, "--base", "urn:example:"])
    addresses = {each.name for each in EXPORTS if each.addresses}
    refused = "have no addresses" in " ".join(done.output.split())
    assert (refused, done.exit_code == 2) == ((format_.value not in addresses),) * 2, done.output


# It was passed over in silence where a format leaves nothing out.
@pytest.mark.parametrize("format_", list(Format), ids=str)
def test_what_is_open_can_be_asked_of_formats_that_state_facts(tmp_path: Path, format_: Format) -> None:
    done = CliRunner().invoke(app, ["export", str(tmp_path), "-f", format_.value, "--undecided"])
    facts = {each.name for each in EXPORTS if each.facts}
    refused = "leaves nothing out that is undecided" in " ".join(done.output.split())
    assert (refused, done.exit_code == 2) == ((format_.value not in facts),) * 2, done.output
