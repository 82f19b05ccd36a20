"""`findings` sets side by side what the documents say."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from testimonia.cli import app
from testimonia.knowledge.measured import measured
from tests.disputed import BIRTH
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
    assert lines[0] == "clash: 1829 or 1830?" and "2 findings." in lines
    assert any("“the warden lived in it.” [" in line for line in lines)
    assert any("box 3/memoir.txt, p. xii" in line for line in lines)


def test_how_far_they_can_be_trusted(folder: Path) -> None:
    """Each kind that is shown has its line, once; a script that reads JSON has none."""
    after = call("findings", str(folder)).stdout.partition("2 findings.\n")[2]
    said = [measured()[kind].sentence for kind in ("clash", "copy")]
    assert " ".join(after.split()) == " ".join(" ".join(said).split())
    assert "held up" not in call("findings", str(folder), "--json").stdout


@pytest.mark.parametrize(("kind", "count"), [("contradiction", 1), ("copy", 1), ("agreement", 0)])
def test_findings_of_a_kind(folder: Path, kind: str, count: int) -> None:
    done = call("findings", str(folder), "--kind", kind, "--json")
    assert [record["kind"] for record in json.loads(done.stdout)] == [kind] * count
    assert done.exit_code == (0 if count else 1)


@pytest.mark.parametrize(("verdict", "count"), [("clash", 1), ("possible", 0), ("consistent", 1)])
def test_findings_with_a_verdict(folder: Path, verdict: str, count: int) -> None:
    done = call("findings", str(folder), "--verdict", verdict, "--json")
    assert [record["verdict"] for record in json.loads(done.stdout)] == [verdict] * count


def test_a_kind_that_there_is_not(folder: Path) -> None:
    done = call("findings", str(folder), "--kind", "quarrel")
    assert done.exit_code == 2
    assert "there is no kind “quarrel”" in done.stderr.replace("\n", " ")


@pytest.mark.parametrize(("name", "found"), [("Ada Lind", True), ("lind", True), ("Mary Thorne", False)])
def test_findings_about_a_person(disputed_once: Path, name: str, found: bool) -> None:
    done = call("findings", str(disputed_once), "--person", name, "--json")
    whats = [record["what"] for record in json.loads(done.stdout)]
    assert (BIRTH in whats) is found
    assert done.exit_code == (0 if whats else 1)


def test_a_passage_is_cited_with_its_author_and_title(disputed_once: Path) -> None:
    done = call("findings", str(disputed_once), "--json")
    record = next(each for each in json.loads(done.stdout) if each["what"] == BIRTH)
    cited = {
        (passage["author"], passage["title"], passage["path"])
        for side in record["sides"]
        for passage in side["passages"]
    }
    assert ("Tom Moss", "RECOLLECTIONS", "memoir.txt") in cited
    assert "[Tom Moss, “RECOLLECTIONS”, memoir.txt, " in call("findings", str(disputed_once)).stdout


@pytest.mark.parametrize(
    ("what", "gone"),
    [("letter.txt", True), ("Tom Moss", True), ("letter.txt:born in Ely", True), ("report.txt", False)],
)
def test_what_would_change_without_something(disputed_once: Path, what: str, gone: bool) -> None:
    """Nothing is written: the findings are all there afterwards."""
    done = call("findings", str(disputed_once), "--without", what, "--json")
    changed = json.loads(done.stdout)
    assert set(changed) == {"gone", "new", "altered", "bounds"}
    assert (BIRTH in [record["what"] for record in changed["gone"]]) is gone
    assert BIRTH in call("findings", str(disputed_once)).stdout
    assert not (disputed_once / "testimonia.judgements.jsonl").exists()


def test_what_would_change_in_lines(disputed_once: Path) -> None:
    lines = call("findings", str(disputed_once), "--without", "letter.txt", "--person", "Ada Lind").stdout
    assert lines.startswith("Without “letter.txt”:\n\nFindings that would be gone: ")
    assert "Ada Lind: born 1790 to 1795, " in lines
    assert "  would be born 1790, " in lines
    done = call("findings", str(disputed_once), "--without", "letter.txt", "--person", "Mary Thorne")
    assert (done.exit_code, done.stdout) == (
        1,
        "Without “letter.txt”, all that is asked for would be as it is.\n",
    )


def test_without_what_is_not_there(disputed_once: Path) -> None:
    done = call("findings", str(disputed_once), "--without", "Ann Marlow")
    assert (done.exit_code, done.stderr) == (
        1,
        "Nobody and nothing in the documents is called “Ann Marlow”.\n",
    )


def test_two_documents_side_by_side(disputed_once: Path) -> None:
    lines = call("compare", str(disputed_once), "letter", "RECOLL").stdout.splitlines()
    assert "Ada Lind, birth: they contradict each other" in lines
    assert "Ada Lind, death: they agree" in lines
    assert any(line.startswith("Ada Lind, arrest: ") for line in lines)
    assert lines[-1].endswith("that letter.txt and memoir.txt both tell of.")
    done = call("compare", str(disputed_once), "letter.txt", "memoir.txt", "--json")
    record = json.loads(done.stdout)
    assert (record["one"], record["other"]) == ("letter.txt", "memoir.txt")
    birth = next(each for each in record["told"] if each["predicate"] == "birth")
    assert birth["relation"] == "contradict"
    assert [each["path"] for each in (*birth["one"], *birth["other"])] == ["letter.txt", "memoir.txt"]


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("letter.txt", "letter", "are one document"),
        ("letter.txt", "nothing", "There is no document “nothing”"),
        ("letter.txt", "e", "can be any of"),
    ],
)
def test_documents_that_cannot_be_set_side_by_side(
    disputed_once: Path, one: str, other: str, said: str
) -> None:
    done = call("compare", str(disputed_once), one, other)
    assert done.exit_code == 1
    assert said in done.stderr


def test_a_folder_that_was_not_built(tmp_path: Path) -> None:
    done = call("findings", str(tmp_path))
    assert done.exit_code == 3
    assert "Run first: testimonia build" in done.stderr
