"""What a person sees, and what a script gets."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from testimonia.cli import app
from testimonia.store import ledger

MEMOIR = """RECOLLECTIONS

By Ann Marlow

The harbour was full on the day that the ship came in, and all the people of the town went to the quay and

waited there until the evening. Nobody knew that she carried the new lamp for the tower.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "memoir.txt").write_text(MEMOIR, encoding="utf-8")
    (tmp_path / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 20)
    (tmp_path / "sources.csv").write_text('file,title\nmemoir.txt,"=HYPERLINK(""x"")"\n', encoding="utf-8")
    assert call("build", str(tmp_path)).exit_code == 0
    return tmp_path


def call(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def test_build_sums_up(folder: Path) -> None:
    said = call("build", str(folder)).stdout
    assert said.startswith("2 documents, 1 of them unread; ")
    assert "1 repair made" in said
    numbers = json.loads(call("build", str(folder), "--json").stdout)
    assert (numbers["documents"], numbers["unread"], numbers["repairs"]) == (2, 1, 1)


def test_search_finds_across_a_mended_page_break(folder: Path) -> None:
    found = call("search", str(folder), '"the quay and waited there"')
    assert found.exit_code == 0
    assert "memoir.txt" in found.stdout
    assert "1 hit." in found.stdout
    hits = json.loads(call("search", str(folder), "waited", "--json").stdout)
    (match,) = hits["hits"][0]["matches"]
    (span,) = match["original"]
    assert MEMOIR[span["start"] : span["end"]] == "waited"


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("nowhere", 1),  # understood, and not there
        ('"unclosed', 2),
        ("ship AND (", 2),
        ("", 2),
        ("ship OR", 2),
        ("ann's", 1),  # an apostrophe is no syntax
        ('ship" OR 1=1 --', 2),
    ],
)
def test_what_a_query_can_do(folder: Path, query: str, status: int) -> None:
    done = call("search", str(folder), query)
    assert done.exit_code == status
    assert "Traceback" not in done.output


def test_problems(folder: Path) -> None:
    assert (
        "unread: scan.png: Page 1, counted from the first, could not be"
        in call("problems", str(folder)).stdout
    )
    (problem,) = json.loads(call("problems", str(folder), "--json").stdout)
    assert problem["path"] == "scan.png"


def test_show(folder: Path) -> None:
    memoir = str(folder / "memoir.txt")
    assert "the quay and waited there" in call("show", memoir).stdout
    assert call("show", memoir, "--original").stdout.rstrip("\n") == MEMOIR.rstrip("\n")
    assert "page-break join (made)" in call("show", memoir, "--repairs").stdout
    sections = call("show", memoir, "--sections").stdout
    assert "author Ann Marlow" in sections
    assert "byline (paratext)" in sections
    for option in ((), ("--original",), ("--repairs",), ("--sections",)):
        json.loads(call("show", memoir, "--json", *option).stdout)
    assert call("show", str(folder / "scan.png")).exit_code == 1
    assert call("show", str(folder / "nothing.txt")).exit_code == 1


def test_a_file_that_is_one_chapter(tmp_path: Path) -> None:
    """The chapter fills the file: document and chapter have one span, and `show --sections` broke down."""
    page = (
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>'
        '<section epub:type="chapter"><h2>The Lamp</h2><p>It was seen from the tower of the church.</p>'
        "</section></body></html>"
    )
    (tmp_path / "chapter.xhtml").write_text(page, encoding="utf-8")
    call("build", str(tmp_path))
    assert "chapter: title The Lamp" in call("show", str(tmp_path / "chapter.xhtml"), "--sections").stdout
    assert "(chapter “The Lamp”)" in call("search", str(tmp_path), "tower").stdout


def test_a_note_is_saved_found_and_exported(folder: Path) -> None:
    memoir = str(folder / "memoir.txt")
    done = call("note", memoir, "Which lamp? #lighthouse", "--quote", "the new lamp", "--by", "A. Reader")
    assert done.exit_code == 0
    (judgement,), problems = ledger.read(folder / "testimonia.judgements.jsonl")
    assert (judgement.value, judgement.by, problems) == ("Which lamp? #lighthouse", "A. Reader", ())
    assert "Which lamp?" in call("search", str(folder), "lighthouse").stdout.replace("[", "").replace("]", "")
    exported = json.loads(call("export", str(folder)).stdout)
    assert exported["judgements"][0]["value"] == "Which lamp? #lighthouse"
    # not there, or not once
    assert call("note", memoir, "x", "--quote", "the old lamp").exit_code == 1
    assert call("note", memoir, "x", "--quote", "the").exit_code == 1


def test_export(folder: Path, tmp_path: Path) -> None:
    evidence = json.loads(call("export", str(folder), "--format", "evidence").stdout)
    assert evidence["format"] == "testimonia-evidence/1"
    assert "'=HYPERLINK" in call("export", str(folder), "--format", "csv", "--table", "sources").stdout
    assert call("export", str(folder), "--format", "csv", "--table", "nonsense").exit_code == 2
    for line in call("export", str(folder), "--format", "jsonl").stdout.splitlines():
        json.loads(line)
    target = tmp_path / "out.json"
    assert call("export", str(folder), "-o", str(target)).exit_code == 0
    assert json.loads(target.read_text(encoding="utf-8")) == evidence
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("build", "nowhere"), 3),
        (("search", "nowhere", "x"), 3),
        (("show", "nowhere/x.txt"), 3),
        (("build",), 2),
        (("build", ".", "--only", "nonsense"), 2),
        (("frobnicate",), 2),
    ],
)
def test_what_cannot_be_done_is_a_sentence(
    arguments: tuple[str, ...], status: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = call(*arguments)
    assert done.exit_code == status
    assert "Traceback" not in done.output


def test_a_folder_that_was_not_built_says_how(tmp_path: Path) -> None:
    done = call("search", str(tmp_path), "x")
    assert done.exit_code == 3
    assert "testimonia build" in done.output


def test_a_base_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "testimonia.db").write_text("not a database, whatever it is called", encoding="utf-8")
    done = call("search", str(tmp_path), "x")
    assert done.exit_code == 3
    assert "Traceback" not in done.output


def test_an_evidence_base_elsewhere(tmp_path: Path) -> None:
    folder, base = tmp_path / "folder", tmp_path / "elsewhere.db"
    folder.mkdir()
    (folder / "memoir.txt").write_text(MEMOIR, encoding="utf-8")
    assert call("build", str(folder), "--evidence", str(base)).exit_code == 0
    assert [p.name for p in folder.iterdir()] == ["memoir.txt"]
    assert call("search", str(folder), "lamp", "--evidence", str(base)).exit_code == 0


def test_names_cannot_play_with_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "evil\x1b[31m\u202etxt.exe.txt").write_text(
        "The ship came in and stayed.\n", encoding="utf-8"
    )
    call("build", str(tmp_path))
    for command in (("search", str(tmp_path), "ship"), ("problems", str(tmp_path))):
        said = call(*command).output
        assert "\x1b" not in said
        assert "\u202e" not in said


def test_doctor_finds_everything_well() -> None:
    done = call("doctor")
    assert done.exit_code == 0, done.output
    assert "BAD" not in done.output
